import type { WriteStream } from 'node:tty';

const WIDTH = 24;

/** Draws a bar while there is a terminal to draw on; elsewhere says nothing until the end. */
export function progressBar(
  label: string,
  to: WriteStream = process.stderr,
): (made: number, total: number) => void {
  if (!to.isTTY) return () => {};
  return (made, total) => {
    const full = total === 0 ? WIDTH : Math.round((made / total) * WIDTH);
    to.write(`\r${label} [${'█'.repeat(full)}${' '.repeat(WIDTH - full)}] ${made}/${total}`);
    if (made >= total) to.write('\r\x1b[K');
  };
}
