import type { Table } from '@tilth/schema';
import { allTables } from '../../systems.ts';
import { attempt } from './attempt.ts';
import { quoteTable } from './quote.ts';
import type { Reading } from './reader.ts';

/** Together, from the smallest on: they are counted within a second or so. Larger tables are estimated. */
const COUNTED_BYTES = 512 * 1024 * 1024;

export interface TableSize {
  readonly rows: number;
  /** False: what PostgreSQL estimates. */
  readonly exact: boolean;
  readonly bytes: number;
}

/** How large each table is, by model. */
export function tableSizes({ query, kept }: Reading): Promise<ReadonlyMap<string, TableSize>> {
  return kept('sizes', async () => {
    const measured = await query(
      `select format('%I.%I', n.nspname, c.relname) as name,
              sum(pg_relation_size(part.oid))::text as heap,
              sum(pg_total_relation_size(part.oid))::text as bytes,
              sum(greatest(part.reltuples, 0))::int8::text as estimate
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_class part on part.oid = c.oid or part.oid in (select relid from pg_partition_tree(c.oid))
        where c.relkind in ('r', 'p') and not c.relispartition and format('%I.%I', n.nspname, c.relname) = any($1::text[])
        group by 1`,
      [`{${allTables.map((table) => JSON.stringify(plainName(table))).join()}}`],
    );
    const found = new Map(measured.map((row) => [row.name, row]));
    const sized = allTables.map((table) => {
      const row = found.get(plainName(table));
      const [heap, bytes, estimate] = [row?.heap, row?.bytes, row?.estimate].map(Number) as [
        number,
        number,
        number,
      ];
      return { table, heap, bytes, estimate };
    });
    let left = COUNTED_BYTES;
    const sizes = new Map<string, TableSize>();
    for (const { table, heap, bytes, estimate } of sized.sort((one, other) => one.heap - other.heap)) {
      left -= heap;
      const count = left >= 0 ? await attempt(query, () => counted(query, table)) : undefined;
      sizes.set(table.model, { rows: count ?? estimate, exact: count !== undefined, bytes });
    }
    return sizes;
  });
}

async function counted(query: Reading['query'], table: Table): Promise<number> {
  const [row] = await query(`select count(*)::text as rows from ${quoteTable(table)}`);
  return Number(row?.rows);
}

/** As `format('%I')` writes it: quoted only where it has to be. None of ours has to be. */
function plainName({ schema, table }: Table): string {
  return `${schema}.${table}`;
}
