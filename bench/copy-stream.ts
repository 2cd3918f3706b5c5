import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ClientBase, Connection, Submittable } from 'pg';

const MESSAGE_BYTES = 256 * 1024;
/** `d`, and the length of what follows with its own four bytes. */
const FRAME_BYTES = 5;
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** Runs `copy … from stdin` on a file. As much is held as one message, whatever the size of the file. */
export async function copyFromFile(client: ClientBase, sql: string, path: string): Promise<void> {
  const query = new Copy(sql);
  client.query(query);
  const stream = await query.ready;
  const message = Buffer.allocUnsafe(FRAME_BYTES + MESSAGE_BYTES);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(message, FRAME_BYTES, MESSAGE_BYTES);
      if (bytesRead === 0) break;
      message.write('d', 'latin1');
      message.writeInt32BE(bytesRead + 4, 1);
      // Until it is sent: only then may the message be written over.
      await new Promise((sent) => stream.write(message.subarray(0, FRAME_BYTES + bytesRead), sent));
    }
  } finally {
    await file.close();
  }
  stream.write(COPY_DONE);
  await query.done;
}

/** Runs `copy … to stdout` into a file. */
export async function copyToFile(client: ClientBase, sql: string, path: string): Promise<void> {
  const file = openSync(path, 'w');
  const held = Buffer.allocUnsafe(MESSAGE_BYTES);
  let length = 0;
  const flush = () => {
    writeSync(file, held, 0, length);
    length = 0;
  };
  try {
    const query = new Copy(sql, (row) => {
      if (length + row.length > held.length) flush();
      // Copied at once: pg uses the bytes again for what comes next.
      length += row.copy(held, length);
    });
    client.query(query);
    await query.done;
    flush();
  } finally {
    closeSync(file);
  }
}

/** The part of the copy protocol that pg leaves to others, in both directions. Its methods are called by pg, by these names. */
class Copy implements Submittable {
  readonly ready: Promise<NodeJS.WritableStream>;
  readonly done: Promise<void>;
  private readonly sql: string;
  private readonly take: (row: Buffer) => void;
  private connection: Connection | undefined;
  private begin!: (stream: NodeJS.WritableStream) => void;
  private end!: () => void;
  private fail!: (error: Error) => void;

  constructor(sql: string, take: (row: Buffer) => void = () => {}) {
    this.sql = sql;
    this.take = take;
    this.done = new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
    this.ready = new Promise((resolve, reject) => {
      this.begin = resolve;
      this.done.catch(reject);
    });
    // Of a copy to stdout nobody waits for it; an error that nobody waits for would end the process.
    this.ready.catch(() => {});
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyInResponse(): void {
    this.begin(this.connection?.stream as NodeJS.WritableStream);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.take(chunk);
  }

  handleError(error: Error): void {
    this.fail(error);
  }

  handleReadyForQuery(): void {
    this.end();
  }

  handleCommandComplete(): void {}
}
