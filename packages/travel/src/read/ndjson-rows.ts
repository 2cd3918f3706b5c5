import type { Model } from '@tilth/schema';
import { jsonReader } from '../cell/cell-of-json.ts';
import { linesOf } from './lines.ts';
import { parseRow } from './parse-row.ts';
import { RowReader } from './row-reader.ts';
import type { ReadRow, Rows } from './rows.ts';

/** A line a row. Empty lines are none. */
export async function* ndjsonRows(file: string, model: Model): Rows {
  const reader = new RowReader(model, jsonReader);
  for await (const { from, lines } of linesOf(file)) {
    const rows: ReadRow[] = [];
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const at = `line ${from + i}`;
      const spot = { file, at, table: reader.table };
      rows.push({ row: reader.ofObject(parseRow(line, model, spot, from + i), spot), at });
    }
    if (rows.length > 0) yield { model, rows };
  }
}
