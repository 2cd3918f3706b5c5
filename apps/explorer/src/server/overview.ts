import type { Domain } from '@tilth/engine';
import type { Overview, SystemLine } from '../answers/overview.ts';
import type { CheckSummary } from '../answers/rules.ts';
import { allTables, systemOf, systems } from '../systems.ts';
import { tableSizes } from './database/counts.ts';
import type { Reading } from './database/reader.ts';
import { claims } from './domains.ts';

/** What is in the world, by system, and what the ledger says of how it came to be. */
export async function overview(
  reading: Reading,
  domains: readonly Domain[],
  rules: CheckSummary,
): Promise<Overview> {
  const { query, run } = reading;
  const sizes = await tableSizes(reading);
  const [database] = await query(
    `select current_database() as name, current_setting('server_version') as version,
            pg_database_size(current_database())::text as bytes`,
  );
  const remembered = new Map(run?.tables.map((table) => [table.model as string, table]));
  const domainOf = claims(domains);
  const lines = allTables.map(({ model, schema, table }) => {
    const size = sizes.get(model);
    const line = remembered.get(model);
    return {
      system: systemOf(model).name,
      model,
      table: `${schema}.${table}`,
      domain: line?.domain ?? domainOf.get(model)?.domain.name ?? null,
      rows: line?.rows ?? 0,
      present: size?.rows ?? 0,
      exact: size?.exact ?? false,
      bytes: size?.bytes ?? 0,
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
