import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';

const PACKAGE = path.resolve(import.meta.dirname, '..');
const PRISMA = realpathSync(path.join(PACKAGE, '../../node_modules/prisma'));

/** What a project under test is made of; everything but the database has a default. */
export interface ProjectParts {
  url: string;
  /** Beside the datasource's provider, such as `schemas = ["a"]`. */
  datasource?: string;
  models?: string;
  /** By name, in order. */
  migrations?: Record<string, string>;
  /** The argument of `useSchemaEngine`. */
  options?: object;
  /** Into the datasource of prisma.config.ts. */
  shadowDatabaseUrl?: string;
  /** Into its migrations. */
  initShadowDb?: string;
  seed?: string;
}

/** How a command ended. */
export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Both, without colours. */
  output: string;
}

/** A Prisma project in a folder of its own, gone when the test is over. */
export interface Project {
  directory: string;
  url: string;
  prisma(command: string, environment?: NodeJS.ProcessEnv, input?: string): Promise<Outcome>;
  /** Starts a command in a process group of its own, as a shell does. */
  start(command: string, environment?: NodeJS.ProcessEnv): Running;
  write(file: string, text: string): void;
  read(file: string): string;
  migration(name: string, sql: string): void;
  models(models: string): void;
  sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
}

/** A command on its way. */
export interface Running {
  child: ChildProcess;
  pid: number;
  /** Resolves when the output has the text. */
  says(text: string): Promise<void>;
  ended: Promise<Outcome>;
}

export const USER = 'model User {\n  id Int @id\n}\n';
export const USER_SQL =
  'CREATE TABLE "User" (\n  "id" INTEGER NOT NULL,\n  CONSTRAINT "User_pkey" PRIMARY KEY ("id")\n);\n';

export function project(parts: ProjectParts): Project {
  const directory = mkdtempSync(path.join(tmpdir(), 'schema engine ü-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = (name: string) => path.join(directory, name);
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  };
  mkdirSync(file('node_modules/@tilth'), { recursive: true });
  symlinkSync(PRISMA, file('node_modules/prisma'));
  symlinkSync(PACKAGE, file('node_modules/@tilth/schema-engine'));
  const models = (text: string) => write('prisma/schema.prisma', schemaOf(parts.datasource ?? '', text));
  const migration = (name: string, sql: string) => write(`prisma/migrations/${name}/migration.sql`, sql);
  models(parts.models ?? USER);
  write('prisma.config.ts', configOf(parts));
  write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(parts.migrations ?? { '1_user': USER_SQL })) migration(name, sql);
  const start = (command: string, environment: NodeJS.ProcessEnv = {}) =>
    run(directory, command, { ...environment, PROJECT_URL: environment.PROJECT_URL ?? parts.url });
  return {
    directory,
    url: parts.url,
    start,
    prisma: (command, environment, input) => {
      const running = start(command, environment);
      running.child.stdin?.end(input);
      return running.ended;
    },
    write,
    read: (name) => readFileSync(file(name), 'utf8'),
    migration,
    models,
    sql: (text) => sql(parts.url, text),
  };
}

/** Asks a database. */
export async function sql<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query<Row>(text);
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
  } finally {
    await client.end();
  }
}

/** Waits until something is so; the test's own timeout is the limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Is there a process with this id that is not just a zombie? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function run(directory: string, command: string, environment: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [path.join(PRISMA, 'build/index.js'), ...words(command)], {
    cwd: directory,
    detached: true,
    env: { ...cleanEnvironment(), ...environment },
  });
  const pid = child.pid as number;
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(-pid, 'SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin?.on('error', () => {});
  const ended = new Promise<Outcome>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr, output: withoutColours(stdout + stderr) });
    });
  });
  return { child, pid, ended, says: (text) => until(() => stdout.includes(text)) };
}

/** As a user's shell has it: no variable of Prisma's or ours is set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(PRISMA_SCHEMA|SCHEMA_ENGINE_|DATABASE_URL$|VITEST|NODE_OPTIONS$)/.test(name),
  );
  // The CLI would ask the network for a newer version.
  return { ...Object.fromEntries(entries), CHECKPOINT_DISABLE: '1', NO_COLOR: '1' };
}

/** By spaces, but not those between quotes. */
function words(command: string): string[] {
  return (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
const withoutColours = (text: string) => text.replace(/\x1b\[[0-9;?]*[a-zA-Z]/g, '');

function schemaOf(datasource: string, models: string): string {
  return `generator client {
  provider = "prisma-client"
  output   = "../generated"
}

datasource db {
  provider = "postgresql"
  ${datasource}
}

${models}`;
}

function configOf({ options = {}, shadowDatabaseUrl, initShadowDb, seed }: ProjectParts): string {
  const migrations = { path: 'prisma/migrations', seed, initShadowDb };
  return `import { useSchemaEngine } from '@tilth/schema-engine';
import { defineConfig } from 'prisma/config';

useSchemaEngine(${JSON.stringify(options)});

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: ${JSON.stringify(migrations)},
  datasource: { url: process.env.PROJECT_URL, shadowDatabaseUrl: ${JSON.stringify(shadowDatabaseUrl)} },
  experimental: { externalTables: true },
});
`;
}
