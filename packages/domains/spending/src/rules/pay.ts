import { rule, type Sql, sql } from '@tilth/engine';
import { isOpenInAmerica } from '@tilth/population';
import type { Day } from '@tilth/schema';
import payers from '../../data/payers.json' with { type: 'json' };
import { DAY_MS } from '../calendar.ts';
import { first, firstDay, localDate, text, texts, today } from './fragments.ts';

const payroll: Sql = texts([...payers.employers, ...payers.pensions]);

/** Weekdays of some decades on which banks are closed, as days since 1970. */
const holidays: Sql = weekdays(Date.UTC(2015, 0, 1) / DAY_MS, Date.UTC(2046, 0, 1) / DAY_MS)
  .filter((day) => !isOpenInAmerica(day))
  .join(', ');

function weekdays(from: number, to: number): Day[] {
  const days = Array.from({ length: to - from }, (_, at) => (from + at) as Day);
  return days.filter((day) => (((day + 3) % 7) + 7) % 7 < 5);
}

/** Payments of employers and pensions, with the wait before each. */
const paydays: Sql = sql`
      select t.id, t.account_id, t.merchant_name, t.amount, ${localDate('t.date')} as day,
             ${localDate('t.date')} - lag(${localDate('t.date')}) over (partition by t.account_id, t.merchant_name order by t.date)
               as gap
        from spendsense.transactions t
       where t.category = 'INCOME' and t.merchant_name in (${payroll})`;

/** Some payment of an employer, neither the first nor the last. */
const inTheMiddle: Sql = sql`
       (select id from spendsense.transactions
         where category = 'INCOME' and merchant_name in (${payroll})
           and ${localDate('date')} between ${today} - 120 and ${today} - 60
         order by id limit 1)`;

/** What must hold of income. */
export const payRules = [
  rule('income.has-a-payer', {
    why: 'Into accounts come pay, pensions and what clients owe; to a card, payments.',
    offenders: sql`
      select t.id, a.subtype, t.merchant_name
        from spendsense.transactions t join spendsense.accounts a on a.id = t.account_id
       where t.category = 'INCOME'
         and case a.type when 'credit' then t.merchant_name <> ${text(payers.payment)}
                         else t.merchant_name not in (${payroll}, ${texts(payers.clients)}) end`,
    corrupt: sql`
      update spendsense.transactions set merchant_name = 'Starbucks' where id = ${first('transactions', 'amount < 0')}`,
  }),
  rule('payday.is-a-day-on-which-banks-are-open', {
    why: 'Payroll is booked on days on which banks are open: what falls on another one comes before it.',
    offenders: sql`
      select id, merchant_name, day from (${paydays}) p
       where extract(isodow from day) > 5 or day - date '1970-01-01' in (${holidays})`,
    corrupt: sql`
      update spendsense.transactions
         set date = date + make_interval(days => 6 - extract(isodow from ${localDate('date')})::int)
       where id = ${inTheMiddle}`,
  }),
  rule('payday.comes-at-its-cadence', {
    why: 'An employer pays every other week, twice a month or once a month, and leaves none out.',
    offenders: sql`
      with waits as (
        select account_id, merchant_name, min(gap) as least, max(gap) as most, min(day) as first, max(day) as last
          from (${paydays}) p group by account_id, merchant_name)
      select account_id, merchant_name, least, most, first, last
        from waits
       where not (least >= 12 and most <= 16) and not (least >= 11 and most <= 20) and not (least >= 26 and most <= 36)
          or first - ${firstDay} > most or ${today} - last > most`,
    corrupt: sql`delete from spendsense.transactions where id = ${inTheMiddle}`,
  }),
  rule('pay.is-the-same-each-time', {
    why: 'Half a year of one employer is paid in equal parts.',
    offenders: sql`
      select account_id, merchant_name, min(amount) as most, max(amount) as least
        from (${paydays}) p group by account_id, merchant_name having min(amount) <> max(amount)`,
    corrupt: sql`update spendsense.transactions set amount = amount - 1 where id = ${inTheMiddle}`,
  }),
];
