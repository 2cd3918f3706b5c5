import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Throwaway, throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertTables, CatalogFault, type CompareOptions, compareTables } from '../src/catalog/check.ts';
import type { Disagreement } from '../src/catalog/disagreement.ts';
import { writableColumnsOf } from '../src/catalog/writable.ts';
import type { Table } from '../src/descriptor.ts';
import { disagreements, harmless } from './catalog-changes.ts';
import { tables } from './everything/generated/tables.ts';

const DATABASE_SQL = readFileSync(path.join(import.meta.dirname, 'everything/database.sql'), 'utf8');
const all: readonly Table[] = Object.values(tables);
/** The fixture's model with `@@ignore`. */
const external = ['yard.left_out'];

let server: Throwaway;
let client: pg.Client;

beforeAll(async () => {
  server = await throwaway();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(DATABASE_SQL);
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

/** What is found to differ once the database has been changed; it is as before afterwards. */
async function after<T>(change: string, look: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(change);
    return await look();
  } finally {
    await client.query('rollback');
  }
}

function disagreementsAfter(change: string, options: CompareOptions = { external }): Promise<Disagreement[]> {
  return after(change, () => compareTables(client, all, options));
}

it('finds nothing to say of a database that Prisma made', async () => {
  expect(await compareTables(client, all, { external })).toEqual([]);
});

it('asks one query, however many tables there are', async () => {
  let queries = 0;
  const counting = {
    query(sql: string, values: unknown[]) {
      queries++;
      return client.query(sql, values);
    },
  };
  await compareTables(counting, all, { external });
  expect(queries).toBe(1);
});

describe('a disagreement is found, and both sides of it are named', () => {
  const named = disagreements.map(([title, change, ...expected]) => ({ title, change, expected }));
  it.each(named)('$title', async ({ change, expected }) => {
    const found = await disagreementsAfter(change);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe('nothing is said of what does no harm', () => {
  it.each(harmless)('%s', async (_, change) => {
    expect(await disagreementsAfter(change)).toEqual([]);
  });

  it('a table that is said to have no model', async () => {
    expect(await compareTables(client, all)).toEqual([
      { about: 'table', where: 'yard.left_out', said: 'none', found: 'a table' },
    ]);
  });
});

it('looks for stray tables where models are, not where only an enum of theirs is', async () => {
  const found = await compareTables(client, [tables.EveryType]);
  expect(found.map(({ where }) => where)).toEqual(['hall.every_default', 'hall.people']);
});

describe('assertTables', () => {
  const fault = (change: string) =>
    after(change, () =>
      assertTables(client, all, { external }).then(
        () => undefined,
        (error) => error,
      ),
    );

  it('says nothing where nothing is to be said', async () => {
    await expect(assertTables(client, all, { external })).resolves.toBeUndefined();
  });

  it('throws one error: what disagrees, both sides, and how to mend it', async () => {
    const error = await fault(
      'alter table hall.every_type alter column varchar9 type varchar(8); drop index hall.people_name_key',
    );
    expect(error).toBeInstanceOf(CatalogFault);
    expect(error.expected).toBe(true);
    expect(error.disagreements).toHaveLength(2);
    expect(error.message).toBe(
      `
Stopped: the database postgres is not as schema.prisma says, in 2 places.
  hall.every_type.varchar9   schema.prisma says varchar(9), the database has varchar(8)
  hall.people                unique key: schema.prisma says (name), the database has none
  mend                       npx prisma migrate deploy, if a migration has not been applied
                             npx prisma generate and npx prisma migrate dev, if schema.prisma has changed
                             npx prisma migrate reset, if the database was changed by hand and holds nothing of worth`.trim(),
    );
  });

  it('says of a database without any of the tables just that', async () => {
    const error = await fault('drop schema hall cascade; drop schema yard cascade');
    expect(error.message.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('Stopped: the database postgres is not as schema.prisma says'),
      `  tables   schema.prisma says ${all.length}, the database has none of them`,
    ]);
  });

  it('keeps to one screen', async () => {
    const types = tables.EveryType.columns.filter(({ list, nullable }) => !list && !nullable);
    const change = types.map(({ column }) => `alter table hall.every_type drop column "${column}"`).join(';');
    const error = await fault(change);
    expect(error.disagreements.length).toBeGreaterThan(types.length);
    expect(error.message).toContain(`and ${error.disagreements.length - 20} more`);
    expect(error.message.split('\n').length).toBeLessThan(26);
  });
});

describe('writableColumns', () => {
  it('are those that the descriptors say, in the order and with the types of the database', async () => {
    const writable = await writableColumnsOf(client, all);
    for (const { model, columns } of all) {
      const written = columns.filter(({ generated }) => !generated).map(({ column }) => column);
      expect(writable.get(model)?.map(({ column }) => column)).toEqual(written);
    }
  });

  it('have the oid of one element, of an enum in this database too', async () => {
    const { rows } = await client.query("select 'yard.mood_type'::regtype::oid::int as mood");
    const columns = (await writableColumnsOf(client, all)).get('EveryType');
    const of = (field: string) => columns?.find((each) => each.field === field);
    expect(of('maybeMood')).toEqual({
      field: 'maybeMood',
      column: 'maybe mood',
      typeOid: rows[0].mood,
      list: false,
    });
    expect(of('moods')).toMatchObject({ typeOid: rows[0].mood, list: true });
    expect(of('days')).toMatchObject({ typeOid: pg.types.builtins.DATE, list: true });
  });

  it('come in the order of the table, which may be another than that of schema.prisma', async () => {
    const change =
      'alter table yard.players drop column club_name; alter table yard.players add column club_name text';
    const columns = await after(change, () => writableColumnsOf(client, all));
    expect(columns.get('Player')?.map(({ field }) => field)).toEqual(['id', 'personId', 'clubName']);
  });

  it('can all be written: a table takes a row of nothing but them', async () => {
    const columns = (await writableColumnsOf(client, all)).get('EveryDefault') ?? [];
    const names = columns.map(({ column }) => `"${column}"`).join(', ');
    await after(
      `insert into hall.every_default (uuid, uuid7, cuid, nanoid, ulid, "changedAt")
        values (gen_random_uuid(), gen_random_uuid(), '', '', '', now())`,
      async () => {
        const { rowCount } = await client.query(
          `insert into hall.every_default (${names}) select ${names.replace('"id"', 'id + 1')} from hall.every_default`,
        );
        expect(rowCount).toBe(1);
      },
    );
  });
});

it('knows the names of foreign keys that Prisma gives them', async () => {
  const { rows } = await client.query(
    "select conname from pg_constraint where contype = 'f' order by conname",
  );
  const names = all.flatMap(({ foreignKeys }) => foreignKeys.map(({ name }) => name));
  expect(names.sort()).toEqual(rows.map(({ conname }) => conname).sort());
});
