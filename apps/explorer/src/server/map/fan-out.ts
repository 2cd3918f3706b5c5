import type { ForeignKey, Table } from '@tilth/schema';
import type { FanOut, FanOutAnswer } from '../../answers/map.ts';
import { allTables, systemOf, tableOf } from '../../systems.ts';
import { attempt } from '../database/attempt.ts';
import { columnOf, quote, quoteTable } from '../database/quote.ts';
import type { Reading } from '../database/reader.ts';

/** The fan-out of every key of a system's models: measured once for a world, each key in one pass. */
export async function fanOutOf(reading: Reading, system: string): Promise<FanOutAnswer> {
  const answer: { [relation: string]: FanOut | null } = {};
  for (const table of allTables.filter(({ model }) => systemOf(model).name === system)) {
    for (const key of table.foreignKeys) {
      answer[`${table.model}.${key.relation}`] = await fanOut(reading, table, key);
    }
  }
  return answer;
}

export function fanOut(reading: Reading, child: Table, key: ForeignKey): Promise<FanOut | null> {
  const name = `fan-out ${child.model}.${key.relation}`;
  return reading.kept(name, async () => {
    const measured = await attempt(reading.query, () => reading.query(fanOutSql(child, key)));
    const row = measured?.[0];
    if (!row) return null;
    const [min, median, max, parents, loose] = [row.min, row.median, row.max, row.parents, row.loose].map(
      Number,
    );
    return { min, median, max, parents, loose } as FanOut;
  });
}

/** Of PostgreSQL's median of an even number the lower one: a number of children that some parent has. */
function fanOutSql(child: Table, { fields, to, references }: ForeignKey): string {
  const parent = tableOf(to) as Table;
  const own = fields.map((field) => quote(columnOf(child, field).column));
  const theirs = references.map((field) => quote(columnOf(parent, field).column));
  const whole = own.map((column) => `${column} is not null`).join(' and ');
  const joined = own.map((column, at) => `c.${column} = p.${theirs[at]}`).join(' and ');
  return `with children as (select ${own.join(', ')}, count(*) as n from ${quoteTable(child)} where ${whole} group by ${own.join(', ')}),
     counts as (select coalesce(c.n, 0) as n from ${quoteTable(parent)} p left join children c on ${joined})
select coalesce(min(n), 0)::text as min, coalesce(percentile_disc(0.5) within group (order by n), 0)::text as median,
       coalesce(max(n), 0)::text as max, count(*)::text as parents,
       (select count(*) from ${quoteTable(child)} where not (${whole}))::text as loose
  from counts`;
}
