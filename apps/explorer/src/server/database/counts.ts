import type { Table } from '@tilth/schema';
import { allTables } from '../../systems.ts';
import { attempt } from './attempt.ts';
import { quoteTable } from './quote.ts';
import type { Reading } from './reader.ts';

/** A larger table is not counted but estimated: a page that waits for a count of ten million rows helps nobody. */
const COUNTED_BYTES = 512 * 1024 * 1024;

export interface TableSize {
  readonly rows: number;
  /** False: what PostgreSQL estimates. */
  readonly exact: boolean;
}

/** What a table takes on disk, partitions and indexes with it. */
export interface TableStorage {
  readonly heap: number;
  readonly bytes: number;
  readonly estimate: number;
}

/** By model, for all tables at once: nothing is counted. */
export function storage({ query, kept }: Reading): Promise<ReadonlyMap<string, TableStorage>> {
  return kept('storage', async () => {
    const rows = await query(
      `select format('%I.%I', n.nspname, c.relname) as name,
              sum(pg_relation_size(part.oid))::text as heap,
              sum(pg_total_relation_size(part.oid))::text as bytes,
              sum(greatest(part.reltuples, 0))::int8::text as estimate
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         left join lateral pg_partition_tree(c.oid) tree on c.relkind = 'p'
         join pg_class part on part.oid = coalesce(tree.relid, c.oid)
        where c.relkind in ('r', 'p') and not c.relispartition
          and format('%I.%I', n.nspname, c.relname) = any($1::text[])
        group by 1`,
      [`{${allTables.map((table) => JSON.stringify(plainName(table))).join()}}`],
    );
    const found = new Map(rows.map((row) => [row.name, row]));
    return new Map(
      allTables.map((table) => {
        const row = found.get(plainName(table));
        const of = { heap: Number(row?.heap), bytes: Number(row?.bytes), estimate: Number(row?.estimate) };
        return [table.model, of];
      }),
    );
  });
}

/** How many rows a table has. */
export async function tableSize(reading: Reading, table: Table): Promise<TableSize> {
  const { heap, estimate } = (await storage(reading)).get(table.model) as TableStorage;
  const { query, kept } = reading;
  return kept(`size ${table.model}`, async () => {
    const counted =
      heap <= COUNTED_BYTES
        ? await attempt(query, () => query(`select count(*)::text as rows from ${quoteTable(table)}`))
        : undefined;
    return { rows: counted ? Number(counted[0]?.rows) : estimate, exact: counted !== undefined };
  });
}

/** How many rows each table has, by model. */
export async function tableSizes(reading: Reading): Promise<ReadonlyMap<string, TableSize>> {
  const sizes = new Map<string, TableSize>();
  for (const table of allTables) sizes.set(table.model, await tableSize(reading, table));
  return sizes;
}

/** As `format('%I')` writes it: quoted only where it has to be. None of ours has to be. */
function plainName({ schema, table }: Table): string {
  return `${schema}.${table}`;
}
