import { rule, type Sql, sql } from '@tilth/engine';
import { WINDOW_DAYS } from '../life/measures.ts';
import { tellFrom } from '../shapes/insights.ts';
import { asOf, indianDate, indianToday } from './fragments.ts';

/** Transactions of the 90 days that are over in India, and whether they are of those or of the 90 days before. */
const recent: Sql = sql`
        recent as (
          select user_id, kind, category, merchant, amount, balance_after,
                 ${indianDate('occurred_at')} >= ${indianToday} - ${WINDOW_DAYS} as now
            from cashflow.transactions
           where occurred_at > ${asOf} - interval '${2 * WINDOW_DAYS + 2} days'
             and ${indianDate('occurred_at')} between ${indianToday} - ${2 * WINDOW_DAYS} and ${indianToday} - 1)`;

/**
 * Insights beside those that there should be, in both directions. `due` gives user, kind, metrics and title of what is
 * worth telling; of insights of these kinds there are no others, and they say just that.
 */
function told(kinds: Sql, due: Sql): Sql {
  return sql`
      with ${recent}, due as (${due})
      select coalesce(i.user_id, d.user_id) as user_id, i.kind, d.kind as due, i.metrics, d.metrics as due_metrics, i.title
        from (select * from cashflow.insights where kind in (${kinds})) i
        full join due d on d.user_id = i.user_id and d.kind = i.kind::text
       where i.id is null or d.user_id is null or i.metrics <> d.metrics or i.title <> d.title`;
}

/** Up or down, of income or expense. */
function changes(kind: 'income' | 'expense', word: string): Sql {
  return sql`
        select user_id, '${kind}_' || way as kind,
               jsonb_build_object('current', now::text, 'previous', before::text, 'changePercent', change::text) as metrics,
               '${word} ' || way || ' ' || round(abs(change)) || ' %' as title
          from (select user_id, now, before, round((now - before) * 100 / before, 2) as change,
                       case when now > before then 'up' else 'down' end as way
                  from (select user_id, coalesce(sum(amount) filter (where now), 0.00) as now,
                               coalesce(sum(amount) filter (where not now), 0.00) as before
                          from recent where kind = '${kind}' group by user_id) as sums
                 where before > 0) as changes
         where abs(change) >= ${tellFrom.changePercent}`;
}

const concentrations: Sql = sql`
        select distinct on (user_id) user_id, 'source_concentration' as kind,
               jsonb_build_object('source', merchant, 'amount', paid::text, 'total', total::text,
                 'sharePercent', round(paid * 100 / total, 2)::text) as metrics,
               merchant || ' pays ' || round(round(paid * 100 / total, 2)) || ' % of your income' as title
          from (select user_id, merchant, sum(amount) as paid, sum(sum(amount)) over w as total, count(*) over w as sources
                  from recent where kind = 'income' and now group by user_id, merchant
                window w as (partition by user_id)) as sources
         where sources > 1 and round(paid * 100 / total, 2) >= ${tellFrom.sourcePercent}
         order by user_id, paid desc`;

const categories: Sql = sql`
        select distinct on (user_id) user_id, 'top_category' as kind,
               jsonb_build_object('category', category, 'amount', spent::text, 'total', total::text,
                 'sharePercent', round(spent * 100 / total, 2)::text) as metrics,
               'Largest expense: ' || case category when 'emi' then 'loan instalments' when 'festival' then 'festivals'
                 when 'cash_withdrawal' then 'cash withdrawals' when 'bank_charge' then 'bank charges'
                 else replace(category::text, '_', ' ') end as title
          from (select user_id, category, sum(amount) as spent, sum(sum(amount)) over (partition by user_id) as total
                  from recent where kind = 'expense' and now group by user_id, category) as categories
         order by user_id, spent desc, category::text`;

const overdrafts: Sql = sql`
        select user_id, 'overdraft_frequent' as kind,
               jsonb_build_object('overdrawn', overdrawn, 'transactions', transactions, 'sharePercent', share::text) as metrics,
               'Overdrawn after ' || round(share) || ' % of your transactions' as title
          from (select user_id, count(*) as transactions, count(*) filter (where balance_after < 0) as overdrawn,
                       round(count(*) filter (where balance_after < 0) * 100.0 / count(*), 2) as share
                  from recent where now group by user_id) as shares
         where share >= ${tellFrom.overdraftPercent}`;

const fillings: Sql = sql`
        select user_id, case when balance = target_balance then 'buffer_on_target' else 'buffer_below_target' end as kind,
               jsonb_build_object('balance', balance::text, 'target', target_balance::text,
                 'filledPercent', round(balance * 100 / target_balance, 2)::text) as metrics,
               case when balance = target_balance then 'Your buffer is full'
                    else 'Your buffer is ' || round(round(balance * 100 / target_balance, 2)) || ' % full' end as title
          from cashflow.smoothing_buffers
         where balance = target_balance or round(balance * 100 / target_balance, 2) < ${tellFrom.bufferPercent}`;

/** Makes the first insight of some kinds say something else. */
const falsified = (kinds: Sql, metric: string): Sql => sql`
      update cashflow.insights set metrics = jsonb_set(metrics, '{${metric}}', '"99.99"')
       where id = (select id from cashflow.insights where kind in (${kinds}) order by id limit 1)`;

/** What must hold of insights. */
export const insightRules = [
  rule('insight.income-changed-as-it-says', {
    why: '"Income up 40 %" is told when it is, to everybody of whom it is true, and to nobody else.',
    offenders: told(`'income_up', 'income_down'`, changes('income', 'Income')),
    corrupt: falsified(`'income_up', 'income_down'`, 'current'),
  }),
  rule('insight.spending-changed-as-it-says', {
    why: 'And so it is with what was spent.',
    offenders: told(`'expense_up', 'expense_down'`, changes('expense', 'Spending')),
    corrupt: falsified(`'expense_up', 'expense_down'`, 'changePercent'),
  }),
  rule('insight.source-pays-what-it-says', {
    why: 'Whoever has several sources and lives on one is told which, and on how much of the income.',
    offenders: told(`'source_concentration'`, concentrations),
    corrupt: falsified(`'source_concentration'`, 'amount'),
  }),
  rule('insight.category-takes-what-it-says', {
    why: 'Everybody is told what they spend most on.',
    offenders: told(`'top_category'`, categories),
    corrupt: falsified(`'top_category'`, 'total'),
  }),
  rule('insight.overdrafts-are-as-frequent-as-it-says', {
    why: 'Whoever is overdrawn often is told how often.',
    offenders: told(`'overdraft_frequent'`, overdrafts),
    corrupt: sql`delete from cashflow.insights where kind = 'overdraft_frequent'`,
  }),
  rule('insight.buffer-is-as-full-as-it-says', {
    why: 'A buffer is full, or far from it, as the buffer itself says.',
    offenders: told(`'buffer_on_target', 'buffer_below_target'`, fillings),
    corrupt: falsified(`'buffer_on_target', 'buffer_below_target'`, 'balance'),
  }),
  rule('insight.speaks-of-the-last-ninety-days', {
    why: 'Insights are found in the first hours of the day that the world stands at, and speak of days that are over.',
    offenders: sql`
      select id, window_from, window_to, created_at from cashflow.insights
       where window_to <> ${indianToday} - 1 or window_from <> window_to - ${WINDOW_DAYS - 1}
          or ${indianDate('created_at')} <> ${indianToday}`,
    corrupt: sql`
      update cashflow.insights set window_from = window_from + 1
       where id = (select id from cashflow.insights order by id limit 1)`,
  }),
  rule('insight.has-the-tone-of-its-news', {
    why: 'Good news sounds like good news, and bad news like a warning.',
    offenders: sql`
      select id, kind, tone from cashflow.insights
       where tone::text <> case when kind in ('income_up', 'expense_down', 'buffer_on_target') then 'positive'
                                when kind = 'top_category' then 'neutral' else 'warning' end`,
    corrupt: sql`
      update cashflow.insights set tone = 'warning'
       where id = (select id from cashflow.insights where kind = 'top_category' order by id limit 1)`,
  }),
];
