import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Domain, resolveSizes, seed, settledOf, storedFields, type WorldRequest } from '@tilth/engine';
import { type Lease, type Template, templateOf } from '@tilth/postgres';
import { type Column, type Model, type Row, type Table, tables } from '@tilth/schema';
import { migrate } from '@tilth/schema/testing';
import pg from 'pg';
import { fingerprint, root } from './project.ts';
import { storedValue } from './stored-values.ts';
import { keyOf, type Settled } from './world.ts';

/** Raised whenever templates are made in another way. */
const VERSION = 1;

/** The template of a world, and the values that only the database knew. */
export interface WorldTemplate extends Template {
  readonly settled: Settled;
}

/** The template of a world: of everything that its content follows from there is one, made by whoever needs it first. */
export async function worldTemplate(
  lease: Lease,
  domains: readonly Domain[],
  request: WorldRequest,
  recipes: string = fingerprint(),
): Promise<WorldTemplate> {
  const { seed: number, asOf, scale, sizes = {} } = request;
  const names = domains.map(({ name }) => name);
  const asked = { number, asOf, scale, sizes: Object.entries(sizes).sort(), names };
  const template = await templateOf(lease, {
    key: JSON.stringify([VERSION, recipes, asked]),
    from: async () => (await migratedTemplate(lease)).name,
    fill: (url) => fill(url, domains, request, recipes),
  });
  return { ...template, settled: readSettled(template.note, domains) };
}

/** Every migration, and no row: what all worlds begin with. */
function migratedTemplate(lease: Lease): Promise<Template> {
  return templateOf(lease, {
    key: JSON.stringify([VERSION, 'migrated', ...migrationScripts()]),
    fill: async (url) => {
      await migrate(url);
      return '';
    },
  });
}

function migrationScripts(): string[] {
  const folder = path.join(root, 'prisma/migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'))
    .sort();
}

async function fill(
  url: string,
  domains: readonly Domain[],
  request: WorldRequest,
  recipes: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await seed(client, {
      domains,
      request: resolveSizes(domains, request).request,
      recipes,
      version: 'tests',
    });
    return await noteSettled(client, domains);
  } finally {
    await client.end();
  }
}

/** Figures that count the whole world are no recipe's: they are read once, when the template is made. */
async function noteSettled(client: pg.Client, domains: readonly Domain[]): Promise<string> {
  const noted: Record<string, unknown> = {};
  for (const [model, fields] of settledFields(domains)) {
    noted[model] = await storedFields(client, model, [...tables[model].primaryKey, ...fields]);
  }
  return JSON.stringify(noted, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

function settledFields(domains: readonly Domain[]): ReadonlyMap<Model, readonly string[]> {
  const models = new Set(domains.flatMap(({ settle }) => settle.map(({ model }) => model)));
  return new Map([...models].map((model) => [model, settledOf(domains)(model)]));
}

function readSettled(note: string, domains: readonly Domain[]): Settled {
  const noted = JSON.parse(note) as { readonly [model: string]: readonly Row<Model>[] };
  return new Map(
    [...settledFields(domains)].map(([model, fields]) => [
      model,
      new Map((noted[model] ?? []).map((row) => [keyOf(model, row), valuesOf(model, row, fields)])),
    ]),
  );
}

function valuesOf(model: Model, row: Row<Model>, fields: readonly string[]): Record<string, unknown> {
  const { columns }: Table = tables[model];
  const cells = row as unknown as Record<string, unknown>;
  return Object.fromEntries(
    columns
      .filter(({ field }) => fields.includes(field))
      .map((column) => [column.field, storedValue(column, exactly(column, cells[column.field]))]),
  );
}

/** JSON has no bigint: a large number of the two types that may need one was written as text. */
function exactly({ type }: Column, value: unknown): unknown {
  return typeof value === 'string' && ['int8', 'numeric'].includes(type) ? BigInt(value) : value;
}
