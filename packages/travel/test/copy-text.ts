import type { Writable } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

/** Sends a file to `COPY … FROM STDIN` as it is. */
export function copyText(client: ClientBase, sql: string, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyText(sql, text, (error) => (error ? reject(error) : resolve())));
  });
}

class CopyText implements Submittable {
  private connection: Connection | undefined;
  private readonly sql: string;
  private readonly text: Buffer;
  private readonly end: (error?: Error) => void;

  constructor(sql: string, text: Buffer, end: (error?: Error) => void) {
    this.sql = sql;
    this.text = text;
    this.end = end;
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyInResponse(): void {
    const socket = this.connection?.stream as Writable;
    const head = Buffer.from('d\0\0\0\0', 'latin1');
    head.writeInt32BE(this.text.length + 4, 1);
    socket.write(Buffer.concat([head, this.text, Buffer.from('c\0\0\0\x04', 'latin1')]));
  }

  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end();
  }

  handleCommandComplete(): void {}
}
