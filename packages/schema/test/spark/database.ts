import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type MigratedServer, migratedServer } from '../../src/testing.ts';

/** Two users of world.sql. */
export const A = 'a0000000-0000-4000-8000-000000000001';
export const B = 'b0000000-0000-4000-8000-000000000001';

export const KEY = 'a key for tests only, of more than 32 characters';

/** A file beside this one. */
export function file(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}

/** What a test file has: connections as the owner, or as a login role that was granted one of Spark's. */
export interface TestDatabase {
  /** Connects as a role, with settings of the session; undefined is the owner. Closed when the file has ended. */
  as(role: string | undefined, session?: Record<string, string>): Promise<pg.Client>;
  readonly roles: { readonly app: string; readonly analyst: string; readonly stranger: string };
}

/** A database of its own for one test file: migrated, with the world of world.sql unless told otherwise. */
export function database({ world = true } = {}): TestDatabase {
  const roles = { app: 'app_login', analyst: 'analyst_login', stranger: 'stranger_login' };
  const password = randomUUID();
  const open: pg.Client[] = [];
  let server: MigratedServer;
  let url: string;

  async function as(role: string | undefined, session: Record<string, string> = {}): Promise<pg.Client> {
    const to = new URL(url);
    if (role) Object.assign(to, { username: role, password });
    const client = new pg.Client({ connectionString: to.href });
    open.push(client);
    await client.connect();
    for (const [name, value] of Object.entries(session)) {
      await client.query('select set_config($1, $2, false)', [name, value]);
    }
    return client;
  }

  beforeAll(async () => {
    server = await migratedServer();
    url = await server.clone();
    const owner = await as(undefined);
    if (world) await owner.query(file('world.sql'));
    await owner.query(`create role ${roles.app} login password '${password}' in role app_user;
      create role ${roles.analyst} login password '${password}' in role analytics_read;
      create role ${roles.stranger} login password '${password}'`);
  });

  afterAll(async () => {
    for (const client of open) await client.end();
    await server?.stop();
  });

  return { as, roles };
}

/** What a statement was refused with, or undefined when it went through. Leaves the session usable. */
export async function refusal(
  client: pg.Client,
  sql: string,
  before = '',
): Promise<pg.DatabaseError | undefined> {
  await client.query('begin');
  try {
    if (before) await client.query(before);
    await client.query(sql);
    return undefined;
  } catch (error) {
    return error as pg.DatabaseError;
  } finally {
    await client.query('rollback');
  }
}
