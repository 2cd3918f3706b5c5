import { settle, sql } from '@tilth/engine';

/**
 * How many follow a strategy counts all users, and so differs between scales. The analysts' summary is made anew with it: it
 * is no model of ours, and shows nothing of rows that were loaded after it was made.
 */
export const popularity = settle('SparkAutoInvestStrategy', ['popularityScore'], {
  why: 'A strategy is as popular as it has users with a plan that runs on it.',
  sql: sql`
    update spark.auto_invest_strategies s set popularity_score = p.users
      from (
        select s.id, count(distinct p.user_id)::int as users
          from spark.auto_invest_strategies s
          left join spark.auto_invest_plans p on p.strategy_id = s.id and p.status = 'active'
         group by s.id
      ) p
     where p.id = s.id and s.popularity_score <> p.users;
    refresh materialized view spark.mv_portfolio_summary`,
});
