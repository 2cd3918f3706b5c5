import { logLine } from './commands.ts';
import { Engine, type EngineInput } from './engine.ts';
import { interrupted } from './errors.ts';
import { doing, explained } from './explain.ts';
import { log } from './log.ts';
import { Methods } from './methods.ts';
import { type Request, Rpc } from './rpc.ts';
import { panicOf } from './wasm/module.ts';

/** Cleaning up takes no longer than this, or is given up. */
const CLEAN_UP_MS = 10_000;
/** The CLI loses the error message when its engine is gone before it has said farewell. */
const FAREWELL_MS = 1000;

/** Answers Prisma's CLI until it has had enough, is gone, or somebody ends this process. */
export class Server {
  readonly #engine: Engine;
  readonly #rpc: Rpc;
  readonly #methods: Methods;
  #queue: Promise<void> = Promise.resolve();
  /** The call that the CLI waits for. */
  #pending: Request | undefined;
  #ending = false;

  constructor(input: EngineInput) {
    this.#engine = new Engine(input);
    this.#rpc = new Rpc(process.stdin, process.stdout, (request) => {
      this.#queue = this.#queue.then(() => this.#serve(request));
    });
    void this.#rpc.ended.then(() => this.#end('the CLI is gone', 'SIGTERM'));
    this.#methods = new Methods(this.#engine, this.#rpc);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.#end(signal, signal));
    }
    // A panic in the middle of a call leaves its promise pending for ever: it arrives here.
    process.on('uncaughtException', (error) => void this.#crash(error));
    process.on('unhandledRejection', (error) => void this.#crash(error));
  }

  async #serve(request: Request): Promise<void> {
    if (this.#ending) return;
    this.#pending = request;
    log('call', { method: request.method });
    try {
      const result = await this.#methods.call(request.method, request.params);
      if (this.#ending) return;
      // Before the answer: the CLI sends its farewell with the next breath, and that shall find nothing pending.
      this.#pending = undefined;
      log('answered', { method: request.method });
      this.#rpc.answer(request.id, result);
    } catch (error) {
      if (!this.#ending) await this.#fail(request, error);
    }
  }

  async #fail(request: Request, error: unknown): Promise<void> {
    const failure = await explained(error, request, this.#engine, this.#methods.wasReset);
    this.#pending = undefined;
    this.#rpc.fail(request.id, failure);
    if (panicOf(error) === undefined) return;
    this.#ending = true;
    await this.#leave(1, () => this.#engine.abort());
  }

  async #crash(error: unknown): Promise<void> {
    if (this.#ending) {
      log('failed while ending', { error: String(error) });
      return;
    }
    this.#ending = true;
    const request = this.#pending ?? { id: 0, method: 'nothing', params: {} };
    const failure = await explained(error, request, this.#engine, this.#methods.wasReset);
    if (this.#pending) this.#rpc.fail(request.id, failure);
    logLine('ERROR', { is_panic: false, error_code: failure.code, message: failure.message });
    await this.#leave(1, () => this.#cutOff('SIGTERM'));
  }

  async #end(reason: string, signal: NodeJS.Signals): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    const request = this.#pending;
    log('ending', { reason, during: request?.method });
    if (request === undefined) return this.#leave(0, () => this.#goodbye());
    const during = this.#methods.isSeeding ? 'the seed' : doing(request.method);
    await this.#leave(1, async () => {
      await this.#cutOff(signal);
      // Read by nobody if the CLI is gone. On Ctrl-C it is not: it goes on waiting for its engine.
      this.#rpc.fail(request.id, interrupted(reason, during));
    });
  }

  async #goodbye(): Promise<void> {
    await this.#methods.stopSeed('SIGTERM');
    await this.#engine.close();
  }

  async #cutOff(signal: NodeJS.Signals): Promise<void> {
    await this.#methods.stopSeed(signal);
    await this.#engine.abort();
  }

  async #leave(code: number, work: () => Promise<void>): Promise<never> {
    await Promise.race([work(), wait(CLEAN_UP_MS)]).catch((error) => {
      // The server may be gone, and with it what was to be cleaned up.
      log('not cleaned up', { error: String(error) });
    });
    if (code !== 0) await Promise.race([this.#rpc.ended, wait(FAREWELL_MS)]);
    log('exit', { code });
    process.exit(code);
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
