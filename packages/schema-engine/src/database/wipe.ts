import pg from 'pg';
import { mayNotWipe, wipeBlocked } from '../errors.ts';
import { log } from '../log.ts';
import type { Session } from './session.ts';

const LOCK_TIMEOUT_MS = 10_000;
const LOCK_NOT_AVAILABLE = '55P03';
const INSUFFICIENT_PRIVILEGE = '42501';
/** PostgreSQL's lock table is full: too many tables for one transaction. */
const OUT_OF_MEMORY = '53200';

/**
 * Empties a database that is the project's alone: everything that lives in it, down to a new `public`. Roles stay:
 * they are the cluster's.
 */
export async function wipeOwned(session: Session): Promise<void> {
  const rows = await session.query<{ statement: string }>(EVERYTHING);
  try {
    await inOneGo(session, [
      ...rows.map((row) => row.statement),
      'create schema public',
      'grant usage on schema public to public',
      `create schema if not exists ${pg.escapeIdentifier(session.target.schema)}`,
    ]);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw mayNotWipe(session.target, (error as Error).message);
  }
}

/** Empties the given schemas and forgets the migrations, as Prisma's native engine does. False: the role may not. */
export async function wipeSchemas(session: Session, schemas: readonly string[]): Promise<boolean> {
  const statements = schemas.flatMap((schema) => {
    const name = pg.escapeIdentifier(schema);
    return [`drop schema if exists ${name} cascade`, `create schema ${name}`];
  });
  try {
    await inOneGo(session, [...statements, 'drop table if exists _prisma_migrations']);
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) throw error;
    log('may not drop schemas', { message: (error as Error).message });
    return false;
  }
}

/** One transaction: a reset that is cut off here leaves everything as it was. */
async function inOneGo(session: Session, statements: readonly string[]): Promise<void> {
  try {
    await session.query(
      `begin; set local lock_timeout = ${LOCK_TIMEOUT_MS}; ${statements.join('; ')}; commit`,
    );
  } catch (error) {
    if (session.lost) throw error;
    await session.query('rollback');
    const { code } = error as pg.DatabaseError;
    if (code === LOCK_NOT_AVAILABLE) throw wipeBlocked(session.target, await otherSessions(session));
    if (code !== OUT_OF_MEMORY) throw error;
    log('too much for one transaction');
    for (const statement of statements) await session.query(statement);
  }
}

/** Who else is inside a transaction in this database. */
async function otherSessions(session: Session): Promise<string[]> {
  const rows = await session.query<{ told: string }>(
    `select format('backend %s (%s, %s)', pid, coalesce(nullif(application_name, ''), 'no name'), state) as told
       from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
        and backend_type = 'client backend'`,
  );
  return rows.map((row) => row.told);
}

/**
 * The statements that empty a database. What guards the rest goes first: an event trigger could refuse it. Of the
 * schemas, the one with the migrations table: were it left for last, a half-emptied database would look migrated.
 */
const EVERYTHING = `
  select format('drop %s if exists %I cascade', kind, name) as statement from (
    select 1 as step, 'event trigger' as kind, evtname::text as name, 2 as rank from pg_event_trigger
    union all select 2, 'publication', pubname, 2 from pg_publication
    union all select 3, 'schema', nspname,
                     case when to_regclass(format('%I._prisma_migrations', nspname)) is null then 2 else 1 end
      from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
    union all select 4, 'extension', extname, 2 from pg_extension where extname <> 'plpgsql'
    union all select 5, 'foreign data wrapper', fdwname, 2 from pg_foreign_data_wrapper
  ) object order by step, rank, name`;
