import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { noUrl, shadowIsMain, shadowNotCreated } from '../errors.ts';
import { log } from '../log.ts';
import { createDatabase, dropDatabase, openElsewhere } from './admin.ts';
import { applicationName } from './lock.ts';
import { Session } from './session.ts';
import { inDatabase, isSameDatabase, type Target } from './target.ts';
import { wipeSchemas } from './wipe.ts';

/** Prisma's prefix for shadow databases, then the second of its making, so that a left one is told from a new one. */
const PREFIX = 'prisma_migrate_shadow_db_t';
const LEFT_AFTER_S = 60;

/** A session in an empty database, and how to be rid of it. */
export interface Shadow {
  session: Session;
  dispose(): Promise<void>;
}

/** The shadow databases of this process: made, emptied, and dropped whatever happens. */
export class Shadows {
  readonly #target: Target | undefined;
  readonly #configured: Target | undefined;
  readonly #made = new Set<string>();
  /** In another database of the server: databases are made and dropped from there. */
  #outside: Promise<Session> | undefined;

  /** Databases are made beside the `target`, unless one is `configured`. */
  constructor(target: Target | undefined, configured: Target | undefined) {
    if (target && configured && isSameDatabase(target, configured)) throw shadowIsMain(target);
    this.#target = target;
    this.#configured = configured;
  }

  /** The configured shadow database, emptied of `schemas`; without one, a new database. */
  async open(schemas: () => Promise<readonly string[]>): Promise<Shadow> {
    if (this.#configured === undefined) return this.#create();
    const session = await Session.open(this.#configured, applicationName('shadow'));
    const dispose = () => session.close();
    try {
      await wipeSchemas(session, [...new Set([...(await schemas()), this.#configured.schema])]);
      return { session, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  /** Drops what is still there: after an error, or when the process is told to end. */
  async close(): Promise<void> {
    const outside = await this.#outside?.catch(() => undefined);
    await outside?.close();
    if (this.#target === undefined || this.#made.size === 0) return;
    // Not by the session from before: it may be in the middle of making one.
    const fresh = await openElsewhere(this.#target);
    for (const name of this.#made) await dropDatabase(fresh, name);
    this.#made.clear();
    await fresh.close();
  }

  async #create(): Promise<Shadow> {
    const beside = this.#target;
    if (beside === undefined) throw noUrl();
    this.#outside ??= openElsewhere(beside).then(swept);
    const outside = await this.#outside;
    const [row] = await outside.query<{ second: string }>(
      'select extract(epoch from clock_timestamp())::bigint as second',
    );
    const name = `${PREFIX}${row?.second}_${randomBytes(6).toString('hex')}`;
    this.#made.add(name);
    await createDatabase(outside, name).catch((error: pg.DatabaseError) => {
      throw shadowNotCreated(beside, error.code ?? '', error.message);
    });
    const session = await Session.open(inDatabase(beside, name, beside.schema), applicationName('shadow'));
    return { session, dispose: () => this.#drop(name, session) };
  }

  async #drop(name: string, session: Session): Promise<void> {
    await session.close();
    const outside = await this.#outside;
    if (outside) await dropDatabase(outside, name);
    this.#made.delete(name);
  }
}

/**
 * Drops what a killed engine of ours has left: known by its name, made by this role, a minute old, and nobody in it. Not
 * forced, so that one in use stays; an engine that lives is in its shadow database a moment after making it.
 */
async function swept(session: Session): Promise<Session> {
  const left = await session.query<{ name: string }>(
    `select datname as name from pg_database d
      where datname ~ ('^' || $1 || '[0-9]{10}_[0-9a-f]{12}$')
        and substring(datname from length($1) + 1 for 10)::bigint < extract(epoch from clock_timestamp()) - $2
        and datdba = (select oid from pg_roles where rolname = current_user)
        and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
    [PREFIX, LEFT_AFTER_S],
  );
  for (const { name } of left) {
    try {
      await session.query(`drop database if exists "${name}"`);
      log('swept', { name });
    } catch (error) {
      // Somebody has come into it, or was quicker: then it is not ours to drop.
      log('not swept', { name, message: (error as Error).message });
    }
  }
  return session;
}
