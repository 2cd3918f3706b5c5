import { rule, type Sql, sql } from '@tilth/engine';
import { plans } from '../life/subscriptions.ts';
import { first, firstDay, localDate, text, today } from './fragments.ts';

/** Two years have so many weeks, and one more of each cadence does not harm. */
const MOST_CHARGES = 120;

/** Every day on which a subscription is due, from the first charge on. */
const dues: Sql = sql`
        dues as (
          select s.id, s.cancelled_on, s.next_charge_on,
                 (s.started_on + case s.cadence when 'weekly' then make_interval(days => 7 * n)
                                                when 'monthly' then make_interval(months => n)
                                                else make_interval(years => n) end)::date as day
            from spendsense.subscriptions s cross join generate_series(0, ${MOST_CHARGES}) as n)`;

const known: Sql = plans
  .flatMap(({ merchant, category, cadence, prices }) =>
    prices.map((price) => `(${text(merchant)}, '${category}', '${cadence}', ${price})`),
  )
  .join(', ');

/** What must hold of subscriptions. */
export const subscriptionRules = [
  rule('subscription.is-charged-when-it-is-due', {
    why: 'Each week, month or year from the first charge on until it is cancelled, and on no other day.',
    offenders: sql`
      with ${dues},
      due as (select id, day from dues where day between ${firstDay} and least(cancelled_on, ${today} - 1)),
      charged as (select subscription_id as id, ${localDate('date')} as day from spendsense.transactions
                   where subscription_id is not null)
      select coalesce(d.id, c.id) as id, d.day as due, c.day as charged
        from due d full join charged c on c.id = d.id and c.day = d.day
       where d.id is null or c.id is null`,
    corrupt: sql`delete from spendsense.transactions where id = ${first('transactions', 'subscription_id is not null')}`,
  }),
  rule('subscription.charges-are-alike', {
    why: 'The same merchant, amount and category each time.',
    offenders: sql`
      select t.id, t.merchant_name, t.amount, t.category, s.merchant_name as of, s.amount as price
        from spendsense.transactions t join spendsense.subscriptions s on s.id = t.subscription_id
       where (t.merchant_name, t.amount, t.category) is distinct from (s.merchant_name, s.amount, s.category)`,
    corrupt: sql`
      update spendsense.transactions set amount = amount + 1 where id = ${first('transactions', 'subscription_id is not null')}`,
  }),
  rule('subscription.says-when-it-is-due-next', {
    why: 'The next charge is on the first due day that is not over; a cancelled one has none.',
    offenders: sql`
      with ${dues}
      select id, next_charge_on, min(day) as due
        from dues where day >= ${today} and cancelled_on is null
       group by id, next_charge_on having next_charge_on <> min(day)`,
    corrupt: sql`
      update spendsense.subscriptions set next_charge_on = next_charge_on + 1
       where id = ${first('subscriptions', 'cancelled_on is null')}`,
  }),
  rule('subscription.is-of-a-plan', {
    why: 'What one subscribes to has a name, a category and a price.',
    offenders: sql`
      select id, merchant_name, category, cadence, amount from spendsense.subscriptions
       where (merchant_name, category::text, cadence::text, amount) not in (values ${known})`,
    corrupt: sql`update spendsense.subscriptions set category = 'UTILITIES', merchant_name = 'Netflix'
       where id = ${first('subscriptions')}`,
  }),
  rule('subscription.was-begun-by-a-user', {
    why: 'Nobody is charged before they came, and what is cancelled was there before.',
    offenders: sql`
      select s.id, s.started_on, s.cancelled_on, u.created_at
        from spendsense.subscriptions s join spendsense.users u on u.id = s.user_id
       where s.started_on <= ${localDate('u.created_at')} or s.started_on >= ${today} or s.cancelled_on >= ${today}`,
    corrupt: sql`
      update spendsense.subscriptions set started_on = started_on - 1000 where id = ${first('subscriptions')}`,
  }),
];
