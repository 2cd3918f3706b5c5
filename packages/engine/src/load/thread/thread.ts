import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { aggregateId } from '../../table/domain.ts';
import { domainsIn } from '../../table/domains-in.ts';
import { CHUNK_BYTES, Maker, type Sink } from '../maker.ts';
import { BUFFERS, type Order, type Report, type Slice, type Start } from './messages.ts';

/** A thread that makes rows: it is told numbers, and hands over chunks. It knows no database. */
const { module, request, returned, empties } = workerData as Start;
const crew = parentPort as MessagePort;
const domains = await domainsIn(module);
const makers = new Map<string, Maker>();
const free: ArrayBuffer[] = [];
let buffers = 0;

function report(message: Report, transfer: ArrayBuffer[] = []): void {
  crew.postMessage(message, transfer);
}

function makerOf(slice: Slice): Maker {
  const domain = domains.find(({ name }) => name === slice.domain);
  const aggregate = domain?.aggregates.find(({ name }) => name === slice.aggregate);
  if (!domain || !aggregate) throw new TypeError(`${module} exports no ${slice.domain}.${slice.aggregate}`);
  const id = aggregateId(domain, aggregate);
  const known = makers.get(id);
  if (known) return known;
  const maker: Maker = new Maker(domain, aggregate, request, (sink) => handOver(maker, sink));
  makers.set(id, maker);
  return maker;
}

function handOver(maker: Maker, sink: Sink): void {
  const message = sink.buffer.message();
  const bytes = emptyBuffer(message.length);
  new Uint8Array(bytes).set(message);
  const { model, buffer } = sink;
  report(
    { kind: 'chunk', model, rows: buffer.rows, bytes, length: message.length, origin: maker.origin(sink) },
    [bytes],
  );
  maker.taken(sink);
}

/**
 * A buffer that nobody uses; sleeps until one comes back. The thread has nothing else to do, and a recipe cannot wait
 * in the middle of a person's life in any other way: this is what bounds the memory.
 */
function emptyBuffer(length: number): ArrayBuffer {
  for (;;) {
    const seen = Atomics.load(returned, 0);
    takeReturned();
    const buffer = free.pop();
    if (buffer && buffer.byteLength >= length) return buffer;
    // A row larger than a whole buffer takes the place of one.
    if (buffer) buffers--;
    if (buffers < BUFFERS) {
      buffers++;
      return new ArrayBuffer(Math.max(length, CHUNK_BYTES + 64 * 1024));
    }
    Atomics.wait(returned, 0, seen);
  }
}

function takeReturned(): void {
  for (;;) {
    const received = receiveMessageOnPort(empties);
    if (!received) return;
    free.push(received.message as ArrayBuffer);
  }
}

function make(slice: Slice): void {
  const maker = makerOf(slice);
  maker.begin(slice.from);
  for (let number = slice.from; number < slice.to; number++) maker.make(number);
  for (const sink of maker.sinks) if (sink.buffer.rows > 0) handOver(maker, sink);
}

crew.on('message', (order: Order) => {
  try {
    if ('make' in order) {
      make(order.make);
      report({ kind: 'ready' });
      return;
    }
    report({ kind: 'contents', contents: [...makers.values()].flatMap((maker) => maker.contents()) });
    crew.close();
  } catch (error) {
    const { message, stack = message, expected = false } = error as Error & { expected?: boolean };
    report({ kind: 'failed', message, stack, expected });
    crew.close();
  }
});
report({ kind: 'ready' });
