import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Model } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { type TableContent, TableFingerprint } from '../ledger/fingerprint.ts';
import type { Plan, Work } from '../plan/plan.ts';
import { aggregateId, settledOf } from '../table/domain.ts';
import { setAsOf } from '../verify/as-of.ts';
import { explain } from './explain.ts';
import { Maker, type Sink } from './maker.ts';
import { quoted, tableName } from './names.ts';
import { Phases } from './phases.ts';
import { setSequences } from './sequences.ts';
import { toSetAside } from './set-aside-plan.ts';
import { settleWorld } from './settle.ts';
import { restoreStructure } from './structure/restore.ts';
import { type Dropped, setAside } from './structure/set-aside.ts';
import { wakeTriggers } from './structure/triggers.ts';
import { Crew, type ThreadProgram } from './thread/crew.ts';
import type { Slice } from './thread/messages.ts';
import { Writer } from './writer.ts';

/** Rows that a slice has, about: enough that handing slices out costs nothing, few enough that all threads end together. */
const SLICE_ROWS = 50_000;

/** What is made of a table's rows at most before the database is ready for them. */
const EARLY_BYTES = 3 * 1024 * 1024;

/** More threads than this only wait for the server. */
const MOST_THREADS = 3;

/** What a run loaded into one table. */
export interface LoadedTable extends TableContent {
  /** Schema and table: `investa.users`. */
  readonly table: string;
  readonly model: Model;
  readonly domain: string;
  readonly recipeVersion: number;
  /** How long the server took to take the rows. */
  readonly tookMs: number;
}

/** What a run loaded: the tables, parents first; how many there were of each aggregate; and where the time went. */
export interface Loaded {
  readonly tables: readonly LoadedTable[];
  readonly sizes: { readonly [aggregate: string]: number };
  readonly phases: { readonly [phase: string]: number };
}

/** How far a load is. */
export interface Progress {
  readonly phase: 'rows' | 'keys';
  readonly done: number;
  /** Of rows, an estimate. */
  readonly total: number;
  /** What is being worked on: a domain, or a key. */
  readonly what: string;
}

export interface LoadOptions extends ThreadProgram {
  /**
   * The module that exports the domains. With it, large aggregates are made by threads, which import it themselves;
   * without it, everything is made here.
   */
  readonly module?: string;
  /** A program for threads to run instead, which calls `serveRows` with the domains: it may start faster. */
  readonly thread?: URL;
  readonly progress?: (progress: Progress) => void;
}

/**
 * Makes every row of a plan and loads it. The caller opens the transaction, and so decides if it counts; what has to be
 * seen to before anything is written, `before` does, while the first rows are being made.
 */
export async function load(
  client: ClientBase,
  plan: Plan,
  options: LoadOptions = {},
  before: () => Promise<void> = async () => {},
): Promise<Loaded> {
  const phases = new Phases();
  const ready = before()
    .then(() => makeReady(client, plan))
    .finally(() => phases.end('prepare'));
  const run = new Load(client, plan, ready, options);
  try {
    const contents = await run.rows();
    phases.end('rows');
    const aside = await ready;
    await restoreStructure(client, aside, (done, total, what) =>
      options.progress?.({ phase: 'keys', done, total, what }),
    );
    phases.end('keys');
    await settleWorld(client, plan.domains);
    // Not before: figures that are settled are not changes that somebody made.
    await wakeTriggers(client, aside.triggers);
    phases.end('settle');
    await finish(client, plan);
    phases.end('finish');
    return { tables: loadedTables(plan, contents, run.writer), sizes: sizesOf(plan), phases: phases.tookMs };
  } catch (error) {
    await run.writer.abort();
    throw explain(error as Error, plan);
  } finally {
    await run.stop();
  }
}

/** Gets the database ready for rows. */
async function makeReady(client: ClientBase, plan: Plan): Promise<Dropped> {
  await setAsOf(client, plan.request.asOf);
  for (const statement of plan.domains.flatMap(({ prepare }) => prepare)) await client.query(statement);
  return setAside(client, toSetAside(plan));
}

/** From so much growth on, what the planner knows of a table is out of date: PostgreSQL's own measure. */
const WORTH_ANALYZING = 0.1;

async function finish(client: ClientBase, { work }: Plan): Promise<void> {
  const modelsOf = (some: readonly Work[]) => some.flatMap(({ aggregate }) => aggregate.models);
  for (const model of modelsOf(work.filter(({ to, from }) => to > from))) await setSequences(client, model);
  const grown = modelsOf(work.filter(({ to, from }) => to > from && to - from >= from * WORTH_ANALYZING));
  if (grown.length > 0) await client.query(`analyze ${grown.map(quoted).join(', ')}`);
}

function sizesOf({ work }: Plan): Loaded['sizes'] {
  return Object.fromEntries(work.map(({ domain, aggregate, to }) => [aggregateId(domain, aggregate), to]));
}

function loadedTables(plan: Plan, contents: Contents, writer: Writer): LoadedTable[] {
  return plan.work.flatMap(({ domain, aggregate }) =>
    aggregate.models.map((model) => ({
      table: tableName(model),
      model,
      domain: domain.name,
      recipeVersion: aggregate.version,
      ...(contents.get(model) ?? new TableFingerprint()).content(),
      tookMs: writer.took(model),
    })),
  );
}

type Contents = ReadonlyMap<Model, TableFingerprint>;

/** The rows of a plan on their way to the server. */
class Load {
  readonly writer: Writer;
  private readonly plan: Plan;
  private readonly options: LoadOptions;
  private readonly contents = new Map<Model, TableFingerprint>();
  private readonly ready: Promise<unknown>;
  private isReady = false;
  private crew: Crew | undefined;
  private sent = 0;

  constructor(client: ClientBase, plan: Plan, ready: Promise<unknown>, options: LoadOptions) {
    this.plan = plan;
    this.options = options;
    this.ready = ready.then(() => {
      this.isReady = true;
    });
    // Whoever sends rows awaits it, and tells; until then nobody does.
    this.ready.catch(() => {});
    this.writer = new Writer(client, settledOf(plan.domains));
    const bulk = plan.work.filter(({ byThreads }) => byThreads);
    // Started before they are needed: they take a moment to read the recipes.
    if ((options.module || options.thread) && bulk.length > 0)
      this.crew = new Crew(threadsFor(bulk), options, plan.request);
  }

  /** Everything that is few is made here, in order; everything that is many, by the crew. */
  async rows(): Promise<Contents> {
    let inCrew = false;
    for (const work of this.plan.work) {
      if (this.crew && work.byThreads) {
        this.crew.make(slicesOf(work));
        inCrew = true;
        continue;
      }
      // Its keys are in place: what it refers to has to be there.
      if (inCrew) await this.takeAll();
      inCrew = false;
      await this.makeHere(work);
    }
    await this.takeAll();
    for (const [model, contents] of (await this.crew?.finish()) ?? [])
      for (const content of contents) this.fingerprintOf(model).merge(content);
    return this.contents;
  }

  async stop(): Promise<void> {
    await this.crew?.stop();
  }

  private async takeAll(): Promise<void> {
    const { crew } = this;
    await this.ready;
    if (!crew) return;
    for (;;) {
      const delivery = await crew.next(this.writer.model);
      if (!delivery) break;
      this.tell(delivery.rows, delivery.origin.domain);
      // Not waited for: the next chunk is sent after it in any case, and how many are under way, their number bounds.
      const written = this.writer.write(delivery).then(delivery.release);
      // A chunk that cannot be sent does not come back, and threads would wait for it for ever.
      written.catch((error: Error) => crew.fail(error));
      if (this.writer.model !== delivery.model) await written;
    }
    await this.writer.close();
  }

  private async makeHere({ domain, aggregate, from, to, inAnyOrder }: Work): Promise<void> {
    const due = new Set<Sink>();
    const maker = new Maker(domain, aggregate, this.plan.request, (sink) => due.add(sink));
    maker.begin(from);
    for (let number = from; number < to; number++) {
      maker.make(number);
      if (due.size === 0) continue;
      if (!this.isReady && maker.held < EARLY_BYTES) {
        // Lets the server's answers in.
        await setImmediate();
        continue;
      }
      await this.send(maker, inAnyOrder ? due : maker.sinks);
      due.clear();
    }
    await this.send(maker, maker.sinks);
    // Whatever refers to these rows may come next, and its keys may be in place.
    await this.writer.close();
    for (const [model, content] of maker.contents()) this.fingerprintOf(model).merge(content);
  }

  /**
   * Sinks in the order of parents before children. A COPY that is open stays so: the server takes these rows in while
   * the next ones are made.
   */
  private async send(maker: Maker, sinks: Iterable<Sink>): Promise<void> {
    await this.ready;
    for (const sink of sinks) {
      const { model, buffer } = sink;
      if (buffer.rows === 0) continue;
      const origin = maker.origin(sink);
      await this.writer.write({ model, rows: buffer.rows, message: buffer.message(), origin });
      this.tell(buffer.rows, origin.domain);
      maker.taken(sink);
    }
  }

  private tell(rows: number, what: string): void {
    this.sent += rows;
    const { totalRows } = this.plan;
    this.options.progress?.({ phase: 'rows', done: this.sent, total: Math.max(totalRows, this.sent), what });
  }

  private fingerprintOf(model: Model): TableFingerprint {
    const known = this.contents.get(model);
    if (known) return known;
    const fingerprint = new TableFingerprint();
    this.contents.set(model, fingerprint);
    return fingerprint;
  }
}

/** The processor that is left over by the server. */
function threadsFor(bulk: readonly Work[]): number {
  const slices = bulk.flatMap(slicesOf).length;
  return Math.max(1, Math.min(slices, MOST_THREADS, availableParallelism() - 1));
}

function slicesOf({ domain, aggregate, from, to, totalRows }: Work): Slice[] {
  const count = Math.max(1, Math.round(totalRows / SLICE_ROWS));
  const at = (slice: number) => from + Math.round(((to - from) * slice) / count);
  return Array.from({ length: count }, (_, slice) => ({
    domain: domain.name,
    aggregate: aggregate.name,
    from: at(slice),
    to: at(slice + 1),
  }));
}
