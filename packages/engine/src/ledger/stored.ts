import { type Model, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { encoderOf } from '../copy/encoder.ts';
import { copyOut } from '../load/copy-out.ts';
import { identifier, quoted } from '../load/names.ts';
import { type TableContent, TableFingerprint } from './fingerprint.ts';

/** What a table holds now, read back row by row; equal to the fingerprint of the rows that were made. */
export async function storedFingerprint(
  client: ClientBase,
  model: Model,
  settled: readonly string[] = [],
): Promise<TableContent> {
  const columns = encoderOf(tables[model], settled).sealed.map(identifier).join(', ');
  const fingerprint = new TableFingerprint();
  await addRowsOf(client, `select ${columns} from ${quoted(model)}`, fingerprint);
  return fingerprint.content();
}

/** Adds the rows of a query. */
export async function addRowsOf(
  client: ClientBase,
  query: string,
  fingerprint: TableFingerprint,
): Promise<void> {
  await copyOut(client, query, (message, start) => fingerprint.add(message, start, message.length));
}
