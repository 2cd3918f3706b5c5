import { type Model, order, type Row, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';
import { identifier, quoted, tableName } from '../load/names.ts';
import { restore } from '../load/structure/restore.ts';
import { setAside } from '../load/structure/set-aside.ts';
import { readable } from '../table/readable.ts';

/** What has gone of a table. */
export interface Removed {
  readonly table: string;
  /** Of the rows that were to go. */
  readonly own: number;
  /** Rows of somebody else's that belonged to them. */
  readonly others: number;
}

/** A foreign key of the database, whether or not schema.prisma knows it. */
interface Key {
  readonly name: string;
  readonly cascades: boolean;
  /** The two tables, as they stand after `from`, and what their rows have in common. */
  readonly child: string;
  readonly parent: string;
  readonly same: string;
  /** `investa.users`; of a partition, the table that it is a part of. */
  readonly childTable: string;
  readonly parentTable: string;
}

const GOING = 'tilth_going';

/**
 * Removes rows, found by their primary keys, with everything that belongs to them: rows that refer to them by keys that
 * say ON DELETE CASCADE, and rows that refer to those. Whatever else refers to any of these is refused. No trigger of
 * our tables fires. The caller opens the transaction.
 */
export async function removeWithBelongings(
  client: ClientBase,
  rows: ReadonlyMap<Model, readonly Row<Model>[]>,
): Promise<readonly Removed[]> {
  // By their places in their tables, which every table has. They stay there, because they are locked.
  await client.query(
    `create temp table ${GOING} (rel oid, tid tid, own boolean, primary key (rel, tid)) on commit drop`,
  );
  for (const [model, some] of rows) await find(client, model, some);
  const keys = await foreignKeys(client);
  await findBelongings(client, keys, new Set([...rows.keys()].map(tableName)));
  await refuseReferrers(client, keys);
  const there = await counted(client);
  await refuseOwnRows(client, there);
  const known = new Set(there.map(({ table }) => table));
  const aside = await setAside(client, {
    bulk: [],
    unordered: [],
    touched: order.filter((model) => known.has(tableName(model))),
  });
  await removeAll(client, there);
  await restore(client, aside);
  await client.query(`drop table ${GOING}`);
  return there.map(({ table, own, others }) => ({ table, own, others }));
}

async function find(client: ClientBase, model: Model, rows: readonly Row<Model>[]): Promise<void> {
  const { primaryKey, columns } = tables[model];
  const keys = columns.filter(({ field }) => primaryKey.includes(field));
  const values = rows.map((row) => {
    const cells = readable(model, row);
    return Object.fromEntries(keys.map(({ field, column }) => [column, cells[field]]));
  });
  const same = keys.map(({ column }) => `k.${identifier(column)} = t.${identifier(column)}`).join(' and ');
  await client.query(
    `insert into ${GOING}
     select t.tableoid, t.ctid, true
       from ${quoted(model)} t join json_populate_recordset(null::${quoted(model)}, $1) k on ${same}
        for update of t`,
    [JSON.stringify(values)],
  );
}

async function foreignKeys(client: ClientBase): Promise<readonly Key[]> {
  const { rows } = await client.query<Key>(
    `with named as (
       select c.oid, c.relkind, format('%I.%I', n.nspname, c.relname) as quoted,
              n.nspname || '.' || c.relname as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')
     )
     select con.conname as name, con.confdeltype = 'c' as cascades,
            case c.relkind when 'p' then '' else 'only ' end || c.quoted as child,
            case p.relkind when 'p' then '' else 'only ' end || p.quoted as parent,
            croot.name as "childTable", proot.name as "parentTable",
            (select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ' order by k.place)
               from unnest(con.conkey, con.confkey) with ordinality as k (own, theirs, place)
               join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.own
               join pg_attribute b on b.attrelid = con.confrelid and b.attnum = k.theirs) as same
       from pg_constraint con
       join named c on c.oid = con.conrelid
       join named croot on croot.oid = coalesce(pg_partition_root(con.conrelid), con.conrelid)
       join named p on p.oid = con.confrelid
       join named proot on proot.oid = coalesce(pg_partition_root(con.confrelid), con.confrelid)
      where con.contype = 'f' and con.conparentid = 0
      order by con.oid`,
  );
  return rows;
}

/** The rows that refer by a key to rows that go, and do not go themselves. */
function referring({ child, parent, same }: Key): string {
  return `from ${child} c join ${parent} p on ${same} join ${GOING} g on g.rel = p.tableoid and g.tid = p.ctid
    where not exists (select from ${GOING} h where h.rel = c.tableoid and h.tid = c.ctid)`;
}

/** Adds what would be removed with the rows that go, and with that, until there is nothing more. */
async function findBelongings(
  client: ClientBase,
  keys: readonly Key[],
  from: ReadonlySet<string>,
): Promise<void> {
  let grown = from;
  while (grown.size > 0) {
    // Statistics tell the planner that these are few, so that it goes by the keys' indexes.
    await client.query(`analyze ${GOING}`);
    const next = new Set<string>();
    for (const key of keys) {
      if (!key.cascades || !grown.has(key.parentTable)) continue;
      const { rowCount } = await client.query(
        `insert into ${GOING} select c.tableoid, c.ctid, false ${referring(key)} for update of c`,
      );
      if (rowCount) next.add(key.childTable);
    }
    grown = next;
  }
}

/** Rows that keep theirs from being removed, or that would be changed by it. */
async function refuseReferrers(client: ClientBase, keys: readonly Key[]): Promise<void> {
  const reached = new Set((await counted(client)).map(({ table }) => table));
  const found: string[] = [];
  for (const key of keys) {
    if (key.cascades || !reached.has(key.parentTable)) continue;
    const { rows } = await client.query(`select count(*)::int as rows ${referring(key)}`);
    if (rows[0].rows > 0) found.push(`${key.childTable} (${rows[0].rows}, by ${key.name})`);
  }
  if (found.length === 0) return;
  throw new Fault('Refused: rows that Tilth did not write refer to the rows that would be removed.', [
    ['where', found.join(', ')],
    ['mend', 'remove them first, or let them refer to other rows'],
  ]);
}

interface Going extends Removed {
  readonly quoted: string;
}

async function counted(client: ClientBase): Promise<readonly Going[]> {
  const { rows } = await client.query<Going>(
    `select format('%I.%I', n.nspname, c.relname) as quoted, n.nspname || '.' || c.relname as table,
            count(*) filter (where g.own)::int as own, count(*) filter (where not g.own)::int as others
       from ${GOING} g
       join pg_class c on c.oid = coalesce(pg_partition_root(g.rel), g.rel)
       join pg_namespace n on n.oid = c.relnamespace
      group by 1, 2 order by 2`,
  );
  return rows;
}

/** A row that Tilth has made for others is no belonging, whatever it refers to. */
async function refuseOwnRows(client: ClientBase, there: readonly Going[]): Promise<void> {
  const found: string[] = [];
  for (const { quoted: table, table: name, others } of there) {
    if (others === 0) continue;
    const { rows } = await client.query(
      `select count(*)::int as rows
         from ${table} t join ${GOING} g on g.rel = t.tableoid and g.tid = t.ctid and not g.own
        where t.xmin = any (array(select xmin from tilth.seed_run_tables))`,
    );
    if (rows[0].rows > 0) found.push(`${name} (${rows[0].rows})`);
  }
  if (found.length === 0) return;
  throw new Fault('Refused: rows that Tilth has made for others belong to the rows that would be removed.', [
    ['where', found.join(', ')],
    ['mend', 'make the whole world anew: npx tilth seed --reset'],
  ]);
}

/** In one statement: keys are checked when all of it is done, so that no order among the tables is needed. */
async function removeAll(client: ClientBase, there: readonly Going[]): Promise<void> {
  if (there.length === 0) return;
  const parts = there.map(
    ({ quoted: table }, i) =>
      `d${i} as (delete from ${table} t using ${GOING} g where g.rel = t.tableoid and g.tid = t.ctid)`,
  );
  await client.query(`with ${parts.join(', ')} select`);
}
