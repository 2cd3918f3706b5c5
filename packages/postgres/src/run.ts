import { type SpawnOptions, spawn } from 'node:child_process';
import { asServer } from './account.ts';
import { cannotRun } from './faults.ts';

export interface Ended {
  ok: boolean;
  /** How it ended, in words: "exited with 1", "was ended by SIGKILL". */
  exit: string;
  /** Both streams, as they came. */
  output: string;
}

export const exitInWords = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `was ended by ${signal}` : `exited with ${code}`;

/** Runs a PostgreSQL program to its end, as the server's account. */
export function run(program: string, args: string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options: SpawnOptions = { ...asServer(), stdio: ['pipe', 'pipe', 'pipe'] };
    const child = spawn(program, args, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => reject(cannotRun(program, error)));
    child.on('close', (code, signal) => resolve({ ok: code === 0, exit: exitInWords(code, signal), output }));
    // A program that ends before it has read everything says why in its output.
    child.stdin?.on('error', () => {}).end(input);
  });
}
