import { readFileSync } from 'node:fs';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { announceEnding, applicationName, lockHolder } from './database/lock.ts';
import type { ScriptFailure } from './database/script.ts';
import { Session } from './database/session.ts';
import { Shadows } from './database/shadow.ts';
import { type Target, targetOf } from './database/target.ts';
import { noUrl } from './errors.ts';
import { log } from './log.ts';
import type { HandedOver } from './options.ts';
import { EngineAdapter } from './wasm/adapter.ts';
import { loadWasm } from './wasm/module.ts';
import { offlineAdapter, type SchemaFile, schemasOf } from './wasm/offline.ts';

/** What the CLI gives on the command line, and the project in its config. */
export interface EngineInput {
  datamodels: readonly string[];
  datasource: { url?: string | undefined; shadowDatabaseUrl?: string | undefined };
  options: HandedOver;
}

/** Prisma's WASM engine, its connection and its shadow databases: opened when first needed, closed together. */
export class Engine {
  readonly options: HandedOver;
  readonly #input: EngineInput;
  readonly #module = loadWasm();
  readonly #adapters: EngineAdapter[] = [];
  #session: Promise<Session> | undefined;
  #shadows: Shadows | undefined;
  #main: EngineAdapter | undefined;
  #wasm: Promise<SchemaEngine> | undefined;
  #files: SchemaFile[] | undefined;
  /** The WASM engine makes a number of an error that it does not know. */
  #shadowError: unknown;

  constructor(input: EngineInput) {
    this.#input = input;
    this.options = input.options;
    // Awaited where it is used; until then a failure is not unhandled.
    this.#module.catch(() => {});
  }

  /** The database of the project. */
  get target(): Target {
    return targetOf(this.url);
  }

  get url(): string {
    const { url } = this.#input.datasource;
    if (!url) throw noUrl();
    return url;
  }

  /** The connection to that database. */
  session(): Promise<Session> {
    this.#session ??= Session.open(this.target, applicationName(this.options.command));
    return this.#session;
  }

  /** The engine over that connection. */
  wasm(): Promise<SchemaEngine> {
    this.#wasm ??= this.#start(async () => {
      this.#main = await this.#adapterOf(await this.session());
      return this.#main;
    });
    return this.#wasm;
  }

  /** Has the engine run the user's script, which it takes for a plain command. */
  async runScript(call: (wasm: SchemaEngine) => Promise<void>): Promise<void> {
    const wasm = await this.wasm();
    if (this.#main) this.#main.commandsAreScripts = true;
    await call(wasm);
  }

  /** An engine that needs no database but, to replay migrations, a shadow one. `files` stand for the datamodels. */
  offline(files: SchemaFile[]): Promise<SchemaEngine> {
    this.#files = files;
    return this.#start(async () => offlineAdapter('public'));
  }

  /** The schemas that a reset empties: those that the datamodel lists, or else that of the URL. */
  async schemas(schemaName: string): Promise<string[]> {
    return schemasOf(await this.#module, this.#schemaFiles(), schemaName);
  }

  /** Why there is no shadow database, if one could not be had. */
  get shadowError(): unknown {
    return this.#shadowError;
  }

  /** The script that failed since the last time this was asked. */
  takeFailure(): ScriptFailure | undefined {
    const failed = this.#adapters.find((adapter) => adapter.failure !== undefined);
    const failure = failed?.failure;
    if (failed) failed.failure = undefined;
    return failure;
  }

  /** Has the server or the network ended the connection? */
  async isLost(): Promise<boolean> {
    return (await this.#opened())?.lost !== undefined;
  }

  /** Who holds the migrations' lock, asked beside the connection that waits for it. */
  async lockHolder(): Promise<string> {
    const session = await Session.open(this.target, applicationName('lock'));
    try {
      return await lockHolder(session);
    } finally {
      await session.close();
    }
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    await this.#shadows?.close();
    await (await this.#opened())?.close();
  }

  /** Those who wait for the lock shall wait until this process has cleaned up. */
  async announceEnding(): Promise<void> {
    const session = await this.#opened();
    if (session && session.lost === undefined) await announceEnding(session);
  }

  /** As `close`, in the middle of something: what the server is doing for this process ends first. */
  async abort(): Promise<void> {
    const session = await this.#opened();
    if (session && session.lost === undefined) await this.#terminate(session);
    await this.#shadows?.close();
  }

  async #terminate(session: Session): Promise<void> {
    const beside = await Session.open(this.target, applicationName('ending'));
    try {
      await beside.query('select pg_terminate_backend($1)', [session.pid]);
    } finally {
      await beside.close();
    }
  }

  /** The connection, if there is one by now and it could be opened. */
  async #opened(): Promise<Session | undefined> {
    return this.#session?.catch(() => undefined);
  }

  async #start(connect: () => Promise<SqlDriverAdapter>): Promise<SchemaEngine> {
    const [main, { SchemaEngine }] = await Promise.all([connect(), this.#module]);
    const factory = bindMigrationAwareSqlAdapterFactory({
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: async () => main,
      connectToShadowDb: async () => {
        try {
          return await this.#shadow();
        } catch (error) {
          this.#shadowError = error;
          throw error;
        }
      },
    });
    const files = this.#schemaFiles();
    return SchemaEngine.new(
      { datamodels: files.length > 0 ? files : undefined },
      (line: string) => log('wasm', { line: line.trim() }),
      factory,
    );
  }

  async #shadow(): Promise<EngineAdapter> {
    const { url, shadowDatabaseUrl } = this.#input.datasource;
    const configured = shadowDatabaseUrl ? targetOf(shadowDatabaseUrl) : undefined;
    this.#shadows ??= new Shadows(url ? targetOf(url) : undefined, configured);
    const { session, dispose } = await this.#shadows.open(() => this.schemas(configured?.schema ?? 'public'));
    const adapter = await this.#adapterOf(session, dispose);
    // Its init script arrives as a plain command.
    adapter.commandsAreScripts = true;
    return adapter;
  }

  async #adapterOf(session: Session, dispose = async () => {}): Promise<EngineAdapter> {
    const adapter = await EngineAdapter.over(session, dispose);
    this.#adapters.push(adapter);
    return adapter;
  }

  #schemaFiles(): SchemaFile[] {
    this.#files ??= this.#input.datamodels.map((path) => [path, readFileSync(path, 'utf8')]);
    return this.#files;
  }
}
