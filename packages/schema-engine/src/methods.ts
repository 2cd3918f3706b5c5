import type {
  ApplyMigrationsInput,
  ApplyMigrationsOutput,
  CreateMigrationInput,
  DbExecuteParams,
  DevDiagnosticInput,
  DiagnoseMigrationHistoryInput,
  DiffParams,
  DiffTarget,
  EnsureConnectionValidityParams,
  EvaluateDataLossInput,
  IntrospectParams,
  MarkMigrationAppliedInput,
  MarkMigrationRolledBackInput,
  ResetInput,
  SchemaEngine,
  SchemaPushInput,
} from '@prisma/schema-engine-wasm';
import { createTarget } from './database/admin.ts';
import { isLockDisabled, takeLock } from './database/lock.ts';
import { wipeOwned, wipeSchemas } from './database/wipe.ts';
import type { Engine } from './engine.ts';
import { resetRefused, unsupported } from './errors.ts';
import { log } from './log.ts';
import type { Rpc } from './rpc.ts';
import { Seed } from './seed/seed.ts';
import type { SchemaFile } from './wasm/offline.ts';

/** What the WASM engine says when it lacks the state of the migrations that the native one makes by itself. */
const NEEDS_PRIMING = 'shadow DB must be provided through an external factory';

/** The calls of Prisma's CLI, answered: what the WASM engine can do is left to it. */
export class Methods {
  readonly #engine: Engine;
  readonly #rpc: Rpc;
  /** Has the database been reset in this session? */
  wasReset = false;
  /** `migrate reset` is a reset followed by the migrations; `migrate dev` begins with a diagnosis, `db push` has no migrations. */
  #reseed: Seed | undefined;

  constructor(engine: Engine, rpc: Rpc) {
    this.#engine = engine;
    this.#rpc = rpc;
  }

  get isSeeding(): boolean {
    return this.#reseed?.isRunning ?? false;
  }

  /** Ends the seed, if a reset has prepared one. */
  async stopSeed(signal: NodeJS.Signals): Promise<void> {
    if (this.#reseed === undefined) return;
    // At the same time: a server that no longer answers must not keep the seed going.
    const announced = this.isSeeding ? this.#engine.announceEnding() : undefined;
    await Promise.allSettled([announced, this.#reseed.stop(signal)]);
  }

  async call(method: string, params: unknown): Promise<unknown> {
    const answer = this.#answers[method];
    if (answer === undefined) throw unsupported(`The call \`${method}\``, 'use Prisma 7.10.0');
    return answer(params as never);
  }

  readonly #answers: Record<string, (params: never) => Promise<unknown>> = {
    applyMigrations: (params: ApplyMigrationsInput) => this.#applyMigrations(params),
    createDatabase: async () => {
      await createTarget(this.#engine.target);
      return { databaseName: this.#engine.target.database };
    },
    createMigration: (params: CreateMigrationInput) =>
      this.#primed(params, (wasm) => wasm.createMigration(params)),
    dbExecute: (params: DbExecuteParams) => this.#engine.runScript((wasm) => wasm.dbExecute(params)),
    debugPanic: async () => (await this.#engine.wasm()).debugPanic(),
    devDiagnostic: async (params: DevDiagnosticInput) => (await this.#engine.wasm()).devDiagnostic(params),
    diagnoseMigrationHistory: async (params: DiagnoseMigrationHistoryInput) =>
      (await this.#engine.wasm()).diagnoseMigrationHistory(params),
    diff: (params: DiffParams) => this.#diff(params),
    ensureConnectionValidity: async (params: EnsureConnectionValidityParams) =>
      (await this.#engine.wasm()).ensureConnectionValidity(params),
    evaluateDataLoss: (params: EvaluateDataLossInput) =>
      this.#primed(params, (wasm) => wasm.evaluateDataLoss(params)),
    // Its parameters would be another database than the one at hand; the engine panics on them.
    getDatabaseVersion: async () => (await this.#engine.wasm()).version(),
    introspect: async (params: IntrospectParams) => (await this.#engine.wasm()).introspect(params),
    introspectSql: async () => {
      throw unsupported(
        'TypedSQL (`generate --sql`)',
        'leave `--sql` out, or unset PRISMA_SCHEMA_ENGINE_BINARY',
      );
    },
    markMigrationApplied: async (params: MarkMigrationAppliedInput) =>
      (await this.#engine.wasm()).markMigrationApplied(params),
    markMigrationRolledBack: async (params: MarkMigrationRolledBackInput) =>
      (await this.#engine.wasm()).markMigrationRolledBack(params),
    reset: (params: ResetInput) => this.#reset(params),
    schemaPush: async (params: SchemaPushInput) => (await this.#engine.wasm()).schemaPush(params),
  };

  async #reset(params: ResetInput): Promise<void> {
    const { options, target } = this.#engine;
    const session = await this.#engine.session();
    if (!isLockDisabled()) {
      const lock = await takeLock(session);
      if (!lock.taken) throw resetRefused(target, lock.holder);
    }
    this.#prepareSeed();
    if (options.ownsDatabase) {
      await wipeOwned(session);
    } else if (!(await wipeSchemas(session, await this.#engine.schemas(target.schema)))) {
      // A role that may not drop schemas may drop its own tables: the engine knows how.
      await (await this.#engine.wasm()).reset(params);
    }
    this.wasReset = true;
    log('reset');
  }

  async #applyMigrations(params: ApplyMigrationsInput): Promise<ApplyMigrationsOutput> {
    const applied = await (await this.#engine.wasm()).applyMigrations(params);
    await this.#reseed?.run();
    return applied;
  }

  #prepareSeed(): void {
    const { seed, terminal = false } = this.#engine.options;
    if (seed === undefined || process.env.SCHEMA_ENGINE_SKIP_SEED === '1') return;
    this.#reseed = new Seed(seed, this.#rpc, terminal, this.#engine.url);
  }

  /** The WASM engine replays migrations for the diagnosis only, and keeps the outcome for the calls that need it. */
  async #primed<T>(
    { migrationsList, filters }: Pick<CreateMigrationInput, 'migrationsList' | 'filters'>,
    call: (wasm: SchemaEngine) => Promise<T>,
  ): Promise<T> {
    const wasm = await this.#engine.wasm();
    try {
      return await call(wasm);
    } catch (error) {
      if (!(error as Error).message.includes(NEEDS_PRIMING)) throw error;
      await wasm.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: true, filters });
      return call(wasm);
    }
  }

  async #diff(params: DiffParams): Promise<{ exitCode: number; stdout: null }> {
    const targets = [params.from, params.to];
    const isLive = targets.some(({ tag }) => tag === 'schemaDatasource' || tag === 'url');
    const engine = isLive ? this.#engine.wasm() : this.#engine.offline(targets.flatMap(filesOf));
    const { exitCode, stdout } = await (await engine).diff(params);
    if (stdout) await this.#rpc.print(stdout.replace(/\n$/, ''));
    return { exitCode, stdout: null };
  }
}

/** The CLI gives `migrate diff` its schema files in the call, not on the command line. */
function filesOf(target: DiffTarget): SchemaFile[] {
  return 'files' in target ? target.files.map(({ path, content }): SchemaFile => [path, content]) : [];
}
