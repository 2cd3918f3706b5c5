import { tables } from '@tilth/schema';
import type { Command } from 'commander';
import type pg from 'pg';
import { subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { unknownName } from '../names.ts';
import { aligned } from '../output/columns.ts';
import { bytes, counted, grouped } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';

/** Together, from the smallest on: they are counted in a second or so. Larger tables are estimated. */
const COUNTED_BYTES = 256 * 1024 * 1024;

interface TableLine {
  readonly schema: string;
  readonly table: string;
  /** Of schema.prisma; null for tables that it does not know. */
  readonly model: string | null;
  readonly rows: number;
  /** False: what PostgreSQL estimates. */
  readonly exact: boolean;
  readonly bytes: number;
}

type Sized = Pick<TableLine, 'schema' | 'table' | 'bytes'> & {
  readonly quoted: string;
  readonly estimate: number;
};

/** `tilth db tables`: what there is, and how much of it. */
export function addTables(db: Command): void {
  subcommand(
    db,
    'tables',
    'list every table with its model, rows and size',
    'npx tilth db tables',
    'npx tilth db tables investa --filled',
  )
    .argument('[schemas...]', 'only these (default: all)')
    .option('--filled', 'only tables that have rows')
    .action(async (schemas: readonly string[], flags: { json?: true; filled?: true }) => {
      const { url } = await openDatabase();
      const all = await withClient(url, (client) => tablesIn(client, schemas));
      const listed = flags.filled ? all.filter(({ rows }) => rows > 0) : all;
      if (flags.json) printJson(listed);
      else print(tableLines(listed));
    });
}

/** The tables of some schemas, or of all when none is named. */
export async function tablesIn(client: pg.Client, schemas: readonly string[]): Promise<TableLine[]> {
  const { rows } = await client.query<Sized>(
    `select n.nspname as schema, c.relname as "table", format('%I.%I', n.nspname, c.relname) as quoted,
            sum(pg_total_relation_size(part.oid))::float8 as bytes,
            sum(greatest(part.reltuples, 0))::float8 as estimate
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_class part on part.oid = c.oid or part.oid in (select relid from pg_partition_tree(c.oid))
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      group by 1, 2, 3 order by 1, 2`,
  );
  const known = [...new Set(rows.map(({ schema }) => schema))];
  for (const schema of schemas) if (!known.includes(schema)) throw unknownName('schema', schema, known);
  const chosen = rows.filter(({ schema }) => schemas.length === 0 || schemas.includes(schema));
  const exact = await countsOf(client, chosen);
  return chosen.map(({ schema, table, quoted, estimate, bytes }) => ({
    schema,
    table,
    model: modelOf(schema, table),
    rows: exact.get(quoted) ?? estimate,
    exact: exact.has(quoted),
    bytes,
  }));
}

async function countsOf(client: pg.Client, all: readonly Sized[]): Promise<ReadonlyMap<string, number>> {
  let left = COUNTED_BYTES;
  const small = [...all]
    .sort((one, other) => one.bytes - other.bytes)
    .filter(({ bytes }) => {
      left -= bytes;
      return left >= 0;
    });
  if (small.length === 0) return new Map();
  const counts = small.map(({ quoted }, i) => `select ${i} as i, count(*)::float8 as rows from ${quoted}`);
  const { rows } = await client.query<{ i: number; rows: number }>(counts.join(' union all '));
  return new Map(rows.map(({ i, rows }) => [(small[i] as Sized).quoted, rows]));
}

function modelOf(schema: string, table: string): string | null {
  return Object.values(tables).find((each) => each.schema === schema && each.table === table)?.model ?? null;
}

function tableLines(all: readonly TableLine[]): string[] {
  const rows = all.reduce((sum, each) => sum + each.rows, 0);
  const size = all.reduce((sum, each) => sum + each.bytes, 0);
  const schemas = new Set(all.map(({ schema }) => schema)).size;
  return [
    `Tables  ${counted(all.length, 'table')} in ${counted(schemas, 'schema')}, ${counted(rows, 'row')}, ${bytes(size)}`,
    ...aligned(
      all.map((each) => [
        `${each.schema}.${each.table}`,
        each.model ?? '',
        `${each.exact ? '' : '~'}${grouped(each.rows)}`,
        bytes(each.bytes),
      ]),
      { right: [2, 3], indent: '  ' },
    ),
  ];
}
