import type { LifeSource } from './source.ts';

const account = 'join spendsense.accounts a on a.id = e.account_id';
/** Whole cents: exact as text, too. */
const dollars = (cents: string) => `round((${cents})::numeric / 100, 2)`;

/** What somebody spends. A transaction's amount is positive when money leaves. */
export const spendsense: LifeSource = {
  system: 'spendsense',
  title: 'SpendSense',
  currency: 'USD',
  person: {
    model: 'SpendUser',
    name: 'p.name',
    since: 'p.created_at',
    facts: {
      consent: `case when p.consent then 'given' else 'not given' end`,
      persona: `(select s.name from spendsense.persona_assignments a join spendsense.personas s on s.id = a.persona_id
                  where a.user_id = p.id and a.is_primary order by a.window_to desc limit 1)`,
      accounts: '(select count(*)::text from spendsense.accounts a where a.user_id = p.id)',
    },
  },
  events: [
    {
      model: 'SpendUser',
      lane: 'joined',
      at: 'e.created_at',
      text: `'Joined SpendSense'`,
      where: 'e.id = $1',
    },
    {
      model: 'SpendTransaction',
      lane: 'earned',
      at: 'e.date',
      text: `e.merchant_name || case when e.pending then ' (pending)' else '' end`,
      amount: dollars('-e.amount'),
      joins: account,
      where: `a.user_id = $1 and e.category = 'INCOME'`,
    },
    {
      model: 'SpendTransaction',
      lane: 'spent',
      at: 'e.date',
      text: `initcap(replace(e.category::text, '_', ' ')) || ': ' || e.merchant_name || case when e.pending then ' (pending)' else '' end`,
      amount: dollars('-e.amount'),
      joins: account,
      where: `a.user_id = $1 and e.category <> 'INCOME'`,
    },
    {
      model: 'SpendSubscription',
      lane: 'spent',
      at: 'e.started_on',
      text: `'Subscribed to ' || e.merchant_name || ' (' || e.cadence || ')'`,
      where: 'e.user_id = $1',
    },
    {
      model: 'SpendSubscription',
      lane: 'spent',
      at: 'e.cancelled_on',
      text: `'Cancelled ' || e.merchant_name`,
      where: 'e.user_id = $1 and e.cancelled_on is not null',
    },
    {
      model: 'SpendPersonaAssignment',
      lane: 'served',
      at: 'e.assigned_at',
      text: `'Recognised as ' || s.name`,
      joins: 'join spendsense.personas s on s.id = e.persona_id',
      where: 'e.user_id = $1',
    },
  ],
  balances: [
    {
      title: 'In accounts',
      sql: balance('depository', '-'),
    },
    {
      title: 'Owed on cards',
      sql: balance('credit', '+'),
    },
  ],
};

/** Cents are worked out whole, and divided last. */
function balance(type: string, sign: '+' | '-'): string {
  return `with own as (select id, opening_balance from spendsense.accounts where user_id = $1 and type = '${type}'),
               moves as (select t.date::date as day, sum(${sign}t.amount) as moved
                           from spendsense.transactions t join own on own.id = t.account_id where not t.pending group by 1)
          select day, ((select sum(opening_balance) from own) + sum(moved) over (order by day)) / 100.0 as amount
            from moves order by day`;
}
