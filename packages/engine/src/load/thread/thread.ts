import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { aggregateId, type Domain } from '../../table/domain.ts';
import { CHUNK_BYTES, Maker, type Sink } from '../maker.ts';
import { BUFFERS, type Order, type Report, type Slice, type Start } from './messages.ts';

/** Makes of this thread one that makes rows: it is told numbers, and hands over chunks. It knows no database. */
export function serveRows(domains: readonly Domain[]): void {
  const crew = parentPort as MessagePort;
  const thread = new RowThread(domains, crew, workerData as Start);
  crew.on('message', (order: Order) => thread.take(order));
  thread.report({ kind: 'ready' });
}

class RowThread {
  private readonly domains: readonly Domain[];
  private readonly crew: MessagePort;
  private readonly start: Start;
  private readonly makers = new Map<string, Maker>();
  private readonly free: ArrayBuffer[] = [];
  private buffers = 0;

  constructor(domains: readonly Domain[], crew: MessagePort, start: Start) {
    this.domains = domains;
    this.crew = crew;
    this.start = start;
  }

  report(message: Report, transfer: ArrayBuffer[] = []): void {
    this.crew.postMessage(message, transfer);
  }

  take(order: Order): void {
    try {
      if ('make' in order) {
        this.make(order.make);
        this.report({ kind: 'ready' });
        return;
      }
      const contents = [...this.makers.values()].flatMap((maker) => maker.contents());
      this.report({ kind: 'contents', contents });
    } catch (error) {
      const { message, stack = message, expected = false } = error as Error & { expected?: boolean };
      this.report({ kind: 'failed', message, stack, expected });
    }
    this.crew.close();
  }

  private make(slice: Slice): void {
    const maker = this.makerOf(slice);
    maker.begin(slice.from);
    for (let number = slice.from; number < slice.to; number++) maker.make(number);
    for (const sink of maker.sinks) if (sink.buffer.rows > 0) this.handOver(maker, sink);
  }

  private makerOf(slice: Slice): Maker {
    const domain = this.domains.find(({ name }) => name === slice.domain);
    const aggregate = domain?.aggregates.find(({ name }) => name === slice.aggregate);
    if (!domain || !aggregate) throw new TypeError(`threads know no ${slice.domain}.${slice.aggregate}`);
    const id = aggregateId(domain, aggregate);
    const known = this.makers.get(id);
    if (known) return known;
    const maker: Maker = new Maker(domain, aggregate, this.start.request, (sink) =>
      this.handOver(maker, sink),
    );
    this.makers.set(id, maker);
    return maker;
  }

  private handOver(maker: Maker, sink: Sink): void {
    const message = sink.buffer.message();
    const bytes = this.emptyBuffer(message.length);
    new Uint8Array(bytes).set(message);
    const { model, buffer } = sink;
    const { length } = message;
    const origin = maker.origin(sink);
    this.report({ kind: 'chunk', model, rows: buffer.rows, bytes, length, origin }, [bytes]);
    maker.taken(sink);
  }

  /**
   * A buffer that nobody uses; sleeps until one comes back. The thread has nothing else to do, and a recipe cannot wait
   * in the middle of a person's life in any other way: this is what bounds the memory.
   */
  private emptyBuffer(length: number): ArrayBuffer {
    const { returned } = this.start;
    for (;;) {
      const seen = Atomics.load(returned, 0);
      this.takeReturned();
      const buffer = this.free.pop();
      if (buffer && buffer.byteLength >= length) return buffer;
      // A row larger than a whole buffer takes the place of one.
      if (buffer) this.buffers--;
      if (this.buffers < BUFFERS) {
        this.buffers++;
        return new ArrayBuffer(Math.max(length, CHUNK_BYTES + 64 * 1024));
      }
      Atomics.wait(returned, 0, seen);
    }
  }

  private takeReturned(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.start.empties);
      if (!received) return;
      this.free.push(received.message as ArrayBuffer);
    }
  }
}
