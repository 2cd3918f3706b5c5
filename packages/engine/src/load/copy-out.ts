import type { ClientBase, Connection, Submittable } from 'pg';

/** The signature, flags and an empty extension stand before the first row, in its message. */
const HEADER_BYTES = 19;
/** After the last row comes a count of columns of -1, in a message of its own; before each, the count of its columns. */
const COUNT_BYTES = 2;

/**
 * Hands over each row of a query as COPY BINARY has it: its first cell stands at `start` of the message. Of a query,
 * because a partitioned table cannot be copied out by its name. Whoever takes a row keeps the server waiting meanwhile.
 */
export async function copyOut(
  client: ClientBase,
  query: string,
  take: (message: Buffer, start: number) => void,
): Promise<void> {
  let messages = 0;
  await new Promise<void>((resolve, reject) => {
    const takeRow = (message: Buffer) => {
      const start = (messages++ === 0 ? HEADER_BYTES : 0) + COUNT_BYTES;
      if (message.length > start) take(message, start);
    };
    const sql = `copy (${query}) to stdout with (format binary)`;
    client.query(new CopyOut(sql, takeRow, (error) => (error ? reject(error) : resolve())));
  });
}

/** The server sends one message a row. The methods are called by pg, by these names. */
class CopyOut implements Submittable {
  private readonly sql: string;
  private readonly take: (message: Buffer) => void;
  private readonly end: (error?: Error) => void;
  /** What whoever takes the rows has failed with: the rest of them is let by. */
  private failure: Error | undefined;

  constructor(sql: string, take: (message: Buffer) => void, end: (error?: Error) => void) {
    this.sql = sql;
    this.take = take;
    this.end = end;
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.failure) return;
    try {
      this.take(chunk);
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleError(error: Error): void {
    this.end(this.failure ?? error);
  }

  handleReadyForQuery(): void {
    this.end(this.failure);
  }

  handleCommandComplete(): void {}
}
