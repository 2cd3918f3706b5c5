import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Client, QueryResult } from 'pg';
import { copying, quoteName } from './databases.ts';
import { codeOf, databaseFault } from './faults.ts';
import { spareOf } from './spares.ts';
import { databaseOf, withDatabase } from './url.ts';

const PATIENCE_MS = 10_000;

/** Keys of advisory locks, by which processes know of each other through the server: `tilt`, `tilu`, `tilv`. */
const IN_USE = 0x74696c74;
const OWNER = 0x74696c75;
const TEMPLATE = 0x74696c76;

/** Databases that belong to a process begin so; then comes its number, and a number of their own. */
const OWNED = 'tilth_test_';

/** The channel on which a steward hears of which template a spare is wanted. */
const WANTED = 'tilth_wanted';
const NO_SUCH_DATABASE = '3D000';

/**
 * A process's stake in a server, for as long as its connection lasts: however the process ends, the server notices.
 * What bears its number is the process's own, and is cleared away by whoever comes next once the process is gone.
 */
export class Lease {
  readonly url: string;
  readonly number: number;
  private readonly hasSteward: boolean;
  private readonly client: Client;
  private names = 0;
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(url: string, client: Client, number: number, hasSteward: boolean) {
    this.url = url;
    this.client = client;
    this.number = number;
    this.hasSteward = hasSteward;
    this.rest();
  }

  /** Connects. Where the server is just stopping, this fails as it would a moment later. */
  static async of(url: string, { hasSteward = true } = {}): Promise<Lease> {
    const client = await connect(url);
    try {
      for (;;) {
        const number = randomInt(1, 2 ** 31);
        const { rows } = await client.query(
          'SELECT pg_advisory_lock_shared($1, 0), pg_try_advisory_lock($2, $3) AS mine',
          [IN_USE, OWNER, number],
        );
        if (rows[0].mine) return new Lease(url, client, number, hasSteward);
      }
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  /** The same on a server of somebody else's, by the database that all who test there agree on, if this role may get in. */
  static async on(url: string): Promise<Lease> {
    const alone = { hasSteward: false };
    try {
      return await Lease.of(withDatabase(url, 'postgres'), alone).catch((error: { code?: string }) => {
        const elsewhere = databaseOf(url) && [NO_SUCH_DATABASE, '42501'].includes(error.code ?? '');
        if (elsewhere) return Lease.of(url, alone);
        throw error;
      });
    } catch (error) {
      throw databaseFault(error, 'connect', url);
    }
  }

  /** A name for a database that nobody else has, and that says whose it is. */
  newName(): string {
    return `${OWNED}${this.number.toString(36)}_${++this.names}`;
  }

  urlOf(database: string): string {
    return withDatabase(this.url, database);
  }

  /** Asks on the lease's own connection, one question after the other. `action` is what a fault says. */
  async query(action: string, text: string, values: unknown[] = []): Promise<QueryResult> {
    this.waiting++;
    socketOf(this.client).ref();
    try {
      const answer = this.last.then(() => this.client.query(text, values));
      this.last = answer.catch(() => {});
      return await answer;
    } catch (error) {
      throw databaseFault(error, action, this.url);
    } finally {
      this.waiting--;
      this.rest();
    }
  }

  /** A copy of a template: the spare one, where a steward has made one ahead, or else one that is made now. */
  async clone(template: string, name: string): Promise<string> {
    if (!(await this.takeSpare(template, name))) {
      await this.query('make a database for the test', copying(template, name));
    }
    if (this.hasSteward)
      await this.query('ask for another spare', 'SELECT pg_notify($1, $2)', [WANTED, template]);
    return this.urlOf(name);
  }

  /** False when there is none. Of many that want it, one gets it. */
  private async takeSpare(template: string, name: string): Promise<boolean> {
    if (!this.hasSteward) return false;
    try {
      await this.query(
        'take a spare database',
        `ALTER DATABASE ${quoteName(spareOf(template))} RENAME TO ${quoteName(name)}`,
      );
      return true;
    } catch (error) {
      if (codeOf((error as Error).cause) === NO_SUCH_DATABASE) return false;
      throw error;
    }
  }

  /** Calls back whenever somebody wants a spare copy of a template. */
  async onWanted(spare: (template: string) => void): Promise<void> {
    this.client.on('notification', ({ payload = '' }) => spare(payload));
    await this.query('listen', `LISTEN ${WANTED}`);
  }

  /** Drops a database, a template too; whoever is connected to it is disconnected. */
  async drop(name: string): Promise<void> {
    const action = `drop the database "${name}"`;
    const { rowCount } = await this.query(
      action,
      'SELECT FROM pg_database WHERE datname = $1 AND datistemplate',
      [name],
    );
    if (rowCount) await this.query(action, `ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
    await this.query(action, `DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
  }

  /** Drops what belongs to processes that are gone. */
  async sweep(): Promise<void> {
    // The databases first: whoever makes one holds its number before.
    const { rows: databases } = await this.query(
      'look for what dead processes left',
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [OWNED],
    );
    if (databases.length === 0) return;
    const { rows: locks } = await this.query(
      'look for what dead processes left',
      `SELECT objid::int8 AS number FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2`,
      [OWNER],
    );
    const alive = new Set(locks.map(({ number }) => Number(number)));
    for (const { name } of databases) {
      const owner = Number.parseInt(name.slice(OWNED.length), 36);
      if (!alive.has(owner)) await this.drop(name);
    }
  }

  /** Runs `work` on a connection of its own while no other process does so for this key. */
  async alone<T>(key: number, work: (client: Client) => Promise<T>): Promise<T> {
    const client = await connect(this.url);
    try {
      await client.query('SELECT pg_advisory_lock($1, $2)', [TEMPLATE, key]);
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Lets a session begin in a database, and end. */
  async visit(database: string): Promise<void> {
    const client = await connect(this.urlOf(database));
    await client.end();
  }

  /** Gives the stake up, unless others hold theirs: true when nobody else has one, and none can be taken any more. */
  async closeToOthers(): Promise<boolean> {
    const { rows } = await this.query(
      'ask whether the server is in use',
      'SELECT pg_advisory_unlock_shared($1, 0), pg_try_advisory_lock($1, 0) AS alone',
      [IN_USE],
    );
    if (rows[0].alone) return true;
    await this.query('go on using the server', 'SELECT pg_advisory_lock_shared($1, 0)', [IN_USE]);
    return false;
  }

  /** Whether no other process holds a stake. */
  async isIdle(): Promise<boolean> {
    const { rows } = await this.query(
      'ask whether the server is in use',
      `SELECT count(*)::int AS stakes FROM pg_locks
        WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND pid <> pg_backend_pid()`,
      [IN_USE],
    );
    return rows[0].stakes === 0;
  }

  async end(): Promise<void> {
    socketOf(this.client).ref();
    await this.client.end();
  }

  /** A lease that waits for nothing must not keep its process from ending. */
  private rest(): void {
    if (this.waiting === 0) socketOf(this.client).unref();
  }
}

const socketOf = (client: Client): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

async function connect(url: string): Promise<Client> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'tilth tests',
  });
  // A lost connection also fails the query that waits; without a listener it would end the whole process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
