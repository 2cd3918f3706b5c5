import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';
import type { Loaded, LoadedTable } from '../load/load.ts';
import type { WorldRequest } from '../table/world.ts';
import { worldFingerprint } from './fingerprint.ts';

/** What a world was made from, besides the request. */
export interface Provenance {
  readonly domains: readonly string[];
  /** SHA-256, in hex, of everything the rows follow from: schema, recipes and data. */
  readonly recipes: string;
}

/** What a table holds after a run. */
export type TableInRun = Pick<LoadedTable, 'table' | 'rows' | 'fingerprint'>;

/** One run of the seeder, as the database remembers it. */
export interface SeedRun extends WorldRequest, Provenance {
  readonly tables: readonly TableInRun[];
  readonly fingerprint: string;
  readonly tookMs: number;
}

/** What is said of a run when it is recorded, besides what it loaded. */
export interface RunRecord extends WorldRequest, Provenance {
  /** Of Tilth. */
  readonly version: string;
  readonly tookMs: number;
}

/** The world that is in the database, or undefined when Tilth has put none there. */
export async function lastRun(client: ClientBase): Promise<SeedRun | undefined> {
  const { rows } = await client.query(
    `select seed, (extract(epoch from as_of) * 1000)::float8 as "asOf", scale::float8 as scale, domains, recipes,
            fingerprint, took_ms as "tookMs",
            (select json_agg(json_build_object('table', table_name, 'rows', rows, 'fingerprint', fingerprint)
                             order by table_name)
               from tilth.seed_run_tables t where t.run_id = r.id) as tables
       from tilth.seed_runs r where state = 'current'`,
  );
  return rows[0] as SeedRun | undefined;
}

/** Writes a run down, in the transaction that loaded its rows: a run that is remembered is whole. */
export async function recordRun(
  client: ClientBase,
  run: RunRecord,
  { tables, sizes }: Loaded,
): Promise<SeedRun> {
  const fingerprint = worldFingerprint(tables);
  const { rows } = await client.query(
    `insert into tilth.seed_runs
       (seed, as_of, scale, domains, recipes, version, took_ms, mode, sizes, fingerprint)
     values ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6, $7, 'fresh', $8, $9) returning id`,
    [
      run.seed,
      run.asOf,
      run.scale,
      run.domains,
      run.recipes,
      run.version,
      run.tookMs,
      JSON.stringify(sizes),
      fingerprint,
    ],
  );
  await client.query(
    `insert into tilth.seed_run_tables
       (run_id, table_name, model, domain, recipe_version, rows, rows_added, fingerprint, took_ms)
     select $1, "table", model, domain, "recipeVersion", rows, rows, fingerprint, "tookMs"
       from json_to_recordset($2)
         as t("table" text, model text, domain text, "recipeVersion" int2, rows int8, fingerprint text, "tookMs" int4)`,
    [rows[0].id, JSON.stringify(tables)],
  );
  return { ...run, tables, fingerprint };
}

/** Whether a request asks for the very world that a run made. */
export function sameWorld(run: SeedRun, asked: WorldRequest & Provenance): boolean {
  return (
    run.seed === asked.seed &&
    run.asOf === asked.asOf &&
    run.scale === asked.scale &&
    run.recipes === asked.recipes &&
    run.domains.join() === asked.domains.join()
  );
}

/** `2026-11-20`, with the time of day only when there is one. */
export function dateOf(instant: Instant): string {
  const text = new Date(instant).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
