import type { Writable } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

/** `PGCOPY\n\xff\r\n\0`, no flags, no header extension: as a CopyData message of its own. */
const HEADER = Buffer.from('d\0\0\0\x17PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** A count of columns of -1 ends the rows; then CopyDone. */
const TRAILER = Buffer.from('d\0\0\0\x06\xff\xffc\0\0\0\x04', 'latin1');

/** CopyFail: a message without a reason, because the one who sends it knows it. */
const FAIL = Buffer.from('f\0\0\0\x05\0', 'latin1');

/** A `COPY … FROM STDIN` in COPY BINARY, open for as many messages of rows as there are. */
export class CopyStream {
  /** Ends when the server has taken all rows, or has refused one. */
  private readonly ended: Promise<void>;
  private readonly socket: Writable;
  private refused: Error | undefined;
  private begun = false;

  private constructor(socket: Writable, ended: Promise<void>) {
    this.socket = socket;
    this.ended = ended;
    ended.catch((error: Error) => {
      this.refused = error;
    });
  }

  static open(client: ClientBase, sql: string): Promise<CopyStream> {
    return new Promise((resolve, reject) => {
      const ended = new Promise<void>((end, fail) => {
        const query = new CopyIn(
          sql,
          (socket) => resolve(new CopyStream(socket, ended)),
          (error) => (error ? fail(error) : end()),
        );
        client.query(query);
      });
      ended.catch(reject);
    });
  }

  /** Sends rows, and ends when the kernel has them: then their buffer may be written to again. */
  async write(message: Uint8Array): Promise<void> {
    if (this.refused) throw this.refused;
    // The header goes out together with the first rows: small tables are many.
    this.socket.cork();
    this.begin();
    const written = this.send(message);
    this.socket.uncork();
    await written;
  }

  private begin(): void {
    if (!this.begun) this.socket.write(HEADER);
    this.begun = true;
  }

  private send(message: Uint8Array): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.socket.write(message, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Ends when the server has taken all rows. */
  close(): Promise<void> {
    if (!this.refused) {
      this.begin();
      this.socket.write(TRAILER);
    }
    return this.ended;
  }

  /** Gives up. The server forgets the rows, and is ready for the next statement. */
  async abort(): Promise<void> {
    if (!this.refused) this.socket.write(FAIL);
    // It ends with the very error that was asked for; or it has ended with another one, which `close` has told.
    await this.ended.catch(() => {});
  }
}

/** The part of the copy protocol that pg leaves to others. Its methods are called by pg, by these names. */
class CopyIn implements Submittable {
  private connection: Connection | undefined;
  private readonly sql: string;
  private readonly begin: (socket: Writable) => void;
  private readonly end: (error?: Error) => void;

  constructor(sql: string, begin: (socket: Writable) => void, end: (error?: Error) => void) {
    this.sql = sql;
    this.begin = begin;
    this.end = end;
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyInResponse(): void {
    this.begin(this.connection?.stream as Writable);
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
