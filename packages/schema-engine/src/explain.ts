import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { ScriptFailure } from './database/script.ts';
import type { Engine } from './engine.ts';
import {
  connectionLost,
  EngineError,
  lockTimedOut,
  migrationFailed,
  migrationFailedOnShadow,
  panicked,
  schemaNotEmpty,
} from './errors.ts';
import { log } from './log.ts';
import type { Request } from './rpc.ts';
import { panicOf } from './wasm/module.ts';

/** Makes of whatever a call threw one error with Prisma's code, its words, and what they leave out. */
export async function explained(
  error: unknown,
  { method, params }: Request,
  engine: Engine,
  wasReset: boolean,
): Promise<EngineError> {
  log('failed', { method, error: error instanceof Error ? error.stack : String(error) });
  if (error instanceof EngineError) return error;
  const panic = panicOf(error);
  if (panic !== undefined) return panicked(method, panic);
  const message = error instanceof Error ? error.message : String(error);
  const { code = '' } = Object(error) as { code?: string };
  if (engine.shadowError instanceof EngineError) return engine.shadowError;
  const failure = engine.takeFailure();
  const migration = failure && migrationOf(failure, params);
  if (await engine.isLost()) {
    return connectionLost(engine.target, migration ? `migration \`${migration}\`` : doing(method));
  }
  if (code === 'P3005') return explainedNotEmpty(message, engine, wasReset);
  if (code === 'P1002') return lockTimedOut(message, await engine.lockHolder());
  if (failure && migration && method === 'applyMigrations') {
    return migrationFailed(migration, failure.code, told(failure));
  }
  if (failure && migration) return migrationFailedOnShadow(migration, failure.code, told(failure));
  return new EngineError(prismaCode(code), failure ? scriptMessage(code, message, failure) : plain(message));
}

/** For messages: what a call means to people. */
export function doing(method: string): string {
  const words: Record<string, string> = {
    applyMigrations: 'the migrations',
    dbExecute: 'the script',
    reset: 'the reset',
    schemaPush: 'the push',
  };
  return words[method] ?? method;
}

async function explainedNotEmpty(message: string, engine: Engine, wasReset: boolean): Promise<EngineError> {
  const session = await engine.session();
  const schemas = [...(await engine.schemas(session.target.schema)), session.target.schema];
  const rows = await session.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any($1) and c.relname <> '_prisma_migrations' order by 1`,
    [schemas],
  );
  return schemaNotEmpty(
    message,
    rows.map((row) => row.name),
    wasReset,
  );
}

/** The engine tells which script failed by its text alone. */
function migrationOf({ script }: ScriptFailure, params: unknown): string | undefined {
  const { migrationsList, from, to } = params as Record<
    string,
    (MigrationList & { tag?: string }) | undefined
  >;
  const directories = [migrationsList, from, to].flatMap((list) => list?.migrationDirectories ?? []);
  const match = directories.find(
    ({ migrationFile: { content } }) => content.tag === 'ok' && content.value === script,
  );
  return match?.path;
}

/** Where Prisma has a code for it, its words and then PostgreSQL's; else PostgreSQL's alone. */
function scriptMessage(code: string, message: string, failure: ScriptFailure): string {
  const table = /relation "(.+)" does not exist/.exec(failure.said)?.[1] ?? '(not available)';
  return prismaCode(code)
    ? `${plain(message).replace('(not available)', table)}\n\n${told(failure)}`
    : told(failure);
}

const told = ({ severity, said }: ScriptFailure) => `${severity}: ${said}`;

/** Errors of Node and of PostgreSQL have codes too: those are not Prisma's. */
const prismaCode = (code: string) => (/^P\d{4}$/.test(code) ? code : '');

/** Without the trace of the engine's Rust functions, which the log has. */
const plain = (message: string) => message.replace(/\n\s+0: \w+(::\w+)+[\s\S]*$/, '').trimEnd();
