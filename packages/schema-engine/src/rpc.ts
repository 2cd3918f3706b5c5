import type { Readable, Writable } from 'node:stream';
import { log } from './log.ts';

/** A call from Prisma's CLI. */
export interface Request {
  id: number;
  method: string;
  params: unknown;
}

/** What the CLI makes an error message of; `error_code` is empty where Prisma has no code. */
export interface Failure {
  message: string;
  code: string;
}

/** JSON-RPC as Prisma's CLI speaks it to its schema engine: a line a message, calls in both directions. */
export class Rpc {
  /** The CLI has closed its side: it has all that it wanted, or it is gone. */
  readonly ended: Promise<void>;
  readonly #output: Writable;
  readonly #acknowledged = new Map<number, () => void>();
  #lastPrint = 0;

  constructor(input: Readable, output: Writable, onRequest: (request: Request) => void) {
    this.#output = output;
    // Writing to a CLI that is gone fails; its end is noticed anyway.
    output.on('error', (error) => log('output closed', { message: error.message }));
    let rest = '';
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') this.#read(line, onRequest);
    });
    this.ended = new Promise((resolve) => input.on('end', resolve));
  }

  answer(id: number, result: unknown): void {
    this.#send({ id, result: result ?? null });
  }

  fail(id: number, { message, code }: Failure): void {
    // 4466 is the number under which Prisma's engines send the errors that are for users.
    this.#send({
      id,
      error: { code: 4466, message, data: { is_panic: false, message, meta: null, error_code: code } },
    });
  }

  /** Has the CLI print a line to its standard output; resolved once it has. */
  print(content: string): Promise<void> {
    this.#lastPrint += 1;
    const id = this.#lastPrint;
    return new Promise((resolve) => {
      this.#acknowledged.set(id, resolve);
      this.#send({ id, method: 'print', params: { content } });
    });
  }

  #read(line: string, onRequest: (request: Request) => void): void {
    const message = JSON.parse(line) as Partial<Request> & { id: number };
    if (message.method !== undefined) {
      onRequest({ id: message.id, method: message.method, params: message.params });
      return;
    }
    this.#acknowledged.get(message.id)?.();
    this.#acknowledged.delete(message.id);
  }

  #send(message: object): void {
    this.#output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }
}
