import { tables as descriptors, type Model } from '@tilth/schema';
import { counted, grouped } from './figures.ts';

const SHOWN = 3;

interface Table {
  readonly model: Model;
  readonly rows: number;
}

/** `50 users, 104 accounts, 6,092 transactions and 5 more tables`: of those that have rows, as schema.prisma lists them. */
export function tablesText(tables: readonly Table[]): string {
  const places = Object.keys(descriptors);
  const filled = tables
    .filter(({ rows }) => rows > 0)
    .sort((one, other) => places.indexOf(one.model) - places.indexOf(other.model));
  if (filled.length === 0) return 'no rows';
  const shown = filled
    .slice(0, SHOWN)
    .map(({ model, rows }) => `${grouped(rows)} ${descriptors[model].table.replaceAll('_', ' ')}`);
  const more = filled.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${counted(more, 'more table')}` : shown.join(', ');
}
