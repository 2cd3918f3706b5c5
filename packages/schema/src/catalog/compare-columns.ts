import type { Column } from '../descriptor.ts';
import type { CatalogColumn } from './catalog.ts';
import { type Disagreement, NONE } from './disagreement.ts';
import { typeTextOf } from './type-text.ts';

export function compareColumns(
  table: string,
  columns: readonly Column[],
  found: readonly CatalogColumn[],
): Disagreement[] {
  const foundOf = new Map(found.map((column) => [column.name, column]));
  const known = new Set(columns.map(({ column }) => column));
  return [
    ...columns.flatMap((column) =>
      compareColumn(`${table}.${column.column}`, column, foundOf.get(column.column)),
    ),
    ...found.filter(({ name }) => !known.has(name)).flatMap((column) => unknownColumn(table, column)),
  ];
}

function compareColumn(where: string, column: Column, found: CatalogColumn | undefined): Disagreement[] {
  const type = typeTextOf(column);
  if (!found) return [{ about: 'column', where, said: type, found: NONE }];
  const { generated = false, default: value } = column;
  const sides: (readonly [Disagreement['about'], said: string, found: string])[] = [
    ['type', type, found.type],
  ];
  // Prisma makes the column of a list nullable, though it never writes null to it.
  if (!column.list) sides.push(['nullability', nullability(column.nullable), nullability(found.nullable)]);
  sides.push(['generated column', generation(generated), generation(found.generated)]);
  // A default that is written as an expression may well be the next number of a sequence.
  if (value?.kind !== 'expression') {
    sides.push(['sequence', numbering(value?.kind === 'sequence'), numbering(found.numbered)]);
  }
  return sides
    .filter(([, a, b]) => a !== b)
    .map(([about, said, has]) => ({ about, where, said, found: has }));
}

const nullability = (nullable: boolean) => (nullable ? 'nullable' : 'not null');
const generation = (generated: boolean) => (generated ? 'a generated column' : 'an ordinary column');
const numbering = (numbered: boolean) => (numbered ? 'a sequence' : 'no sequence');

/** A column that Prisma does not know does no harm, unless every row must fill it: then no row could be loaded. */
function unknownColumn(table: string, { name, type, nullable, hasDefault }: CatalogColumn): Disagreement[] {
  if (nullable || hasDefault) return [];
  const found = `${type}, not null and without a default`;
  return [{ about: 'column', where: `${table}.${name}`, said: NONE, found }];
}
