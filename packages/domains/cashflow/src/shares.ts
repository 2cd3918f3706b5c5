import { type Share, type Sql, share, sql } from '@tilth/engine';
import { festivals } from './life/festivals.ts';
import { asOf, indianDate, indianToday } from './rules/fragments.ts';
import { bills, internet, subscriptionsOfUsers } from './shapes/bills.ts';
import { sharesOfUsers } from './shapes/buffer.ts';
import { festivalShapes } from './shapes/festivals.ts';
import { clientMethods, sourcesOfUsers } from './shapes/income.ts';
import { USERS_PER_MISSING_BUFFER, ways } from './shapes/people.ts';
import { freeSpending, VEHICLE_SHARE } from './shapes/spending.ts';

/** Of users, those with any expense of a category. */
function payers(category: string): Sql {
  return sql`
      select exists (select from cashflow.transactions t where t.user_id = u.id and t.category = '${category}')::text
        from cashflow.users u`;
}

function yes(part: number): Share['are'] {
  return { true: part, false: 1 - part };
}

function count<T>(of: readonly T[], is: (each: T) => string): Share['are'] {
  const counts: Record<string, number> = {};
  for (const each of of) counts[is(each)] = (counts[is(each)] ?? 0) + 1;
  return counts;
}

const diwalis: Sql = festivals
  .filter(({ name }) => name === 'Diwali')
  .map(({ from, on }) => `(${from}, ${on})`)
  .join(', ');

/** How often what is so. */
export const shares = [
  share('freelancer.pattern', {
    source: 'assumed',
    of: sql`select income_pattern::text from cashflow.users`,
    are: count(ways, ({ pattern }) => pattern),
  }),
  share('freelancer.sources', {
    source: 'the reference: 200 sources of 103 users; how they spread is assumed',
    of: sql`select count(*)::text from cashflow.income_sources group by user_id`,
    are: Object.fromEntries(sourcesOfUsers),
  }),
  share('freelancer.has-a-buffer', {
    source: 'the reference: 102 of 103',
    of: sql`
      select exists (select from cashflow.smoothing_buffers b where b.user_id = u.id)::text from cashflow.users u`,
    are: yes(1 - 1 / USERS_PER_MISSING_BUFFER),
  }),
  share('freelancer.has-a-vehicle', { source: 'assumed', of: payers('fuel'), are: yes(VEHICLE_SHARE) }),
  ...Object.entries(bills).map(([category, shape]) =>
    share(`bill.${category.replaceAll('_', '-')}`, {
      source: 'assumed',
      of: payers(category),
      are: yes(shape.share),
    }),
  ),
  share('bill.internet', { source: 'assumed', of: payers('internet'), are: yes(internet.share) }),
  share('freelancer.subscriptions', {
    source: 'assumed',
    of: sql`
      select count(distinct t.merchant)::text
        from cashflow.users u
        left join cashflow.transactions t on t.user_id = u.id and t.category = 'subscription'
       group by u.id`,
    are: Object.fromEntries(subscriptionsOfUsers),
  }),
  share('festival.diwali', {
    source: 'assumed',
    of: sql`
      with last as (
             select * from (values ${diwalis}) as d (first, on_day)
              where on_day < ${indianToday} - date '1970-01-01' order by on_day desc limit 1),
           buyers as (
             select distinct t.user_id from cashflow.transactions t, last
              where t.category = 'festival'
                and ${indianDate('t.occurred_at')} - date '1970-01-01' between last.first and last.on_day)
      select (b.user_id is not null)::text
        from cashflow.users u
       cross join last
        left join buyers b on b.user_id = u.id`,
    are: yes(festivalShapes.Diwali?.share ?? 0),
  }),
  share('payment.method-of-clients', {
    source: 'assumed',
    of: sql`select payment_method::text from cashflow.transactions where category in ('client_payment', 'retainer_fee')`,
    are: Object.fromEntries(clientMethods),
  }),
  share('groceries.method', {
    source: 'assumed',
    of: sql`
      select payment_method::text from cashflow.transactions
       where category = 'groceries' and occurred_at > ${asOf} - interval '60 days'`,
    are: Object.fromEntries(freeSpending.groceries?.methods ?? []),
  }),
  share('buffer.deposit-share', {
    source: 'assumed',
    of: sql`select (deposit_share * 1000)::int::text from cashflow.smoothing_buffers`,
    are: Object.fromEntries(sharesOfUsers),
  }),
];
