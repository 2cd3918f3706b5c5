import { type Lease, maskPassword } from '@tilth/postgres';
import pg from 'pg';

/** Rows of a query, each an object by the names of its columns. */
export type Sql = <R extends object = Record<string, unknown>>(
  text: TemplateStringsArray | string,
  ...values: readonly unknown[]
) => Promise<R[]>;

/** A database of a test's own: a clone of a template, with a pool of connections. */
export class TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly pool: pg.Pool;
  private readonly lease: Lease;
  private readonly template: string;
  private closed: Promise<void> | undefined;

  private constructor(lease: Lease, template: string, name: string, url: string, pool: pg.Pool) {
    this.lease = lease;
    this.template = template;
    this.name = name;
    this.url = url;
    this.pool = pool;
  }

  static async of(lease: Lease, template: string, poolOf: (url: string) => pg.Pool): Promise<TestDatabase> {
    const name = lease.newName();
    const url = await lease.clone(template, name);
    const pool = poolOf(url);
    // An idle connection may be cut off, when the database is cloned anew; the pool then opens another one.
    pool.on('error', () => {});
    return new TestDatabase(lease, template, name, url, pool);
  }

  /** The world as it was, under the same name: whoever is connected is disconnected. */
  async reset(): Promise<void> {
    await this.lease.drop(this.name);
    await this.lease.clone(this.template, this.name);
  }

  /** Ends the pool and drops the database. */
  close(): Promise<void> {
    this.closed ??= this.pool.end().then(() => this.lease.drop(this.name));
    return this.closed;
  }

  toString(): string {
    return maskPassword(this.url);
  }
}

/** A few connections, which do not keep a process from ending while nobody waits for them. */
export function poolOf(connections: number): (url: string) => pg.Pool {
  return (url) => new pg.Pool({ connectionString: url, max: connections, allowExitOnIdle: true });
}

/** Asks with a template whose values become parameters, or with a text and its parameters. */
export function sqlOver(pool: pg.Pool): Sql {
  return async (text, ...values) => {
    const query = typeof text === 'string' ? text : text.reduce((before, part, i) => `${before}$${i}${part}`);
    const { rows } = await pool.query(query, [...values]);
    return rows;
  };
}
