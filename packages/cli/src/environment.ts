import { existsSync } from 'node:fs';
import path from 'node:path';
import { embedded } from '@tilth/postgres';

/** Where the project is: three folders up from here, wherever the command was run. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What the environment says, read in this one place. `.env` fills in what is not set. */
export interface Environment {
  /** The database that somebody else runs, when there is one. */
  readonly databaseUrl: string | undefined;
  /** Whether this is where real work is done. */
  readonly production: boolean;
}

export function readEnvironment(): Environment {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return {
    databaseUrl: process.env.DATABASE_URL || undefined,
    production: process.env.NODE_ENV === 'production',
  };
}

/** The database in use. */
export interface Database {
  readonly url: string;
  /** The project's own, and so disposable. */
  readonly embedded: boolean;
}

/** Starts the embedded database, unless DATABASE_URL names another. */
export async function openDatabase(environment: Environment = readEnvironment()): Promise<Database> {
  if (environment.databaseUrl) return named(environment.databaseUrl);
  const { url } = await server().start();
  return { url, embedded: true };
}

/** The database in use if it runs: nothing is started. */
export function runningDatabase(): Database | undefined {
  const { databaseUrl } = readEnvironment();
  if (databaseUrl) return named(databaseUrl);
  const url = server().url();
  return url === undefined ? undefined : { url, embedded: true };
}

/** Prisma hands the embedded database on in DATABASE_URL: it is as disposable as before. */
function named(url: string): Database {
  return { url, embedded: server().url() === url };
}

/** The Prisma commands that need a server. `generate`, `validate`, `format` and the like must not start one. */
const NEED_DATABASE = new Set(['migrate', 'db', 'studio']);

/** The database that a Prisma command works on, or undefined when it needs none. */
export async function databaseFor(command: string | undefined): Promise<Database | undefined> {
  return NEED_DATABASE.has(command ?? '') ? openDatabase() : undefined;
}

/** The project's own server. */
export function server(): ReturnType<typeof embedded> {
  return embedded({ root, onProgress: (line) => process.stderr.write(`${line}\n`) });
}
