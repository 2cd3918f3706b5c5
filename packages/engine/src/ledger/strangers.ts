import { type Model, order, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { quoted, tableName } from '../load/names.ts';
import { ledgerModels } from '../table/compose.ts';
import type { SeedRun } from './ledger.ts';
import { storedFingerprint } from './stored.ts';

/** Rows of a table that Tilth did not write, or that somebody has changed since. */
export interface Strangers {
  readonly model: Model;
  readonly table: string;
  readonly rows: number;
}

const models = order.filter((model) => !(ledgerModels as readonly Model[]).includes(model));

/** The models whose tables have any row. A table without a page has none; to look into all others takes a plan each. */
export async function filledModels(client: ClientBase): Promise<readonly Model[]> {
  const { rows: paged } = await client.query(
    `select model from unnest($1::text[], $2::text[]) as t (model, name) join pg_class c on c.oid = t.name::regclass
      where c.relkind = 'p' or pg_relation_size(c.oid) > 0`,
    [models, models.map(quoted)],
  );
  if (paged.length === 0) return [];
  const probes = paged.map(
    ({ model }) => `select '${model}' as model where exists (select from ${quoted(model)})`,
  );
  const { rows } = await client.query(probes.join(' union all '));
  const filled = new Set(rows.map(({ model }) => model as Model));
  return models.filter((model) => filled.has(model));
}

/**
 * What is in the database that is not as Tilth wrote it. A row carries the number of the transaction that wrote it last,
 * and the ledger's rows carry those of Tilth's runs: whatever has another one was written or changed by somebody else.
 * After a dump and restore all have other numbers; there, and wherever a row has been written anew as it was, the
 * fingerprint tells. Where models are named, only theirs is looked at.
 */
export async function strangers(
  client: ClientBase,
  run: SeedRun | undefined,
  settled: (model: Model) => readonly string[] = () => [],
  named?: ReadonlySet<string>,
): Promise<Strangers[]> {
  const filled = await filledModels(client);
  const expected = new Map(run?.tables.map((each) => [each.model, each]));
  const suspects = [...new Set([...filled, ...expected.keys()])].filter((model) => named?.has(model) ?? true);
  if (suspects.length === 0) return [];
  const counts = suspects.map(
    (model) =>
      `select '${model}' as model, count(*)::float8 as rows,
              count(*) filter (where xmin <> all ($1::xid[]))::float8 as others from ${quoted(model)}`,
  );
  const { rows } = await client.query(counts.join(' union all '), [run ? await ownTransactions(client) : []]);
  const found: Strangers[] = [];
  for (const { model, rows: there, others } of rows as { model: Model; rows: number; others: number }[]) {
    const known = expected.get(model);
    if (others === 0 && there === (known?.rows ?? 0)) continue;
    if (known?.rows === there && (await sameContent(client, known, settled(model)))) continue;
    found.push({ model, table: tableName(model), rows: others || Math.abs(there - (known?.rows ?? 0)) });
  }
  return found;
}

async function ownTransactions(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query('select distinct xmin::text as xid from tilth.seed_run_tables');
  return rows.map(({ xid }) => xid);
}

async function sameContent(
  client: ClientBase,
  known: { model: string; rows: number; fingerprint: string },
  settled: readonly string[],
): Promise<boolean> {
  const model = known.model as Model;
  if (!tables[model]) return false;
  const stored = await storedFingerprint(client, model, settled);
  return stored.rows === known.rows && stored.fingerprint === known.fingerprint;
}
