import { open } from 'node:fs/promises';
import type { Column, Model } from '@tilth/schema';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetReader, physical } from '../cell/cell-of-parquet.ts';
import { BadFile } from './refusal.ts';
import { RowReader } from './row-reader.ts';
import type { ReadRow, Rows } from './rows.ts';

/** Read at once: a whole group is unpacked for them, so they are many. */
const WINDOW = 20_000;

/** Row by row, whatever the groups of the file are. */
export async function* parquetRows(file: string, model: Model): Rows {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const slice = async (start: number, end = size) => {
      // A broken file asks for anything.
      if (!(start >= 0 && end >= start && end <= size)) throw new RangeError('it points outside of itself');
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    };
    const source: AsyncBuffer = {
      byteLength: size,
      slice: (start, end) => {
        const read = slice(start, end);
        // The library reads ahead, and may never ask for what has failed; when it asks, it is told.
        read.catch(() => {});
        return read;
      },
    };
    const metadata = await parsed(file, () => parquetMetadataAsync(source));
    const columns = topColumns(metadata);
    const elements = new Map(columns.map((column) => [column.name, column]));
    const reader = new RowReader(model, (column: Column) =>
      parquetReader(column, elements.get(column.column)),
    );
    const names = columns.map(({ name }) => name);
    const toRow = reader.ofColumns(names, { file });
    // Without what the library makes of values: it would make floats of decimals.
    const plain = { ...metadata, schema: metadata.schema.map(physical) };
    const total = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < total; rowStart += WINDOW) {
      const rowEnd = Math.min(total, rowStart + WINDOW);
      const objects = await parsed(file, () =>
        parquetReadObjects({ file: source, metadata: plain, rowStart, rowEnd, utf8: false }),
      );
      if (objects.length !== rowEnd - rowStart)
        throw new BadFile({ file }, `it says that it has ${total} rows, and has fewer`);
      const rows: ReadRow[] = objects.map((object, i) => {
        const at = `row ${rowStart + i + 1}`;
        const values = names.map((name) => object[name]);
        return { row: toRow(values, { file, at, table: reader.table }), at };
      });
      yield { model, rows };
    }
  } finally {
    await handle.close();
  }
}

/** The library finds what is wrong with a file in many ways and places: whatever it says, the file is to blame. */
async function parsed<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadFile) throw error;
    const said = (error as Error).message.split('\n')[0];
    throw new BadFile({ file }, `it is no Parquet that can be read: ${said}`, undefined, { cause: error });
  }
}

/** Parquet keeps a tree: its first level are the columns. */
function topColumns({ schema }: FileMetaData) {
  const columns: { readonly name: string; readonly leaf: FileMetaData['schema'][number] }[] = [];
  let left = 0;
  for (const element of schema.slice(1)) {
    if (left === 0) {
      columns.push({ name: element.name, leaf: element });
      left = element.num_children ?? 0;
    } else {
      left += (element.num_children ?? 0) - 1;
      const last = columns[columns.length - 1] as (typeof columns)[number];
      columns[columns.length - 1] = { name: last.name, leaf: element };
    }
  }
  return columns;
}
