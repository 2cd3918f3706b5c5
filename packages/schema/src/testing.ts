import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cloneDatabase, createDatabase, makeTemplate, throwaway } from '@tilth/postgres';
import pg from 'pg';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations');
const TEMPLATE = 'migrated';

/** A throw-away server whose databases have every migration and no row. */
export interface MigratedServer {
  /** A database of one's own, made in milliseconds. */
  clone(): Promise<string>;
  stop(): Promise<void>;
}

export async function migratedServer(): Promise<MigratedServer> {
  const server = await throwaway();
  try {
    await migrate(await createDatabase(server.url, TEMPLATE));
    await makeTemplate(server.url, TEMPLATE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  let clones = 0;
  return {
    clone: () => cloneDatabase(server.url, TEMPLATE, `clone_${++clones}`),
    stop: () => server.stop(),
  };
}

/** The scripts as they are, without Prisma's CLI: it takes a second, and has tests of its own. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const entry of readdirSync(MIGRATIONS, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.isDirectory())
        await client.query(readFileSync(path.join(MIGRATIONS, entry.name, 'migration.sql'), 'utf8'));
    }
  } finally {
    await client.end();
  }
}
