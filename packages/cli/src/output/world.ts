import { dateOf, describe, type Raised, type SeedRun, type WorldRequest } from '@tilth/engine';
import { aligned } from './columns.ts';
import { duration, grouped } from './figures.ts';

/** A world by its systems: `  investa   1,312 rows   0.1 s`. */
export function worldLines(run: SeedRun): string[] {
  const systems = new Map<string, { rows: number; added: number; tookMs: number }>();
  for (const { table, rows, rowsAdded, tookMs } of run.tables) {
    const system = table.slice(0, table.indexOf('.'));
    const sum = systems.get(system) ?? { rows: 0, added: 0, tookMs: 0 };
    systems.set(system, { rows: sum.rows + rows, added: sum.added + rowsAdded, tookMs: sum.tookMs + tookMs });
  }
  const lines = [...systems].map(([system, { rows, added, tookMs }]) => [
    system,
    rowsText(rows),
    duration(tookMs),
    run.mode === 'append' && added > 0 ? `${grouped(added)} added` : '',
  ]);
  return [`World   ${describe(run)}`, ...aligned(lines, { right: [1, 2], indent: '  ' })];
}

/** `Made    165,000 rows in 1.2 s` */
export function madeLine(run: SeedRun): string {
  return run.mode === 'append'
    ? `Added   ${rowsText(sum(run, 'rowsAdded'))} in ${duration(run.tookMs)}: ${grouped(sum(run, 'rows'))} by now`
    : `Made    ${rowsText(sum(run, 'rows'))} in ${duration(run.tookMs)}`;
}

/** What was made besides what was asked for. */
export function besideLines(
  pulledIn: readonly { readonly name: string; readonly by: string }[],
  raised: readonly Raised[],
): string[] {
  const also = pulledIn.map(({ name, by }) => `${name} (${by} needs it)`);
  const to = raised.map((each) => `${each.size} to ${grouped(each.to)} (${each.by})`);
  return [
    ...(also.length > 0 ? [`Also    ${also.join(', ')}`] : []),
    ...(to.length > 0 ? [`Raised  ${to.join(', ')}`] : []),
  ];
}

/** A request as flags say it. */
export function requestJson({ seed, asOf, scale, sizes = {} }: WorldRequest) {
  return { seed, asOf: dateOf(asOf), scale, sizes };
}

/** Everything that is remembered of a world, for programs. */
export function worldJson(run: SeedRun): object {
  const { domains, mode, fingerprint, recipes, version, loadedAt, tookMs, tables } = run;
  return {
    ...requestJson(run),
    domains,
    mode,
    fingerprint,
    recipes,
    version,
    tookMs,
    rows: sum(run, 'rows'),
    rowsAdded: sum(run, 'rowsAdded'),
    loadedAt: new Date(loadedAt).toISOString(),
    tables: [...tables].sort((one, other) => (one.table < other.table ? -1 : 1)),
  };
}

export function rowsText(rows: number): string {
  return `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

function sum({ tables }: SeedRun, of: 'rows' | 'rowsAdded'): number {
  return tables.reduce((total, table) => total + table[of], 0);
}
