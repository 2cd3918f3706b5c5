import { DuckDBInstance } from '@duckdb/node-api';
import { settledOf } from '@tilth/engine';
import { type Column, type Model, order, tables } from '@tilth/schema';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../src/columns.ts';
import { exported, loaded, made, Stage, world } from './stage.ts';

const SCALE = 0.05;
const stage = new Stage();
const settled = settledOf(world);
const models = order.filter((model) => made(world, SCALE).has(model));

let client: pg.Client;
beforeAll(async () => {
  await exported(world, SCALE, 'parquet', stage.in('world'));
  client = await stage.database();
  await loaded(client, world, stage.in('world'));
});

/** What DuckDB calls the type of a column. */
function duckType({ type, precision, scale, list }: Column): string {
  const plain: { readonly [type: string]: string } = {
    bool: 'BOOLEAN',
    int2: 'SMALLINT',
    int4: 'INTEGER',
    int8: 'BIGINT',
    float4: 'FLOAT',
    float8: 'DOUBLE',
    numeric: `DECIMAL(${precision},${scale})`,
    date: 'DATE',
    time: 'TIME',
    timestamp: 'TIMESTAMP',
    timestamptz: 'TIMESTAMP WITH TIME ZONE',
    uuid: 'UUID',
    bytea: 'BLOB',
    json: 'JSON',
    jsonb: 'JSON',
  };
  return `${plain[type] ?? 'VARCHAR'}${list ? '[]' : ''}`;
}

describe('Parquet in DuckDB', () => {
  it('has the right type for every column of every table', async () => {
    const duck = await (await DuckDBInstance.create()).connect();
    for (const model of models) {
      const described = await duck.runAndReadAll(`describe select * from '${fileOf(model)}'`);
      const found = described
        .getRowObjects()
        .map(({ column_name, column_type }) => [column_name, column_type]);
      expect([model, found]).toEqual([model, columnsOf(model).map((each) => [each.column, duckType(each)])]);
    }
    duck.closeSync();
  });

  it('has the same values as the database, down to the last digit', async () => {
    const duck = await (await DuckDBInstance.create()).connect();
    await duck.run("set timezone = 'UTC'");
    await client.query("set timezone = 'UTC'");
    for (const model of models) {
      const { schema, table } = tables[model];
      // What is settled, recipes do not know.
      const cells = columnsOf(model).filter(({ field }) => !settled(model).includes(field));
      const theirs = await duck.runAndReadAll(
        `select count(*)::varchar, ${cells.map(duckSum).join(', ')} from '${fileOf(model)}'`,
      );
      const { rows } = await client.query({
        text: `select count(*)::text, ${cells.map(serverSum).join(', ')} from "${schema}"."${table}"`,
        rowMode: 'array',
      });
      expect([model, theirs.getRows()[0]]).toEqual([model, rows[0]]);
    }
    duck.closeSync();
  });
});

function fileOf(model: Model): string {
  return stage.in('world', `${tables[model].schema}.${tables[model].table}.parquet`);
}

/** Something that both can say of all values of a column together, as text. */
function duckSum(each: Column): string {
  const name = `"${each.column}"`;
  if (each.list) return `coalesce(sum(len(${name})), 0)::bigint::varchar`;
  if (each.type === 'numeric') return `coalesce(sum(${name}), 0)::decimal(38,${each.scale})::varchar`;
  if (/^int/.test(each.type)) return `coalesce(sum(${name}), 0)::varchar`;
  if (/^timestamp/.test(each.type)) return `coalesce(sum(epoch_us(${name})), 0)::varchar`;
  if (each.type === 'date') return `coalesce(sum(${name} - date '1970-01-01'), 0)::varchar`;
  if (each.type === 'bool') return `count(*) filter (where ${name})::varchar`;
  if (each.type === 'bytea') return `coalesce(sum(octet_length(${name})), 0)::varchar`;
  if (/^json/.test(each.type)) return `count(${name})::varchar`;
  return `coalesce(min(${name}::varchar), '')`;
}

function serverSum(each: Column): string {
  const name = `"${each.column}"`;
  if (each.list) return `coalesce(sum(cardinality(${name})), 0)::text`;
  if (each.type === 'numeric') return `coalesce(sum(${name}), 0)::numeric(38,${each.scale})::text`;
  if (/^int/.test(each.type)) return `coalesce(sum(${name}), 0)::text`;
  if (/^timestamp/.test(each.type))
    return `coalesce(sum((extract(epoch from ${name}) * 1000000)::numeric(38,0)), 0)::text`;
  if (each.type === 'date') return `coalesce(sum(${name} - date '1970-01-01'), 0)::text`;
  if (each.type === 'bool') return `(count(*) filter (where ${name}))::text`;
  if (each.type === 'bytea') return `coalesce(sum(octet_length(${name})), 0)::text`;
  if (/^json/.test(each.type)) return `count(${name})::text`;
  // Cast, it would have the length of its prefix as well.
  if (each.type === 'inet') return `coalesce(min(host(${name}) collate "C"), '')`;
  return `coalesce(min(${name}::text collate "C"), '')`;
}
