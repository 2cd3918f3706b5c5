/**
 * What the database must refuse on top of world.sql: by table and constraint, statements that fail by that constraint's
 * name. One that begins with `set` is an update of the table. Every CHECK, exclusion and unique key is here, except
 * primary keys of one column and unique keys that contain another key of the table: those exist only to be referenced
 * together with the owner that they repeat, and the smaller key refuses first.
 */
export const refusals: Record<string, Record<string, readonly string[]>> = {
  // ---------------------------------------------------------------------------------------------- investa
  'investa.languages': {
    languages_code_key: [`set code = 'hi'`],
    languages_name_key: [`set name = 'Hindi'`],
    languages_code_check: [`set code = 'HI' where code = 'hi'`],
  },
  'investa.users': {
    users_email_key: [`set email = 'john@example.com'`],
    users_email_check: [
      `set email = 'John@example.com' where first_name = 'John'`,
      `set email = 'john' where first_name = 'John'`,
    ],
    users_password_hash_check: [`set password_hash = 'testpass123'`],
  },
  'investa.user_profiles': {
    user_profiles_user_id_key: [`set user_id = md5('john')::uuid`],
    user_profiles_phone_key: [`set phone = '+919876543210'`],
    user_profiles_phone_check: [`set phone = '9876543210' where city = 'Kochi'`],
    user_profiles_postcode_check: [`set postcode = '082001'`, `set postcode = '68200'`],
    user_profiles_monthly_budget_check: [`set monthly_budget = 0`],
  },
  'investa.security_settings': {
    security_settings_user_id_key: [`set user_id = md5('john')::uuid`],
    security_settings_lock_check: [
      `set failed_logins = -1`,
      `set failed_logins = 0 where locked_until is not null`,
    ],
    security_settings_timeout_check: [
      `set session_timeout_minutes = 4`,
      `set session_timeout_minutes = 1441`,
    ],
    security_settings_two_factor_check: [
      `set two_factor_enabled = true, two_factor_method = null, totp_secret = null`,
    ],
    security_settings_totp_secret_check: [
      `set totp_secret = null where two_factor_method = 'totp'`,
      `set two_factor_method = 'sms' where two_factor_method = 'totp'`,
      `set totp_secret = 'JBSWY3DPEHPK3PXP' where two_factor_method is null`,
      `set totp_secret = 'not base32!' where two_factor_method = 'totp'`,
    ],
  },
  'investa.user_sessions': {
    user_sessions_refresh_token_hash_key: [`set refresh_token_hash = repeat('1', 64)`],
    user_sessions_times_check: [
      `set last_active_at = started_at - interval '1 s' where ended_at is null`,
      `set last_active_at = ended_at + interval '1 s' where ended_at is not null`,
      `set expires_at = started_at where ended_at is null`,
      `set ended_at = expires_at + interval '1 s' where ended_at is not null`,
    ],
    user_sessions_end_check: [
      `set end_reason = null where ended_at is not null`,
      `set end_reason = 'revoked' where ended_at is null`,
      `set end_reason = 'expired' where ended_at is not null`,
    ],
    user_sessions_refresh_token_hash_check: [
      `set refresh_token_hash = repeat('Z', 64) where ended_at is null`,
    ],
    user_sessions_device_excl: [`set ended_at = null, end_reason = null`],
  },
  'investa.privacy_settings': {
    privacy_settings_user_id_key: [`set user_id = md5('john')::uuid`],
    privacy_settings_visibility_check: [
      `set portfolio_visibility = 'public'`,
      `set learning_visibility = 'public'`,
      `set profile_visibility = 'private'`,
    ],
  },
  'investa.courses': {
    courses_position_key: [`set position = 1`],
    courses_slug_key: [`set slug = 'what-a-share-is'`],
    courses_position_check: [`set position = 0 where position = 1`],
    courses_estimated_minutes_check: [`set estimated_minutes = 0`],
  },
  'investa.lessons': {
    lessons_course_id_position_key: [`set position = 1`],
    lessons_position_check: [`set position = 0 where position = 2`],
    lessons_minutes_check: [`set minutes = 0`],
  },
  'investa.user_lesson_progress': {
    user_lesson_progress_user_id_lesson_id_key: [`set lesson_id = md5('lesson 1')::uuid`],
    user_lesson_progress_status_check: [
      `set completed_at = null where status = 'completed'`,
      `set status = 'completed' where status = 'in_progress'`,
      `set percent_complete = 99 where status = 'completed'`,
    ],
    user_lesson_progress_times_check: [
      `set completed_at = started_at - interval '1 s' where status = 'completed'`,
    ],
    user_lesson_progress_amounts_check: [
      `set minutes_spent = -1`,
      `set percent_complete = 101 where status = 'in_progress'`,
      `set percent_complete = -1 where status = 'in_progress'`,
    ],
  },
  'investa.quizzes': {
    quizzes_lesson_id_position_key: [`set position = 1`],
    quizzes_position_check: [`set position = 0 where position = 1`],
    quizzes_pass_percent_check: [`set pass_percent = 0`, `set pass_percent = 101`],
    quizzes_time_limit_check: [`set time_limit_minutes = 0`],
  },
  'investa.questions': {
    questions_quiz_id_position_key: [`set position = 1`],
    questions_position_check: [`set position = 0 where position = 2`],
  },
  'investa.answers': {
    answers_question_id_position_key: [`set position = 1`],
    answers_one_correct_key: [`set is_correct = true`],
    answers_position_check: [`set position = 0 where position = 1`, `set position = 5 where position = 2`],
  },
  'investa.user_quiz_attempts': {
    user_quiz_attempts_user_id_quiz_id_attempt_no_key: [`set attempt_no = 1`],
    user_quiz_attempts_attempt_no_check: [`set attempt_no = 0 where attempt_no = 2`],
    user_quiz_attempts_times_check: [
      `set submitted_at = started_at - interval '1 s' where score is not null`,
    ],
    user_quiz_attempts_submitted_check: [
      `set submitted_at = started_at where score is null`,
      `set passed = null where score is not null`,
    ],
    user_quiz_attempts_counts_check: [
      `set question_count = 0 where score is null`,
      `set correct_count = 3, score = 150 where attempt_no = 2`,
      `set correct_count = -1, score = -50 where attempt_no = 2`,
    ],
    user_quiz_attempts_score_check: [`set score = 99.99 where score = 100`],
  },
  'investa.user_quiz_answers': {
    user_quiz_answers_attempt_id_question_id_key: [
      `set question_id = md5('question 1')::uuid, answer_id = md5('answer 1a')::uuid where user_id = md5('john')::uuid`,
    ],
  },
  'investa.learning_progress': {
    learning_progress_user_id_key: [`set user_id = md5('john')::uuid`],
    learning_progress_lessons_check: [
      `set lessons_completed = lessons_started + 1`,
      `set lessons_completed = -1`,
      `set courses_completed = 2 where lessons_completed = 1`,
    ],
    learning_progress_quizzes_check: [`set quizzes_passed = quiz_attempts + 1`, `set quizzes_passed = -1`],
    learning_progress_average_score_check: [
      `set average_score = null where quiz_attempts > 0`,
      `set average_score = 0 where quiz_attempts = 0`,
      `set average_score = 100.01 where quiz_attempts > 0`,
    ],
    learning_progress_streak_check: [`set longest_streak_days = 0`, `set current_streak_days = -1`],
    learning_progress_studied_check: [`set minutes_spent = -1`, `set last_studied_at = null`],
  },
  'investa.badges': {
    badges_code_key: [`set code = 'first-quiz'`],
    badges_name_key: [`set name = 'First quiz'`],
    badges_condition_threshold_key: [`set condition = 'quizzes_passed'`],
    badges_threshold_check: [`set threshold = 0`],
    badges_points_check: [`set points = 0`],
    badges_code_check: [`set code = 'First Quiz' where code = 'first-quiz'`],
  },
  'investa.user_badges': {
    user_badges_pkey: [`set badge_id = md5('badge 1')::uuid`],
  },
  'investa.stocks': {
    stocks_symbol_key: [`set symbol = 'INFY'`],
    stocks_isin_key: [`set isin = 'INE009A01021'`],
    stocks_symbol_check: [`set symbol = 'infy' where symbol = 'INFY'`],
    stocks_isin_check: [`set isin = 'INE009A0102X' where symbol = 'INFY'`],
    stocks_amounts_check: [`set shares_outstanding = 0`, `set face_value = 0`],
  },
  'investa.stock_prices': {
    stock_prices_pkey: [`set traded_on = '2026-11-18'`],
    stock_prices_range_check: [
      `set low = open + 1`,
      `set low = close + 1`,
      `set high = close - 1`,
      `set high = open - 1`,
      `set low = 0`,
    ],
    stock_prices_volume_check: [`set volume = -1`],
  },
  'investa.market_data': {
    market_data_stock_id_key: [`set stock_id = md5('INFY')::uuid`],
    market_data_range_check: [
      `set day_high = last_price - 1`,
      `set day_low = last_price + 1`,
      `set day_low = 0`,
    ],
    market_data_change_check: [
      `set change = change + 0.01`,
      `set change_percent = change_percent + 0.01`,
      `set previous_close = 0, change = last_price, change_percent = 0`,
    ],
    market_data_spread_check: [`set bid = ask + 0.01`, `set bid = 0`],
    market_data_volume_check: [`set volume = -1`],
    market_data_market_cap_check: [`set market_cap = 0`],
  },
  'investa.technical_indicators': {
    technical_indicators_stock_id_kind_period_key: [`set stock_id = md5('INFY')::uuid`],
    technical_indicators_parameters_check: [
      `set period = 0 where kind = 'sma'`,
      `set slow_period = null where kind = 'macd'`,
      `set signal = null where kind = 'macd'`,
      `set slow_period = 1 where kind = 'macd'`,
      `set signal_period = 0 where kind = 'macd'`,
      `set signal_period = 9 where kind = 'sma'`,
      `set deviations = null where kind = 'bollinger'`,
      `set deviations = 0 where kind = 'bollinger'`,
      `set upper_band = 1600 where kind = 'ema'`,
    ],
    technical_indicators_value_check: [
      `set value = 0 where kind = 'sma'`,
      `set value = 100.01 where kind = 'rsi'`,
      `set value = -0.01 where kind = 'rsi'`,
      `set value = upper_band + 1 where kind = 'bollinger'`,
      `set value = lower_band - 1 where kind = 'bollinger'`,
    ],
  },
  'investa.user_watchlists': {
    user_watchlists_pkey: [`set stock_id = md5('INFY')::uuid`],
    user_watchlists_alerts_check: [
      `set alert_above = 0 where alert_above is null`,
      `set alert_below = 0 where alert_above is null`,
      `set alert_below = alert_above where alert_above is not null`,
    ],
  },
  'investa.portfolios': {
    portfolios_user_id_key: [`set user_id = md5('john')::uuid`],
    portfolios_cash_check: [
      `set deposited_total = deposited_total + 0.01`,
      `set fees_total = fees_total + 0.01`,
    ],
    portfolios_cash_not_negative_check: [
      `set deposited_total = 0, cash_balance = cash_balance - deposited_total, total_value = total_value - deposited_total`,
    ],
    portfolios_totals_check: [
      `set sold_total = -1, fees_total = fees_total - sold_total - 1`,
      `set holdings_value = -1, total_value = cash_balance - 1, unrealized_profit = -1 - invested_cost`,
    ],
    portfolios_value_check: [`set total_value = total_value + 0.01`],
    portfolios_unrealized_profit_check: [`set unrealized_profit = unrealized_profit + 0.01`],
    portfolios_times_check: [`set valued_at = opened_at - interval '1 s'`],
  },
  'investa.portfolio_holdings': {
    portfolio_holdings_portfolio_id_stock_id_key: [
      `set portfolio_id = md5('john portfolio')::uuid, stock_id = md5('INFY')::uuid`,
    ],
    portfolio_holdings_quantity_check: [
      `set quantity = -quantity, average_cost = -average_cost, market_value = -market_value, unrealized_profit = -market_value - cost_basis`,
    ],
    portfolio_holdings_cost_check: [
      `set average_cost = average_cost + 0.0001`,
      `set cost_basis = 0, average_cost = 0, unrealized_profit = market_value`,
    ],
    portfolio_holdings_value_check: [
      `set market_price = market_price + 1`,
      `set market_price = 0, market_value = 0, unrealized_profit = -cost_basis`,
    ],
    portfolio_holdings_unrealized_profit_check: [`set unrealized_profit = unrealized_profit + 0.01`],
  },
  'investa.trading_sessions': {
    trading_sessions_times_check: [`set ended_at = started_at where ended_at is not null`],
    trading_sessions_totals_check: [
      `set orders_placed = -1`,
      `set trades_executed = 0`,
      `set turnover = 0`,
      `set trades_executed = 0, turnover = -1`,
    ],
    trading_sessions_user_excl: [`set ended_at = null`],
  },
  'investa.orders': {
    orders_quantity_check: [`set quantity = 0 where status = 'open'`],
    orders_filled_check: [
      `set quantity = quantity + 1 where status = 'filled'`,
      `set filled_quantity = quantity where status = 'partially_filled'`,
      `set filled_quantity = 0, average_fill_price = null where status = 'partially_filled'`,
      `set filled_quantity = 1, average_fill_price = 1 where status = 'open'`,
      `set filled_quantity = 1, average_fill_price = 1 where status = 'rejected'`,
      `set status = 'cancelled' where status = 'filled'`,
      `set status = 'expired', filled_quantity = -1, average_fill_price = 1 where status = 'filled'`,
    ],
    orders_average_fill_price_check: [
      `set average_fill_price = null where status = 'filled'`,
      `set average_fill_price = 1 where status = 'open'`,
      `set average_fill_price = 0 where status = 'filled'`,
    ],
    orders_prices_check: [
      `set limit_price = null where type = 'LIMIT'`,
      `set limit_price = 1 where type = 'MARKET'`,
      `set stop_price = null where type = 'STOP'`,
      `set stop_price = 1 where type = 'LIMIT'`,
      `set limit_price = 0 where type = 'LIMIT'`,
      `set stop_price = 0 where type = 'STOP'`,
    ],
    orders_rejection_check: [
      `set rejection = null where status = 'rejected'`,
      `set rejection = 'market_closed' where status = 'open'`,
    ],
    orders_closed_check: [
      `set closed_at = placed_at where status = 'open'`,
      `set closed_at = null where status = 'filled'`,
      `set closed_at = placed_at - interval '1 s' where status = 'filled'`,
    ],
  },
  'investa.trades': {
    trades_order_id_fill_no_key: [`set order_id = md5('order 1')::uuid, user_id = md5('john')::uuid`],
    trades_fill_no_check: [`set fill_no = 0`],
    trades_amounts_check: [
      `set gross_amount = gross_amount + 0.01 where cost_of_sale is null`,
      `set quantity = 0, gross_amount = 0 where cost_of_sale is null`,
      `set price = 0, gross_amount = 0 where cost_of_sale is null`,
    ],
    trades_fee_check: [`set fee = -0.01`],
    trades_realized_profit_check: [
      `set realized_profit = realized_profit + 0.01`,
      `set realized_profit = null where cost_of_sale is not null`,
      `set cost_of_sale = 0, realized_profit = gross_amount`,
    ],
  },
  'investa.trading_performance': {
    trading_performance_user_id_key: [`set user_id = md5('john')::uuid`],
    trading_performance_counts_check: [
      `set total_trades = total_trades + 1`,
      `set losing_trades = 1`,
      `set buy_trades = -1, total_trades = sell_trades - 1`,
    ],
    trading_performance_last_trade_check: [`set last_trade_at = null`],
    trading_performance_win_rate_check: [
      `set win_rate = 99.99 where sell_trades > 0`,
      `set win_rate = null where sell_trades > 0`,
      `set win_rate = 0 where sell_trades = 0`,
    ],
    trading_performance_extremes_check: [
      `set best_trade = null where sell_trades > 0`,
      `set worst_trade = 0 where sell_trades = 0`,
      `set worst_trade = best_trade + 1 where sell_trades > 0`,
    ],
    trading_performance_totals_check: [
      `set turnover = -1`,
      `set fees_paid = -1, total_return = realized_profit + unrealized_profit + 1`,
    ],
    trading_performance_total_return_check: [`set total_return = total_return + 0.01`],
  },
  'investa.achievements': {
    achievements_code_key: [`set code = 'first-trade'`],
    achievements_name_key: [`set name = 'First trade'`],
    achievements_condition_threshold_key: [`set condition = 'trades_executed', threshold = 1`],
    achievements_threshold_check: [`set threshold = 0`],
    achievements_points_check: [`set points = 0`],
    achievements_code_check: [`set code = 'First Trade' where code = 'first-trade'`],
  },
  'investa.user_achievements': {
    user_achievements_pkey: [`set achievement_id = md5('achievement 1')::uuid`],
  },
  'investa.notifications': {
    notifications_reference_check: [
      `set session_id = md5('john session 1')::uuid where kind = 'welcome'`,
      `set session_id = null where kind = 'new_session'`,
      `set lesson_id = null where kind = 'lesson_completed'`,
      `set attempt_id = null where kind = 'quiz_graded'`,
      `set badge_id = null where kind = 'badge_earned'`,
      `set order_id = null where kind = 'order_filled'`,
      `set achievement_id = null where kind = 'achievement_earned'`,
      `set stock_id = null where kind = 'price_alert'`,
      `set kind = 'badge_earned' where kind = 'lesson_completed'`,
      `set stock_id = md5('INFY')::uuid where kind = 'order_filled'`,
    ],
    notifications_amount_check: [
      `set amount = null where kind = 'order_filled'`,
      `set amount = 0 where kind = 'price_alert'`,
      `set amount = 1 where kind = 'welcome'`,
    ],
    notifications_read_check: [`set read_at = created_at - interval '1 s'`],
  },

  // --------------------------------------------------------------------------------------------- cashflow
  'cashflow.users': {
    users_email_key: [`set email = 'kavya@example.com'`],
    users_phone_key: [`set phone = '+919812345670'`],
    users_email_check: [`set email = upper(email)`],
    users_password_hash_check: [`set password_hash = 'SecurePass123'`],
    users_phone_check: [`set phone = '+14155550100' where first_name = 'Kavya'`],
    users_city_check: [`set city = 'Springfield'`],
    users_occupation_check: [`set occupation = 'Astronaut'`],
  },
  'cashflow.income_sources': {
    income_sources_user_id_name_key: [`set name = 'GigWorks'`],
    income_sources_dates_check: [`set ended_on = started_on - 1`],
    income_sources_amounts_check: [`set expected_amount = 0`, `set payments_per_month = 0`],
    income_sources_paydays_check: [
      `set paydays = null`,
      `set paydays = '{null}' where cadence = 'weekly'`,
      `set paydays = '{}' where cadence = 'weekly'`,
      `set paydays = '{8}' where cadence = 'weekly'`,
      `set paydays = '{0}' where cadence = 'weekly'`,
      `set paydays = '{1,2}' where cadence = 'fortnightly'`,
      `set paydays = '{29}' where cadence = 'monthly'`,
      `set paydays = '{1}' where cadence = 'irregular'`,
    ],
  },
  'cashflow.transactions': {
    transactions_user_id_sequence_key: [`set sequence = 1`],
    transactions_sequence_check: [`set sequence = 0 where sequence = 2`],
    transactions_amount_check: [`set amount = 0`, `set amount = -amount`],
    transactions_source_check: [
      `set income_source_id = null`,
      `set income_source_id = md5('kavya weekly')::uuid where category = 'rent'`,
    ],
    transactions_category_check: [
      `set category = 'rent' where kind = 'income'`,
      `set category = 'client_payment' where kind = 'expense'`,
    ],
  },
  'cashflow.features': {
    features_pkey: [`set name = 'source_count'`],
    features_share_check: [
      `set value = 1.000001 where name = 'overdraft_share'`,
      `set value = -1 where name = 'overdraft_share'`,
    ],
  },
  'cashflow.predictions': {
    predictions_user_id_made_on_horizon_days_key: [`set horizon_days = 7`],
    predictions_horizon_check: [`set horizon_days = 14 where horizon_days = 7`],
    predictions_interval_check: [
      `set lower_inflow = -1`,
      `set lower_inflow = expected_inflow + 1`,
      `set upper_inflow = expected_inflow - 1`,
    ],
    predictions_confidence_check: [`set confidence = 0`, `set confidence = 1`],
    predictions_risk_score_check: [`set risk_score = -0.001`, `set risk_score = 1.001`],
    predictions_parameters_check: [`set parameters = '[1, 1, 1]'`],
  },
  'cashflow.backtests': {
    backtests_pkey: [`set horizon_days = 7`],
    backtests_horizon_check: [`set horizon_days = 14 where horizon_days = 7`],
    backtests_interval_check: [
      `set lower_inflow = -1`,
      `set lower_inflow = expected_inflow + 1`,
      `set upper_inflow = expected_inflow - 1`,
    ],
    backtests_confidence_check: [`set confidence = 0`, `set confidence = 1`],
    backtests_inflows_check: [`set naive_inflow = -1`, `set actual_inflow = -1`],
  },
  'cashflow.smoothing_buffers': {
    smoothing_buffers_user_id_key: [`set user_id = md5('kavya')::uuid`],
    smoothing_buffers_balance_check: [`set balance = balance + 0.01`],
    smoothing_buffers_not_negative_check: [
      `set total_withdrawn = total_deposited + 1, balance = -1`,
      `set total_withdrawn = -1, balance = total_deposited + 1`,
    ],
    smoothing_buffers_target_check: [`set target_balance = 0`],
    smoothing_buffers_deposit_share_check: [`set deposit_share = 0`, `set deposit_share = 1.001`],
    smoothing_buffers_risk_score_check: [`set risk_score = -0.01`, `set risk_score = 1.01`],
  },
  'cashflow.buffer_movements': {
    buffer_movements_buffer_id_sequence_key: [`set sequence = 1`],
    buffer_movements_sequence_check: [`set sequence = 0 where sequence = 1`],
    buffer_movements_amount_check: [`set amount = 0`],
    buffer_movements_balance_after_check: [
      `set balance_after = -1`,
      `set balance_after = amount - 1 where kind = 'deposit'`,
    ],
  },
  'cashflow.insights': {
    insights_user_id_kind_window_to_key: [`set kind = 'income_up'`],
    insights_window_check: [`set window_from = window_to + 1`],
    insights_metrics_check: [`set metrics = '{}'`, `set metrics = '[40]'`],
  },

  // ----------------------------------------------------------------------------------------- employees_db
  'employees_db.departments': {
    departments_code_key: [`set code = 'EXEC'`],
    departments_name_key: [`set name = 'Lending'`],
    departments_cost_center_key: [`set cost_center = 'CC100'`],
    departments_code_check: [`set code = 'exec' where department_id = 1`],
  },
  'employees_db.branches': {
    branches_name_key: [`set name = 'Riverside'`],
    branches_branch_code_check: [`set branch_code = 'MAIN' where branch_code = 'BR001'`],
    branches_state_check: [`set state = 'oh'`],
  },
  'employees_db.employees': {
    // One column, but the update that breaks it in the common way makes somebody their own manager first.
    employees_pkey: [`set employee_id = 3 where employee_id = 2`],
    employees_email_key: [`set email = 'dan.okafor@bank.example.com'`],
    employees_manager_check: [`set manager_id = employee_id where employee_id = 2`],
    employees_chief_check: [
      `set manager_id = null where employee_id = 2`,
      `set manager_id = 2 where employee_id = 1`,
      `set role = 'teller', approval_limit = null where employee_id = 1`,
    ],
    employees_ended_check: [
      `set ended_on = null where status = 'left'`,
      `set ended_on = '2026-01-01' where status = 'active'`,
      `set ended_on = hired_on - 1 where status = 'left'`,
    ],
    employees_age_check: [`set date_of_birth = hired_on - 6000`],
    employees_salary_check: [`set salary = 0`],
    employees_approval_limit_check: [
      `set approval_limit = 0 where employee_id = 2`,
      `set approval_limit = 1000 where employee_id = 3`,
    ],
    employees_email_check: [`set email = upper(email)`],
    employees_one_chief_key: [
      `set role = 'chief_executive', manager_id = null, approval_limit = null where employee_id = 2`,
    ],
  },
  'employees_db.training_programs': {
    training_programs_code_key: [`set code = 'AML-101'`],
    training_programs_title_key: [`set title = 'Reading a borrower'`],
    training_programs_duration_check: [`set duration_hours = 0`],
    training_programs_valid_months_check: [`set valid_months = 0`],
    training_programs_pass_percent_check: [`set pass_percent = 0`, `set pass_percent = 101`],
  },
  'employees_db.training_attendance': {
    training_attendance_pkey: [`set program_id = 1, started_on = '2026-03-02'`],
    training_attendance_ended_check: [
      `set ended_on = null where status = 'completed'`,
      `set ended_on = started_on where status = 'enrolled'`,
      `set ended_on = started_on - 1 where status = 'completed'`,
    ],
    training_attendance_score_check: [
      `set score = null where status = 'completed'`,
      `set score = 50 where status = 'enrolled'`,
      `set score = 101 where status = 'completed'`,
    ],
  },

  // ------------------------------------------------------------------------------------------ customer_db
  'customer_db.customer_profiles': {
    customer_profiles_email_key: [`set email = 'grace@example.com'`],
    customer_profiles_email_check: [`set email = upper(email)`],
    customer_profiles_phone_check: [`set phone = '+919876543210'`],
    customer_profiles_state_check: [`set state = 'oh'`],
    customer_profiles_postcode_check: [`set postcode = '4300 '`],
    customer_profiles_annual_income_check: [`set annual_income = -1`],
  },
  'customer_db.interactions': {
    interactions_duration_check: [`set duration_seconds = 0`],
  },
  'customer_db.satisfaction_surveys': {
    satisfaction_surveys_interaction_id_key: [`set interaction_id = md5('interaction 1')::uuid`],
    satisfaction_surveys_nps_score_check: [`set nps_score = -1`, `set nps_score = 11`],
    satisfaction_surveys_satisfaction_rating_check: [
      `set satisfaction_rating = 0`,
      `set satisfaction_rating = 6`,
    ],
    satisfaction_surveys_comment_check: [`set comment = ''`],
  },
  'customer_db.complaints': {
    complaints_interaction_id_customer_id_key: [`set interaction_id = md5('interaction 1')::uuid`],
    complaints_resolved_check: [
      `set resolved_at = null where status = 'resolved'`,
      `set resolution = null where status = 'resolved'`,
      `set resolved_at = filed_at - interval '1 s' where status = 'resolved'`,
      `set status = 'closed', assigned_agent_id = 2 where status = 'open'`,
      `set resolution = 'Done.' where status = 'open'`,
    ],
    complaints_assigned_check: [`set status = 'investigating' where status = 'open'`],
    complaints_compensation_check: [
      `set compensation = 0 where status = 'resolved'`,
      `set compensation = 10 where status = 'open'`,
    ],
  },
  'customer_db.campaigns': {
    campaigns_name_key: [`set name = 'Spring savings'`],
    campaigns_dates_check: [`set starts_on = ends_on + 1`],
    campaigns_budget_check: [`set budget = 0`],
  },
  'customer_db.campaign_responses': {
    campaign_responses_pkey: [`set customer_id = 1`],
    campaign_responses_converted_check: [`set converted = true`],
  },

  // ------------------------------------------------------------------------------------------ accounts_db
  'accounts_db.customers': {
    customers_tax_id_key: [`set tax_id = '900-12-3456'`],
    customers_tax_id_check: [`set tax_id = '123-45-6789' where customer_id = 1`],
  },
  'accounts_db.accounts': {
    accounts_account_number_key: [`set account_number = '100000000001'`],
    accounts_account_number_check: [`set account_number = '10000000000X' where account_type = 'savings'`],
    accounts_overdraft_limit_check: [
      `set overdraft_limit = 100 where account_type = 'savings'`,
      `set overdraft_limit = -1 where account_type = 'checking'`,
    ],
    accounts_balance_check: [
      `set balance = -0.01 where account_type = 'savings'`,
      `set balance = -500.01 where overdraft_limit = 500`,
    ],
    accounts_interest_rate_check: [`set interest_rate = -0.0001`, `set interest_rate = 0.2001`],
    accounts_closed_check: [
      `set status = 'closed'`,
      `set closed_at = opened_at`,
      `set status = 'closed', closed_at = opened_at`,
      `set status = 'closed', balance = 0, closed_at = opened_at - interval '1 s'`,
    ],
  },
  'accounts_db.account_relationships': {
    account_relationships_customer_key: [
      `set account_id = md5('account 1')::uuid, related_customer_id = 2 where related_customer_id is not null`,
    ],
    account_relationships_account_key: [
      `set account_id = md5('account 1')::uuid where related_account_id is not null`,
    ],
    account_relationships_target_check: [
      `set relationship_type = 'linked_savings' where relationship_type = 'joint_owner'`,
      `set relationship_type = 'joint_owner' where relationship_type = 'linked_savings'`,
      `set related_customer_id = null`,
      `set related_customer_id = 1 where relationship_type = 'linked_savings'`,
    ],
    account_relationships_self_check: [
      `set account_id = related_account_id where related_account_id is not null`,
    ],
  },
  'accounts_db.transactions': {
    transactions_account_id_entry_no_key: [`set entry_no = 1`],
    transactions_entry_no_check: [`set entry_no = 0 where entry_no = 2`],
    transactions_amount_check: [`set amount = 0`],
    transactions_processed_by_check: [
      `set processed_by = null`,
      `set processed_by = 2`,
      `set channel = 'phone' where channel = 'ach'`,
    ],
    transactions_cash_check: [
      `set is_cash = true where channel = 'ach'`,
      `set transaction_type = 'fee' where is_cash`,
    ],
  },

  // --------------------------------------------------------------------------------------------- loans_db
  'loans_db.products': {
    products_code_key: [`set code = 'AUTO'`],
    products_name_key: [`set name = 'Auto loan'`],
    products_terms_check: [`set min_term_months = 0`, `set min_term_months = max_term_months + 1`],
    products_amounts_check: [`set min_amount = 0`, `set min_amount = max_amount + 1`],
    products_rates_check: [
      `set min_annual_rate = 0`,
      `set min_annual_rate = max_annual_rate + 0.01`,
      `set max_annual_rate = 1`,
    ],
    products_min_credit_score_check: [`set min_credit_score = 299`, `set min_credit_score = 851`],
    products_late_fee_check: [`set late_fee = -1`, `set grace_days = -1`],
  },
  'loans_db.applications': {
    applications_amounts_check: [`set requested_amount = 0`, `set annual_income = -1`, `set term_months = 0`],
    applications_credit_score_check: [`set credit_score = 299`, `set credit_score = 851`],
    applications_debt_to_income_check: [`set debt_to_income = -0.0001`],
    applications_decided_check: [
      `set decided_at = null`,
      `set decided_at = submitted_at`,
      `set decided_at = submitted_at - interval '1 s' where status = 'approved'`,
    ],
    applications_handled_by_check: [`set handled_by = null`],
  },
  'loans_db.approvals': {
    approvals_application_id_key: [`set application_id = md5('application 1')::uuid`],
    approvals_decision_check: [
      `set approved_amount = null where decision = 'approved'`,
      `set annual_rate = null where decision = 'approved'`,
      `set term_months = 12 where decision = 'declined'`,
      `set decline_reason = null where decision = 'declined'`,
      `set decline_reason = 'credit_score' where decision = 'approved'`,
    ],
    approvals_terms_check: [
      `set approved_amount = 0 where decision = 'approved'`,
      `set annual_rate = 0 where decision = 'approved'`,
      `set annual_rate = 1 where decision = 'approved'`,
      `set term_months = 0 where decision = 'approved'`,
    ],
    approvals_authority_check: [
      `set authority_limit = 100 where decision = 'approved'`,
      `set authority_limit = -1 where decision = 'declined'`,
    ],
  },
  'loans_db.loans': {
    loans_application_id_key: [`set application_id = md5('application 1')::uuid`],
    loans_loan_number_key: [`set loan_number = 'L00000001'`],
    loans_terms_check: [
      `set principal = 0, outstanding_principal = 0 where status = 'paid_off'`,
      `set annual_rate = 0`,
      `set annual_rate = 1`,
      `set term_months = 0, maturity_on = first_due_on - interval '1 month'`,
    ],
    loans_installment_amount_check: [`set installment_amount = 0`],
    loans_dates_check: [`set maturity_on = maturity_on + 1`, `set disbursed_at = first_due_on`],
    loans_outstanding_check: [
      `set outstanding_principal = principal + 1 where status = 'late'`,
      `set principal = -1 where status = 'paid_off'`,
    ],
    loans_status_check: [
      `set days_past_due = 90 where status = 'late'`,
      `set days_past_due = 0 where status = 'late'`,
      `set days_past_due = -1 where status = 'late'`,
      `set status = 'current' where status = 'late'`,
      `set status = 'defaulted' where status = 'late'`,
      `set outstanding_principal = 0 where status = 'late'`,
      `set outstanding_principal = 1 where status = 'paid_off'`,
    ],
    loans_closed_check: [
      `set closed_on = null where status = 'paid_off'`,
      `set closed_on = first_due_on where status = 'late'`,
    ],
  },
  'loans_db.installments': {
    installments_pkey: [`set installment_no = 1`],
    installments_installment_no_check: [`set installment_no = 0 where installment_no = 1`],
    installments_amount_due_check: [
      `set amount_due = amount_due + 0.01`,
      `set principal_due = 0, amount_due = interest_due`,
      `set interest_due = -1, amount_due = principal_due - 1`,
    ],
    installments_balance_after_check: [`set balance_after = -0.01`],
  },
  'loans_db.payments': {
    payments_transaction_id_key: [
      `set method = 'account_debit', received_by = null, transaction_id = md5('booking 2')::uuid`,
    ],
    payments_amount_check: [
      `set amount = amount + 0.01`,
      `set amount = 0, principal_paid = 0, interest_paid = 0, late_fee_paid = 0`,
      `set interest_paid = -1, principal_paid = principal_paid + interest_paid + 1`,
    ],
    payments_method_check: [
      `set method = 'ach' where transaction_id is not null`,
      `set method = 'account_debit' where method = 'ach'`,
      `set received_by = null where method = 'branch'`,
      `set received_by = 2 where method = 'ach'`,
    ],
  },
  'loans_db.collateral': {
    collateral_registration_key: [`set registration = 'VIN-TEST-0000001'`],
    collateral_lien_position_check: [`set lien_position = 0`],
    collateral_value_check: [
      `set lending_value = lending_value + 0.01`,
      `set appraised_value = 0, lending_value = 0`,
      `set advance_rate = 0, lending_value = 0`,
      `set advance_rate = 1.1, lending_value = appraised_value * 1.1`,
    ],
  },

  // ----------------------------------------------------------------------------------------- insurance_db
  'insurance_db.policies': {
    policies_policy_number_key: [`set policy_number = 'P00000001'`],
    policies_dates_check: [
      `set expires_on = effective_on - 1 where status = 'active'`,
      `set ended_on = expires_on + 1, status = 'cancelled'`,
      `set ended_on = effective_on - 1, status = 'cancelled'`,
      `set sold_at = effective_on + interval '36 hours'`,
    ],
    policies_status_check: [
      `set ended_on = null where status = 'expired'`,
      `set ended_on = expires_on where status = 'active'`,
      `set ended_on = expires_on - 1 where status = 'expired'`,
    ],
    policies_amounts_check: [`set premium = 0`, `set insured_amount = 0`],
  },
  'insurance_db.coverages': {
    coverages_policy_id_coverage_kind_key: [`set coverage_kind = 'collision'`],
    coverages_amounts_check: [
      `set limit_amount = 0`,
      `set premium = 0`,
      `set deductible = -1`,
      `set deductible = limit_amount`,
    ],
  },
  'insurance_db.beneficiaries': {
    beneficiaries_policy_id_full_name_key: [`set full_name = 'Ivy Hall'`],
    beneficiaries_share_percent_check: [`set share_percent = 0`, `set share_percent = 100.01`],
  },
  'insurance_db.premium_payments': {
    premium_payments_pkey: [`set period_no = 1`],
    premium_payments_period_no_check: [`set period_no = 0 where period_no = 1`],
    premium_payments_amount_check: [`set amount = 0`],
  },
  'insurance_db.claims': {
    claims_claim_number_key: [`set claim_number = 'C00000001'`],
    claims_dates_check: [
      `set filed_at = incident_on - interval '1 day'`,
      `set decided_at = filed_at - interval '1 s' where status = 'denied'`,
      `set paid_at = decided_at - interval '1 s' where status = 'paid'`,
    ],
    claims_status_check: [
      `set decided_at = null where status = 'denied'`,
      `set decided_at = filed_at where status = 'filed'`,
      `set paid_at = null where status = 'paid'`,
      `set payout_amount = null where status = 'paid'`,
      `set payout_amount = 1 where status = 'denied'`,
      `set denial_reason = null where status = 'denied'`,
      `set denial_reason = 'not_covered' where status = 'paid'`,
      `set handled_by = null where status = 'paid'`,
      `set status = 'under_review' where status = 'filed'`,
    ],
    claims_reserve_check: [
      `set reserve_amount = -1 where status = 'filed'`,
      `set reserve_amount = 0 where status = 'filed'`,
      `set reserve_amount = 1 where status = 'paid'`,
    ],
    claims_amounts_check: [
      `set claimed_amount = 0 where status = 'filed'`,
      `set payout_amount = 0 where status = 'paid'`,
      `set payout_amount = claimed_amount + 1 where status = 'paid'`,
    ],
  },

  // ---------------------------------------------------------------------------------------- compliance_db
  'compliance_db.kyc_records': {
    kyc_records_customer_id_key: [`set customer_id = 1`],
    kyc_records_document_kind_document_number_key: [`set document_number = 'X0000001'`],
    kyc_records_next_review_check: [`set next_review_on = next_review_on + 1`, `set risk_rating = 'high'`],
    kyc_records_last_review_check: [
      `set last_review_on = '2019-03-01', next_review_on = '2022-03-01' where risk_rating = 'low'`,
    ],
    kyc_records_exposed_check: [`set is_politically_exposed = true`],
  },
  'compliance_db.aml_rules': {
    aml_rules_code_key: [`set code = 'RAPID'`],
    aml_rules_name_key: [`set name = 'In and out again'`],
    aml_rules_parameters_check: [
      `set window_days = 1 where rule_kind = 'large_cash'`,
      `set min_count = null where rule_kind = 'structuring'`,
      `set share = 0.5 where rule_kind = 'structuring'`,
      `set floor = threshold where rule_kind = 'structuring'`,
      `set share = null where rule_kind = 'rapid_movement'`,
      `set floor = 1 where rule_kind = 'rapid_movement'`,
      `set window_days = null where rule_kind = 'high_volume'`,
      `set min_count = 2 where rule_kind = 'high_volume'`,
    ],
    aml_rules_bounds_check: [
      `set threshold = 0 where rule_kind = 'large_cash'`,
      `set floor = 0 where rule_kind = 'structuring'`,
      `set window_days = 0 where rule_kind = 'high_volume'`,
      `set min_count = 1 where rule_kind = 'structuring'`,
      `set share = 0 where rule_kind = 'rapid_movement'`,
      `set share = 1.1 where rule_kind = 'rapid_movement'`,
    ],
  },
  'compliance_db.aml_checks': {
    aml_checks_customer_id_rule_id_period_to_key: [`set customer_id = 1`],
    aml_checks_period_check: [
      `set period_from = period_to + 1`,
      `set checked_at = period_to - interval '1 day'`,
    ],
  },
  'compliance_db.aml_alerts': {
    aml_alerts_check_id_key: [`set check_id = md5('check 1')::uuid`],
    aml_alerts_closed_check: [
      `set closed_at = null where status = 'dismissed'`,
      `set finding = null where status = 'dismissed'`,
      `set closed_at = raised_at - interval '1 s' where status = 'dismissed'`,
      `set status = 'reported', assigned_to = 2 where status = 'open'`,
      `set finding = 'Nothing.' where status = 'open'`,
    ],
    aml_alerts_assigned_check: [`set status = 'investigating' where status = 'open'`],
  },
  'compliance_db.aml_alert_transactions': {
    aml_alert_transactions_pkey: [`set alert_id = md5('alert 1')::uuid`],
  },
  'compliance_db.audit_trails': {
    audit_trails_entity_table_entity_key_action_occurred_at_key: [
      `insert into compliance_db.audit_trails (occurred_at, employee_id, customer_id, actor, action, entity_table, entity_key)
        select occurred_at, employee_id, customer_id, actor, action, entity_table, entity_key from compliance_db.audit_trails`,
    ],
    audit_trails_actor_check: [
      `set employee_id = null where actor = 'employee'`,
      `set customer_id = null where actor = 'customer'`,
    ],
    audit_trails_entity_check: [
      `set entity_table = 'loans' where action = 'account_opened'`,
      `set action = 'alert_raised' where action = 'complaint_filed'`,
    ],
    audit_trails_details_check: [`set details = '[]'`],
  },

  // ------------------------------------------------------------------------------------------- spendsense
  'spendsense.users': {
    users_email_key: [`set email = 'grace@example.com'`],
    users_email_check: [`set email = upper(email)`],
  },
  'spendsense.accounts': {
    accounts_subtype_check: [
      `set subtype = 'savings' where type = 'credit'`,
      `set subtype = 'credit_card' where type = 'depository'`,
    ],
    accounts_credit_check: [
      `set "limit" = null where type = 'credit'`,
      `set apr = null where type = 'credit'`,
      `set min_payment = null where type = 'credit'`,
      `set "limit" = 100000 where type = 'depository'`,
      `set is_overdue = true where type = 'depository'`,
    ],
    accounts_limit_check: [`set "limit" = 0 where type = 'credit'`, `set apr = 0 where type = 'credit'`],
    accounts_min_payment_check: [
      `set min_payment = min_payment + 1`,
      `set balance = balance + 100 where type = 'credit'`,
    ],
    accounts_mask_check: [`set mask = '42'`, `set mask = '004X'`],
    accounts_currency_check: [`set currency = 'usd'`],
  },
  'spendsense.transactions': {
    transactions_amount_check: [
      `set amount = 0`,
      `set amount = -amount where category = 'INCOME'`,
      `set amount = -amount where category = 'ENTERTAINMENT'`,
    ],
  },
  'spendsense.subscriptions': {
    subscriptions_account_id_merchant_name_key: [`set merchant_name = 'Streamly'`],
    subscriptions_amount_check: [`set amount = 0`],
    subscriptions_category_check: [`set category = 'INCOME'`],
    subscriptions_dates_check: [
      `set next_charge_on = null`,
      `set cancelled_on = started_on where next_charge_on is not null`,
      `set next_charge_on = started_on where cancelled_on is null`,
      `set cancelled_on = started_on - 1 where next_charge_on is null`,
    ],
  },
  'spendsense.personas': {
    personas_kind_key: [`set kind = 'new_to_credit'`],
    personas_name_key: [`set name = 'New to credit'`],
    personas_priority_key: [`set priority = 1`],
    personas_priority_check: [`set priority = 0 where priority = 1`],
    personas_criteria_check: [`set criteria = '{}'`, `set criteria = '[]'`],
  },
  'spendsense.persona_assignments': {
    persona_assignments_user_id_persona_id_window_to_key: [`set persona_id = md5('persona 1')::uuid`],
    persona_assignments_window_check: [
      `set window_from = window_to + 1`,
      `set assigned_at = window_to - interval '1 day'`,
    ],
    persona_assignments_evidence_check: [`set evidence = '{}'`, `set evidence = '[]'`],
    persona_assignments_one_primary_key: [`set is_primary = true`],
  },
  'spendsense.content': {
    content_slug_key: [`set slug = 'pay-cards-down'`],
    content_minutes_check: [`set minutes = 0`],
  },
  'spendsense.content_personas': {
    content_personas_pkey: [`set content_id = md5('content 1')::uuid`],
    content_personas_persona_id_rank_key: [`set rank = 1`],
    content_personas_rank_check: [`set rank = 0 where rank = 1`],
  },

  // ------------------------------------------------------------------------------------------------ tilth
  'tilth.seed_runs': {
    seed_runs_scale_check: [`set scale = 0`],
    seed_runs_took_ms_check: [`set took_ms = -1`],
    seed_runs_state_check: [
      `set ended_at = null where state = 'superseded'`,
      `set ended_at = loaded_at where state = 'current'`,
      `set ended_at = loaded_at - interval '1 s' where state = 'superseded'`,
    ],
    seed_runs_hashes_check: [`set recipes = repeat('x', 64)`, `set fingerprint = repeat('A', 64)`],
    seed_runs_domains_check: [`set domains = '{}'`, `set domains = null`, `set domains = '{null}'`],
    seed_runs_sizes_check: [`set sizes = '[]'`, `set overrides = '[]'`],
    seed_runs_one_current_key: [`set state = 'current', ended_at = null`],
  },
  'tilth.seed_run_tables': {
    seed_run_tables_pkey: [`set table_name = 'investa.users'`],
    seed_run_tables_rows_check: [`set rows_added = -1`, `set rows_added = rows + 1`],
    seed_run_tables_took_ms_check: [`set took_ms = -1`],
    seed_run_tables_recipe_version_check: [`set recipe_version = 0`],
    seed_run_tables_fingerprint_check: [`set fingerprint = repeat('x', 64)`],
    seed_run_tables_table_name_check: [`set table_name = 'users' where model = 'User'`],
  },
};
