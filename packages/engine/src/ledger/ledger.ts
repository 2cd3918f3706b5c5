import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';
import type { Loaded, LoadedTable } from '../load/load.ts';
import { dateOf } from '../table/date-of.ts';
import type { WorldRequest } from '../table/world.ts';
import { TableFingerprint, worldFingerprint } from './fingerprint.ts';

/** What a world was made from, besides the request. */
export interface Provenance {
  readonly domains: readonly string[];
  /** SHA-256, in hex, of everything the rows follow from: schema, recipes and data. */
  readonly recipes: string;
}

/** How a run came upon what was there: nothing, a world that it replaced, or one that it went on with. */
export type Mode = 'fresh' | 'reset' | 'append';

/** What a table holds after a run. */
export interface TableInRun
  extends Pick<
    LoadedTable,
    'table' | 'model' | 'domain' | 'recipeVersion' | 'rows' | 'fingerprint' | 'tookMs'
  > {
  /** Of the rows, those that this run has added. */
  readonly rowsAdded: number;
}

/** One run of the seeder, as the database remembers it. */
export interface SeedRun extends WorldRequest, Provenance {
  readonly mode: Mode;
  /** How many there are of each aggregate, by `domain.aggregate`. */
  readonly members: { readonly [aggregate: string]: number };
  readonly tables: readonly TableInRun[];
  readonly fingerprint: string;
  /** Of Tilth. */
  readonly version: string;
  readonly loadedAt: Instant;
  readonly tookMs: number;
}

/** What is said of a run when it is recorded, besides what it loaded. */
export type RunRecord = Pick<SeedRun, keyof WorldRequest | keyof Provenance | 'mode' | 'version' | 'tookMs'>;

/** The world that is in the database, or undefined when Tilth has put none there. */
export async function lastRun(client: ClientBase): Promise<SeedRun | undefined> {
  // A database that was not migrated has no ledger, and so no world.
  const ledger = await client.query(`select to_regclass('tilth.seed_run_tables') is not null as there`);
  if (!ledger.rows[0].there) return undefined;
  const { rows } = await client.query(
    `select seed, (extract(epoch from as_of) * 1000)::float8 as "asOf", scale::float8 as scale, overrides as sizes,
            domains, recipes, mode, sizes as members, fingerprint, version,
            (extract(epoch from loaded_at) * 1000)::float8 as "loadedAt", took_ms as "tookMs",
            (select json_agg(json_build_object(
                      'table', table_name, 'model', model, 'domain', domain, 'recipeVersion', recipe_version,
                      'rows', rows, 'rowsAdded', rows_added, 'fingerprint', fingerprint, 'tookMs', took_ms)
                      order by table_name)
               from tilth.seed_run_tables t where t.run_id = r.id) as tables
       from tilth.seed_runs r where state = 'current'`,
  );
  return rows[0] as SeedRun | undefined;
}

/**
 * Writes a run down, in the transaction that loaded its rows: a run that is remembered is whole. What it went on with,
 * or has replaced, is said to be superseded.
 */
export async function recordRun(
  client: ClientBase,
  run: RunRecord,
  loaded: Loaded,
  before?: SeedRun,
): Promise<SeedRun> {
  const tables = loaded.tables.map((table) => addedTo(table, run.mode === 'append' ? before : undefined));
  const fingerprint = worldFingerprint(tables);
  await endRun(client, 'superseded');
  const { rows } = await client.query(
    `insert into tilth.seed_runs
       (seed, as_of, scale, overrides, domains, recipes, version, took_ms, mode, sizes, fingerprint)
     values ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning id, (extract(epoch from loaded_at) * 1000)::float8 as "loadedAt"`,
    [
      run.seed,
      run.asOf,
      run.scale,
      JSON.stringify(run.sizes ?? {}),
      run.domains,
      run.recipes,
      run.version,
      run.tookMs,
      run.mode,
      JSON.stringify(loaded.sizes),
      fingerprint,
    ],
  );
  await client.query(
    `insert into tilth.seed_run_tables
       (run_id, table_name, model, domain, recipe_version, rows, rows_added, fingerprint, took_ms)
     select $1, "table", model, domain, "recipeVersion", rows, "rowsAdded", fingerprint, "tookMs"
       from json_to_recordset($2)
         as t("table" text, model text, domain text, "recipeVersion" int2, rows int8, "rowsAdded" int8,
              fingerprint text, "tookMs" int4)`,
    [rows[0].id, JSON.stringify(tables)],
  );
  return { ...run, tables, members: loaded.sizes, fingerprint, loadedAt: rows[0].loadedAt };
}

/** Says of the current run, when there is one, that its world is no more. */
export async function endRun(client: ClientBase, state: 'superseded' | 'cleared'): Promise<void> {
  await client.query(
    `update tilth.seed_runs set state = $1, ended_at = greatest(now(), loaded_at) where state = 'current'`,
    [state],
  );
}

function addedTo(table: LoadedTable, before: SeedRun | undefined): TableInRun {
  const old = before?.tables.find((each) => each.table === table.table);
  const all = new TableFingerprint().merge(table);
  if (old) all.merge(old);
  return { ...table, ...all.content(), rowsAdded: table.rows };
}

/** Whether a request asks for the very world that a run made. */
export function sameWorld(run: SeedRun, asked: WorldRequest & Provenance): boolean {
  return (
    run.seed === asked.seed &&
    run.asOf === asked.asOf &&
    run.scale === asked.scale &&
    sizesText(run) === sizesText(asked) &&
    run.recipes === asked.recipes &&
    run.domains.join() === asked.domains.join()
  );
}

function sizesText({ sizes = {} }: WorldRequest): string {
  return Object.entries(sizes)
    .map(([name, count]) => `, ${count} ${name}`)
    .sort()
    .join('');
}

/** A world in a line: what has to be said to get it again. */
export function describe(run: Pick<WorldRequest, 'seed' | 'asOf' | 'scale' | 'sizes'>): string {
  return `seed ${run.seed}, as of ${dateOf(run.asOf)}, scale ${run.scale}${sizesText(run)}`;
}
