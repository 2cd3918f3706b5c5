import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import {
  accessDenied,
  authenticationFailed,
  EngineError,
  noSuchDatabase,
  tlsFailed,
  tooManyConnections,
  unreachable,
} from '../errors.ts';
import { hide, log } from '../log.ts';
import type { Target } from './target.ts';

/** How long a server that is starting up or shutting down is asked again before it counts as unreachable. */
const STARTUP_RETRY_MS = 100;
const NO_TLS = 'The server does not support SSL connections';

/** One connection, with the settings that the engine counts on: never a pool, for the lock and the settings are the session's. */
export class Session {
  readonly target: Target;
  readonly client: pg.Client;
  /** The server's process. */
  readonly pid: number;
  /** Why the connection is gone, once it is. */
  lost: Error | undefined;

  static async open(target: Target, applicationName: string): Promise<Session> {
    hide(target.password);
    const client = await connected(target, target.applicationName ?? applicationName);
    const session = new Session(target, client);
    await session.#setUp();
    return session;
  }

  private constructor(target: Target, client: pg.Client) {
    this.target = target;
    this.client = client;
    this.pid = (client as unknown as { processID: number }).processID;
    client.on('error', (error) => {
      this.lost ??= error;
    });
    client.on('end', () => {
      this.lost ??= new Error('the connection was closed');
    });
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  /**
   * Runs a user's script as one simple query, as Prisma's native engine does: several statements are one implicit
   * transaction, a single one is none, so that CREATE INDEX CONCURRENTLY and VACUUM work.
   */
  async runScript(script: string): Promise<void> {
    await this.client.query('reset timezone');
    try {
      await this.client.query(script);
    } catch (error) {
      // The script may have begun a transaction, which is now broken: the engine is to write down what happened.
      if (this.lost === undefined) await this.client.query('rollback');
      if (this.lost === undefined) await this.#setBack();
      throw error;
    }
    const isOpen = this.client.getTransactionStatus() === 'T';
    if (isOpen) await this.client.query('rollback');
    await this.#setBack();
    if (isOpen) throw new OpenTransaction();
  }

  /** Ends the session; a query under way is given up. */
  async close(): Promise<void> {
    if (this.lost === undefined) await this.client.end();
  }

  async #setUp(): Promise<void> {
    await this.#setBack();
    try {
      // A server that goes on working for a client that has died would hold the lock until it is done. The interval is
      // PostgreSQL 14's, and not on every platform.
      await this.client.query('set client_connection_check_interval = 500; set idle_session_timeout = 0');
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== '42704' && code !== '22023') throw error;
      log('no connection check', { code });
    }
  }

  /** What a script may have changed is put right: the search path and the time zone. */
  async #setBack(): Promise<void> {
    await this.client.query(
      // The engine's own timestamps are sent without a zone: they are in UTC.
      `select set_config('search_path', quote_ident($1), false), set_config('TimeZone', 'UTC', false)`,
      [this.target.schema],
    );
  }
}

/** A script that ended inside a transaction: its work would be lost with the connection. */
export class OpenTransaction extends Error {}

async function connected(target: Target, applicationName: string): Promise<pg.Client> {
  const deadline = performance.now() + target.connectTimeoutMs;
  for (;;) {
    try {
      return await negotiated(target, applicationName);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== '57P03' || performance.now() > deadline) throw explained(target, error as Error);
      await new Promise((resolve) => setTimeout(resolve, STARTUP_RETRY_MS));
    }
  }
}

async function negotiated(target: Target, applicationName: string): Promise<pg.Client> {
  let refusal: unknown;
  for (const ssl of target.encryption) {
    const client = new pg.Client(configured(target, applicationName, ssl));
    // Without a listener an error between two queries would end the process.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      refusal = error;
      if ((error as Error).message !== NO_TLS) break;
    }
  }
  throw refusal;
}

function configured(
  target: Target,
  applicationName: string,
  ssl: ConnectionOptions | false,
): pg.ClientConfig {
  const { host, port, database, user, password, options, connectTimeoutMs } = target;
  return {
    host,
    port,
    database,
    user,
    password,
    options,
    ssl,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: applicationName,
    keepAlive: true,
  };
}

function explained(target: Target, error: Error): EngineError {
  if (error instanceof EngineError) return error;
  const { code = '' } = error as { code?: string };
  log('not connected', { code, message: error.message });
  if (code === '3D000') return noSuchDatabase(target);
  if (code === '28P01' || /SCRAM|SASL/.test(error.message)) return authenticationFailed(target);
  if (code === '28000' || code === '42501') return accessDenied(target, error.message);
  if (code === '53300') return tooManyConnections(error.message);
  if (error.message === NO_TLS || /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_|UNABLE_TO_|HOSTNAME_)/.test(code)) {
    return tlsFailed(error.message);
  }
  return unreachable(target, reasonOf(error));
}

/** An AggregateError (localhost as ::1 and 127.0.0.1) has no message of its own. */
function reasonOf(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map((one: Error) => one.message).join('; ');
  return error.message === 'timeout expired' ? 'the connection timed out' : error.message;
}
