import { isDeepStrictEqual } from 'node:util';
import {
  countOf,
  type Domain,
  Draw,
  fingerprintsOf,
  modelsOf,
  type Slice,
  type WorldRequest,
} from '@tilth/engine';
import { type Model, type Table, tables } from '@tilth/schema';
import { type Contents, fingerprintsElsewhere } from './elsewhere.ts';
import { eachMade } from './made-rows.ts';
import { requestAt } from './request.ts';
import { withNeeds } from './with-needs.ts';

/** What a check has against a domain: nothing, when it keeps the promise. */
export type Problems = readonly string[];

/** Of a promise that everything breaks, the first few say it all. */
const SHOWN = 5;

/** The same bytes in a process of its own, in another zone and language. */
export async function checkProcesses(domain: Domain, module: URL, scale = 1): Promise<Problems> {
  const here = fingerprintsOf([domain], requestAt(domain, scale));
  return differences(here, await fingerprintsElsewhere(module, domain.name, scale), 'in another process');
}

/** The same bytes when the numbers are made in another order, by three workers. */
export function checkSlices(domain: Domain, scale = 1): Problems {
  const request = requestAt(domain, scale);
  const sliced = fingerprintsOf([domain], request, shuffledSlices(domain, request));
  return differences(fingerprintsOf([domain], request), sliced, 'in shuffled slices');
}

/** The same bytes without the domains that it needs as after them. */
export function checkAlone(domain: Domain, scale = 1): Problems {
  const request = requestAt(domain, scale);
  const alone = fingerprintsOf([domain], request);
  const among = fingerprintsOf(withNeeds(domain), request);
  const own = new Map([...among].filter(([model]) => alone.has(model)));
  return differences(alone, own, 'after what it needs');
}

/** A smaller world is a part of a larger one: same keys, same values. */
export function checkNested(domain: Domain, small: number, large: number): Problems {
  const left = new Map<string, unknown>();
  const problems: string[] = [];
  eachMade(domain, requestAt(domain, small), ({ model, key, row }) => left.set(`${model} ${key}`, row));
  eachMade(domain, requestAt(domain, large), ({ model, key, row }) => {
    const address = `${model} ${key}`;
    const before = left.get(address);
    if (!before) return;
    left.delete(address);
    if (!isDeepStrictEqual(before, row))
      problems.push(`${address} at scale ${large} is another row than at scale ${small}`);
  });
  for (const address of left.keys())
    problems.push(`${address} is there at scale ${small}, but not at scale ${large}`);
  return first(problems);
}

/** Every row of a model has a key of its own, which begins with the number of what made it. */
export function checkKeys(domain: Domain, scale = 1): Problems {
  const seen = new Set<string>();
  const problems: string[] = [];
  eachMade(domain, requestAt(domain, scale), ({ aggregate, number, model, key }) => {
    const address = `${model} ${key}`;
    if (seen.has(address)) problems.push(`${address} is made twice`);
    seen.add(address);
    if (key.split('/')[0] !== String(number))
      problems.push(`${address} is made by ${aggregate} number ${number}`);
  });
  return first(problems);
}

/** The models that each aggregate claims are those that it makes rows of. */
export function checkModels(domain: Domain, scale = 1): Problems {
  const made = new Set<string>();
  eachMade(domain, requestAt(domain, scale), ({ aggregate, model }) => made.add(`${aggregate} ${model}`));
  const claimed = domain.aggregates.flatMap(({ name, models }) => models.map((model) => `${name} ${model}`));
  return [
    ...claimed.filter((each) => !made.has(each)).map((each) => `${each} is claimed, but none is made`),
    ...[...made].filter((each) => !claimed.includes(each)).map((each) => `${each} is made, but not claimed`),
  ];
}

/** The models of a domain whose key is a uuid, and so drawn. */
export function drawnModels(domain: Domain): readonly Model[] {
  return modelsOf(domain).filter((model) => drawnKey(model) !== undefined);
}

/** Another seed gives other rows: none has the id of one of this seed's. */
export function checkSeed(domain: Domain, scale = 1): Problems {
  const ids = idsOf(domain, requestAt(domain, scale));
  const problems: string[] = [];
  for (const [id, address] of idsOf(domain, requestAt(domain, scale, 43))) {
    if (ids.has(id)) problems.push(`${address} of another seed has the id of ${ids.get(id)}: ${id}`);
  }
  return first(problems);
}

function idsOf(domain: Domain, request: WorldRequest): ReadonlyMap<unknown, string> {
  const ids = new Map<unknown, string>();
  eachMade(domain, request, ({ model, key, row }) => {
    const field = drawnKey(model);
    if (field) ids.set((row as unknown as Record<string, unknown>)[field], `${model} ${key}`);
  });
  return ids;
}

function drawnKey(model: Model): string | undefined {
  const { primaryKey, columns, foreignKeys }: Table = tables[model];
  const [field, ...more] = primaryKey;
  const isUuid = columns.some((column) => column.field === field && column.type === 'uuid');
  const isOthers = foreignKeys.some(({ fields }) => fields.includes(field as string));
  return isUuid && !isOthers && more.length === 0 ? field : undefined;
}

/** Every number of every aggregate, in a drawn order, dealt out to three workers each. */
function shuffledSlices(domain: Domain, request: WorldRequest): Slice[] {
  const draw = new Draw(1, 'slices', []);
  const slices = domain.aggregates.flatMap((aggregate) => {
    const numbers = draw.shuffle(aggregate.name, [...Array(countOf(aggregate.size, request)).keys()]);
    return [0, 1, 2].map((worker) => ({
      domain,
      aggregate,
      numbers: numbers.filter((_, i) => i % 3 === worker),
    }));
  });
  return draw.shuffle('order', slices);
}

function differences(one: Contents, other: Contents, where: string): Problems {
  const models = [...new Set([...one.keys(), ...other.keys()])];
  return models
    .filter((model) => !isDeepStrictEqual(one.get(model), other.get(model)))
    .map((model) => `${model}: ${inWords(one, model)}, but ${where} ${inWords(other, model)}`);
}

function inWords(contents: Contents, model: string): string {
  const content = contents.get(model);
  return content ? `${content.rows} rows ${content.fingerprint.slice(0, 12)}` : 'nothing';
}

function first(problems: readonly string[]): Problems {
  const more = problems.length - SHOWN;
  return more > 0 ? [...problems.slice(0, SHOWN), `and ${more} more`] : problems;
}
