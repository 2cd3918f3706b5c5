import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { copying, quoteName } from './databases.ts';
import type { Lease } from './lease.ts';

const PREFIX = 'tilth_template_';

/** More templates than these, or larger ones, or such as nobody has used for so long, are not kept. */
const MOST = 12;
const MOST_BYTES = 1024 ** 3;
const KEPT_DAYS = 7;

/** A seeded database that clones are made from. */
export interface Template {
  readonly name: string;
  /** What whoever made it noted down. */
  readonly note: string;
  /** Whether it has been made just now. */
  readonly made: boolean;
}

interface Making {
  /** Everything that the template's content follows from: for each key, there is one. */
  readonly key: string;
  /** Says which template it begins as a copy of. Without, it begins empty. */
  readonly from?: (() => Promise<string>) | undefined;
  /** Fills it, and says what is to be noted down. It must let go of all its connections. */
  readonly fill: (url: string) => Promise<string>;
}

const making = new WeakMap<Lease, Map<string, Promise<Template>>>();

/** The template of a key, made unless it is there. Of many that want it at once, one makes it, and the others wait. */
export async function templateOf(lease: Lease, { key, from, fill }: Making): Promise<Template> {
  const digest = createHash('sha256').update(key).digest();
  const name = `${PREFIX}${digest.toString('hex', 0, 8)}`;
  const found = await find(lease, name);
  if (found) return found;
  // Locks of one's own connections would not hold each other off.
  const mine = making.get(lease) ?? new Map<string, Promise<Template>>();
  making.set(lease, mine);
  const other = mine.get(name);
  if (other) return other;
  const made = lease
    .alone(
      digest.readInt32BE(8),
      async (client) => (await find(lease, name)) ?? make(lease, client, { name, from, fill }),
    )
    .finally(() => mine.delete(name));
  mine.set(name, made);
  return made;
}

async function find(lease: Lease, name: string): Promise<Template | undefined> {
  const { rows } = await lease.query(
    'look for a template',
    `SELECT shobj_description(oid, 'pg_database')::json AS comment, current_date::text AS today
       FROM pg_database WHERE datname = $1 AND datistemplate`,
    [name],
  );
  if (!rows[0]) return undefined;
  const { comment, today } = rows[0] as { comment: { note: string; usedAt: string }; today: string };
  const { note, usedAt } = comment;
  // Of each day, only the first use is noted down.
  if (usedAt !== today) await lease.query('note that a template is used', commented(name, note, today));
  return { name, note, made: false };
}

/** Made under a name of one's own, so that it goes if we are killed; its true name publishes it. */
async function make(
  lease: Lease,
  client: Client,
  { name, from, fill }: Omit<Making, 'key'> & { name: string },
): Promise<Template> {
  const draft = lease.newName();
  const text = from ? copying(await from(), draft) : `CREATE DATABASE ${quoteName(draft)}`;
  await lease.query('make a template', text);
  try {
    const note = await fill(lease.urlOf(draft));
    await client.query(commented(draft, note, await today(client)));
    await client.query(`ALTER DATABASE ${quoteName(draft)} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
    await client.query('SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1', [
      draft,
    ]);
    await client.query(`ALTER DATABASE ${quoteName(draft)} RENAME TO ${quoteName(name)}`);
    return { name, note, made: true };
  } catch (error) {
    // The first error is the one to tell; what is left is swept once this process is gone.
    await lease.drop(draft).catch(() => {});
    throw error;
  }
}

async function today(client: Pick<Client, 'query'>): Promise<string> {
  const { rows } = await client.query('SELECT current_date::text AS today');
  return rows[0].today;
}

function commented(name: string, note: string, usedAt: string): string {
  const text = JSON.stringify({ note, usedAt }).replaceAll("'", "''");
  return `COMMENT ON DATABASE ${quoteName(name)} IS '${text}'`;
}

/** Which there are, and when each was used last: another text when any of it has changed. */
export async function templateUse(lease: Lease): Promise<string> {
  const all = await templates(lease);
  return all
    .map(({ name, unusedDays }) => `${name} ${unusedDays}`)
    .sort()
    .join();
}

interface Found {
  readonly name: string;
  readonly bytes: number;
  readonly unusedDays: number;
}

/** The one that was used last comes first. */
async function templates(lease: Lease): Promise<Found[]> {
  const { rows } = await lease.query(
    'list the templates',
    `SELECT datname AS name, pg_database_size(oid)::float8 AS bytes,
            current_date - (shobj_description(oid, 'pg_database')::json ->> 'usedAt')::date AS "unusedDays"
       FROM pg_database WHERE starts_with(datname, $1) AND datistemplate ORDER BY 3, oid DESC`,
    [PREFIX],
  );
  return rows;
}

/** Drops the templates that are too many, too large, or have not been used for days. */
export async function pruneTemplates(lease: Lease): Promise<void> {
  let bytes = 0;
  for (const [i, each] of (await templates(lease)).entries()) {
    bytes += each.bytes;
    if (i < MOST && bytes <= MOST_BYTES && each.unusedDays <= KEPT_DAYS) continue;
    await lease.drop(each.name);
  }
}
