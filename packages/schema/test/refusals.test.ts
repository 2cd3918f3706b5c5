import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../src/index.ts';
import { type MigratedServer, migratedServer } from '../src/testing.ts';
import { refusals } from './refusals/refusals.ts';

/** The rule that refused a statement, as PostgreSQL names it. */
interface Refused {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly message?: string;
}

interface UniqueKey {
  readonly table: string;
  readonly name: string;
  readonly primary: boolean;
  readonly partial: boolean;
  readonly columns: readonly string[];
}

const FOREIGN_KEY_VIOLATION = '23503';
/** Spark has partitions, policies and roles besides, and so tests of its own: test/spark. */
const described = Object.values(tables).filter(({ schema }) => schema !== 'spark');
const ownSchemas = [...new Set(described.map(({ schema }) => schema))];

let server: MigratedServer;
let client: pg.Client;

beforeAll(async () => {
  server = await migratedServer();
  client = new pg.Client({ connectionString: await server.clone() });
  await client.connect();
  await client.query(readFileSync(path.join(import.meta.dirname, 'refusals/world.sql'), 'utf8'));
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

/** Runs statements and takes them back; what refused them, or nothing. */
async function attempt(...statements: string[]): Promise<Refused> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    return {};
  } catch (error) {
    const { code, schema, table, constraint, message } = error as pg.DatabaseError;
    return { code: code ?? '', table: `${schema}.${table}`, constraint: constraint ?? '', message };
  } finally {
    await client.query('rollback');
  }
}

const rules = Object.entries(refusals).flatMap(([table, byName]) =>
  Object.entries(byName).map(([name, statements]) => [table, name, statements] as const),
);

describe('the database refuses a bad row by the name of the rule', () => {
  it.each(rules)('%s: %s', async (table, name, statements) => {
    for (const statement of statements) {
      const refused = await attempt(statement.startsWith('set') ? `update ${table} ${statement}` : statement);
      expect(refused, statement).toMatchObject({ table, constraint: name });
    }
  });

  it.each(
    described.flatMap(({ schema, table, foreignKeys }) =>
      foreignKeys.map((key) => [`${schema}.${table}`, key.name] as const),
    ),
  )('%s: %s (a key that is nowhere)', async (table, name) => {
    expect(await attempt(...(await pointNowhere(table, name)))).toMatchObject({
      code: FOREIGN_KEY_VIOLATION,
      table,
      constraint: name,
    });
  });

  it('also two rows with one primary key, in every table', async () => {
    // Where another rule is broken first, the list has a statement of its own.
    const unlisted = (await uniqueKeys()).filter(({ table, name }) => !refusals[table]?.[name]);
    const keys = unlisted.filter(({ primary, columns }) => primary && columns.length === 1);
    expect(keys.length).toBeGreaterThan(50);
    for (const { table, name, columns } of keys) {
      const [column] = columns;
      const same = `update ${table} set ${column} = (select ${column} from ${table} order by 1 limit 1)`;
      const { rows } = await client.query(`select count(*)::int as rows from ${table}`);
      expect(rows[0].rows, `${table} has too few rows in world.sql`).toBeGreaterThan(1);
      expect(await attempt(same), table).toMatchObject({ table, constraint: name });
    }
  });
});

describe('the list of refusals', () => {
  it('has every CHECK and every exclusion', async () => {
    const { rows } = await client.query(
      `select conrelid::regclass::text as table, conname as name
         from pg_constraint join pg_namespace n on n.oid = connamespace
        where contype in ('c', 'x') and nspname = any($1)`,
      [ownSchemas],
    );
    const missing = rows.filter(({ table, name }) => !refusals[table]?.[name]);
    expect(missing).toEqual([]);
    expect(rows.length).toBeGreaterThan(200);
  });

  it('has every unique key that can be broken by its own name', async () => {
    const keys = await uniqueKeys();
    // A key that contains another one exists to be referenced together with an owner: the smaller one refuses first.
    const contains = (larger: UniqueKey, smaller: UniqueKey) =>
      larger !== smaller &&
      larger.table === smaller.table &&
      !smaller.partial &&
      smaller.columns.length < larger.columns.length &&
      smaller.columns.every((column) => larger.columns.includes(column));
    const missing = keys
      .filter(({ primary, columns }) => !(primary && columns.length === 1))
      .filter((key) => !keys.some((other) => contains(key, other)))
      .filter(({ table, name }) => !refusals[table]?.[name]);
    expect(missing).toEqual([]);
  });
});

async function uniqueKeys(): Promise<UniqueKey[]> {
  const { rows } = await client.query(
    `select i.indrelid::regclass::text as table, c.relname as name, i.indisprimary as primary,
            i.indpred is not null as partial,
            array(select a.attname::text from unnest(i.indkey::int2[]) k
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k) as columns
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisunique and nspname = any($1)`,
    [ownSchemas],
  );
  return rows;
}

const nowhere: { readonly [type: string]: string } = {
  uuid: `md5('nowhere')::uuid`,
  integer: '999999',
  smallint: '9999',
  'character varying': `'BR999'`,
};

/** Statements that break one foreign key, with the others of its table out of the way. */
async function pointNowhere(table: string, name: string): Promise<string[]> {
  const { rows } = await client.query(
    `select k.conname as name, a.attname as column, format_type(a.atttypid, null) as type
       from pg_constraint k cross join unnest(k.conkey) number
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = number
      where contype = 'f' and conrelid = $1::regclass order by a.attnotnull, number`,
    [table],
  );
  const { column, type } = rows.find((row) => row.name === name) ?? {};
  const others = [...new Set(rows.map((row) => row.name))].filter((other) => other !== name);
  const drops = others.map((other) => `drop constraint ${pg.escapeIdentifier(other)}`).join(', ');
  return [
    ...(drops ? [`alter table ${table} ${drops}`] : []),
    `update ${table} set ${column} = ${nowhere[type]}
      where ctid = (select ctid from ${table} where ${column} is not null limit 1)`,
  ];
}
