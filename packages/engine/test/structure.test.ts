import { type Model, order, tables } from '@tilth/schema';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { restore } from '../src/load/structure/restore.ts';
import { setAside, setAsideTables } from '../src/load/structure/set-aside.ts';
import { difference, snapshot } from './structure-snapshot.ts';
import { type ZooServer, zooServer } from './structure-zoo.ts';

let server: ZooServer;
beforeAll(async () => {
  server = await zooServer();
});
afterAll(() => server?.stop());

const zoo = (...names: string[]) => names.map((table) => ({ schema: 'zoo', table }));

const MOVABLE = zoo(
  'species',
  'enclosures',
  'keepers',
  'ancestors',
  'tickets',
  'hollow',
  'bookings',
  'stays',
);
const STUCK = zoo('visitors', 'visits', 'broken', 'heirs', 'guarded', 'stored', 'prices', 'bills');
const ALL = [...MOVABLE, ...STUCK];

const nothing = { bulk: [], unordered: [], touched: [] };

/** The indexes and keys that tables and their partitions have now. */
async function thereIs(
  client: pg.Client,
  names: readonly { table: string }[],
  kind: 'i' | 'f',
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `with recursive t as (
       select c.oid from pg_class c where c.relnamespace = 'zoo'::regnamespace and c.relname = any ($1)
       union all select i.inhrelid from t join pg_inherits i on i.inhparent = t.oid
         join pg_class c on c.oid = i.inhparent and c.relkind = 'p'
     )
     select x.relname as name from t join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid where $2 = 'i'
     union all
     select k.conname from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' and k.conparentid = 0 where $2 = 'f'
     order by 1`,
    [names.map(({ table }) => table), kind],
  );
  return rows.map(({ name }) => name);
}

describe('what is set aside', () => {
  it('comes back exactly as it was, whatever indexes, keys and triggers can be', () =>
    server.withZoo(async ({ client }) => {
      const before = await snapshot(client);
      await client.query('begin');
      await restore(client, await setAsideTables(client, { bulk: ALL, unordered: [], touched: ALL }));
      await client.query('commit');
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('comes back exactly for every table of ours, and is all that they have', () =>
    server.withDatabase(async ({ client }) => {
      const schemas = [...new Set(order.map((model) => tables[model].schema))];
      const before = await snapshot(client, schemas);
      await client.query('begin');
      const dropped = await setAside(client, { bulk: order, unordered: [], touched: order });
      const { rows } = await client.query(
        `select x.relname from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
         where c.relnamespace = any ($1::regnamespace[]) and c.relkind <> 'm' and c.relname !~ '_archive$'`,
        [schemas],
      );
      expect(rows).toEqual([]);
      expect(dropped.kept).toEqual([]);
      await restore(client, dropped);
      await client.query('commit');
      expect(difference(before, await snapshot(client, schemas))).toEqual([]);
    }));

  it('comes back under its names also where partitions have swapped them', () =>
    server.withZoo(async ({ client }) => {
      await client.query(`
        alter index zoo.tickets_2026_odd_pkey rename to a;
        alter index zoo.tickets_2026_rest_pkey rename to tickets_2026_odd_pkey;
        alter index zoo.a rename to tickets_2026_rest_pkey`);
      const before = await snapshot(client);
      await client.query('begin');
      await restore(client, await setAsideTables(client, { ...nothing, bulk: zoo('tickets') }));
      await client.query('commit');
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('is whole again after a rollback', () =>
    server.withZoo(async ({ client }) => {
      const before = await snapshot(client);
      await client.query('begin');
      await setAsideTables(client, { bulk: ALL, unordered: [], touched: ALL });
      expect(difference(before, await snapshot(client)).length).toBeGreaterThan(100);
      await client.query('rollback');
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('is every index and key of the bulk tables, and every key that rests on those', () =>
    server.withZoo(async ({ client }) => {
      await client.query('begin');
      const { kept } = await setAsideTables(client, { ...nothing, bulk: MOVABLE });
      // Its child's table belongs to somebody else.
      expect(await thereIs(client, MOVABLE, 'i')).toEqual(['ancestors_label_key']);
      expect(await thereIs(client, [...MOVABLE, ...zoo('outside')], 'f')).toEqual([]);
      expect(kept).toEqual([
        {
          kind: 'index',
          table: 'zoo.ancestors',
          name: 'ancestors_label_key',
          reason: 'needed by lent_code_fkey of zoo.lent, which stays: its table belongs to stranger',
        },
      ]);
      await client.query('rollback');
    }));

  it('is only their own foreign keys where tables get few rows in any order', () =>
    server.withZoo(async ({ client }) => {
      const few = zoo('keepers', 'tickets');
      const indexes = await thereIs(client, few, 'i');
      const before = await snapshot(client);
      await client.query('begin');
      const dropped = await setAsideTables(client, { ...nothing, unordered: few });
      expect(dropped.kept).toEqual([]);
      expect(await thereIs(client, few, 'i')).toEqual(indexes);
      expect(await thereIs(client, few, 'f')).toEqual([]);
      expect(await thereIs(client, zoo('enclosures'), 'f')).toEqual([
        'enclosures_keeper',
        'enclosures_species',
      ]);
      // They refer to each other, and to themselves: the later first.
      await client.query(`insert into zoo.keepers values (1, 2, 7, 7), (2, 1, null, null);
        insert into zoo.species (id, code) values (1, 'a');
        insert into zoo.enclosures values (7, 7, 1, 1)`);
      await restore(client, dropped);
      await client.query('commit');
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('is nothing that others need or that could not be made again, and it says why', () =>
    server.withZoo(async ({ client }) => {
      await client.query('begin');
      const { kept } = await setAsideTables(client, { ...nothing, bulk: STUCK });
      await client.query('rollback');
      expect(kept.map(({ kind, table, name, reason }) => `${kind} ${table} ${name}: ${reason}`)).toEqual([
        'index zoo.heirs heirs_id_key: needed by quiet of zoo.guarded, which stays: its triggers are not in their usual state',
        'index zoo.visitors visitors_pkey: needed by rule _RETURN on view zoo.visit_counts',
        'index zoo.visitors visitors_code: needed by function zoo.enter(integer,text)',
        'index zoo.broken broken_pkey: needed by prices_broken of zoo.prices, which stays: a partition has it in a way of its own',
        'index zoo.broken half_made: it is not valid',
        'index zoo.prices prices_pkey: needed by bills_day_fkey of zoo.bills, which stays: zoo.prices is partitioned',
        'index zoo.stored stored_pkey: nothing may be created in the tablespace cellar',
        'foreign key zoo.bills bills_day_fkey: zoo.prices is partitioned',
        'foreign key zoo.prices prices_broken: a partition has it in a way of its own',
        'foreign key zoo.guarded quiet: its triggers are not in their usual state',
      ]);
    }));

  it('is nothing at all in a schema where nothing may be created', () =>
    server.withZoo(async ({ client, superuser }) => {
      await superuser.query('alter schema zoo owner to postgres; grant usage on schema zoo to keeper');
      await client.query('begin');
      const { indexes, kept } = await setAsideTables(client, { ...nothing, bulk: zoo('species') });
      await client.query('rollback');
      expect(indexes).toEqual([]);
      expect(new Set(kept.map(({ reason }) => reason))).toEqual(
        new Set(['nothing may be created in the schema zoo']),
      );
    }));

  it('comes back whatever the session has set, and leaves its settings alone', () =>
    server.withZoo(async ({ client }) => {
      const before = await snapshot(client);
      const settings =
        "set search_path = zoo; set default_tablespace = attic; set extra_float_digits = -3; set datestyle = 'sql, dmy'";
      await client.query(settings);
      const shown = () =>
        client.query(
          "select name, setting from pg_settings where name in ('search_path', 'default_tablespace', 'extra_float_digits', 'jit') order by 1",
        );
      const set = (await shown()).rows;
      await client.query('begin');
      await restore(client, await setAsideTables(client, { ...nothing, bulk: MOVABLE }));
      expect((await shown()).rows).toEqual(set);
      await client.query('commit');
      await client.query(
        'reset search_path; reset default_tablespace; reset extra_float_digits; reset datestyle',
      );
      await client.query('set search_path = public, investa');
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('takes as many round trips to set aside for all tables as for one', () =>
    server.withDatabase(async ({ client }) => {
      const query = vi.spyOn(client, 'query');
      const roundTrips = async (bulk: readonly Model[]) => {
        await client.query('begin');
        query.mockClear();
        await setAside(client, { bulk, unordered: [], touched: order });
        const { length } = query.mock.calls;
        await client.query('rollback');
        return length;
      };
      expect(await roundTrips(order)).toBe(await roundTrips(['User']));
      // One to find the triggers, one to quiet them.
      expect(await roundTrips([])).toBe(2);
    }));
});
