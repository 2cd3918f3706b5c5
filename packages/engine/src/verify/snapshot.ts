import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { setAsOf } from './as-of.ts';

/**
 * Begins a transaction that only reads, and that sees the same world to its end. With the id of another one's snapshot,
 * it sees that one's world; without, it gives an id away.
 */
export async function beginSnapshot(client: ClientBase, asOf: Instant, id?: string): Promise<string> {
  await client.query('begin transaction isolation level repeatable read, read only');
  // Has to come first. Only ids that the server made get here.
  if (id !== undefined) await client.query(`set transaction snapshot '${id}'`);
  // Offenders are shown as text: the same text everywhere. Row-level security would hide some: better an error.
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601';
                      set local row_security = off`);
  await setAsOf(client, asOf);
  if (id !== undefined) return id;
  const { rows } = await client.query('select pg_export_snapshot() as id');
  return rows[0].id;
}
