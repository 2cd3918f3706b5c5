import type { Answer } from '../src/answers/answer.ts';
import type { MapAnswer } from '../src/answers/map.ts';
import type { RulesAnswer } from '../src/answers/rules.ts';

const sections = ['shares', 'income', 'candles', 'forecast', 'satisfaction'];

async function asked<T>(base: string, path: string): Promise<Answer<T>> {
  return (await fetch(base + path)).json() as Promise<Answer<T>>;
}

/** What many links ask for again and again. */
const known = new Map<string, Promise<Answer<unknown>>>();

function remembered<T>(base: string, path: string): Promise<Answer<T>> {
  const answer = known.get(base + path) ?? asked(base, path);
  known.set(base + path, answer);
  return answer as Promise<Answer<T>>;
}

/** Whether there is something at an address of the page: asked of the server, as the page would. */
export async function lead(base: string, address: string): Promise<boolean> {
  const { pathname, search } = new URL(address, base);
  const [first, second, third, ...key] = pathname.split('/').slice(1).map(decodeURIComponent);
  const is = async (path: string) => (await asked(base, path)).trouble === undefined;
  if (first === '') return true;
  if (first === 'models' && third === 'rows')
    return is(
      `/api/models/${second}/row?${new URLSearchParams(key.map((part): [string, string] => ['key', part]))}`,
    );
  if (first === 'models' && second) return is(`/api/models/${second}/rows${search}`);
  if (first === 'life' && second) return is(`/api/lives/${encodeURIComponent(second)}`);
  if (first === 'map' && second) {
    const { data } = await remembered<MapAnswer>(base, '/api/map');
    return data?.models.some(({ model }) => model === second) ?? false;
  }
  if (first === 'rules' && second) {
    const { data } = await remembered<RulesAnswer>(base, '/api/rules');
    return data?.checks.some(({ name }) => name === second) ?? false;
  }
  if (first === 'shapes' && second) return sections.includes(second);
  return ['map', 'models', 'life', 'shapes', 'rules'].includes(first ?? '') && second === undefined;
}
