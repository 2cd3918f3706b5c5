import type { WriteStream } from 'node:tty';

const ERASE_LINE = '\r\x1b[K';

/** The terminal on which a line stands that will be drawn over. */
let drawnOn: WriteStream | undefined;

/** Everything that is on the way to a result. */
export function say(line: string): void {
  erase();
  process.stderr.write(`${line}\n`);
}

/** A line that the next one takes the place of. */
export function draw(line: string, to: WriteStream): void {
  to.write(`${ERASE_LINE}${line}`);
  drawnOn = to;
}

/** Takes back the line that was drawn last, if it still stands. */
export function erase(): void {
  drawnOn?.write(ERASE_LINE);
  drawnOn = undefined;
}
