import { z } from '@hono/zod-openapi';
import { invalid } from './problem.ts';

const MOST = 100;
const USUAL = 20;

/** What a list may be asked for: so many, after the last one seen. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).openapi({ description: 'At most 100.' }),
  cursor: z.string().max(200).optional().openapi({ description: '`next` of the page before.' }),
});

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'Absent (null) on the last page.' }),
  });
}

/** Where a page ended: the fields by which the list is sorted, of its last row. */
type Place = readonly (string | number)[];

/** Takes one row more than a page has, to know if there is another page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => Place,
  item: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? toCursor(place(last)) : null;
  return { items: shown.map(item), next };
}

function toCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Where the page before ended. A cursor that this API has not given out is refused, not ignored. */
export function placeAfter<const T extends readonly z.ZodType[]>(
  cursor: string | undefined,
  fields: T,
): { [K in keyof T]: z.infer<T[K]> } | undefined {
  if (cursor === undefined) return undefined;
  const refused = invalid([{ at: 'cursor', message: 'is none that was given out for this list' }]);
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused;
  }
  if (!Array.isArray(place) || place.length !== fields.length) throw refused;
  const read = fields.map((field, i) => field.safeParse(place[i]));
  if (!read.every(({ success }) => success)) throw refused;
  return read.map(({ data }) => data) as never;
}
