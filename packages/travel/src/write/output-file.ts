import { closeSync, openSync, writeSync } from 'node:fs';

/** What is written at once. */
const BUFFERED = 256 * 1024;

/**
 * A file that grows. Writing waits for the disk, and with it whoever makes the rows: so little is held in memory,
 * however slow the disk is.
 */
export class OutputFile {
  readonly path: string;
  bytes = 0;
  private fd: number | undefined;
  private texts: string[] = [];
  private held = 0;

  constructor(path: string) {
    this.path = path;
    this.fd = openSync(path, 'wx');
  }

  text(text: string): void {
    this.texts.push(text);
    this.held += text.length;
    if (this.held >= BUFFERED) this.flush();
  }

  raw(bytes: Uint8Array): void {
    this.flush();
    this.write(bytes);
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  /** Gives up what has not been written, where there is something. */
  abandon(): void {
    if (this.fd !== undefined) closeSync(this.fd);
    this.fd = undefined;
  }

  private flush(): void {
    if (this.held === 0) return;
    const bytes = Buffer.from(this.texts.join(''));
    this.texts = [];
    this.held = 0;
    this.write(bytes);
  }

  private write(bytes: Uint8Array): void {
    const { fd } = this;
    if (fd === undefined) throw new TypeError(`${this.path} is closed`);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    this.bytes += bytes.length;
  }
}
