import { type Model, tables } from '@tilth/schema';
import type { ClientBase, Connection, Submittable } from 'pg';
import { encoderOf } from '../copy/encoder.ts';
import { identifier, quoted } from '../load/names.ts';
import { type TableContent, TableFingerprint } from './fingerprint.ts';

/** The signature, flags and an empty extension stand before the first row, in its message. */
const HEADER_BYTES = 19;
/** After the last row comes a count of columns of -1, in a message of its own; before each, the count of its columns. */
const COUNT_BYTES = 2;

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

/** Adds the rows of a query. Of a query, because a partitioned table cannot be copied out by its name. */
export async function addRowsOf(
  client: ClientBase,
  query: string,
  fingerprint: TableFingerprint,
): Promise<void> {
  let messages = 0;
  await copyOut(client, `copy (${query}) to stdout with (format binary)`, (message) => {
    const start = (messages++ === 0 ? HEADER_BYTES : 0) + COUNT_BYTES;
    if (message.length > start) fingerprint.add(message, start, message.length);
  });
}

function copyOut(client: ClientBase, sql: string, take: (message: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(sql, take, (error) => (error ? reject(error) : resolve())));
  });
}

/** The server sends one message a row. The methods are called by pg, by these names. */
class CopyOut implements Submittable {
  private readonly sql: string;
  private readonly take: (message: Buffer) => void;
  private readonly end: (error?: Error) => void;

  constructor(sql: string, take: (message: Buffer) => void, end: (error?: Error) => void) {
    this.sql = sql;
    this.take = take;
    this.end = end;
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.take(chunk);
  }

  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end();
  }

  handleCommandComplete(): void {}
}
