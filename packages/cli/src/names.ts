import { type Domain, Misuse } from '@tilth/engine';
import { type Model, tables } from '@tilth/schema';
import { nearest } from './nearest.ts';

/** More than these in a row nobody reads. */
const LISTED = 16;

/** Refuses a name that nothing has, and says which one was probably meant. */
export function unknownName(kind: string, name: string, names: readonly string[], where = ''): Misuse {
  const meant = nearest(name, names);
  const more = names.length - LISTED;
  const list =
    more > 0 ? `${names.slice(0, LISTED).join(', ')} and ${more} more` : names.join(', ') || 'none';
  return new Misuse(`Refused: there is no ${kind} ${name}.`, [
    ...(meant && more > 0 ? [] : [['there is', list] as const]),
    ['mend', meant ? `did you mean ${meant}?` : `name one of these${where}`],
  ]);
}

/** The same names, when all of them are of domains. `all` stands for every one. */
export function knownDomains(all: readonly Domain[], names: readonly string[], more: readonly string[] = []) {
  const known = all.map(({ name }) => name);
  for (const name of names) {
    if (name !== 'all' && !known.includes(name))
      throw unknownName('domain', name, [...known, 'all', ...more]);
  }
  return names;
}

/** The model of a name in schema.prisma, or of a table such as `investa.users`; upper or lower case is all the same. */
export function modelNamed(text: string): Model {
  const typed = text.toLowerCase();
  const all = Object.values(tables);
  const found = all.find(({ model, schema, table }) =>
    [model.toLowerCase(), `${schema}.${table}`.toLowerCase()].includes(typed),
  );
  if (found) return found.model;
  const names = typed.includes('.')
    ? all.map(({ schema, table }) => `${schema}.${table}`)
    : all.map(({ model }) => model);
  throw unknownName('model', text, names, ', as npx tilth db tables lists them');
}
