import { PrismaPg } from '@prisma/adapter-pg';
import {
  type ColumnType,
  ColumnTypeEnum,
  type ConnectionInfo,
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { isLockDisabled, LOCK_STATEMENT } from '../database/lock.ts';
import { failureOf, type ScriptFailure } from '../database/script.ts';
import type { Session } from '../database/session.ts';

/** The catalogue's internal one-letter type, and what adapter-pg is told in its place. */
const CHAR_OID = 18;
const TEXT_OID = 25;

type PrismaAdapter = Awaited<ReturnType<PrismaPg['connect']>>;
/** What adapter-pg keeps private: one query on the wire. */
interface Wire {
  performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }>;
  queryRaw(query: SqlQuery): Promise<SqlResultSet>;
}

/** Prisma's adapter over one session, with what the schema engine needs of it put right. */
export class EngineAdapter implements SqlDriverAdapter {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  /** The last script that failed: the engine itself keeps neither its code nor its position. */
  failure: ScriptFailure | undefined;
  /** `db execute` and the shadow database's init script arrive as plain commands, yet they are the user's scripts. */
  commandsAreScripts = false;
  readonly #session: Session;
  readonly #prisma: PrismaAdapter;
  readonly #dispose: () => Promise<void>;

  static async over(session: Session, dispose: () => Promise<void>): Promise<EngineAdapter> {
    const prisma = await new PrismaPg(poolOf(session), { schema: session.target.schema }).connect();
    return new EngineAdapter(session, prisma, dispose);
  }

  private constructor(session: Session, prisma: PrismaAdapter, dispose: () => Promise<void>) {
    this.#session = session;
    this.#prisma = prisma;
    this.#dispose = dispose;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const chars: number[] = [];
    // A call of its own on the wire, so that calls at the same time do not mix up their columns.
    const probe = Object.create(this.#prisma) as Wire;
    probe.performIO = async (io) => {
      const result = await (Object.getPrototypeOf(probe) as Wire).performIO(io);
      result.fields.forEach((field, i) => {
        if (field.dataTypeID !== CHAR_OID) return;
        chars.push(i);
        field.dataTypeID = TEXT_OID;
      });
      return result;
    };
    const result = await this.#alive(() => probe.queryRaw(withZones(query)));
    for (const i of chars) result.columnTypes[i] = ColumnTypeEnum.Character as ColumnType;
    return result;
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    if (query.sql === LOCK_STATEMENT && isLockDisabled()) return 0;
    if (this.commandsAreScripts) return this.executeScript(query.sql).then(() => 0);
    return this.#alive(() => this.#prisma.executeRaw(query));
  }

  async executeScript(script: string): Promise<void> {
    try {
      await this.#session.runScript(script);
    } catch (error) {
      this.failure = failureOf(script, error);
      const { code, severity, said } = this.failure;
      await this.#alive(() => {
        throw new DriverAdapterError({
          kind: 'postgres',
          code,
          severity,
          message: said,
          detail: undefined,
          column: undefined,
          hint: undefined,
        });
      });
    }
  }

  startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    return this.#alive(() => this.#prisma.startTransaction(isolationLevel));
  }

  getConnectionInfo(): ConnectionInfo {
    return this.#prisma.getConnectionInfo();
  }

  dispose(): Promise<void> {
    return this.#dispose();
  }

  /** A lost connection has many faces; the engine knows one. */
  async #alive<T>(work: () => Promise<T> | never): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.#session.lost) throw new DriverAdapterError({ kind: 'ConnectionClosed' });
      throw error;
    }
  }
}

/** Prisma's adapter takes a pool: this one is the session. */
function poolOf(session: Session): pg.Pool {
  const client = Object.assign(session.client, { release: () => {} });
  return Object.assign(new pg.Pool(), {
    query: client.query.bind(client),
    connect: async () => client,
  }) as pg.Pool;
}

/** Prisma's adapter drops the zone of an instant: as text it keeps it. */
function withZones(query: SqlQuery): SqlQuery {
  if (!query.argTypes.some(({ scalarType }) => scalarType === 'datetime')) return query;
  const argTypes = query.argTypes.map((type) =>
    type.scalarType === 'datetime' ? { ...type, scalarType: 'string' as const } : type,
  );
  return { ...query, argTypes };
}
