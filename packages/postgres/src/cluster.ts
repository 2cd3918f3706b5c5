import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToServer } from './account.ts';
import type { Programs } from './binaries.ts';
import { quoteName } from './databases.ts';
import { fileFault, initdbFailed, lostPassword, wrongMajor } from './faults.ts';
import { digest } from './place.ts';
import { portFor } from './ports.ts';
import { asOptions, type Ended, run } from './run.ts';
import { newPassword, type State, writeState } from './state.ts';

/** What initdb is told for every cluster: UTF-8 and C.UTF-8 come from PostgreSQL itself, so that no locale of the system matters. */
export const initdbArgs = (data: string, passwordFile: string): string[] => [
  ...['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
  ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  // Syncing a thousand new files takes seconds on a busy disk. The system writes them within half a minute, and a
  // machine that loses its power before that has lost an empty database.
  ...['--no-sync', '--no-instructions'],
];

/** Is there a whole cluster? initdb writes pg_control late. */
export const isCluster = (data: string): boolean =>
  existsSync(join(data, 'PG_VERSION')) && existsSync(join(data, 'global/pg_control'));

export function assertMajor(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) throw wrongMajor(data, found, major);
}

/** Makes `<home>/data` with an empty database in it: whole, or not at all. */
export async function makeCluster(home: string, programs: Programs, database: string): Promise<State> {
  const data = join(home, 'data');
  await removeHalfMade(home);
  const workshop = await openWorkshop(home);
  const state = { password: newPassword(), port: portFor(digest(home)) };
  try {
    const making = join(workshop, 'data');
    const passwordFile = writePasswordFile(workshop, state.password);
    const made = await run(programs.initdb, initdbArgs(making, passwordFile));
    if (!made.ok) throw initdbFailed(home, made.output, made.exit);
    if (database !== 'postgres') {
      const sql = `CREATE DATABASE ${quoteName(database)}`;
      const created = await inSingleUserMode(programs, making, sql, { fsync: 'off' });
      if (!created.ok) throw initdbFailed(home, created.output, created.exit);
    }
    await rm(data, { recursive: true, force: true });
    // The password first: a cluster without its password would be useless, the reverse is merely forgotten.
    writeState(home, state);
    renameSync(making, data);
    return state;
  } catch (error) {
    throw fileFault(error, home, 'make the database cluster');
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openWorkshop(home: string): Promise<string> {
  try {
    const workshop = await mkdtemp(join(home, 'making-'));
    giveToServer(workshop);
    return workshop;
  } catch (error) {
    throw fileFault(error, home, 'make the database cluster');
  }
}

/** An initdb whose starter was killed may still be writing into one of these: removing it ends that, too. */
async function removeHalfMade(home: string): Promise<void> {
  for (const name of readdirSync(home).filter((each) => each.startsWith('making-'))) {
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function writePasswordFile(directory: string, password: string): string {
  const path = join(directory, 'password');
  writeFileSync(path, password, { mode: 0o600 });
  giveToServer(path);
  return path;
}

/** Gives a stopped cluster whose state file was lost a new password. */
export async function setNewPassword(home: string, programs: Programs): Promise<State> {
  const state = { password: newPassword(), port: portFor(digest(home)) };
  const sql = `ALTER ROLE postgres PASSWORD '${state.password}'`;
  const done = await inSingleUserMode(programs, join(home, 'data'), sql);
  if (!done.ok) throw lostPassword(home, done.output);
  writeState(home, state);
  return state;
}

/** One statement, without a server: by stdin, so that a password shows in no process list. */
const inSingleUserMode = (
  programs: Programs,
  data: string,
  sql: string,
  extra: Record<string, string> = {},
): Promise<Ended> => {
  // The statement must not come back in an error's context either.
  const settings = asOptions({ exit_on_error: 'on', log_min_error_statement: 'panic', ...extra });
  return run(programs.postgres, ['--single', '-D', data, ...settings, 'postgres'], `${sql}\n`);
};
