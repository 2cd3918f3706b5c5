/** One statement that breaks one rule of the schema `spark`, and no other, on the world of world.sql. */
export interface Refusal {
  /** The constraint or index that has to refuse it, as PostgreSQL names it in the error. */
  readonly by: string;
  readonly code: '23505' | '23514';
  readonly sql: string;
  /** Run first, in the same transaction, to let the statement get as far as the rule. */
  readonly before?: string;
}

const id = (whose: string, table: string) => `'${whose.padEnd(8, '0')}-0000-4000-8000-0000000000${table}'`;

const tables = {
  users: '01',
  user_security: '02',
  user_sessions: '03',
  user_preferences: '04',
  platform_connections: '05',
  sync_logs: '06',
  securities: '07',
  market_data: '08',
  investments: '09',
  investment_holdings: '10',
  transactions: '11',
  goals: '12',
  goal_contributions: '13',
  auto_invest_strategies: '14',
  auto_invest_plans: '15',
  plan_executions: '16',
  trading_orders: '17',
  ai_analyses: '18',
  audit_logs: '19',
  user_notifications: '20',
  order_executions: '21',
} as const;

type TableName = keyof typeof tables;

/** A CHECK, broken by changing one row: Asha's unless said otherwise. */
const check = (by: string, table: TableName, change: string, whose = 'a0'): Refusal => ({
  by,
  code: '23514',
  sql: `update spark.${table} set ${change} where id = ${id(whose, tables[table])}`,
});

/** A unique key, broken by giving one row the key of another. */
const unique = (by: string, table: TableName, change: string, whose = 'b0', before?: string): Refusal => ({
  by,
  code: '23505',
  sql: `update spark.${table} set ${change} where id = ${id(whose, tables[table])}`,
  ...(before ? { before } : {}),
});

/** The same again for another owner or key: a copy of a row, with some of its columns changed. */
const copy = (by: string, table: TableName, whose: string, changes: string, before?: string): Refusal => ({
  by,
  code: '23505',
  sql: `insert into spark.${table} select (jsonb_populate_record(t, '${changes}')).* from spark.${table} t where id = ${id(whose, tables[table])}`,
  ...(before ? { before } : {}),
});

const newId = '"id": "f0000000-0000-4000-8000-000000000000"';

export const refusals: readonly Refusal[] = [
  check('check_users_email', 'users', `email = 'Asha@example.com'`),
  check('check_users_email', 'users', `email = 'asha.example.com'`),
  check('check_users_password_hash', 'users', `password_hash = 'open sesame'`),
  check('check_users_phone', 'users', `phone = '9876543210'`),
  check('check_users_pan_card_encrypted', 'users', `pan_card = 'ABCPR1234K'`),
  check('check_users_pan_card_index', 'users', `pan_card_index = null`),
  check('check_users_pan_card_index', 'users', `pan_card_index = 'ABCPR1234K'`),
  check('check_users_kyc_status', 'users', `kyc_status = 'done'`),
  check('check_users_annual_income', 'users', `annual_income = 'plenty'`),
  check('check_users_risk_profile', 'users', `risk_profile = 'reckless'`),
  check('check_users_status', 'users', `status = 'asleep'`),
  check('check_users_deleted_at', 'users', `status = 'deleted'`),
  check('check_users_deleted_at', 'users', `deleted_at = '2026-11-20'`),

  check('check_user_security_two_factor_method', 'user_security', `two_factor_method = 'pigeon'`),
  check('check_user_security_two_factor_complete', 'user_security', `two_factor_method = null`),
  check('check_user_security_two_factor_complete', 'user_security', `two_factor_secret = null`),
  check(
    'check_user_security_two_factor_secret_encrypted',
    'user_security',
    `two_factor_secret = 'JBSWY3DPEHPK3PXP'`,
  ),
  check(
    'check_user_security_backup_codes_encrypted',
    'user_security',
    `backup_codes = array_append(backup_codes, '4821-9930')`,
  ),
  check(
    'check_user_security_backup_codes_encrypted',
    'user_security',
    `backup_codes = array_append(backup_codes, null)`,
  ),
  check('check_user_security_biometric_type', 'user_security', `biometric_type = 'gait'`),
  check('check_user_security_biometric_complete', 'user_security', `biometric_type = null`),
  check('check_user_security_session_timeout', 'user_security', `session_timeout_minutes = 0`),
  check('check_user_security_failed_login_attempts', 'user_security', `failed_login_attempts = -1`),
  check('check_user_security_password_reset', 'user_security', `password_reset_token = 'x'`),

  check('check_user_sessions_device_type', 'user_sessions', `device_type = 'fridge'`),
  check('check_user_sessions_expires_at', 'user_sessions', `expires_at = created_at`),
  check('check_user_sessions_last_activity', 'user_sessions', `last_activity = created_at - interval '1 s'`),

  check('check_user_preferences_theme', 'user_preferences', `theme = 'sepia'`),
  check('check_user_preferences_language', 'user_preferences', `language = 'xx'`),
  check('check_user_preferences_currency', 'user_preferences', `currency = 'inr'`),
  check('check_user_preferences_date_format', 'user_preferences', `date_format = 'DD.MM.YY'`),
  check('check_user_preferences_number_format', 'user_preferences', `number_format = 'roman'`),
  check('check_user_preferences_default_view', 'user_preferences', `default_view = 'nowhere'`),
  check('check_user_preferences_chart_type', 'user_preferences', `chart_type = 'pie'`),
  check('check_user_preferences_data_refresh_interval', 'user_preferences', `data_refresh_interval = 0`),
  check('check_user_preferences_items_per_page', 'user_preferences', `items_per_page = 201`),
  check(
    'check_user_preferences_price_alert_frequency',
    'user_preferences',
    `price_alert_frequency = 'never'`,
  ),
  check(
    'check_user_preferences_portfolio_update_frequency',
    'user_preferences',
    `portfolio_update_frequency = 'never'`,
  ),

  check('check_platform_connections_platform', 'platform_connections', `platform = 'etrade'`),
  check('check_platform_connections_status', 'platform_connections', `status = 'lost'`),
  check(
    'check_platform_connections_api_key_encrypted',
    'platform_connections',
    `api_key = 'kite-a-key, which is long enough to look like a message'`,
  ),
  check('check_platform_connections_api_secret_encrypted', 'platform_connections', `api_secret = ''`),
  check('check_platform_connections_additional_auth', 'platform_connections', `additional_auth = '"token"'`),
  check('check_platform_connections_sync_frequency', 'platform_connections', `sync_frequency_minutes = 0`),
  check('check_platform_connections_holdings_count', 'platform_connections', `holdings_count = -1`),
  check('check_platform_connections_total_value', 'platform_connections', `total_value = -0.01`),
  check('check_platform_connections_disconnected_at', 'platform_connections', `status = 'disconnected'`),

  check('check_sync_logs_sync_type', 'sync_logs', `sync_type = 'once'`),
  check('check_sync_logs_status', 'sync_logs', `status = 'stuck', completed_at = null`),
  check('check_sync_logs_fetched', 'sync_logs', `holdings_fetched = -1`),
  check('check_sync_logs_completed_at', 'sync_logs', `completed_at = null`),
  check('check_sync_logs_completed_at', 'sync_logs', `completed_at = started_at - interval '1 s'`),
  check('check_sync_logs_duration', 'sync_logs', `duration_seconds = -1`),
  check('check_sync_logs_failure_has_message', 'sync_logs', `error_message = null`, 'b0'),

  check('check_securities_isin', 'securities', `isin = 'INE009A01022'`, 'e0'),
  check('check_securities_isin', 'securities', `isin = 'INE009A0102'`, 'e0'),
  check('check_securities_type', 'securities', `type = 'art'`, 'e0'),
  check('check_securities_exchange', 'securities', `exchange = 'LSE'`, 'e0'),
  check('check_securities_market_cap', 'securities', `market_cap = -1`, 'e0'),
  check('check_securities_currency', 'securities', `currency = 'Rs'`, 'e0'),
  check('check_securities_lot_size', 'securities', `lot_size = 0`, 'e0'),

  check('check_market_data_prices_positive', 'market_data', `low = 0`, 'e0'),
  check('check_market_data_bar', 'market_data', `close = high + 0.0001`, 'e0'),
  check('check_market_data_bar', 'market_data', `open = low - 0.0001`, 'e0'),
  check('check_market_data_volume', 'market_data', `volume = -1`, 'e0'),
  check('check_market_data_spread', 'market_data', `bid = ask + 0.0001`, 'e0'),

  check('check_investments_quantity_positive', 'investments', `quantity = 0`),
  check('check_investments_quantity_positive', 'investments', `quantity = -1`),
  check('check_investments_quantity_gone', 'investments', `status = 'sold'`),
  check('check_investments_type', 'investments', `type = 'art'`),
  check('check_investments_status', 'investments', `status = 'lost'`, 'a1'),
  check('check_investments_amounts', 'investments', `invested_amount = -0.01`),

  check('check_investment_holdings_type', 'investment_holdings', `type = 'gift', remaining_quantity = 0`),
  check('check_investment_holdings_quantity', 'investment_holdings', `quantity = 0, remaining_quantity = 0`),
  check(
    'check_investment_holdings_remaining',
    'investment_holdings',
    `remaining_quantity = quantity + 0.000001`,
  ),
  check('check_investment_holdings_remaining', 'investment_holdings', `remaining_quantity = 0.5`, 'a1'),
  check('check_investment_holdings_amounts', 'investment_holdings', `fees = -0.01`),

  check('check_transactions_amount_positive', 'transactions', `amount = -0.01`),
  check('check_transactions_type', 'transactions', `type = 'gift'`),
  check('check_transactions_status', 'transactions', `status = 'lost'`),
  check('check_transactions_platform', 'transactions', `platform = 'etrade'`),
  check('check_transactions_payment_method', 'transactions', `payment_method = 'cash'`),
  check('check_transactions_quantity', 'transactions', `quantity = 0`),
  check('check_transactions_price', 'transactions', `price = -1`),
  check('check_transactions_charges', 'transactions', `gst = -0.01`),
  check('check_transactions_trade_complete', 'transactions', `price = null`),
  check('check_transactions_units_added', 'transactions', `amount = 1`, 'a3'),

  check('check_goals_target_positive', 'goals', `target_amount = 0`),
  check('check_goals_target_future', 'goals', `target_date = start_date`),
  check('check_goals_category', 'goals', `category = 'yacht'`),
  check('check_goals_priority', 'goals', `priority = 'urgent'`),
  check('check_goals_status', 'goals', `status = 'lost'`),
  check('check_goals_risk_profile', 'goals', `risk_profile = 'reckless'`),
  check('check_goals_amounts', 'goals', `current_amount = -0.01`),
  check('check_goals_expected_returns', 'goals', `expected_returns = 100.01`),
  check('check_goals_investment_mix', 'goals', `investment_mix = '{"equity": 60, "debt": 30}'`),
  check('check_goals_investment_mix', 'goals', `investment_mix = '[100]'`),
  check('check_goals_achieved_date', 'goals', `achieved_date = start_date - 1`, 'a1'),

  check('check_goal_contributions_amount', 'goal_contributions', `amount = 0`),
  check('check_goal_contributions_source', 'goal_contributions', `source = 'lottery'`),

  check('check_auto_invest_strategies_risk_level', 'auto_invest_strategies', `risk_level = 'insane'`, 'e0'),
  check(
    'check_auto_invest_strategies_expected_returns',
    'auto_invest_strategies',
    `expected_returns = -1`,
    'e0',
  ),
  check('check_auto_invest_strategies_min_investment', 'auto_invest_strategies', `min_investment = 0`, 'e0'),
  check(
    'check_auto_invest_strategies_allocation',
    'auto_invest_strategies',
    `allocation = '{"stocks": 50, "etfs": "50"}'`,
    'e0',
  ),
  check(
    'check_auto_invest_strategies_allocation',
    'auto_invest_strategies',
    `allocation = '{"stocks": 110, "etfs": -10}'`,
    'e0',
  ),
  check(
    'check_auto_invest_strategies_rebalancing_frequency',
    'auto_invest_strategies',
    `rebalancing_frequency = 'hourly'`,
    'e0',
  ),
  check(
    'check_auto_invest_strategies_ai_confidence',
    'auto_invest_strategies',
    `ai_confidence = 100.01`,
    'e0',
  ),
  check(
    'check_auto_invest_strategies_popularity_score',
    'auto_invest_strategies',
    `popularity_score = -1`,
    'e0',
  ),

  check('auto_invest_plans_execution_day_check', 'auto_invest_plans', `execution_day = 29`),
  check('check_auto_invest_plans_status', 'auto_invest_plans', `status = 'lost', next_execution_date = null`),
  check('check_auto_invest_plans_monthly_investment', 'auto_invest_plans', `monthly_investment = 0`),
  check('check_auto_invest_plans_amounts', 'auto_invest_plans', `invested_amount = -0.01`),
  check('check_auto_invest_plans_paused_at', 'auto_invest_plans', `paused_at = null`, 'b0'),
  check(
    'check_auto_invest_plans_cancelled_at',
    'auto_invest_plans',
    `status = 'cancelled', next_execution_date = null`,
  ),
  check(
    'check_auto_invest_plans_next_execution',
    'auto_invest_plans',
    `next_execution_date = '2026-12-28'`,
    'b0',
  ),

  check('check_plan_executions_status', 'plan_executions', `status = 'lost'`),
  check('check_plan_executions_amount', 'plan_executions', `amount_invested = -0.01`),
  check('check_plan_executions_orders', 'plan_executions', `orders_executed = 2`),
  check('check_plan_executions_failure_has_message', 'plan_executions', `error_message = null`, 'b0'),

  check(
    'check_orders_quantity_positive',
    'trading_orders',
    `quantity = 0, filled_quantity = -1, status = 'cancelled', cancelled_at = created_at, avg_execution_price = null`,
    'a1',
  ),
  check('check_orders_filled_quantity', 'trading_orders', `filled_quantity = 2`),
  check(
    'check_trading_orders_filled_not_negative',
    'trading_orders',
    `filled_quantity = -1, status = 'cancelled', cancelled_at = created_at`,
    'a1',
  ),
  check('check_trading_orders_type', 'trading_orders', `type = 'whim'`),
  check('check_trading_orders_side', 'trading_orders', `side = 'hold'`),
  check('check_trading_orders_platform', 'trading_orders', `platform = 'etrade'`),
  check('check_trading_orders_status', 'trading_orders', `status = 'lost'`, 'a1'),
  check('check_trading_orders_validity', 'trading_orders', `validity = 'year'`),
  check('check_trading_orders_price', 'trading_orders', `price = null`),
  check('check_trading_orders_price', 'trading_orders', `price = 9000000`, 'b0'),
  check('check_trading_orders_stop_loss', 'trading_orders', `stop_loss = null`, 'a1'),
  check('check_trading_orders_target_price', 'trading_orders', `target_price = null`, 'a1'),
  check('check_trading_orders_prices_positive', 'trading_orders', `price = 0`),
  check('check_trading_orders_charges', 'trading_orders', `fees = -0.01`),
  check('check_trading_orders_filled_as_status', 'trading_orders', `filled_quantity = 0.5`),
  check('check_trading_orders_filled_as_status', 'trading_orders', `status = 'partially_filled'`, 'a1'),
  check('check_trading_orders_avg_execution_price', 'trading_orders', `avg_execution_price = null`),
  check('check_trading_orders_times', 'trading_orders', `executed_at = null`),
  check('check_trading_orders_times', 'trading_orders', `placed_at = null`, 'a1'),

  check('check_order_executions_quantity', 'order_executions', `quantity = 0`),
  check('check_order_executions_price', 'order_executions', `price = 0`),
  check('check_order_executions_amounts', 'order_executions', `fees = -0.01`),

  check('check_ai_confidence_range', 'ai_analyses', `confidence = 100.01`),
  check('check_ai_analyses_subject', 'ai_analyses', `user_id = null`),
  check('check_ai_analyses_analysis_type', 'ai_analyses', `analysis_type = 'horoscope'`),
  check('check_ai_analyses_recommendation', 'ai_analyses', `recommendation = 'pray'`),
  check('check_ai_analyses_scores', 'ai_analyses', `risk_score = -0.01`),
  check('check_ai_analyses_prices', 'ai_analyses', `target_price = 0`, 'b0'),
  check('check_ai_analyses_expires_at', 'ai_analyses', `expires_at = generated_at`),

  check('check_audit_logs_action', 'audit_logs', `action = 'Logged in'`),
  check('check_audit_logs_entity_type', 'audit_logs', `entity_type = 'planet'`),
  check('check_audit_logs_entity', 'audit_logs', `entity_type = null`),
  check('check_audit_logs_device_type', 'audit_logs', `device_type = 'fridge'`),
  check('check_audit_logs_status', 'audit_logs', `status = 'maybe'`),
  check('check_audit_logs_failure_has_message', 'audit_logs', `error_message = null`, 'b0'),

  check('check_user_notifications_type', 'user_notifications', `type = 'advert'`),
  check('check_user_notifications_priority', 'user_notifications', `priority = 'urgent'`),
  check('check_user_notifications_read_at', 'user_notifications', `read_at = null`),
  check('check_user_notifications_expires_at', 'user_notifications', `expires_at = created_at`),

  unique('users_email_key', 'users', `email = 'asha@example.com'`),
  // Two encryptions of one PAN differ: the index is what tells. It needs the key of world.sql.
  unique(
    'users_pan_card_key',
    'users',
    `pan_card = spark.encrypt_text('abcpr 1234 k'), pan_card_index = spark.blind_index('pan_card', 'abcpr 1234 k')`,
    'b0',
    `select set_config('spark.encryption_key', 'a key for tests only, of more than 32 characters', true)`,
  ),
  unique('user_security_user_id_key', 'user_security', `user_id = ${id('a0', '01')}`),
  unique('user_sessions_token_hash_key', 'user_sessions', `token_hash = repeat('a', 64)`),
  unique('user_sessions_refresh_token_hash_key', 'user_sessions', `refresh_token_hash = repeat('1', 64)`),
  unique('user_preferences_user_id_key', 'user_preferences', `user_id = ${id('a0', '01')}`),
  unique('unique_symbol', 'securities', `symbol = 'INFY'`, 'e1'),
  unique('securities_isin_key', 'securities', `isin = 'INE009A01021'`, 'e1'),
  copy('auto_invest_strategies_name_key', 'auto_invest_strategies', 'e0', `{${newId}}`),
  copy('idx_platform_connections_user_platform', 'platform_connections', 'a0', `{${newId}}`),
  // The same rule under its second name: the first always answers, so it is put aside.
  copy(
    'unique_user_platform_active',
    'platform_connections',
    'a0',
    `{${newId}}`,
    'drop index spark.idx_platform_connections_user_platform',
  ),
  unique('unique_user_goal_name', 'goals', `name = 'A house'`, 'a1'),
  unique('unique_user_goal_name', 'goals', `deleted_at = null`, 'a2'),
  // A partition's key answers with the partition's name.
  copy('market_data_2026_11_pkey', 'market_data', 'e0', `{${newId}}`),
  copy('transactions_2026_pkey', 'transactions', 'a1', '{}'),
  copy('audit_logs_2026_11_pkey', 'audit_logs', 'a0', '{}'),
];

/** What the rules must let pass: the near miss beside a refusal, so that no rule is stricter than it says. */
export const accepted: readonly { readonly because: string; readonly sql: string }[] = [
  {
    because: 'a second connection to a platform, the first being disconnected',
    sql: `update spark.platform_connections set status = 'disconnected', disconnected_at = '2026-11-20' where id = ${id('a0', '05')};
          insert into spark.platform_connections select (jsonb_populate_record(t, '{${newId}, "status": "connected", "disconnected_at": null}')).* from spark.platform_connections t where id = ${id('a0', '05')}`,
  },
  {
    because: 'a goal with the name of a deleted one',
    sql: `update spark.goals set deleted_at = '2026-11-20' where id = ${id('a0', '12')}; update spark.goals set deleted_at = null where id = ${id('a2', '12')}`,
  },
  {
    because: 'goals of one name that belong to two users',
    sql: `update spark.goals set name = 'A house, too' where id = ${id('b0', '12')}; update spark.goals set name = 'A house' where id = ${id('b0', '12')}`,
  },
  {
    because: 'a position that is sold out',
    sql: `update spark.investments set quantity = 0, status = 'sold' where id = ${id('a0', '09')}`,
  },
  {
    because: 'two users without a PAN',
    sql: `update spark.users set pan_card = null, pan_card_index = null`,
  },
  {
    because: 'a bar of which only the quote is known',
    sql: `update spark.market_data set open = null, high = null, low = null, close = null, volume = null`,
  },
  {
    because: 'a stop-loss order without a limit',
    sql: `update spark.trading_orders set type = 'stop_loss', price = null, stop_loss = 1400, target_price = null where id = ${id('a1', '17')}`,
  },
  {
    because: 'a target date that has passed by now, on a goal that had one to come when it began',
    sql: `update spark.goals set target_date = '2025-02-02' where id = ${id('a0', '12')}`,
  },
  { because: 'the twenty-eighth of the month', sql: `update spark.auto_invest_plans set execution_day = 28` },
];
