import { Fault } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;

/** What went wrong, by PostgreSQL's code or the network's, and how to mend it. */
const mends: { readonly [code: string]: string } = {
  '28P01': 'check the user and the password in DATABASE_URL',
  '28000': 'check the user and the password in DATABASE_URL',
  '3D000': 'make the database with: npx prisma migrate deploy',
  ECONNREFUSED: 'start that server, or unset DATABASE_URL to use the embedded one',
  ENOTFOUND: 'check the host in DATABASE_URL',
  ETIMEDOUT: 'check the host and the port in DATABASE_URL, and any firewall between',
};

/** Runs with a connection, and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'tilth',
  });
  // A server that dies while nothing is being asked reports it here; the next query fails and tells.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error as Error & { code?: string });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function unreachable(url: string, error: Error & { code?: string }): Fault {
  const mend = mends[error.code ?? ''] ?? 'check DATABASE_URL and that the server is up';
  return new Fault(
    'Stopped: the database cannot be reached.',
    [
      ['target', maskPassword(url)],
      ['reason', error.message || (error.code ?? 'unknown')],
      ['mend', mend],
    ],
    { cause: error },
  );
}
