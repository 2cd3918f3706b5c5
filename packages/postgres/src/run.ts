import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { asServer, withUserName } from './account.ts';
import { cannotRun, type PostgresFault } from './faults.ts';

export interface Ended {
  ok: boolean;
  /** How it ended, in words: "exited with 1", "was ended by SIGKILL". */
  exit: string;
  /** Both streams, as they came. */
  output: string;
}

export const exitInWords = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `was ended by ${signal}` : `exited with ${code}`;

/** Settings of the server, as every program of PostgreSQL takes them. */
export const asOptions = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Spawns as the server's account. Some refusals of the system are thrown, others come as an event: both as the same fault. */
export function spawnAsServer(
  program: string,
  args: string[],
  options: SpawnOptions,
  onRefusal: (fault: PostgresFault) => void,
): ChildProcess {
  try {
    const child = spawn(program, args, { ...asServer(), ...options });
    return child.once('error', (error) => onRefusal(cannotRun(program, error)));
  } catch (error) {
    throw cannotRun(program, error);
  }
}

/** Runs initdb, or postgres in single-user mode, to its end and as the server's account. */
export function run(program: string, args: string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawnAsServer(...withUserName(program, args), { stdio: ['pipe', 'pipe', 'pipe'] }, reject);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('close', (code, signal) => resolve({ ok: code === 0, exit: exitInWords(code, signal), output }));
    // A program that ends before it has read everything says why in its output.
    child.stdin?.on('error', () => {}).end(input);
  });
}
