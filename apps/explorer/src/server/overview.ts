import type { Domain } from '@tilth/engine';
import type { Overview, Present, SystemLine } from '../answers/overview.ts';
import type { CheckSummary } from '../answers/rules.ts';
import { allTables, systemOf, systems } from '../systems.ts';
import { storage, tableSizes } from './database/counts.ts';
import type { Reading } from './database/reader.ts';
import { claims } from './domains.ts';

/** What is there now, by model. It takes longer than to read the ledger, and the page does not wait for it. */
export async function present(reading: Reading): Promise<Present> {
  return Object.fromEntries(await tableSizes(reading));
}

/** What is in the world, by system, as the ledger says it, and how it came to be. */
export async function overview(
  reading: Reading,
  domains: readonly Domain[],
  rules: CheckSummary,
): Promise<Overview> {
  const { query, run } = reading;
  const stored = await storage(reading);
  const [database] = await query(
    `select current_database() as name, current_setting('server_version') as version,
            pg_database_size(current_database())::text as bytes`,
  );
  const remembered = new Map(run?.tables.map((table) => [table.model as string, table]));
  const domainOf = claims(domains);
  const lines = allTables.map(({ model, schema, table }) => {
    const line = remembered.get(model);
    return {
      system: systemOf(model).name,
      model,
      table: `${schema}.${table}`,
      domain: line?.domain ?? domainOf.get(model)?.domain.name ?? null,
      rows: line?.rows ?? 0,
      bytes: stored.get(model)?.bytes ?? 0,
      tookMs: line?.tookMs ?? null,
    };
  });
  return {
    systems: systems.map(
      ({ name, title, about }): SystemLine => ({
        name,
        title,
        about,
        tables: lines.filter(({ system }) => system === name).map(({ system: _, ...line }) => line),
      }),
    ),
    run: run
      ? {
          mode: run.mode,
          loadedAt: new Date(run.loadedAt).toISOString(),
          tookMs: run.tookMs,
          version: run.version,
          recipes: run.recipes,
          members: run.members,
        }
      : null,
    rules,
    database: {
      name: database?.name ?? '',
      version: database?.version ?? '',
      bytes: Number(database?.bytes),
    },
  };
}
