import { Fault } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';
import pg from 'pg';
import { endOnSignal } from './interrupt.ts';

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

/** Looks, when a signal has ended the work, at what has become of it, and says it. */
export type WhenStopped = (client: pg.Client) => Promise<string>;

/** A connection, to be ended by whoever asked for it. On Ctrl-C what runs on it ends at once. */
export async function connect(url: string, whenStopped?: WhenStopped): Promise<pg.Client> {
  const client = await reach(url);
  const dismiss = endOnSignal({ client, connectAgain: () => reach(url), whenStopped });
  client.once('end', dismiss);
  return client;
}

/** Runs with a connection, and closes it whatever happens. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  whenStopped?: WhenStopped,
): Promise<T> {
  const client = await connect(url, whenStopped);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function reach(url: string): Promise<pg.Client> {
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
    throw new Unreachable(url, error as Error & { code?: string });
  }
  return client;
}

/** No connection could be made. */
export class Unreachable extends Fault {
  /** PostgreSQL's code or the network's. */
  readonly code: string | undefined;

  constructor(url: string, error: Error & { code?: string }) {
    super(
      'Stopped: the database cannot be reached.',
      [
        ['target', maskPassword(url)],
        ['reason', error.message || (error.code ?? 'unknown')],
        ['mend', mends[error.code ?? ''] ?? 'check DATABASE_URL and that the server is up'],
      ],
      { cause: error },
    );
    this.code = error.code;
  }
}
