import type { Instant, Model } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { aggregate, checksOf, type Domain, domain, fixed, setAsOf, verify } from '../src/index.ts';
import type { CheckResult, VerifyOptions } from '../src/verify/verify.ts';

export const AS_OF = Date.UTC(2026, 10, 20) as Instant;

/** Somebody's id: `id('b', 2)`. */
export const id = (kind: 'a' | 'b' | 'c' | 'd', number: number) =>
  `${kind.repeat(8)}-0000-4000-8000-00000000000${number}`;

/** In a database that shows instants as nobody expects them: two languages; two users, who joined on the 1st of November at noon, with their profiles; a stock listed that day. */
const SMALL_WORLD = `
  do $$ begin
    execute format('alter database %I set timezone = ''Asia/Kolkata''', current_database());
    execute format('alter database %I set datestyle = ''German''', current_database());
  end $$;
  insert into investa.languages (id, code, name, native_name)
    values ('${id('a', 1)}', 'en', 'English', 'English'), ('${id('a', 2)}', 'hi', 'Hindi', 'Hindi');
  insert into investa.users (id, email, password_hash, first_name, last_name, joined_at)
    select ('${id('b', 0).slice(0, -1)}' || n)::uuid, n || '@example.com', '$2b$10$' || repeat('x', 53), 'A', 'B',
           '2026-11-01 12:00+00' from generate_series(1, 2) n;
  insert into investa.user_profiles (id, user_id, language_id, date_of_birth, phone, city, state, postcode, occupation,
                                     risk_appetite, experience_level)
    select ('${id('c', 0).slice(0, -1)}' || n)::uuid, ('${id('b', 0).slice(0, -1)}' || n)::uuid, '${id('a', 1)}',
           '1990-05-17', '+91987654321' || n, 'Pune', 'Maharashtra', '411001', 'Teacher', 'moderate', 'beginner'
      from generate_series(1, 2) n;
  insert into investa.stocks (id, shares_outstanding, listed_on, exchange, sector, face_value, symbol, isin, name)
    values ('${id('d', 1)}', 1000, '2026-11-01', 'NSE', 'power', 10, 'ONE', 'INE000000001', 'One');
`;

export interface Stage {
  readonly client: pg.Client;
  readonly connect: () => Promise<pg.Client>;
  /** What a check finds when it is asked in a session of this database's own zone, and not by verify. */
  readonly ask: (domains: readonly Domain[], name: string) => Promise<unknown[]>;
  /** Checks the domains, one connection at a time unless something else is said. */
  readonly check: (
    domains: readonly Domain[],
    options?: Partial<VerifyOptions<pg.Client>>,
  ) => Promise<CheckResult[]>;
}

/** Gives each test a database of its own with the small world in it. */
export function stages(): (work: (stage: Stage) => Promise<void>) => Promise<void> {
  let server: MigratedServer;
  beforeAll(async () => {
    server = await migratedServer();
  });
  afterAll(() => server?.stop());
  return async (work) => {
    const url = await server.clone();
    const connect = async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    };
    const client = await connect();
    try {
      await client.query(SMALL_WORLD);
      const ask: Stage['ask'] = async (domains, name) => {
        const session = await connect();
        try {
          await session.query("set datestyle = 'ISO'; begin");
          await setAsOf(session, AS_OF);
          const { rows } = await session.query(
            checksOf(domains).find((each) => each.name === name)?.offenders ?? '',
          );
          return rows;
        } finally {
          await session.end();
        }
      };
      await work({
        client,
        connect,
        ask,
        check: (domains, options) => verify({ connect, domains, asOf: AS_OF, parallel: 1, ...options }),
      });
    } finally {
      await client.end();
    }
  };
}

type Parts = Omit<Parameters<typeof domain>[1], 'aggregates'>;

/** A domain that makes rows of some models; here, others have put them there. */
export function claiming(models: readonly Model[], parts: Parts = {}, name = 'toys'): Domain {
  const all = aggregate({ name: 'all', version: 1, models, size: fixed('all', 0), make: () => {} });
  return domain(name, { aggregates: [all], ...parts });
}

/** What is wrong, by the name of the check: its offenders, or its error. */
export function wrong(results: readonly CheckResult[]): Record<string, unknown> {
  const failed = results.filter(({ count, error }) => count > 0 || error !== undefined);
  return Object.fromEntries(failed.map(({ check, offenders, error }) => [check.name, error ?? offenders]));
}
