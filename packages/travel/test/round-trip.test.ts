import { readFileSync } from 'node:fs';
import { lastRun, settledOf, strangers } from '@tilth/engine';
import { type Model, order, tables } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { exportDatabase, formats } from '../src/index.ts';
import { copyText } from './copy-text.ts';
import { exported, filesIn, loaded, made, RECIPES, Stage, stored, world } from './stage.ts';

/** Every domain of the project, as small as it gets while each table has rows. */
const SCALE = 0.05;

const stage = new Stage();
const settled = settledOf(world);
const expected = made(world, SCALE);
const models = order.filter((model) => expected.has(model));

/** Of tables whose figures are settled in a database, bytes differ: recipes know no world. */
const settledTables = new Set(
  models
    .filter((model) => settled(model).length > 0)
    .map((model) => `${tables[model].schema}.${tables[model].table}`),
);

describe.each(formats)('the whole world as %s', (format) => {
  it('comes back row by row, is remembered, and is written from the database to the same bytes', async () => {
    const out = stage.in(format);
    const { manifest, rows } = await exported(world, SCALE, format, out);
    expect(
      new Map(manifest.tables.map(({ model, rows, fingerprint }) => [model, { rows, fingerprint }])),
    ).toEqual(expected);
    const client = await stage.database();
    const { run, rows: loadedRows } = await loaded(client, world, out);
    expect(loadedRows).toBe(rows);
    expect(await stored(client, models, settled)).toEqual(expected);
    expect(await lastRun(client)).toMatchObject({
      seed: 42,
      scale: SCALE,
      recipes: RECIPES,
      domains: world.map(({ name }) => name),
      fingerprint: manifest.world?.fingerprint,
      members: manifest.world?.members,
    });
    expect(run?.tables).toHaveLength(models.length);
    expect(await strangers(client, run, settled)).toEqual([]);

    const again = stage.in(`${format}-of-database`);
    const options = { out: again, format, known: world, recipes: RECIPES, version: '0' } as const;
    expect((await exportDatabase(client, undefined, options)).manifest).toEqual(manifest);
    const files = filesIn(again);
    expect([...files.keys()]).toEqual([...filesIn(out).keys()]);
    for (const [name, bytes] of filesIn(out)) {
      if (settledTables.has(name.replace(/\.\w+$/, ''))) continue;
      const other = files.get(name) ?? Buffer.of();
      const same =
        settledTables.size > 0 && (format === 'json' || format === 'sql')
          ? withoutSettled(format, bytes) === withoutSettled(format, other)
          : bytes.equals(other);
      // Not toEqual: it would print both.
      expect({ name, same }).toEqual({ name, same: true });
    }
  });
});

/** A document without the lines of settled fields, a script without the rows that have any. */
function withoutSettled(format: 'json' | 'sql', bytes: Buffer): string {
  const lines = bytes.toString().split('\n');
  if (format === 'json') {
    const names = models.flatMap((model) =>
      tables[model].columns.filter(({ field }) => settled(model).includes(field)).map(({ column }) => column),
    );
    return lines.filter((line) => !names.some((name) => line.trim().startsWith(`"${name}":`))).join('\n');
  }
  let left = false;
  const kept = lines.filter((line) => {
    const [, schema, table] = /^INSERT INTO "(\w+)"\."(\w+)"/.exec(line) ?? [];
    if (schema !== undefined) left = settledTables.has(`${schema}.${table}`);
    return !left || !line.startsWith('(');
  });
  return kept.join('\n');
}

describe('what other programs do with the files', () => {
  it('lets any client run the SQL as it is, into an empty migrated database', async () => {
    const out = stage.in('plain.sql');
    await exported(world, SCALE, 'sql', out);
    const client = await stage.database();
    // One simple query, as psql sends each statement.
    await client.query(readFileSync(out, 'utf8'));
    expect(await stored(client, models, settled)).toEqual(expected);
    for (const model of models)
      expect(await nextNumber(client, model)).toEqual(await greatestNumber(client, model));
  });

  it('lets PostgreSQL take the CSV by itself: COPY … FROM STDIN CSV HEADER, which is what \\copy says', async () => {
    const out = stage.in('plain-csv');
    await exported(world, SCALE, 'csv', out);
    const client = await stage.database();
    await client.query("begin; set local tilth.seeding = 'on'");
    for (const model of models) {
      const { schema, table } = tables[model];
      const csv = readFileSync(stage.in('plain-csv', `${schema}.${table}.csv`));
      await copyText(client, `copy "${schema}"."${table}" from stdin (format csv, header match)`, csv);
    }
    await client.query('commit');
    expect(await stored(client, models, settled)).toEqual(expected);
  });
});

/** The number that the sequence of a table gives last, or would give next; null for a table without one. */
async function nextNumber(client: import('pg').Client, model: Model) {
  const column = sequenceColumn(model);
  if (!column) return null;
  const name = `"${tables[model].schema}"."${tables[model].table}"`;
  const { rows } = await client.query(`select nextval(pg_get_serial_sequence($1, $2))::int8 as next`, [
    name,
    column,
  ]);
  return Number(rows[0].next);
}

async function greatestNumber(client: import('pg').Client, model: Model) {
  const column = sequenceColumn(model);
  if (!column) return null;
  const { rows } = await client.query(
    `select coalesce(max("${column}"), 0)::int8 + 1 as next from "${tables[model].schema}"."${tables[model].table}"`,
  );
  return Number(rows[0].next);
}

function sequenceColumn(model: Model): string | undefined {
  return tables[model].columns.find((each) => each.default?.kind === 'sequence')?.column;
}
