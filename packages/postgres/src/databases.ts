import type { Client } from 'pg';
import { badName, databaseFault } from './faults.ts';
import { databaseOf, withDatabase } from './url.ts';

const PATIENCE_MS = 10_000;
const SYSTEM = ['postgres', 'template0', 'template1'];

/** As an SQL identifier. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The statement that makes a database as a copy of another, file by file: many times quicker than by the log. */
export const copying = (template: string, name: string): string =>
  `CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(template)} STRATEGY file_copy`;

/** Creates an empty database and returns its URL. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  assertUsableName(name);
  await administer(serverUrl, `create the database "${name}"`, (client) =>
    client.query(`CREATE DATABASE ${quoteName(name)}`),
  );
  return withDatabase(serverUrl, name);
}

/** Drops a database, if there is one, a template too; whoever is connected to it is disconnected. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  assertUsableName(name);
  if (SYSTEM.includes(name)) throw badName(name, 'it belongs to the server itself, and is not dropped');
  await administer(serverUrl, `drop the database "${name}"`, async (client) => {
    const template = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [
      name,
    ]);
    if (template.rowCount) await client.query(`ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
  });
}

/** Freezes a database as a template: nobody can connect to it any more (and make a clone fail), and who is connected is disconnected. */
export async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  assertUsableName(name);
  if (SYSTEM.includes(name)) throw badName(name, 'it belongs to the server itself, and stays as it is');
  await administer(serverUrl, `make a template of the database "${name}"`, async (client) => {
    await client.query(`ALTER DATABASE ${quoteName(name)} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
    await client.query('SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity WHERE datname = $1', [
      name,
      PATIENCE_MS,
    ]);
  });
}

/** Creates a database as a copy of another, file by file, and returns its URL. */
export async function cloneDatabase(serverUrl: string, template: string, name: string): Promise<string> {
  assertUsableName(template);
  assertUsableName(name);
  await administer(serverUrl, `clone the database "${template}" as "${name}"`, (client) =>
    client.query(copying(template, name)),
  );
  return withDatabase(serverUrl, name);
}

/** Refuses what PostgreSQL would cut without failing (and make two names one), and what no URL can say to every client. */
export function assertUsableName(name: string): void {
  if (name === '') throw badName(name, 'it is empty');
  if (name.includes('\0')) throw badName(name, 'it holds a NUL character');
  if (Buffer.byteLength(name) > 63) throw badName(name, 'it is longer than 63 bytes');
  if (/[/?#\\]|^\.{1,2}$/.test(name))
    throw badName(name, 'it cannot stand in a URL (one of / ? # \\, or only dots)');
}

/** Connects to the database "postgres", or, where that is not there or not open to this role, to the URL's own. */
async function administer(
  serverUrl: string,
  action: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  try {
    const client = await connect(withDatabase(serverUrl, 'postgres')).catch((error: { code?: string }) => {
      const elsewhere = databaseOf(serverUrl) && ['3D000', '42501'].includes(error.code ?? '');
      if (!elsewhere) throw error;
      return connect(serverUrl);
    });
    try {
      await work(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw databaseFault(error, action, serverUrl);
  }
}

async function connect(url: string): Promise<Client> {
  // Here, because it takes longer to load than all the rest, and a server is started without it.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // A lost connection also fails the query that waits; without a listener it would end the whole process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
