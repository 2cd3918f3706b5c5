import { rule, sql } from '@tilth/engine';
import { john } from './fragments.ts';

const johns = sql`buffer_id = (select id from cashflow.smoothing_buffers where user_id = ${john})`;

/** What must hold of smoothing buffers. */
export const bufferRules = [
  rule('buffer.is-what-its-movements-make', {
    why: 'What is in a buffer was put into it and not taken out; and it is never below zero.',
    offenders: sql`
      select b.id, b.balance, b.total_deposited, b.total_withdrawn, m.deposited, m.withdrawn
        from cashflow.smoothing_buffers b
        left join (select buffer_id, coalesce(sum(amount) filter (where kind = 'deposit'), 0) as deposited,
                          coalesce(sum(amount) filter (where kind = 'withdrawal'), 0) as withdrawn
                     from cashflow.buffer_movements group by buffer_id) as m on m.buffer_id = b.id
       where m.buffer_id is null or b.balance < 0
          or (b.balance, b.total_deposited, b.total_withdrawn)
             <> (m.deposited - m.withdrawn, m.deposited, m.withdrawn)`,
    corrupt: sql`
      update cashflow.smoothing_buffers set balance = balance + 0.01, total_deposited = total_deposited + 0.01
       where user_id = ${john}`,
  }),
  rule('buffer.risk-is-what-it-lacks', {
    why: 'A full buffer is safe; an empty one is empty when it is needed.',
    offenders: sql`
      select id, balance, target_balance, risk_score from cashflow.smoothing_buffers
       where risk_score <> round(greatest(0, 1 - balance / target_balance), 2)`,
    corrupt: sql`update cashflow.smoothing_buffers set risk_score = abs(risk_score - 0.5) + 0.01 where user_id = ${john}`,
  }),
  rule('buffer.holds-no-more-than-its-target', {
    why: 'What is more than needed is left in the account.',
    offenders: sql`select id, balance, target_balance from cashflow.smoothing_buffers where balance > target_balance`,
    corrupt: sql`update cashflow.smoothing_buffers set target_balance = balance - 0.01 where user_id = ${john}`,
  }),
  rule('buffer.opens-after-its-owner-joined', {
    why: 'Nobody sets money aside in an app before joining it, nor moves any before opening a buffer.',
    offenders: sql`
      select b.id, u.joined_at, b.opened_at, m.first
        from cashflow.smoothing_buffers b
        join cashflow.users u on u.id = b.user_id
        join (select buffer_id, min(occurred_at) as first from cashflow.buffer_movements group by 1) as m
          on m.buffer_id = b.id
       where b.opened_at < u.joined_at or m.first <> b.opened_at`,
    corrupt: sql`
      update cashflow.smoothing_buffers set opened_at = opened_at - interval '1 day' where user_id = ${john}`,
  }),
  rule('movement.balance-is-the-running-sum', {
    why: 'What is in a buffer after a movement is what all movements up to it make, in the order of time.',
    offenders: sql`
      select id, buffer_id, sequence, balance_after, due, occurred_at, before
        from (select id, buffer_id, sequence, balance_after, occurred_at, row_number() over w as place,
                     lag(occurred_at) over w as before,
                     sum(case kind when 'deposit' then amount else -amount end) over w as due
                from cashflow.buffer_movements
              window w as (partition by buffer_id order by sequence)) as run
       where balance_after <> due or sequence <> place or occurred_at < before`,
    corrupt: sql`
      update cashflow.buffer_movements set balance_after = balance_after + 0.01 where ${johns} and sequence = 1`,
  }),
  rule('movement.deposit-is-its-share-of-a-payment', {
    why: 'Of a good payment the share that was agreed on is set aside, or what is missing of the target.',
    offenders: sql`
      select m.id, m.amount, t.amount as payment, b.deposit_share
        from cashflow.buffer_movements m
        join cashflow.smoothing_buffers b on b.id = m.buffer_id
        join cashflow.transactions t on t.id = m.transaction_id
       where m.kind = 'deposit'
         and (t.kind <> 'income' or t.user_id <> b.user_id or t.occurred_at > m.occurred_at
           or m.amount <> least(round(t.amount * b.deposit_share, 2), b.target_balance - m.balance_after + m.amount))`,
    corrupt: sql`
      update cashflow.buffer_movements set amount = amount + 1
       where id = (select id from cashflow.buffer_movements
                    where kind = 'deposit' and transaction_id is not null order by id limit 1)`,
  }),
  rule('movement.withdrawal-helps-with-an-expense', {
    why: 'Money leaves the buffer for an expense that left the account below zero, and no more than it cost.',
    offenders: sql`
      select m.id, m.amount, t.amount as expense, t.balance_after
        from cashflow.buffer_movements m
        join cashflow.smoothing_buffers b on b.id = m.buffer_id
        left join cashflow.transactions t on t.id = m.transaction_id
       where m.kind = 'withdrawal'
         and (t.id is null or t.kind <> 'expense' or t.user_id <> b.user_id or t.balance_after >= 0
           or m.amount > t.amount or t.occurred_at > m.occurred_at)`,
    corrupt: sql`
      update cashflow.buffer_movements set amount = amount + 1000000
       where id = (select id from cashflow.buffer_movements where kind = 'withdrawal' order by id limit 1)`,
  }),
];
