import type { ClientBase, Connection, Submittable } from 'pg';

const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** Sends one CopyData message to a `COPY … FROM STDIN` and waits until the server has taken all of it. */
export function copyIn(client: ClientBase, sql: string, message: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, message, (error) => (error ? reject(error) : resolve())));
  });
}

/** The part of the copy protocol that pg leaves to others. Its methods are called by pg, by these names. */
class CopyIn implements Submittable {
  private connection: Connection | undefined;
  private readonly sql: string;
  private readonly message: Buffer;
  private readonly end: (error?: Error) => void;

  constructor(sql: string, message: Buffer, end: (error?: Error) => void) {
    this.sql = sql;
    this.message = message;
    this.end = end;
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyInResponse(): void {
    const stream = this.connection?.stream as NodeJS.WritableStream;
    stream.write(this.message);
    stream.write(COPY_DONE);
  }

  /** After an error pg tells a query nothing more, and starts the next one when the server is ready for it. */
  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end();
  }

  handleCommandComplete(): void {}
}
