import type { LifeSource } from './source.ts';

const movement = `join cashflow.smoothing_buffers b on b.id = e.buffer_id`;

/** What a gig worker earns and spends, and what they put aside. */
export const cashflow: LifeSource = {
  system: 'cashflow',
  title: 'Cashflow',
  currency: 'INR',
  person: {
    model: 'CashflowUser',
    name: `p.first_name || ' ' || p.last_name`,
    since: 'p.joined_at',
    facts: {
      born: 'p.date_of_birth::text',
      city: 'p.city',
      occupation: 'p.occupation',
      'income pattern': 'p.income_pattern::text',
      sources: '(select count(*)::text from cashflow.income_sources s where s.user_id = p.id)',
    },
  },
  events: [
    {
      model: 'CashflowUser',
      lane: 'joined',
      at: 'e.joined_at',
      text: `'Joined Cashflow'`,
      where: 'e.id = $1',
    },
    {
      model: 'CashflowTransaction',
      lane: 'earned',
      at: 'e.occurred_at',
      text: `initcap(replace(e.category::text, '_', ' ')) || ' from ' || e.merchant`,
      amount: 'e.amount',
      where: `e.user_id = $1 and e.kind = 'income'`,
    },
    {
      model: 'CashflowTransaction',
      lane: 'spent',
      at: 'e.occurred_at',
      text: `initcap(replace(e.category::text, '_', ' ')) || ': ' || e.merchant`,
      amount: '-e.amount',
      where: `e.user_id = $1 and e.kind = 'expense'`,
    },
    {
      model: 'BufferMovement',
      lane: 'saved',
      at: 'e.occurred_at',
      text: `case e.kind when 'deposit' then 'Put into the buffer' else 'Taken from the buffer' end || ', which then held ' || e.balance_after`,
      amount: `case e.kind when 'deposit' then e.amount else -e.amount end`,
      joins: movement,
      where: 'b.user_id = $1',
    },
    {
      model: 'CashflowInsight',
      lane: 'served',
      at: 'e.created_at',
      text: `'Was told: ' || e.title`,
      where: 'e.user_id = $1',
    },
  ],
  balances: [
    {
      title: 'Account',
      sql: `select distinct on (occurred_at::date) occurred_at::date as day, balance_after as amount
              from cashflow.transactions where user_id = $1 order by occurred_at::date, sequence desc`,
    },
    {
      title: 'Buffer',
      sql: `select distinct on (e.occurred_at::date) e.occurred_at::date as day, e.balance_after as amount
              from cashflow.buffer_movements e ${movement} where b.user_id = $1
             order by e.occurred_at::date, e.sequence desc`,
    },
  ],
};
