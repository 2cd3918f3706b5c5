import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assertCatalog,
  CatalogFault,
  compareWithCatalog,
  type Model,
  order,
  referencedBy,
  tables,
  writableColumns,
} from '../src/index.ts';
import { type MigratedServer, migratedServer } from '../src/testing.ts';

let server: MigratedServer;
let client: pg.Client;

beforeAll(async () => {
  server = await migratedServer();
  client = new pg.Client({ connectionString: await server.clone() });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

it('the migrations make what schema.prisma says', async () => {
  expect(await compareWithCatalog(client)).toEqual([]);
  await assertCatalog(client);
});

it('a database without the migrations is refused', async () => {
  await client.query('begin');
  try {
    for (const schema of new Set(Object.values(tables).map((table) => table.schema))) {
      await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`);
    }
    await expect(assertCatalog(client)).rejects.toThrow(CatalogFault);
  } finally {
    await client.query('rollback');
  }
});

it('every column that is not generated can be written, and no other', async () => {
  const writable = await writableColumns(client);
  for (const { model, columns } of Object.values(tables)) {
    const written = columns.filter(({ generated }) => !generated).map(({ column }) => column);
    expect(writable[model].map(({ column }) => column).sort()).toEqual(written.sort());
  }
});

it('every model stands in the order once', () => {
  expect([...order].sort()).toEqual(Object.keys(tables).sort());
});

it('every foreign key is known to the model that it refers to', () => {
  const keys = Object.values(tables).flatMap(({ model, foreignKeys }) =>
    foreignKeys.map(({ to, name }) => `${to} < ${model}.${name}`),
  );
  const references = (Object.keys(tables) as Model[]).flatMap((to) =>
    (referencedBy.get(to) ?? []).map(({ from, key }) => `${to} < ${from}.${key.name}`),
  );
  expect(references.sort()).toEqual(keys.sort());
});
