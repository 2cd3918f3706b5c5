import type { MadeRow } from '@tilth/engine';
import type { Model } from '@tilth/schema';

/** Every set of values that the reference lists, by the table and the column that it lists them for. */
export const enumerated: readonly (readonly [column: string, model: Model, field: string, values: string])[] =
  [
    ['users.kyc_status', 'SparkUser', 'kycStatus', 'incomplete|pending|verified|rejected'],
    ['users.risk_profile', 'SparkUser', 'riskProfile', 'conservative|moderate|aggressive'],
    ['users.status', 'SparkUser', 'status', 'active|suspended|deleted'],
    [
      'user_security.two_factor_method',
      'SparkUserSecurity',
      'twoFactorMethod',
      'sms|email|authenticator_app',
    ],
    ['user_security.biometric_type', 'SparkUserSecurity', 'biometricType', 'fingerprint|face_id'],
    ['user_sessions.device_type', 'SparkUserSession', 'deviceType', 'mobile|desktop|tablet'],
    ['user_preferences.theme', 'SparkUserPreferences', 'theme', 'light|dark|auto'],
    ['user_preferences.language', 'SparkUserPreferences', 'language', 'en|hi|mr|ta|te|bn'],
    ['platform_connections.platform', 'SparkPlatformConnection', 'platform', 'zerodha|groww|upstox|binance'],
    [
      'platform_connections.status',
      'SparkPlatformConnection',
      'status',
      'connected|disconnected|syncing|error',
    ],
    ['sync_logs.sync_type', 'SparkSyncLog', 'syncType', 'manual|auto|scheduled'],
    ['sync_logs.status', 'SparkSyncLog', 'status', 'pending|in_progress|completed|failed'],
    ['securities.type', 'SparkSecurity', 'type', 'stock|mutual_fund|etf|crypto|bond'],
    ['securities.exchange', 'SparkSecurity', 'exchange', 'NSE|BSE|NASDAQ|BINANCE'],
    ['investments.type', 'SparkInvestment', 'type', 'stock|mutual_fund|etf|crypto|bond'],
    ['investments.status', 'SparkInvestment', 'status', 'active|sold|closed'],
    ['investment_holdings.type', 'SparkInvestmentHolding', 'type', 'buy|sell'],
    ['transactions.type', 'SparkTransaction', 'type', 'buy|sell|sip|dividend|bonus|split|interest'],
    ['transactions.platform', 'SparkTransaction', 'platform', 'zerodha|groww|upstox|binance'],
    ['transactions.status', 'SparkTransaction', 'status', 'completed|pending|failed|cancelled'],
    ['goals.category', 'SparkGoal', 'category', 'retirement|house|education|wedding|emergency|custom'],
    ['goals.priority', 'SparkGoal', 'priority', 'critical|high|medium|low'],
    ['goals.status', 'SparkGoal', 'status', 'active|achieved|paused|cancelled'],
    ['goals.risk_profile', 'SparkGoal', 'riskProfile', 'conservative|moderate|aggressive'],
    [
      'goal_contributions.source',
      'SparkGoalContribution',
      'source',
      'manual|auto|investment_returns|dividend',
    ],
    [
      'auto_invest_strategies.risk_level',
      'SparkAutoInvestStrategy',
      'riskLevel',
      'very_high|high|medium|low',
    ],
    [
      'auto_invest_strategies.rebalancing_frequency',
      'SparkAutoInvestStrategy',
      'rebalancingFrequency',
      'monthly|quarterly|yearly',
    ],
    ['auto_invest_plans.status', 'SparkAutoInvestPlan', 'status', 'active|paused|cancelled|completed'],
    ['plan_executions.status', 'SparkPlanExecution', 'status', 'completed|failed|partial|pending'],
    ['trading_orders.type', 'SparkTradingOrder', 'type', 'market|limit|stop_loss|bracket'],
    ['trading_orders.side', 'SparkTradingOrder', 'side', 'buy|sell'],
    ['trading_orders.platform', 'SparkTradingOrder', 'platform', 'zerodha|groww|upstox|binance'],
    [
      'trading_orders.status',
      'SparkTradingOrder',
      'status',
      'pending|placed|partially_filled|executed|cancelled|rejected',
    ],
    ['trading_orders.validity', 'SparkTradingOrder', 'validity', 'day|ioc|gtc'],
    [
      'ai_analyses.analysis_type',
      'SparkAiAnalysis',
      'analysisType',
      'portfolio_insight|investment_analysis|sentiment|recommendation',
    ],
    [
      'ai_analyses.recommendation',
      'SparkAiAnalysis',
      'recommendation',
      'strong_buy|buy|hold|sell|strong_sell',
    ],
    ['audit_logs.action', 'SparkAuditLog', 'action', 'login|logout|create_investment|place_order'],
    ['audit_logs.entity_type', 'SparkAuditLog', 'entityType', 'user|investment|order|transaction'],
    ['audit_logs.status', 'SparkAuditLog', 'status', 'success|failed'],
    [
      'user_notifications.type',
      'SparkUserNotification',
      'type',
      'price_alert|goal_milestone|order_executed|market_update',
    ],
    ['user_notifications.priority', 'SparkUserNotification', 'priority', 'high|normal|low'],
  ];

/** How many rows have each value, in the order of the list. */
export function counted(
  rows: readonly MadeRow[],
): readonly (readonly [column: string, value: string, rows: number])[] {
  const counts = new Map<string, number>();
  for (const { model, row } of rows) {
    for (const [, of, field] of enumerated) {
      if (of !== model) continue;
      const key = `${model}.${field}.${(row as unknown as Record<string, unknown>)[field]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return enumerated.flatMap(([column, model, field, values]) =>
    values.split('|').map((value) => [column, value, counts.get(`${model}.${field}.${value}`) ?? 0] as const),
  );
}

/** The same as a table: a line for each column. */
export function countedTable(rows: readonly MadeRow[]): string {
  const lines = new Map<string, string[]>();
  for (const [column, value, count] of counted(rows))
    lines.set(column, [...(lines.get(column) ?? []), `${value} ${count}`]);
  return [
    '| column | rows with each value |',
    '|---|---|',
    ...[...lines].map(([column, values]) => `| \`${column}\` | ${values.join(', ')} |`),
  ].join('\n');
}
