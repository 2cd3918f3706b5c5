import { type Model, type Row, tables } from '@tilth/schema';
import { textWriter } from '../cell/cell-text.ts';
import type { Source } from './sources.ts';

/** A row of a file, found again. */
export interface FoundRow {
  readonly file: string;
  readonly at: string;
}

/** Reads files again for rows that are as `wanted` says: at most so many. Nothing was kept while all went well. */
export async function findRows(
  files: readonly Source[],
  model: Model,
  wanted: (row: Row<Model>, place: number) => boolean,
  most: number,
): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = [];
  for (const { file, rows, model: own } of files) {
    if (own !== undefined && own !== model) continue;
    let place = 0;
    for await (const batch of rows()) {
      if (batch.model !== model) continue;
      for (const { row, at } of batch.rows) {
        if (wanted(row, place++)) found.push({ file, at });
        if (found.length >= most) return found;
      }
    }
  }
  return found;
}

/** Whether a row has these values, which are as PostgreSQL writes them. Columns that do not travel are not asked. */
export function hasValues(
  model: Model,
  values: { readonly [column: string]: string | null },
): (row: Row<Model>) => boolean {
  const wanted = tables[model].columns.flatMap((column) => {
    const value = values[column.column];
    return value === undefined ? [] : [{ column, value, write: textWriter(column) }];
  });
  return (row) => {
    const cells = row as unknown as Record<string, unknown>;
    return wanted.every(({ column, value, write }) => {
      const cell = cells[column.field];
      if (cell === null || value === null) return cell === value;
      return alike(write(cell as never), value);
    });
  };
}

/** PostgreSQL writes instants with a space, and in the zone of its session: to find a row, digits are enough. */
function alike(own: string, theirs: string): boolean {
  if (own === theirs) return true;
  const plain = (text: string) =>
    text
      .replace('T', ' ')
      .replace(/(\.\d*?)0*(Z|[+-]00(:?00)?)?$/, '$1')
      .replace(/\.$/, '');
  return /^\d{4}-/.test(own) && plain(own) === plain(theirs);
}
