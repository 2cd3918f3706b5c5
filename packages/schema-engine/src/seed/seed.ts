import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, realpathSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { seedFailed } from '../errors.ts';
import { log } from '../log.ts';
import type { Rpc } from '../rpc.ts';

/** Beside the program that was started: the sources may have been bundled to another place. */
const GUARD = path.join(path.dirname(realpathSync(process.argv[1] ?? '')), 'seed-guard.mjs');

/** Output that the seed has written before it ended is waited for, but not that of a daemon it left behind. */
const DRAIN_MS = 500;
const SHOW_CURSOR = '\x1b[?25h';

/**
 * The seed command, run by a guard process: it outlives neither the engine nor an interruption, however deep its own
 * processes are nested. On a terminal it has the terminal; otherwise the CLI prints its lines.
 */
export class Seed {
  readonly #command: string;
  readonly #rpc: Rpc;
  readonly #terminal: number | undefined;
  readonly #guard: ChildProcess;
  readonly #ended: Promise<number>;
  readonly #drained: Promise<unknown>;
  /** The command has been started and has not ended. */
  isRunning = false;

  /** Starts the guard, which waits: the time it takes to start is the migrations' time too. */
  constructor(command: string, rpc: Rpc, terminal: boolean, url: string) {
    this.#command = command;
    this.#rpc = rpc;
    this.#terminal = terminal ? openTerminal() : undefined;
    const output = this.#terminal ?? 'pipe';
    this.#guard = spawn(process.execPath, [GUARD], {
      stdio: ['pipe', output, output],
      // A session of its own: neither Ctrl-C nor the death of the CLI's process group reaches the guard before its work.
      detached: true,
      env: seedEnvironment(url),
    });
    this.#ended = new Promise((resolve) => {
      this.#guard.on('error', (error) => {
        log('seed guard', { message: error.message });
        resolve(127);
      });
      this.#guard.on('exit', (code) => resolve(code ?? 1));
    });
    this.#guard.stdin?.on('error', (error) => log('seed guard input', { message: error.message }));
    this.#drained = Promise.all([this.#forward(this.#guard.stdout), this.#forward(this.#guard.stderr)]);
  }

  /** Runs the command to its end. */
  async run(): Promise<void> {
    await this.#rpc.print(`\nRunning seed command \`${this.#command}\` ...`);
    if (this.#terminal !== undefined) process.on('SIGWINCH', this.#resized);
    this.isRunning = true;
    this.#tell({ command: this.#command });
    const code = await this.#ended;
    this.isRunning = false;
    process.off('SIGWINCH', this.#resized);
    log('seed ended', { code });
    await Promise.race([this.#drained, new Promise((resolve) => setTimeout(resolve, DRAIN_MS))]);
    if (code !== 0) throw seedFailed(this.#command, `exit code ${code}`);
    await this.#rpc.print('\n🌱  The seed command has been executed.');
  }

  /** Ends the command and everything that it started. */
  async stop(signal: NodeJS.Signals): Promise<void> {
    const wasRunning = this.isRunning;
    this.#tell({ signal });
    this.#guard.stdin?.end();
    await this.#ended;
    // A progress bar hides the cursor and cannot bring it back when it is cut off.
    if (this.#terminal !== undefined && wasRunning) writeSync(this.#terminal, SHOW_CURSOR);
  }

  readonly #resized = () => this.#tell({ signal: 'SIGWINCH' });

  #tell(message: object): void {
    if (this.#guard.exitCode === null) this.#guard.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #forward(stream: Readable | null): Promise<void> {
    if (stream === null) return Promise.resolve();
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', (line) => void this.#rpc.print(line));
    return new Promise((resolve) => lines.on('close', resolve));
  }
}

/** The engine has only pipes; the terminal it shares with the CLI has a name. */
function openTerminal(): number | undefined {
  try {
    return openSync('/dev/tty', 'w');
  } catch (error) {
    log('no terminal', { message: (error as Error).message });
    return undefined;
  }
}

/** As for `prisma db seed`, the project's binaries are at hand and so is the database, if nothing else says where it is. */
function seedEnvironment(url: string): NodeJS.ProcessEnv {
  const binaries = path.join(process.cwd(), 'node_modules', '.bin');
  const { PATH = '', DATABASE_URL = url } = process.env;
  return { ...process.env, PATH: `${binaries}${path.delimiter}${PATH}`, DATABASE_URL };
}
