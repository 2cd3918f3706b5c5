import type { SeedRun } from '@tilth/engine';
import pg from 'pg';
import type { Answer, Trouble } from '../../answers/answer.ts';
import { Kept } from './kept.ts';
import { type Query, queryOn } from './query.ts';
import { type Standing, standingOf, worldLine } from './standing.ts';
import { notRunning, TIMEOUT_MS, troubleOf } from './troubles.ts';

const CONNECTIONS = 6;
const CONNECT_TIMEOUT_MS = 3_000;
/** A session that has to begin first makes a page wait for as long as it takes otherwise. */
const IDLE_MS = 300_000;

/** Everything that a reading has to do with. */
export interface Reading {
  readonly query: Query;
  /** For what the engine asks by itself. */
  readonly client: pg.ClientBase;
  /** Undefined where there is no world yet, but tables. */
  readonly run: SeedRun | undefined;
  /** Changes with every row that is written. */
  readonly stamp: string;
  /** What is worked out once for all until a row is written. Each has a name of its own. */
  readonly kept: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** Something to tell instead of an answer. */
export class Told extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.headline);
    this.trouble = trouble;
  }
}

/** Reads the database in use, which may be another, or gone, each time. */
export class Reader {
  private readonly locate: () => string | undefined;
  private readonly kept = new Kept();
  private pool: pg.Pool | undefined;
  private url: string | undefined;

  constructor(locate: () => string | undefined) {
    this.locate = locate;
  }

  /** One moment of the database, in a transaction that only reads. What a user can mend is told, not thrown. */
  async read<T>(work: (reading: Reading) => Promise<T>): Promise<Answer<T>> {
    const url = this.locate();
    if (url === undefined) return { trouble: notRunning };
    let client: pg.PoolClient | undefined;
    let failed = true;
    let standing: Standing | undefined;
    try {
      client = await this.poolOf(url).connect();
      await begin(client);
      standing = await standingOf(client);
      const { run, trouble, stamp } = standing;
      const told = { ...(run && { world: worldLine(run) }), ...(trouble && { trouble }) };
      if (trouble && trouble.kind !== 'empty') {
        await client.query('rollback');
        failed = false;
        return told;
      }
      // Rules and shares ask for it; where there is no world, no row could lie after it.
      const asOf = new Date(run?.asOf ?? 0).toISOString();
      await client.query("select set_config('tilth.as_of', $1, true)", [asOf]);
      const query = queryOn(client);
      const kept: Reading['kept'] = (name, what) => this.kept.get(`${url} ${stamp}`, name, what);
      const data = await work({ query, client, run, stamp, kept });
      await client.query('rollback');
      failed = false;
      return { ...told, data };
    } catch (error) {
      const world = standing?.run && { world: worldLine(standing.run) };
      return { ...world, trouble: error instanceof Told ? error.trouble : troubleOf(error, url) };
    } finally {
      // A connection whose transaction was not ended is in no state to be used again.
      client?.release(failed);
    }
  }

  /** A connection of one's own, for what takes longer than a page may: to be ended by whoever asked. */
  async connect(timeoutMs: number): Promise<pg.Client> {
    const url = this.locate();
    if (url === undefined) throw new Told(notRunning);
    const client = new pg.Client({ ...optionsOf(url), statement_timeout: timeoutMs });
    client.on('error', () => {});
    try {
      await client.connect();
    } catch (error) {
      throw new Told(troubleOf(error, url));
    }
    return client;
  }

  async end(): Promise<void> {
    await this.pool?.end();
    this.pool = undefined;
  }

  private poolOf(url: string): pg.Pool {
    if (this.pool && this.url === url) return this.pool;
    // Nobody waits for the old one: who is still reading from it is done with it soon.
    void this.pool?.end();
    this.url = url;
    this.pool = new pg.Pool({
      ...optionsOf(url),
      max: CONNECTIONS,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: TIMEOUT_MS,
    });
    // A server that dies while nothing is asked of it tells here; the next reading finds out by itself.
    this.pool.on('error', () => {});
    return this.pool;
  }
}

function optionsOf(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'tilth explorer',
  };
}

async function begin(client: pg.ClientBase): Promise<void> {
  await client.query(`begin transaction isolation level repeatable read, read only;
                      set local lock_timeout = 1000; set local timezone = 'UTC'; set local datestyle = 'ISO';
                      set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'`);
}
