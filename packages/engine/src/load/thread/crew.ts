import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Model } from '@tilth/schema';
import { Fault } from '../../fault.ts';
import type { TableContent } from '../../ledger/fingerprint.ts';
import type { WorldRequest } from '../../table/world.ts';
import type { Chunk } from '../writer.ts';
import type { Order, Report, Slice, Start } from './messages.ts';

/** Rows live for a moment: a thread has no use for the 48 MB that are given to what is young otherwise. */
const YOUNG_MB = 8;

interface Thread {
  readonly worker: Worker;
  readonly returned: Int32Array;
  readonly empties: MessagePort;
}

/** What threads run: a module that exports the domains, or a program that calls `serveRows` with them. */
export interface ThreadProgram {
  readonly module?: string;
  readonly thread?: URL;
}

interface Delivery extends Chunk {
  /** Gives the chunk's bytes back to the thread that made it. */
  readonly release: () => void;
}

/** Threads that make rows while the server takes them in. */
export class Crew {
  private readonly threads: Thread[];
  private readonly waiting: Slice[] = [];
  private readonly deliveries: Delivery[] = [];
  private readonly idle: Thread[] = [];
  private readonly contents = new Map<Model, TableContent[]>();
  private finished = 0;
  private failure: Error | undefined;
  private wake: () => void = () => {};

  constructor(size: number, program: ThreadProgram, request: WorldRequest) {
    this.threads = Array.from({ length: size }, () => this.start(program, request));
  }

  /** Has slices made. Their rows come by `next`, in any order. */
  make(slices: readonly Slice[]): void {
    this.waiting.push(...slices);
    this.handOut();
  }

  /** The next chunk, one of `preferred` when there is one; undefined when all that was asked for has come. */
  async next(preferred: Model | undefined): Promise<Delivery | undefined> {
    for (;;) {
      if (this.failure) throw this.failure;
      const at = this.deliveries.findIndex(({ model }) => model === preferred);
      const [delivery] = this.deliveries.splice(Math.max(0, at), 1);
      if (delivery) return delivery;
      if (this.waiting.length === 0 && this.idle.length === this.threads.length) return undefined;
      await this.news();
    }
  }

  /** Ends the threads, and tells what they have made. */
  async finish(): Promise<ReadonlyMap<Model, readonly TableContent[]>> {
    for (const { worker } of this.threads) worker.postMessage({ finish: true } satisfies Order);
    while (this.finished < this.threads.length) {
      if (this.failure) throw this.failure;
      await this.news();
    }
    return this.contents;
  }

  /** Ends the threads at once, whatever they are doing. */
  async stop(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
    for (const { empties } of this.threads) empties.close();
  }

  private start({ module, thread: program }: ThreadProgram, request: WorldRequest): Thread {
    const returned = new Int32Array(new SharedArrayBuffer(4));
    const { port1: empties, port2 } = new MessageChannel();
    const workerData: Start = { module, request, returned, empties: port2 };
    const worker = new Worker(program ?? new URL('./boot.mjs', import.meta.url), {
      workerData,
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const thread = { worker, returned, empties };
    worker.on('message', (report: Report) => this.take(thread, report));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => {
      if (this.finished < this.threads.length) this.fail(new Error('a thread that makes rows ended early'));
    });
    return thread;
  }

  private take(thread: Thread, report: Report): void {
    if (report.kind === 'ready') {
      this.idle.push(thread);
      this.handOut();
    } else if (report.kind === 'chunk') {
      const { model, rows, bytes, length, origin } = report;
      const release = () => {
        thread.empties.postMessage(bytes, [bytes]);
        Atomics.add(thread.returned, 0, 1);
        Atomics.notify(thread.returned, 0);
      };
      this.deliveries.push({ model, rows, message: new Uint8Array(bytes, 0, length), origin, release });
    } else if (report.kind === 'contents') {
      for (const [model, content] of report.contents)
        this.contents.set(model, [...(this.contents.get(model) ?? []), content]);
      this.finished++;
    } else this.fail(errorOf(report));
    this.wake();
  }

  private handOut(): void {
    while (this.waiting.length > 0 && this.idle.length > 0) {
      const thread = this.idle.shift() as Thread;
      thread.worker.postMessage({ make: this.waiting.shift() as Slice } satisfies Order);
    }
  }

  /** Has `next` and `finish` throw this: nothing more will come of the rows. */
  fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}

/** Errors lose their class between threads. */
function errorOf({ message, stack, expected }: Extract<Report, { kind: 'failed' }>): Error {
  if (expected) {
    const [headline = '', ...facts] = message.split('\n');
    return new Fault(
      headline,
      facts.map((line) => [line.slice(2, 10).trim(), line.slice(11)] as const),
    );
  }
  return Object.assign(new Error(message), { stack });
}
