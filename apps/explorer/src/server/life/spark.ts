import type { LifeSource } from './source.ts';

/** An investment platform. Its instants are UTC without a zone. */
export const spark: LifeSource = {
  system: 'spark',
  title: 'Spark',
  currency: 'INR',
  person: {
    model: 'SparkUser',
    name: 'p.name',
    since: 'p.created_at',
    facts: {
      born: 'p.dob::text',
      'risk profile': 'p.risk_profile',
      'annual income': `replace(p.annual_income, '_', ' ')`,
      'identity check': 'p.kyc_status',
    },
  },
  events: [
    { model: 'SparkUser', lane: 'joined', at: 'e.created_at', text: `'Joined Spark'`, where: 'e.id = $1' },
    {
      model: 'SparkPlatformConnection',
      lane: 'joined',
      at: 'e.created_at',
      text: `'Connected ' || initcap(e.platform)`,
      where: 'e.user_id = $1',
    },
    {
      model: 'SparkTransaction',
      lane: 'traded',
      at: 'e.created_at',
      text: `initcap(replace(e.type, '_', ' ')) || ': ' || coalesce(trim_scale(e.quantity) || ' ', '') || e.asset_name || case e.status when 'completed' then '' else ' (' || e.status || ')' end`,
      amount: `case when e.status <> 'completed' then null when e.type in ('buy', 'sip', 'fee') then -e.net_amount else e.net_amount end`,
      where: 'e.user_id = $1',
    },
    {
      model: 'SparkTradingOrder',
      lane: 'traded',
      at: 'e.updated_at',
      text: `initcap(e.side) || ' order for ' || trim_scale(e.quantity) || ' ' || e.symbol || ' was ' || e.status || coalesce(': ' || e.rejection_reason, '')`,
      where: `e.user_id = $1 and e.status in ('cancelled', 'rejected')`,
    },
    {
      model: 'SparkGoal',
      lane: 'saved',
      at: 'e.start_date',
      text: `'Set the goal “' || e.name || '”: ' || e.target_amount || ' by ' || e.target_date`,
      where: 'e.user_id = $1',
    },
    {
      model: 'SparkGoal',
      lane: 'saved',
      at: 'e.achieved_date',
      text: `'Achieved the goal “' || e.name || '”'`,
      where: 'e.user_id = $1 and e.achieved_date is not null',
    },
    {
      model: 'SparkGoalContribution',
      lane: 'saved',
      at: 'e.contribution_date',
      text: `'Put aside for “' || g.name || '” (' || replace(e.source, '_', ' ') || ')'`,
      amount: 'e.amount',
      joins: 'join spark.goals g on g.id = e.goal_id',
      where: 'e.user_id = $1',
    },
    {
      model: 'SparkAutoInvestPlan',
      lane: 'saved',
      at: 'e.start_date',
      text: `'Began to invest ' || e.monthly_investment || ' a month by “' || s.name || '”'`,
      joins: 'join spark.auto_invest_strategies s on s.id = e.strategy_id',
      where: 'e.user_id = $1',
    },
    {
      model: 'SparkPlanExecution',
      lane: 'saved',
      at: 'e.execution_date',
      text: `'Plan executed: ' || e.status`,
      amount: 'e.amount_invested',
      where: 'e.user_id = $1',
    },
  ],
  balances: [
    {
      title: 'Put into investments',
      sql: `select transaction_date as day,
                   sum(sum(case when type in ('buy', 'sip') then net_amount when type = 'sell' then -net_amount else 0 end))
                     over (order by transaction_date) as amount
              from spark.transactions where user_id = $1 and status = 'completed' group by 1 order by 1`,
    },
    {
      title: 'Saved towards goals',
      sql: `select contribution_date as day, sum(sum(amount)) over (order by contribution_date) as amount
              from spark.goal_contributions where user_id = $1 group by 1 order by 1`,
    },
  ],
};
