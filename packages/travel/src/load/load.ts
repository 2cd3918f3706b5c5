import path from 'node:path';
import {
  type Domain,
  lastRun,
  type Mode,
  modelsOf,
  type SeedRun,
  setAsOf,
  settledOf,
  settleWorld,
} from '@tilth/engine';
import {
  CHUNK_BYTES,
  CopyBuffer,
  clearGround,
  encoderOf,
  inTransaction,
  type LoadedTable,
  quoted,
  recordRun,
  restoreStructure,
  setAside,
  setSequences,
  TableFingerprint,
  tableName,
  Writer,
  wakeTriggers,
} from '@tilth/engine/wire';
import { assertCatalog, type Model, order, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { travelling } from '../columns.ts';
import { type Manifest, schemaHash } from '../manifest.ts';
import { BadFile } from '../read/refusal.ts';
import { systemFault } from '../system-fault.ts';
import { statementsOf, statementText } from '../write/whole-file.ts';
import { explainRefusal } from './explain-refusal.ts';
import { type Source, type Sources, sourcesAt } from './sources.ts';

/** From this many rows on, the keys of a table are better set aside. */
const MANY_ROWS = 10_000;
/** Where nobody says how many rows a file has: a row of it has more bytes than this, mostly. */
const ROW_BYTES = 200;

export interface LoadOptions {
  /** A file, or a folder of files. */
  readonly data: string;
  readonly known: readonly Domain[];
  readonly mode: Mode;
  readonly allowForeignRows?: boolean;
  /** Whose rows a single file has, whatever it is called. */
  readonly model?: Model | undefined;
  readonly ignoreManifest?: boolean;
  readonly progress?: (progress: LoadProgress) => void;
}

export interface LoadProgress {
  readonly stage: 'rows' | 'keys';
  readonly done: number;
  /** An estimate, of rows. */
  readonly total: number;
  readonly what: string;
}

/** What was loaded. */
export interface LoadedFiles {
  readonly tables: readonly { readonly table: string; readonly model: Model; readonly rows: number }[];
  readonly rows: number;
  /** The world that they are, as the ledger has it now. Absent when they are no world, or not all of one. */
  readonly run: SeedRun | undefined;
  /** Why they are none. */
  readonly notAWorld: string | undefined;
}

/** Loads files, all or nothing. Whatever is wrong with one is told with the file, the row and the field. */
export async function load(client: ClientBase, options: LoadOptions): Promise<LoadedFiles> {
  const { known, data } = options;
  const { before, after } = statementsOf(known);
  const statements = new Set([...before, ...after].map(statementText));
  const sources = sourcesAt(data, { ...options, statements });
  refuseOtherSchema(sources.manifest, data);
  try {
    const seen = await readThrough(sources.files);
    if (seen) refuseOtherCounts(sources, seen);
    return await inTransaction(client, () => new Reading(client, sources, seen, options).load());
  } catch (error) {
    throw systemFault(
      'Refused: this file cannot be loaded. Nothing was loaded.',
      data,
      await explainRefusal(error as Error, sources.files),
    );
  }
}

/** Files of so many bytes together are read through before the database is touched; larger ones while they are loaded. */
const READ_FIRST_BYTES = 16 * 1024 * 1024;

/** How many rows of each model files have, when they are small enough to be asked. */
type Seen = ReadonlyMap<Model, number> | undefined;

/** Whatever is wrong with a row by itself is found here: nobody has to wait for a lock to be told. */
async function readThrough(files: readonly Source[]): Promise<Seen> {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > READ_FIRST_BYTES) return undefined;
  const seen = new Map<Model, number>();
  for (const { rows } of files) {
    for await (const batch of rows()) seen.set(batch.model, (seen.get(batch.model) ?? 0) + batch.rows.length);
  }
  return seen;
}

/** Rows of another schema.prisma may fit by chance: better told at once than by the first field that is missing. */
function refuseOtherSchema(manifest: Manifest | undefined, data: string): void {
  if (!manifest || manifest.schema === schemaHash()) return;
  throw new BadFile(
    { file: data },
    'it was written when schema.prisma said something else',
    'export again; or add --ignore-manifest, and the rows are loaded as far as they fit',
  );
}

/** A file that ends early may still be whole line by line: the manifest knows. */
function refuseOtherCounts({ manifest, files }: Sources, counts: ReadonlyMap<Model, number>): void {
  for (const { model, table, rows, file } of manifest?.tables ?? []) {
    const there = counts.get(model) ?? 0;
    if (there === rows) continue;
    const where = files.find((each) => path.basename(each.file) === file)?.file ?? file;
    const why = there < rows ? 'it has been cut off, or rows were removed' : 'rows were added';
    throw new BadFile(
      { file: where, table },
      `the manifest says ${rows} rows, and there are ${there}: ${why}`,
      'export again; or where that is meant, add --ignore-manifest',
    );
  }
}

interface Table {
  readonly buffer: CopyBuffer;
  readonly encoder: ReturnType<typeof encoderOf>;
  readonly fingerprint: TableFingerprint;
}

/** One load of some files. */
class Reading {
  private readonly client: ClientBase;
  private readonly sources: Sources;
  private readonly options: LoadOptions;
  private readonly seen: Seen;
  private readonly settled: (model: Model) => readonly string[];
  private readonly writer: Writer;
  private readonly tables = new Map<Model, Table>();
  private rows = 0;

  constructor(client: ClientBase, sources: Sources, seen: Seen, options: LoadOptions) {
    this.client = client;
    this.sources = sources;
    this.seen = seen;
    this.options = options;
    this.settled = settledOf(options.known);
    this.writer = new Writer(client, this.settled);
  }

  async load(): Promise<LoadedFiles> {
    const { client, sources, options } = this;
    const { manifest, files } = sources;
    const started = performance.now();
    const found = await lastRun(client);
    await assertCatalog(client);
    if (options.mode !== 'append') await clearGround(client, { ...options, found });
    const domains = this.domainsHere();
    const asOf = manifest?.asOf ?? found?.asOf;
    if (asOf !== undefined && asOf !== null) {
      await setAsOf(client, asOf);
      for (const statement of domains.flatMap(({ prepare }) => prepare)) await client.query(statement);
    }
    const touched = this.modelsHere();
    const bulk = this.manyRows();
    const aside = await setAside(client, {
      bulk,
      unordered: touched.filter((model) => !bulk.includes(model)),
      touched,
    });
    try {
      for (const source of files) await this.read(source);
      await this.writer.close();
    } catch (error) {
      await this.writer.abort();
      throw error;
    }
    const counts = [...this.tables].map(([model, { fingerprint }]) => [model, fingerprint.rows] as const);
    refuseOtherCounts(sources, new Map(counts));
    await restoreStructure(client, aside, (done, total, what) =>
      options.progress?.({ stage: 'keys', done, total, what }),
    );
    if (asOf !== undefined && asOf !== null) await settleWorld(client, domains);
    await wakeTriggers(client, aside.triggers);
    const filled = [...this.tables.keys()];
    for (const model of filled) await setSequences(client, model);
    if (filled.length > 0) await client.query(`analyze ${filled.map(quoted).join(', ')}`);
    return this.outcome(found, Math.round(performance.now() - started));
  }

  private async read({ file, rows }: Source): Promise<void> {
    const before = new Map<Model, number>();
    for await (const batch of rows()) {
      const table = this.tableOf(batch.model);
      for (const { row } of batch.rows) {
        table.encoder.write(row, table.buffer);
        table.buffer.fingerprintInto(table.fingerprint);
        if (table.buffer.size >= CHUNK_BYTES) await this.send(batch.model, table, file, before);
      }
    }
    // Rows of one file stand in one chunk, so that a refused one is found again there.
    for (const [model, table] of this.tables) await this.send(model, table, file, before);
  }

  private async send(
    model: Model,
    { buffer }: Table,
    file: string,
    before: Map<Model, number>,
  ): Promise<void> {
    if (buffer.rows === 0) return;
    const sent = before.get(model) ?? 0;
    const origin = { domain: '', aggregate: file, from: 0, before: sent };
    await this.writer.write({ model, rows: buffer.rows, message: buffer.message(), origin });
    before.set(model, sent + buffer.rows);
    this.rows += buffer.rows;
    buffer.clear();
    const total = Math.max(this.rows, this.expectedRows());
    this.options.progress?.({ stage: 'rows', done: this.rows, total, what: tableName(model) });
  }

  private tableOf(model: Model): Table {
    const known = this.tables.get(model);
    if (known) return known;
    const table = {
      buffer: new CopyBuffer(),
      encoder: encoderOf(tables[model], this.settled(model)),
      fingerprint: new TableFingerprint(),
    };
    this.tables.set(model, table);
    return table;
  }

  /** The models whose rows may come; of a file that says it only inside, all. */
  private modelsHere(): readonly Model[] {
    const { seen, sources } = this;
    const { files, manifest } = sources;
    if (seen) return order.filter((model) => seen.has(model));
    const own = files.flatMap(({ model }) => (model ? [model] : []));
    const said = manifest ? manifest.tables.map(({ model }) => model) : [];
    if (own.length < files.length && said.length === 0) return travelling.map(({ model }) => model);
    const here = new Set([...own, ...said]);
    return order.filter((model) => here.has(model));
  }

  private manyRows(): readonly Model[] {
    const { seen, sources } = this;
    const { files, manifest } = sources;
    if (seen) return [...seen].filter(([, rows]) => rows >= MANY_ROWS).map(([model]) => model);
    const said = manifest?.tables.filter(({ rows }) => rows >= MANY_ROWS).map(({ model }) => model) ?? [];
    const guessed = files.flatMap(({ model, bytes }) =>
      model && !manifest && bytes >= MANY_ROWS * ROW_BYTES ? [model] : [],
    );
    return [...said, ...guessed];
  }

  private expectedRows(): number {
    const { seen, sources } = this;
    const { files, manifest } = sources;
    if (seen) return [...seen.values()].reduce((sum, rows) => sum + rows, 0);
    if (manifest) return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
    return Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / ROW_BYTES);
  }

  /** The domains whose rows come, or would if there were any: of a world, all of it. */
  private domainsHere(): readonly Domain[] {
    const world = this.sources.manifest?.tables.map(({ model }) => model) ?? [];
    const here = new Set([...this.modelsHere(), ...world]);
    return this.options.known.filter((domain) => modelsOf(domain).some((model) => here.has(model)));
  }

  private async outcome(found: SeedRun | undefined, tookMs: number): Promise<LoadedFiles> {
    const listed = [...this.tables].map(([model, { fingerprint }]) => ({
      table: tableName(model),
      model,
      rows: fingerprint.rows,
    }));
    const result = { tables: listed, rows: this.rows };
    const notAWorld = this.reasonForNoWorld();
    const world = this.sources.manifest?.world;
    if (notAWorld !== undefined || !world) return { ...result, run: undefined, notAWorld };
    const mode = this.options.mode === 'reset' && !found ? 'fresh' : this.options.mode;
    const { version } = this.sources.manifest as Manifest;
    const record = { ...world, mode, version, tookMs };
    const run = await recordRun(this.client, record, {
      tables: this.loadedTables(),
      sizes: world.members,
      phases: {},
    });
    return { ...result, run, notAWorld: undefined };
  }

  /** Only a whole world, as it was made and alone in its database, is remembered as one. */
  private reasonForNoWorld(): string | undefined {
    const { manifest } = this.sources;
    if (!manifest) return 'no manifest says which world they are of';
    if (!manifest.world) return 'they had been changed before they were exported';
    if (this.options.mode === 'append') return 'they were added to what was there';
    const changed = manifest.tables.find(
      ({ model, fingerprint }) =>
        (this.tables.get(model)?.fingerprint ?? new TableFingerprint()).hex() !== fingerprint,
    );
    if (changed) return `${changed.table} has been changed since it was exported`;
    const named = this.options.known.map(({ name }) => name);
    const unknown = manifest.world.domains.find((name) => !named.includes(name));
    return unknown === undefined ? undefined : `there is no domain ${unknown} here`;
  }

  private loadedTables(): LoadedTable[] {
    return (this.sources.manifest as Manifest).tables.map(({ table, model, domain, recipeVersion }) => ({
      table,
      model,
      domain,
      recipeVersion,
      ...(this.tables.get(model)?.fingerprint ?? new TableFingerprint()).content(),
      tookMs: this.writer.took(model),
    }));
  }
}
