import type { IncomePerson } from '../../answers/shapes.ts';
import type { Reading } from '../database/reader.ts';

/** Of each pattern, so many people. */
const PEOPLE = 4;

/**
 * What some people of each pattern earned in each whole month (India's), as a share of their own mean: what their
 * patterns look like, whatever they earn.
 */
export function income({ query, kept }: Reading): Promise<readonly IncomePerson[]> {
  return kept('income', async () => {
    const rows = await query(
      `with chosen as (
         select id, email, first_name || ' ' || last_name as name, income_pattern
           from (select *, row_number() over (partition by income_pattern order by email) as place from cashflow.users) u
          where place <= ${PEOPLE}),
       months as (
         select user_id, date_trunc('month', occurred_at at time zone 'Asia/Kolkata') as month, sum(amount) as income
           from cashflow.transactions where kind = 'income' and user_id in (select id from chosen) group by 1, 2),
       whole as (
         select m.*, avg(income) over (partition by user_id) as mean
           from (select *, max(month) over (partition by user_id) as last, min(month) over (partition by user_id) as first from months) m
          where month > first and month < last)
       select s.income_pattern::text as pattern, s.email, s.name, to_char(w.month, 'YYYY-MM') as month, (w.income / w.mean)::float8::text as share
         from whole w join chosen s on s.id = w.user_id
        order by s.income_pattern, s.email, w.month`,
    );
    const people = new Map<string, IncomePerson & { months: [string, number][] }>();
    for (const { pattern, email, name, month, share } of rows) {
      const id = email ?? '';
      const person = people.get(id) ?? { pattern: pattern ?? '', email: id, name: name ?? '', months: [] };
      person.months.push([month ?? '', Number(share)]);
      people.set(id, person);
    }
    return [...people.values()];
  });
}
