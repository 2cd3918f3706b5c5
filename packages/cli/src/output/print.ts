import { erase } from './terminal.ts';

/** Results: what a pipe or a script reads. */
export function print(lines: string | readonly string[]): void {
  erase();
  process.stdout.write(`${typeof lines === 'string' ? lines : lines.join('\n')}\n`);
}

/** The same for programs: one document. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

/** `| head` ends before we have said all: that is no failure. */
export function toleratesClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
