import { rule, sql } from '@tilth/engine';
import { asOf, dayOf, first, matches, today } from './fragments.ts';

/** What alerts were raised for. */
const alerted = sql`
  select c.rule_id, c.customer_id, t.transaction_id, a.alert_id
    from compliance_db.aml_alert_transactions t
    join compliance_db.aml_alerts a using (alert_id)
    join compliance_db.aml_checks c using (check_id)`;

/** What must hold of the checks against money laundering. */
export const amlRules = [
  rule('aml.alerted-transactions-meet-the-rule', {
    why: 'Nobody is suspected for a transaction that does not meet the rule.',
    offenders: sql`
      with ${matches}
      select f.alert_id, f.rule_id, f.customer_id, f.transaction_id
        from (${alerted}) as f left join matches m using (rule_id, customer_id, transaction_id)
       where m.transaction_id is null`,
    corrupt: sql`
      insert into compliance_db.aml_alert_transactions (alert_id, transaction_id)
        select (select alert_id from compliance_db.aml_alerts order by 1 limit 1),
               (select transaction_id from accounts_db.transactions where transaction_type = 'fee' and amount < 20
                 order by 1 limit 1)`,
  }),
  rule('aml.transactions-that-meet-a-rule-are-alerted', {
    why: 'Whatever meets a rule has an alert: the law knows no exceptions.',
    offenders: sql`
      with ${matches}
      select m.rule_id, m.customer_id, m.transaction_id
        from matches m left join (${alerted}) as f using (rule_id, customer_id, transaction_id)
       where f.transaction_id is null`,
    corrupt: sql`
      update accounts_db.transactions set amount = 25000, is_cash = true, channel = 'atm', processed_by = null
       where transaction_id = (select transaction_id from accounts_db.transactions
                                where transaction_type = 'withdrawal' and channel = 'atm' order by 1 limit 1)`,
  }),
  rule('aml.alert-is-of-its-check', {
    why: 'An alert is raised where a check says so, and only then; for transactions of the days and the customer that were looked at.',
    offenders: sql`
      select c.check_id, c.outcome, a.alert_id, b.transaction_id, b.occurred_at
        from compliance_db.aml_checks c
        left join compliance_db.aml_alerts a using (check_id)
        left join compliance_db.aml_alert_transactions t using (alert_id)
        left join accounts_db.transactions b using (transaction_id)
        left join accounts_db.accounts o using (account_id)
       where (c.outcome = 'alert') <> (a.alert_id is not null)
          or a.alert_id is not null and t.transaction_id is null
          or ${dayOf(sql`b.occurred_at`)} not between c.period_from and c.period_to
          or o.customer_id <> c.customer_id`,
    corrupt: sql`
      update compliance_db.aml_checks set outcome = 'clear' where check_id = ${first('check_id', sql`compliance_db.aml_alerts`)}`,
  }),
  rule('aml.everything-is-checked', {
    why: 'Every rule is held against everything that a customer moves, day after day without a gap, until yesterday.',
    offenders: sql`
      with moved as (
        select a.customer_id, min(${dayOf(sql`t.occurred_at`)}) as from_day
          from accounts_db.transactions t join accounts_db.accounts a using (account_id) group by 1),
      checked as (
        select customer_id, rule_id, min(period_from) as from_day, max(period_to) as to_day,
               sum(period_to - period_from + 1) as days
          from compliance_db.aml_checks group by 1, 2)
      select m.customer_id, r.rule_id, m.from_day, c.from_day as checked_from, c.to_day as checked_to, c.days
        from moved m cross join compliance_db.aml_rules r
        left join checked c using (customer_id, rule_id)
       where r.is_active
         and (c.days is null or c.from_day > m.from_day or c.to_day <> ${today} - 1 or c.days <> c.to_day - c.from_day + 1)`,
    corrupt: sql`
      update compliance_db.aml_checks set period_to = period_to - 1
       where check_id = ${first('check_id', sql`compliance_db.aml_checks where period_from < period_to`)}`,
  }),
  rule('aml.check-comes-after-its-days', {
    why: 'A check looks at whole days: it comes after everything that was booked in them.',
    offenders: sql`
      select c.check_id, c.checked_at, max(t.occurred_at) as last
        from compliance_db.aml_checks c
        join accounts_db.accounts a using (customer_id)
        join accounts_db.transactions t on t.account_id = a.account_id
         and t.occurred_at >= c.period_from::timestamp at time zone 'UTC'
         and t.occurred_at < (c.period_to + 1)::timestamp at time zone 'UTC'
       group by c.check_id, c.checked_at having max(t.occurred_at) > c.checked_at`,
    corrupt: sql`
      update compliance_db.aml_checks set checked_at = period_from::timestamp at time zone 'UTC', period_to = period_from
       where check_id = ${first('check_id', sql`compliance_db.aml_alerts`)};
      update accounts_db.transactions t set occurred_at = c.checked_at + interval '3 hours'
        from compliance_db.aml_checks c, compliance_db.aml_alerts a, compliance_db.aml_alert_transactions x
       where a.check_id = c.check_id and x.alert_id = a.alert_id and t.transaction_id = x.transaction_id
         and c.check_id = ${first('check_id', sql`compliance_db.aml_alerts`)}`,
  }),
  rule('aml.alert-follows-its-check', {
    why: 'An alert is raised by the check that found it, at once; and settled, or looked into, within a month and a half.',
    offenders: sql`
      select a.alert_id, a.raised_at, c.checked_at, a.closed_at, a.status
        from compliance_db.aml_alerts a join compliance_db.aml_checks c using (check_id)
       where a.raised_at not between c.checked_at and c.checked_at + interval '1 minute'
          or coalesce(a.closed_at, ${asOf}) > a.raised_at + interval '45 days'`,
    corrupt: sql`
      update compliance_db.aml_alerts set raised_at = raised_at - interval '60 days'
       where alert_id = ${first('alert_id', sql`compliance_db.aml_alerts`)}`,
  }),
  rule('aml.alert-is-worked-on-by-an-officer', {
    why: 'Alerts are for compliance officers, who were here when they were raised and until they were settled.',
    offenders: sql`
      select a.alert_id, a.raised_at, a.closed_at, e.employee_id, e.role, e.hired_on, e.ended_on
        from compliance_db.aml_alerts a join employees_db.employees e on e.employee_id = a.assigned_to
       where e.role <> 'compliance_officer' or ${dayOf(sql`a.raised_at`)} < e.hired_on
          or coalesce(${dayOf(sql`a.closed_at`)}, ${today}) > e.ended_on`,
    corrupt: sql`
      update compliance_db.aml_alerts set assigned_to = 1
       where alert_id = ${first('alert_id', sql`compliance_db.aml_alerts where assigned_to is not null`)}`,
  }),
];
