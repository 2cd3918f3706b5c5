import { collect, decimal, type WorldRequest } from '@tilth/engine';
import { type Column, type Model, tables } from '@tilth/schema';
import { domain, models } from './world.ts';

/** A row as a program writes one that knows nothing of Tilth. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** Rows of some workers by model, parents first: what the slow contenders load. In memory, so only of a few. */
export function partOf(request: WorldRequest): ReadonlyMap<Model, readonly PlainRow[]> {
  const rows = new Map<Model, PlainRow[]>(models.map((model) => [model, []]));
  for (const { model, row } of collect([domain], request)) {
    const cells = tables[model].columns.map((column) => [
      column.field,
      plain(column, row[column.field as never]),
    ]);
    rows.get(model)?.push(Object.fromEntries(cells));
  }
  return rows;
}

const DAY_MS = 86_400_000;

/** What both pg and Prisma take: moments and days as ISO text, decimals as digits. */
function plain({ type, scale = 0 }: Column, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  if (type === 'date') return new Date((value as number) * DAY_MS).toISOString();
  if (type === 'numeric') return decimal(value as number, scale);
  return value;
}
