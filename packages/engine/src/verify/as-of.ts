import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';

/** Tells the SQL of this transaction which as-of date the world has: `current_setting('tilth.as_of')::timestamptz`. */
export async function setAsOf(client: ClientBase, asOf: Instant): Promise<void> {
  await client.query("select set_config('tilth.as_of', $1, true)", [new Date(asOf).toISOString()]);
}
