import { type Model, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { encoderOf } from '../copy/encoder.ts';
import { CopyStream } from './copy-stream.ts';
import type { Origin } from './maker.ts';
import { identifier, quoted } from './names.ts';

/** Rows of one model in one message, and where they come from. */
export interface Chunk {
  readonly model: Model;
  readonly rows: number;
  readonly message: Uint8Array;
  readonly origin: Origin;
}

type Sent = Pick<Chunk, 'rows' | 'origin'>;

/** A row that the server refused: the row `line` of what a chunk's origin says. */
export class RefusedRow extends Error {
  readonly model: Model;
  /** Absent when the server does not say which row it was. */
  readonly origin: Origin | undefined;

  constructor(model: Model, origin: Origin | undefined, cause: Error) {
    super(cause.message, { cause });
    this.model = model;
    this.origin = origin;
  }
}

/** Streams the rows of several tables through one connection: one COPY is open at a time, for as long as it can be. */
export class Writer {
  private readonly client: ClientBase;
  private readonly settled: (model: Model) => readonly string[];
  private readonly statements = new Map<Model, string>();
  private readonly tookMs = new Map<Model, number>();
  private open: { model: Model; stream: CopyStream; since: number; sent: Sent[] } | undefined;

  constructor(client: ClientBase, settled: (model: Model) => readonly string[]) {
    this.client = client;
    this.settled = settled;
  }

  /** The model whose COPY is open: its rows need no new one. */
  get model(): Model | undefined {
    return this.open?.model;
  }

  /** Sends a chunk. Ends when its bytes may be written to again. */
  async write({ model, rows, message, origin }: Chunk): Promise<void> {
    if (this.open?.model !== model) {
      await this.close();
      const stream = await CopyStream.open(this.client, this.statement(model));
      this.open = { model, stream, since: performance.now(), sent: [] };
    }
    this.open.sent.push({ rows, origin });
    try {
      await this.open.stream.write(message);
    } catch (error) {
      throw refusal(this.open, error as Error);
    }
  }

  /** Ends when the server has taken all that was sent. */
  async close(): Promise<void> {
    const { open } = this;
    if (!open) return;
    this.open = undefined;
    try {
      await open.stream.close();
    } catch (error) {
      throw refusal(open, error as Error);
    }
    this.tookMs.set(open.model, (this.tookMs.get(open.model) ?? 0) + performance.now() - open.since);
  }

  /** Gives up what is open, so that the connection can roll back. */
  async abort(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    await open?.stream.abort();
  }

  /** How long COPYs of a model were open. */
  took(model: Model): number {
    return Math.round(this.tookMs.get(model) ?? 0);
  }

  private statement(model: Model): string {
    const known = this.statements.get(model);
    if (known) return known;
    const columns = encoderOf(tables[model], this.settled(model)).columns.map(identifier).join(', ');
    const statement = `copy ${quoted(model)} (${columns}) from stdin with (format binary)`;
    this.statements.set(model, statement);
    return statement;
  }
}

/** PostgreSQL says `COPY users, line 3`: counted over all chunks of that COPY. */
function refusal(
  { model, sent }: { model: Model; sent: readonly Sent[] },
  error: Error & { where?: string },
): Error {
  const line = Number(/line (\d+)/.exec(error.where ?? '')?.[1] ?? 0);
  let left = line;
  for (const { rows, origin } of sent) {
    if (left > 0 && left <= rows)
      return new RefusedRow(model, { ...origin, before: origin.before + left - 1 }, error);
    left -= rows;
  }
  return new RefusedRow(model, undefined, error);
}
