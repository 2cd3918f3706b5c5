import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';
import type { RowCounts } from '../load/load.ts';
import type { WorldRequest } from '../table/world.ts';

/** What a world was made from, besides the request: the domains, and a fingerprint of their recipes. */
export interface Provenance {
  readonly domains: readonly string[];
  /** SHA-256, in hex, of everything the rows follow from: schema, recipes and data. */
  readonly recipes: string;
}

/** One run of the seeder, as the database remembers it. */
export interface SeedRun extends WorldRequest, Provenance {
  readonly rows: RowCounts;
  readonly tookMs: number;
}

/** The world that is in the database, or undefined when Tilth has put none there. */
export async function lastRun(client: ClientBase): Promise<SeedRun | undefined> {
  const { rows } = await client.query(
    `select seed, (extract(epoch from as_of) * 1000)::float8 as "asOf", scale::float8 as scale, domains, recipes,
            rows, took_ms as "tookMs"
       from tilth.seed_runs order by loaded_at desc limit 1`,
  );
  return rows[0] as SeedRun | undefined;
}

export async function recordRun(client: ClientBase, run: SeedRun): Promise<void> {
  await client.query(
    `insert into tilth.seed_runs (seed, as_of, scale, domains, recipes, rows, took_ms)
     values ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6, $7)`,
    [run.seed, run.asOf, run.scale, run.domains, run.recipes, JSON.stringify(run.rows), run.tookMs],
  );
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
