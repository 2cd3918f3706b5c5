import { type Model, order } from '@tilth/schema';
import type { ClientBase, DatabaseError } from 'pg';
import { Fault } from '../../fault.ts';
import { identifier, tableName } from '../names.ts';
import type { ForeignKey, Index } from './read-structure.ts';

/** What the rows of a table are held to when an index or a key is made again. */
export interface Demand {
  /** `investa.users` */
  readonly table: string;
  readonly name: string;
  /** `UNIQUE (email)` */
  readonly says: string;
  /** Finds an offending row, or the first two that share a key. Absent where PostgreSQL's own detail has to do. */
  readonly offenders?: string;
}

const modelOf: ReadonlyMap<string, Model> = new Map(order.map((model) => [tableName(model), model]));

/** Two rows that share a value of a unique index. Of several such values, the least. */
export function duplicates({ onTable, partitioned, primaryKey, keys, predicate, nullsAlike }: Index): string {
  // Rows of tables that inherit have indexes of their own.
  const rows = partitioned ? onTable : `only ${onTable}`;
  const counted = [
    ...(predicate ? [`(${predicate})`] : []),
    ...(nullsAlike ? [] : keys.map((key) => `(${key}) is not null`)),
  ];
  const where = counted.length > 0 ? `where ${counted.join(' and ')}` : '';
  const shared = keys.map((key, i) => `(${key}) as tilth_${i}`).join(', ');
  const places = keys.map((_, i) => i + 1).join(', ');
  const same = keys.map((key, i) => `(${key}) is not distinct from tilth_${i}`).join(' and ');
  const named = primaryKey.length > 0 ? primaryKey : keys;
  return `
    with shared as (
      select ${shared} from ${rows} ${where} group by ${places} having count(*) > 1 order by ${places} limit 1
    )
    select ${named.map((key) => `(${key})::text as ${identifier(plain(key))}`).join(', ')}
    from ${rows}, shared where ${[same, ...(predicate ? [`(${predicate})`] : [])].join(' and ')}
    order by ${named.map((key) => `(${key})`).join(', ')} limit 2`;
}

/** A row without the row that it refers to; of several, the first. */
function orphans(key: ForeignKey): string {
  const named = (key.primaryKey.length > 0 ? key.primaryKey : key.columns).map((column) => `c.${column}`);
  return `select ${named.map((column) => `${column}::text`).join(', ')} ${fromOrphans(key)}
    order by ${named.join(', ')} limit 1`;
}

/** That every row of the key's table has the row that it refers to. */
export function orphanDemand(key: ForeignKey): Demand {
  return { table: key.table, name: key.name, says: key.definition, offenders: orphans(key) };
}

/** How many rows are without the row that they refer to. */
export async function orphanCount(client: ClientBase, key: ForeignKey): Promise<number> {
  const { rows } = await client.query(`select count(*)::int8 as orphans ${fromOrphans(key)}`);
  return Number(rows[0].orphans);
}

function fromOrphans({ child, parent, columns, references, operators, full, period }: ForeignKey): string {
  const own = columns.map((column) => `c.${column}`);
  const theirs = references.map((column) => `p.${column}`);
  // A null refers to nothing; in a MATCH FULL key, only if all are null.
  const refers = own.map((column) => `${column} is not null`).join(full ? ' or ' : ' and ');
  const last = own.length - 1;
  // A period may be covered by several rows together.
  const same = own.map((column, i) =>
    period && i === last ? `${theirs[i]} && ${column}` : `${theirs[i]} ${operators[i]} ${column}`,
  );
  const covered = period ? `having range_agg(${theirs[last]}) @> ${own[last]}` : '';
  return `from ${child} as c where (${refers})
    and not exists (select from ${parent} as p where ${same.join(' and ')} ${covered})`;
}

/** Says which rows broke which demand, or what else kept a statement from being done. */
export async function refusal(client: ClientBase, demand: Demand, error: DatabaseError): Promise<Fault> {
  const { table, name, says } = demand;
  const said = [
    ['reason', error.message],
    ...(error.detail ? ([['detail', error.detail]] as const) : []),
    ['rule', says],
  ] as const;
  // Class 23: integrity constraint violation. Everything else is no fault of the rows.
  if (!error.code?.startsWith('23')) {
    return new Fault(
      `Stopped: ${name} of ${table} cannot be made again. Nothing was loaded.`,
      [...said, ['mend', 'see to what PostgreSQL says, then run this again']],
      { cause: error },
    );
  }
  const rows = demand.offenders ? await namesOf(client, demand.offenders) : [];
  return new BrokenKey(demand, rows, said, error);
}

/** Says that rows broke a NOT VALID key, of which PostgreSQL itself would say nothing. */
export async function newOrphan(client: ClientBase, demand: Demand, count: number): Promise<Fault> {
  const rows = demand.offenders ? await namesOf(client, demand.offenders) : [];
  const more = count === 1 ? 'one row more' : `${count} rows more`;
  return new BrokenKey(demand, rows, [
    ['reason', `${more} than before the load ${count === 1 ? 'refers' : 'refer'} to a row that is not there`],
    ['rule', demand.says],
  ]);
}

/** Rows break a key. Says which, so that whoever knows where they come from can say that. */
export class BrokenKey extends Fault {
  readonly demand: Demand;
  /** By the columns of the primary key. Of what PostgreSQL itself cannot say, none. */
  readonly rows: readonly NamedRow[];
  readonly said: readonly (readonly [label: string, text: string])[];

  constructor(
    demand: Demand,
    rows: readonly NamedRow[],
    said: readonly (readonly [string, string])[],
    cause?: Error,
  ) {
    const { table, name } = demand;
    const model = modelOf.get(table);
    const [first] = rows;
    const alone =
      model && first ? `; see that row alone: npx tilth peek ${model} ${shellWord(first.key)}` : '';
    super(
      `Stopped: rows of ${table} break ${name}. Nothing was loaded.`,
      [
        ...(first ? ([['row', inWords(rows)]] as const) : []),
        ...said,
        ['mend', `${model ? `the recipe of ${model}` : `the rows of ${table}`}${alone}`],
      ],
      { cause },
    );
    this.demand = demand;
    this.rows = rows;
    this.said = said;
  }
}

export interface NamedRow {
  readonly cells: { readonly [column: string]: string | null };
  /** `user_id 4, lesson_id 7` */
  readonly text: string;
  /** `4,7` */
  readonly key: string;
}

async function namesOf(client: ClientBase, sql: string): Promise<NamedRow[]> {
  const { rows, fields } = await client.query<(string | null)[]>({ text: sql, rowMode: 'array' });
  return rows.map((row) => ({
    cells: Object.fromEntries(row.map((value, i) => [fields[i]?.name ?? '', value])),
    text: row.map((value, i) => `${fields[i]?.name} ${value ?? 'null'}`).join(', '),
    key: row.join(','),
  }));
}

/** As it can be pasted into a terminal. */
function shellWord(text: string): string {
  return /^[\w.,:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function inWords(rows: readonly NamedRow[]): string {
  const different = [...new Set(rows.map(({ text }) => text))];
  return different.length < rows.length ? `${different[0]}, more than once` : different.join(' and ');
}

/** A name without the quotes that it has in statements. */
function plain(key: string): string {
  return /^".*"$/.test(key) ? key.slice(1, -1).replaceAll('""', '"') : key;
}
