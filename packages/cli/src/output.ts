import type { SeedRun } from '@tilth/engine';
import { describe } from '@tilth/engine';

const GROUPED = new Intl.NumberFormat('en-GB');

/** One line a system: `  investa       20 rows`. */
export function worldLines(run: SeedRun): string[] {
  const bySystem = new Map<string, number>();
  for (const { table, rows } of run.tables) {
    const system = table.slice(0, table.indexOf('.'));
    bySystem.set(system, (bySystem.get(system) ?? 0) + rows);
  }
  const systems = [...bySystem].map(([system, rows]) => [system, GROUPED.format(rows)] as const);
  const nameWidth = Math.max(...systems.map(([system]) => system.length));
  const rowsWidth = Math.max(...systems.map(([, rows]) => rows.length));
  return [
    `World   ${describe(run)}`,
    ...systems.map(([system, rows]) => `  ${system.padEnd(nameWidth)}  ${rows.padStart(rowsWidth)} rows`),
    `Made    in ${duration(run.tookMs)}`,
  ];
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Results: what a pipe or a script reads. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Everything that is on the way to a result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
