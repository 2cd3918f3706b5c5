import pg from 'pg';
import { databaseNotCreated, EngineError, noMaintenanceDatabase } from '../errors.ts';
import { log } from '../log.ts';
import { applicationName } from './lock.ts';
import { Session } from './session.ts';
import { inDatabase, type Target } from './target.ts';

/** Where one can be while another database is created: the last is DigitalOcean's. */
const MAINTENANCE_DATABASES = ['postgres', 'template1', 'defaultdb'];

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';
/** Somebody is connected to the template just now. */
const OBJECT_IN_USE = '55006';
const RETRY_MS = 100;
const RETRIES = 50;

/** Does something in another database of the target's server. */
async function elsewhere<T>(target: Target, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openElsewhere(target);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Creates the target's database and its schema, unless somebody else just did. */
export async function createTarget(target: Target): Promise<void> {
  await elsewhere(target, async (session) => {
    try {
      await createDatabase(session, target.database);
    } catch (error) {
      const { code, message } = error as pg.DatabaseError;
      // Of two that create it at once, the loser has what it wants too.
      if (code !== DUPLICATE_DATABASE && code !== UNIQUE_VIOLATION) throw databaseNotCreated(target, message);
    }
  });
  if (target.schema === 'public') return;
  const session = await Session.open(target, applicationName(undefined));
  try {
    await session.query(`create schema if not exists ${pg.escapeIdentifier(target.schema)}`);
  } finally {
    await session.close();
  }
}

/** Drops the target's database. */
export async function dropTarget(target: Target): Promise<void> {
  await elsewhere(target, (session) => dropDatabase(session, target.database));
}

/** Creates a database, waiting for the template to be free. */
export async function createDatabase(session: Session, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.query(`create database ${pg.escapeIdentifier(name)}`);
      return;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== OBJECT_IN_USE || attempt > RETRIES) throw error;
      log('template in use', { attempt });
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Drops a database; sessions that are in it are ended. */
export async function dropDatabase(session: Session, name: string): Promise<void> {
  await session.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** A session in another database of the target's server. */
export async function openElsewhere(target: Target): Promise<Session> {
  for (const database of MAINTENANCE_DATABASES) {
    try {
      return await Session.open(inDatabase(target, database), applicationName(undefined));
    } catch (error) {
      if (!(error instanceof EngineError && ['P1003', 'P1010'].includes(error.code))) throw error;
      log('not this database', { database, code: error.code });
    }
  }
  throw noMaintenanceDatabase(target, MAINTENANCE_DATABASES);
}
