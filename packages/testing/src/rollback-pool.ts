import pg from 'pg';

/** A pool of one connection, all of whose work can be undone. */
export interface RollbackPool {
  readonly poolOf: (url: string) => pg.Pool;
  begin(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Everything that goes through the pool happens in one transaction, from `begin()` to `end()`. Transactions in it become
 * savepoints, so that what a test or Prisma Client commits is there for the rest of the test, and gone after it.
 */
export function rollbackPool(): RollbackPool {
  let pool: pg.Pool | undefined;
  let open = false;
  class NestingClient extends pg.Client {
    private depth = 0;

    // biome-ignore lint/suspicious/noExplicitAny: pg declares seven overloads of this, which all pass through.
    override query(...args: any[]): any {
      const [first] = args;
      const text = typeof first === 'string' ? first : first?.text;
      const nested = open && typeof text === 'string' ? this.nested(text) : undefined;
      if (nested === undefined) return (super.query as (...all: unknown[]) => unknown).apply(this, args);
      const rest = typeof first === 'string' ? nested : { ...first, text: nested };
      return (super.query as (...all: unknown[]) => unknown).call(this, rest, ...args.slice(1));
    }

    /** The statement that begins, commits or rolls back a transaction within one. */
    private nested(text: string): string | undefined {
      // Prisma Client says it after it has begun; a savepoint has no level of its own.
      if (/^\s*set transaction\b/i.test(text)) return 'select';
      const [, word, savepoint] =
        /^\s*(begin|start transaction|commit|end|rollback)\b(\s+to\b)?/i.exec(text) ?? [];
      if (!word || savepoint) return undefined;
      if (/^(begin|start)/i.test(word)) return `savepoint test_${++this.depth}`;
      // Nothing was begun: as without a transaction, it has no effect.
      if (this.depth === 0) return 'select';
      const name = `test_${this.depth--}`;
      return /^rollback/i.test(word) ? `rollback to savepoint ${name}` : `release savepoint ${name}`;
    }
  }

  const onlyConnection = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    if (!pool) throw new TypeError('no pool was made');
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };

  return {
    poolOf: (url) => {
      pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true, Client: NestingClient });
      return pool;
    },
    begin: async () => {
      if (open) return;
      await onlyConnection((client) => client.query('begin'));
      open = true;
    },
    end: async () => {
      if (!open) return;
      open = false;
      await onlyConnection((client) => client.query('rollback'));
    },
  };
}
