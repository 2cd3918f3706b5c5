-- What Prisma cannot say: CHECKs, partial and partial-unique indexes, exclusion constraints. A rule is here when one row is
-- enough to break it; rules over several rows or tables are SQL rules of their domain, run by `verify`. Nothing here fires
-- a trigger, so loading in bulk stays fast.
--
-- Roundings are numeric's: half away from zero. An array column that Prisma declares can hold NULL in PostgreSQL, so its
-- CHECK refuses that too; a CHECK passes on NULL, so nullable parts are compared with `is not distinct from` or counted.

-- ================================================================================================ investa

-- For exclusion constraints on uuid. In a schema of ours, so that it goes when the schema goes.
create extension if not exists btree_gist with schema investa;

alter table investa.languages
  add constraint languages_code_check check (code ~ '^[a-z]{2,3}$');

alter table investa.users
  add constraint users_email_check check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  add constraint users_password_hash_check check (password_hash ~ '^\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}$');

alter table investa.user_profiles
  add constraint user_profiles_phone_check check (phone ~ '^\+91[6-9][0-9]{9}$'),
  add constraint user_profiles_postcode_check check (postcode ~ '^[1-9][0-9]{5}$'),
  add constraint user_profiles_monthly_budget_check check (monthly_budget > 0);

alter table investa.security_settings
  add constraint security_settings_lock_check check (failed_logins >= 0 and (locked_until is null or failed_logins > 0)),
  add constraint security_settings_timeout_check check (session_timeout_minutes between 5 and 1440),
  add constraint security_settings_two_factor_check check (not two_factor_enabled or two_factor_method is not null),
  add constraint security_settings_totp_secret_check
    check ((two_factor_method is not distinct from 'totp') = (totp_secret is not null) and totp_secret ~ '^[A-Z2-7]{16,}$');

alter table investa.user_sessions
  add constraint user_sessions_times_check
    check (started_at < expires_at and last_active_at between started_at and coalesce(ended_at, expires_at)
      and ended_at <= expires_at),
  add constraint user_sessions_end_check
    check ((ended_at is null) = (end_reason is null) and (end_reason <> 'expired' or ended_at = expires_at)),
  add constraint user_sessions_refresh_token_hash_check check (refresh_token_hash ~ '^[0-9a-f]{64}$'),
  add constraint user_sessions_device_excl
    exclude using gist (device_id with =, tstzrange(started_at, coalesce(ended_at, expires_at)) with &&);

alter table investa.privacy_settings
  add constraint privacy_settings_visibility_check
    check (greatest(portfolio_visibility, learning_visibility, achievements_visibility) <= profile_visibility);

alter table investa.courses
  add constraint courses_position_check check (position > 0),
  add constraint courses_estimated_minutes_check check (estimated_minutes > 0);

alter table investa.lessons
  add constraint lessons_position_check check (position > 0),
  add constraint lessons_minutes_check check (minutes > 0);

alter table investa.user_lesson_progress
  add constraint user_lesson_progress_status_check
    check ((status = 'completed') = (completed_at is not null) and (status = 'completed') = (percent_complete = 100)),
  add constraint user_lesson_progress_times_check check (completed_at >= started_at),
  add constraint user_lesson_progress_amounts_check check (minutes_spent >= 0 and percent_complete between 0 and 100);

alter table investa.quizzes
  add constraint quizzes_position_check check (position > 0),
  add constraint quizzes_pass_percent_check check (pass_percent between 1 and 100),
  add constraint quizzes_time_limit_check check (time_limit_minutes > 0);

alter table investa.questions
  add constraint questions_position_check check (position > 0);

alter table investa.answers
  add constraint answers_position_check check (position between 1 and 4);
create unique index answers_one_correct_key on investa.answers (question_id) where is_correct;

alter table investa.user_quiz_attempts
  add constraint user_quiz_attempts_attempt_no_check check (attempt_no > 0),
  add constraint user_quiz_attempts_times_check check (submitted_at >= started_at),
  add constraint user_quiz_attempts_submitted_check
    check (num_nonnulls(submitted_at, correct_count, score, passed) in (0, 4)),
  add constraint user_quiz_attempts_counts_check check (question_count > 0 and correct_count between 0 and question_count),
  add constraint user_quiz_attempts_score_check check (score = round(100.0 * correct_count / question_count, 2));

alter table investa.learning_progress
  add constraint learning_progress_lessons_check
    check (lessons_completed between 0 and lessons_started and courses_completed between 0 and lessons_completed),
  add constraint learning_progress_quizzes_check check (quizzes_passed between 0 and quiz_attempts),
  add constraint learning_progress_average_score_check
    check ((quiz_attempts = 0) = (average_score is null) and average_score between 0 and 100),
  add constraint learning_progress_streak_check check (current_streak_days between 0 and longest_streak_days),
  add constraint learning_progress_studied_check
    check (minutes_spent >= 0 and (lessons_started + quiz_attempts = 0) = (last_studied_at is null));

alter table investa.badges
  add constraint badges_threshold_check check (threshold > 0),
  add constraint badges_points_check check (points > 0),
  add constraint badges_code_check check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

alter table investa.stocks
  add constraint stocks_symbol_check check (symbol = upper(symbol)),
  add constraint stocks_isin_check check (isin ~ '^[A-Z]{2}[A-Z0-9]{9}[0-9]$'),
  add constraint stocks_amounts_check check (shares_outstanding > 0 and face_value > 0);

alter table investa.stock_prices
  add constraint stock_prices_range_check check (0 < low and low <= least(open, close) and greatest(open, close) <= high),
  add constraint stock_prices_volume_check check (volume >= 0);

alter table investa.market_data
  add constraint market_data_range_check
    check (0 < day_low and day_low <= least(day_open, last_price) and greatest(day_open, last_price) <= day_high),
  add constraint market_data_change_check
    check (previous_close > 0 and change = last_price - previous_close
      and change_percent = round(100 * change / previous_close, 2)),
  add constraint market_data_spread_check check (0 < bid and bid <= ask),
  add constraint market_data_volume_check check (volume >= 0),
  add constraint market_data_market_cap_check check (market_cap > 0);

-- Which parameters and values an indicator has depends on its kind.
alter table investa.technical_indicators
  add constraint technical_indicators_parameters_check
    check (period > 0
      and num_nonnulls(slow_period, signal_period, signal) = case kind when 'macd' then 3 else 0 end
      and num_nonnulls(deviations, upper_band, lower_band) = case kind when 'bollinger' then 3 else 0 end
      and slow_period > period and signal_period > 0 and deviations > 0),
  add constraint technical_indicators_value_check
    check ((kind = 'macd' or value > 0 or kind = 'rsi' and value = 0) and (kind <> 'rsi' or value <= 100)
      and value between lower_band and upper_band);

alter table investa.user_watchlists
  add constraint user_watchlists_alerts_check check (alert_above > 0 and alert_below > 0 and alert_below < alert_above);

alter table investa.portfolios
  add constraint portfolios_cash_check check (cash_balance = deposited_total - bought_total + sold_total - fees_total),
  add constraint portfolios_cash_not_negative_check check (cash_balance >= 0),
  add constraint portfolios_totals_check
    check (least(deposited_total, bought_total, sold_total, fees_total, invested_cost, holdings_value) >= 0),
  add constraint portfolios_value_check check (total_value = cash_balance + holdings_value),
  add constraint portfolios_unrealized_profit_check check (unrealized_profit = holdings_value - invested_cost),
  add constraint portfolios_times_check check (valued_at >= opened_at);

alter table investa.portfolio_holdings
  add constraint portfolio_holdings_quantity_check check (quantity > 0),
  add constraint portfolio_holdings_cost_check check (cost_basis > 0 and average_cost = round(cost_basis / quantity, 4)),
  add constraint portfolio_holdings_value_check check (market_price > 0 and market_value = quantity * market_price),
  add constraint portfolio_holdings_unrealized_profit_check check (unrealized_profit = market_value - cost_basis);

alter table investa.trading_sessions
  add constraint trading_sessions_times_check check (ended_at > started_at),
  add constraint trading_sessions_totals_check
    check (least(orders_placed, trades_executed) >= 0 and turnover >= 0 and (trades_executed > 0) = (turnover > 0)),
  add constraint trading_sessions_user_excl
    exclude using gist (user_id with =, tstzrange(started_at, ended_at) with &&);

alter table investa.orders
  add constraint orders_quantity_check check (quantity > 0),
  add constraint orders_filled_check
    check (case status
      when 'filled' then filled_quantity = quantity
      when 'partially_filled' then filled_quantity > 0 and filled_quantity < quantity
      when 'open' then filled_quantity = 0
      when 'rejected' then filled_quantity = 0
      else filled_quantity >= 0 and filled_quantity < quantity end),
  add constraint orders_average_fill_price_check
    check ((filled_quantity = 0) = (average_fill_price is null) and average_fill_price > 0),
  add constraint orders_prices_check
    check ((type = 'LIMIT') = (limit_price is not null) and (type = 'STOP') = (stop_price is not null)
      and limit_price > 0 and stop_price > 0),
  add constraint orders_rejection_check check ((status = 'rejected') = (rejection is not null)),
  add constraint orders_closed_check
    check ((status in ('open', 'partially_filled')) = (closed_at is null) and closed_at >= placed_at);
-- What may still trade, in the order that a matching price would look for it.
create index orders_resting_idx on investa.orders (stock_id, placed_at) where status in ('open', 'partially_filled');

alter table investa.trades
  add constraint trades_fill_no_check check (fill_no > 0),
  add constraint trades_amounts_check check (quantity > 0 and price > 0 and gross_amount = quantity * price),
  add constraint trades_fee_check check (fee >= 0),
  add constraint trades_realized_profit_check
    check (num_nonnulls(cost_of_sale, realized_profit) in (0, 2) and cost_of_sale > 0
      and realized_profit = gross_amount - cost_of_sale);

alter table investa.trading_performance
  add constraint trading_performance_counts_check
    check (least(buy_trades, sell_trades, winning_trades, losing_trades) >= 0
      and total_trades = buy_trades + sell_trades and winning_trades + losing_trades <= sell_trades),
  add constraint trading_performance_last_trade_check check ((total_trades = 0) = (last_trade_at is null)),
  add constraint trading_performance_win_rate_check
    check ((sell_trades = 0) = (win_rate is null)
      and win_rate = round(100.0 * winning_trades / nullif(sell_trades, 0), 2)),
  add constraint trading_performance_extremes_check
    check (num_nonnulls(best_trade, worst_trade) = case when sell_trades = 0 then 0 else 2 end and worst_trade <= best_trade),
  add constraint trading_performance_totals_check check (turnover >= 0 and fees_paid >= 0),
  add constraint trading_performance_total_return_check
    check (total_return = realized_profit + unrealized_profit - fees_paid);

alter table investa.achievements
  add constraint achievements_threshold_check check (threshold > 0),
  add constraint achievements_points_check check (points > 0),
  add constraint achievements_code_check check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

alter table investa.notifications
  add constraint notifications_reference_check
    check (num_nonnulls(session_id, lesson_id, attempt_id, badge_id, order_id, achievement_id, stock_id)
        = case kind when 'welcome' then 0 else 1 end
      and case kind
        when 'welcome' then true
        when 'new_session' then session_id is not null
        when 'lesson_completed' then lesson_id is not null
        when 'quiz_graded' then attempt_id is not null
        when 'badge_earned' then badge_id is not null
        when 'achievement_earned' then achievement_id is not null
        when 'price_alert' then stock_id is not null
        else order_id is not null end),
  add constraint notifications_amount_check
    check ((kind in ('order_filled', 'order_partially_filled', 'price_alert')) = (amount is not null) and amount > 0),
  add constraint notifications_read_check check (read_at >= created_at);
-- Not on (user_id, created_at) too: Prisma takes a partial index for a modelled one that has the same columns.
create index notifications_unread_idx on investa.notifications (user_id) where read_at is null;
-- Foreign keys of which a row has at most one: an index of the others would be mostly empty entries.
create index notifications_session_id_idx on investa.notifications (session_id) where session_id is not null;
create index notifications_lesson_id_idx on investa.notifications (lesson_id) where lesson_id is not null;
create index notifications_attempt_id_idx on investa.notifications (attempt_id) where attempt_id is not null;
create index notifications_badge_id_idx on investa.notifications (badge_id) where badge_id is not null;
create index notifications_order_id_idx on investa.notifications (order_id) where order_id is not null;
create index notifications_achievement_id_idx on investa.notifications (achievement_id) where achievement_id is not null;
create index notifications_stock_id_idx on investa.notifications (stock_id) where stock_id is not null;

-- =============================================================================================== cashflow

alter table cashflow.users
  add constraint users_email_check check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  add constraint users_password_hash_check check (password_hash ~ '^\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}$'),
  add constraint users_phone_check check (phone ~ '^\+91[6-9][0-9]{9}$'),
  add constraint users_city_check
    check (city in ('Mumbai', 'Delhi', 'Bangalore', 'Chennai', 'Hyderabad', 'Pune', 'Kolkata', 'Ahmedabad', 'Jaipur',
      'Lucknow')),
  add constraint users_occupation_check
    check (occupation in ('Freelance Developer', 'Content Writer', 'Graphic Designer', 'Video Editor', 'Digital Marketer',
      'Consultant', 'Tutor', 'Photographer', 'UI/UX Designer', 'Data Analyst', 'Social Media Manager', 'Translator',
      'Voice Artist', 'Web Developer', 'Mobile App Developer'));

alter table cashflow.income_sources
  add constraint income_sources_dates_check check (ended_on >= started_on),
  add constraint income_sources_amounts_check check (expected_amount > 0 and payments_per_month > 0),
  add constraint income_sources_paydays_check
    check (paydays is not null and array_position(paydays, null) is null and case cadence
      when 'weekly' then cardinality(paydays) between 1 and 6 and 1 <= all (paydays) and 7 >= all (paydays)
      when 'fortnightly' then cardinality(paydays) = 1 and 1 <= all (paydays) and 7 >= all (paydays)
      when 'monthly' then cardinality(paydays) between 1 and 4 and 1 <= all (paydays) and 28 >= all (paydays)
      else cardinality(paydays) = 0 end);

alter table cashflow.transactions
  add constraint transactions_sequence_check check (sequence > 0),
  add constraint transactions_amount_check check (amount > 0),
  add constraint transactions_source_check check ((kind = 'income') = (income_source_id is not null)),
  add constraint transactions_category_check
    check ((kind = 'income') = (category in ('platform_payout', 'client_payment', 'retainer_fee')));
-- One row in seven has a source.
create index transactions_income_source_id_idx on cashflow.transactions (income_source_id)
  where income_source_id is not null;

alter table cashflow.features
  add constraint features_share_check
    check (name not in ('largest_source_share', 'fixed_expense_share', 'weekend_expense_share', 'overdraft_share')
      or value between 0 and 1);

alter table cashflow.predictions
  add constraint predictions_horizon_check check (horizon_days in (7, 30, 60)),
  add constraint predictions_interval_check
    check (0 <= lower_inflow and lower_inflow <= expected_inflow and expected_inflow <= upper_inflow),
  add constraint predictions_confidence_check check (confidence > 0 and confidence < 1),
  add constraint predictions_risk_score_check check (risk_score between 0 and 1),
  add constraint predictions_parameters_check check (jsonb_typeof(parameters) = 'object');

alter table cashflow.backtests
  add constraint backtests_horizon_check check (horizon_days in (7, 30, 60)),
  add constraint backtests_interval_check
    check (0 <= lower_inflow and lower_inflow <= expected_inflow and expected_inflow <= upper_inflow),
  add constraint backtests_confidence_check check (confidence > 0 and confidence < 1),
  add constraint backtests_inflows_check check (naive_inflow >= 0 and actual_inflow >= 0);

alter table cashflow.smoothing_buffers
  add constraint smoothing_buffers_balance_check check (balance = total_deposited - total_withdrawn),
  add constraint smoothing_buffers_not_negative_check check (balance >= 0 and total_withdrawn >= 0),
  add constraint smoothing_buffers_target_check check (target_balance > 0),
  add constraint smoothing_buffers_deposit_share_check check (deposit_share > 0 and deposit_share <= 1),
  add constraint smoothing_buffers_risk_score_check check (risk_score between 0 and 1);

alter table cashflow.buffer_movements
  add constraint buffer_movements_sequence_check check (sequence > 0),
  add constraint buffer_movements_amount_check check (amount > 0),
  add constraint buffer_movements_balance_after_check
    check (balance_after >= 0 and (kind = 'withdrawal' or balance_after >= amount));
create index buffer_movements_transaction_id_idx on cashflow.buffer_movements (transaction_id)
  where transaction_id is not null;

alter table cashflow.insights
  add constraint insights_window_check check (window_from <= window_to),
  add constraint insights_metrics_check check (jsonb_typeof(metrics) = 'object' and metrics <> '{}');

-- =================================================================================== the bank: employees_db

alter table employees_db.departments
  add constraint departments_code_check check (code ~ '^[A-Z]{2,8}$');

alter table employees_db.branches
  add constraint branches_branch_code_check check (branch_code ~ '^BR[0-9]{3}$'),
  add constraint branches_state_check check (state ~ '^[A-Z]{2}$');

alter table employees_db.employees
  add constraint employees_manager_check check (manager_id <> employee_id),
  add constraint employees_chief_check check ((manager_id is null) = (role = 'chief_executive')),
  add constraint employees_ended_check check ((status = 'left') = (ended_on is not null) and ended_on >= hired_on),
  add constraint employees_age_check check (hired_on >= date_of_birth + interval '18 years'),
  add constraint employees_salary_check check (salary > 0),
  add constraint employees_approval_limit_check
    check (approval_limit > 0 and role in ('chief_executive', 'department_head', 'branch_manager', 'team_lead',
      'loan_officer', 'underwriter') or approval_limit is null),
  add constraint employees_email_check check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');
-- One chief at a time.
create unique index employees_one_chief_key on employees_db.employees (role)
  where role = 'chief_executive' and status <> 'left';

alter table employees_db.training_programs
  add constraint training_programs_duration_check check (duration_hours > 0),
  add constraint training_programs_valid_months_check check (valid_months > 0),
  add constraint training_programs_pass_percent_check check (pass_percent between 1 and 100);

alter table employees_db.training_attendance
  add constraint training_attendance_ended_check
    check ((status = 'enrolled') = (ended_on is null) and ended_on >= started_on),
  add constraint training_attendance_score_check
    check ((status in ('completed', 'failed')) = (score is not null) and score between 0 and 100);

-- ==================================================================================== the bank: customer_db

alter table customer_db.customer_profiles
  add constraint customer_profiles_email_check check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  add constraint customer_profiles_phone_check check (phone ~ '^\+1[2-9][0-9]{2}[2-9][0-9]{6}$'),
  add constraint customer_profiles_state_check check (state ~ '^[A-Z]{2}$'),
  add constraint customer_profiles_postcode_check check (postcode ~ '^[0-9]{5}$'),
  add constraint customer_profiles_annual_income_check check (annual_income >= 0);

alter table customer_db.interactions
  add constraint interactions_duration_check check (duration_seconds > 0);

alter table customer_db.satisfaction_surveys
  add constraint satisfaction_surveys_nps_score_check check (nps_score between 0 and 10),
  add constraint satisfaction_surveys_satisfaction_rating_check check (satisfaction_rating between 1 and 5),
  add constraint satisfaction_surveys_comment_check check (comment <> '');

alter table customer_db.complaints
  add constraint complaints_resolved_check
    check ((status in ('resolved', 'closed')) = (resolved_at is not null) and (resolved_at is null) = (resolution is null)
      and resolved_at >= filed_at),
  add constraint complaints_assigned_check check (status = 'open' or assigned_agent_id is not null),
  add constraint complaints_compensation_check check (compensation > 0 and status = 'resolved' or compensation is null);
create index complaints_unsettled_idx on customer_db.complaints (filed_at) where status in ('open', 'investigating');

alter table customer_db.campaigns
  add constraint campaigns_dates_check check (starts_on <= ends_on),
  add constraint campaigns_budget_check check (budget > 0);

alter table customer_db.campaign_responses
  add constraint campaign_responses_converted_check check (not converted or response_type in ('inquired', 'applied'));

-- ==================================================================================== the bank: accounts_db

-- No real number fits: those from 900 on are never issued.
alter table accounts_db.customers
  add constraint customers_tax_id_check check (tax_id ~ '^9[0-9]{2}-[0-9]{2}-[0-9]{4}$');

alter table accounts_db.accounts
  add constraint accounts_account_number_check check (account_number ~ '^[0-9]{12}$'),
  add constraint accounts_overdraft_limit_check
    check (overdraft_limit = 0 or overdraft_limit > 0 and account_type in ('checking', 'business_checking')),
  add constraint accounts_balance_check check (balance >= -overdraft_limit),
  add constraint accounts_interest_rate_check check (interest_rate between 0 and 0.2),
  add constraint accounts_closed_check
    check ((status = 'closed') = (closed_at is not null) and closed_at >= opened_at and (status <> 'closed' or balance = 0));

alter table accounts_db.account_relationships
  add constraint account_relationships_target_check
    check (case relationship_type when 'linked_savings' then related_customer_id is null and related_account_id is not null
      else related_customer_id is not null and related_account_id is null end),
  add constraint account_relationships_self_check check (related_account_id <> account_id);
create unique index account_relationships_customer_key
  on accounts_db.account_relationships (account_id, related_customer_id) where related_customer_id is not null;
create unique index account_relationships_account_key
  on accounts_db.account_relationships (account_id, related_account_id) where related_account_id is not null;
create index account_relationships_related_customer_id_idx
  on accounts_db.account_relationships (related_customer_id) where related_customer_id is not null;
create index account_relationships_related_account_id_idx
  on accounts_db.account_relationships (related_account_id) where related_account_id is not null;

alter table accounts_db.transactions
  add constraint transactions_entry_no_check check (entry_no > 0),
  add constraint transactions_amount_check check (amount > 0),
  add constraint transactions_processed_by_check check ((channel in ('branch', 'phone')) = (processed_by is not null)),
  add constraint transactions_cash_check
    check (not is_cash or channel in ('branch', 'atm') and transaction_type in ('deposit', 'withdrawal'));
-- Three rows in ten.
create index transactions_processed_by_idx on accounts_db.transactions (processed_by) where processed_by is not null;

-- ======================================================================================= the bank: loans_db

alter table loans_db.products
  add constraint products_terms_check check (min_term_months between 1 and max_term_months),
  add constraint products_amounts_check check (min_amount > 0 and min_amount <= max_amount),
  add constraint products_rates_check check (min_annual_rate > 0 and min_annual_rate <= max_annual_rate and max_annual_rate < 1),
  add constraint products_min_credit_score_check check (min_credit_score between 300 and 850),
  add constraint products_late_fee_check check (late_fee >= 0 and grace_days >= 0);

alter table loans_db.applications
  add constraint applications_amounts_check check (requested_amount > 0 and annual_income >= 0 and term_months > 0),
  add constraint applications_credit_score_check check (credit_score between 300 and 850),
  add constraint applications_debt_to_income_check check (debt_to_income >= 0),
  add constraint applications_decided_check
    check ((status in ('submitted', 'under_review')) = (decided_at is null) and decided_at >= submitted_at),
  add constraint applications_handled_by_check check (status in ('submitted', 'withdrawn') or handled_by is not null);
create index applications_pending_idx on loans_db.applications (submitted_at) where status in ('submitted', 'under_review');

alter table loans_db.approvals
  add constraint approvals_decision_check
    check (num_nonnulls(approved_amount, annual_rate, term_months) = case decision when 'approved' then 3 else 0 end
      and (decision = 'declined') = (decline_reason is not null)),
  add constraint approvals_terms_check check (approved_amount > 0 and annual_rate > 0 and annual_rate < 1 and term_months > 0),
  add constraint approvals_authority_check check (authority_limit >= 0 and approved_amount <= authority_limit);

alter table loans_db.loans
  add constraint loans_terms_check check (principal > 0 and annual_rate > 0 and annual_rate < 1 and term_months > 0),
  add constraint loans_installment_amount_check check (installment_amount > 0),
  add constraint loans_dates_check
    check (first_due_on > (disbursed_at at time zone 'UTC')::date
      and maturity_on = (first_due_on + make_interval(months => term_months - 1))::date),
  add constraint loans_outstanding_check check (outstanding_principal between 0 and principal),
  add constraint loans_status_check
    check (case status
      when 'current' then days_past_due = 0 and outstanding_principal > 0
      when 'late' then days_past_due between 1 and 89 and outstanding_principal > 0
      when 'defaulted' then days_past_due >= 90 and outstanding_principal > 0
      else days_past_due = 0 and outstanding_principal = 0 end),
  add constraint loans_closed_check check ((status = 'paid_off') = (closed_on is not null));
create index loans_past_due_idx on loans_db.loans (days_past_due) where status in ('late', 'defaulted');

alter table loans_db.installments
  add constraint installments_installment_no_check check (installment_no > 0),
  add constraint installments_amount_due_check
    check (amount_due = principal_due + interest_due and principal_due > 0 and interest_due >= 0),
  add constraint installments_balance_after_check check (balance_after >= 0);

alter table loans_db.payments
  add constraint payments_amount_check
    check (amount > 0 and amount = principal_paid + interest_paid + late_fee_paid
      and least(principal_paid, interest_paid, late_fee_paid) >= 0),
  add constraint payments_method_check
    check ((method = 'account_debit') = (transaction_id is not null) and (method = 'branch') = (received_by is not null));
create index payments_received_by_idx on loans_db.payments (received_by) where received_by is not null;

alter table loans_db.collateral
  add constraint collateral_lien_position_check check (lien_position > 0),
  add constraint collateral_value_check
    check (appraised_value > 0 and advance_rate > 0 and advance_rate <= 1
      and lending_value = round(appraised_value * advance_rate, 2));

-- =================================================================================== the bank: insurance_db

alter table insurance_db.policies
  add constraint policies_dates_check
    check (effective_on <= expires_on and ended_on between effective_on and expires_on
      and effective_on >= (sold_at at time zone 'UTC')::date),
  add constraint policies_status_check
    check ((status = 'active') = (ended_on is null) and (status <> 'expired' or ended_on = expires_on)),
  add constraint policies_amounts_check check (premium > 0 and insured_amount > 0);

alter table insurance_db.coverages
  add constraint coverages_amounts_check
    check (limit_amount > 0 and premium > 0 and deductible >= 0 and deductible < limit_amount);

alter table insurance_db.beneficiaries
  add constraint beneficiaries_share_percent_check check (share_percent > 0 and share_percent <= 100);

alter table insurance_db.premium_payments
  add constraint premium_payments_period_no_check check (period_no > 0),
  add constraint premium_payments_amount_check check (amount > 0);

alter table insurance_db.claims
  add constraint claims_dates_check
    check (filed_at >= incident_on::timestamp at time zone 'UTC' and decided_at >= filed_at and paid_at >= decided_at),
  add constraint claims_status_check
    check ((status in ('approved', 'paid', 'denied')) = (decided_at is not null)
      and num_nonnulls(paid_at, payout_amount) = case status when 'paid' then 2 else 0 end
      and (status = 'denied') = (denial_reason is not null)
      and (status = 'filed' or handled_by is not null)),
  add constraint claims_reserve_check
    check (reserve_amount >= 0 and (status in ('paid', 'denied')) = (reserve_amount = 0)),
  add constraint claims_amounts_check check (claimed_amount > 0 and payout_amount > 0 and payout_amount <= claimed_amount);
create index claims_undecided_idx on insurance_db.claims (filed_at) where status in ('filed', 'under_review');

-- ================================================================================== the bank: compliance_db

alter table compliance_db.kyc_records
  add constraint kyc_records_next_review_check
    check (next_review_on = (last_review_on + make_interval(months =>
      case risk_rating when 'high' then 12 when 'medium' then 24 else 36 end))::date),
  add constraint kyc_records_last_review_check check (last_review_on >= (verified_at at time zone 'UTC')::date),
  add constraint kyc_records_exposed_check check (not is_politically_exposed or risk_rating = 'high');

-- Which parameters a rule has depends on its kind.
alter table compliance_db.aml_rules
  add constraint aml_rules_parameters_check
    check (case rule_kind
      when 'large_cash' then num_nonnulls(window_days, min_count, floor, share) = 0
      when 'structuring' then num_nonnulls(window_days, min_count, floor) = 3 and share is null and floor < threshold
      when 'rapid_movement' then num_nonnulls(window_days, share) = 2 and num_nonnulls(min_count, floor) = 0
      else window_days is not null and num_nonnulls(min_count, floor, share) = 0 end),
  add constraint aml_rules_bounds_check
    check (threshold > 0 and floor > 0 and window_days > 0 and min_count > 1 and share > 0 and share <= 1);

alter table compliance_db.aml_checks
  add constraint aml_checks_period_check
    check (period_from <= period_to and checked_at >= period_to::timestamp at time zone 'UTC');

alter table compliance_db.aml_alerts
  add constraint aml_alerts_closed_check
    check ((status in ('dismissed', 'reported')) = (closed_at is not null) and (closed_at is null) = (finding is null)
      and closed_at >= raised_at),
  add constraint aml_alerts_assigned_check check (status = 'open' or assigned_to is not null);
create index aml_alerts_unsettled_idx on compliance_db.aml_alerts (raised_at) where status in ('open', 'investigating');

alter table compliance_db.audit_trails
  add constraint audit_trails_actor_check
    check ((actor <> 'employee' or employee_id is not null) and (actor <> 'customer' or customer_id is not null)),
  add constraint audit_trails_entity_check
    check (entity_table = case action
      when 'employee_hired' then 'employees'
      when 'employee_left' then 'employees'
      when 'customer_onboarded' then 'customers'
      when 'account_opened' then 'accounts'
      when 'account_closed' then 'accounts'
      when 'relationship_added' then 'account_relationships'
      when 'transaction_booked' then 'transactions'
      when 'complaint_filed' then 'complaints'
      when 'complaint_settled' then 'complaints'
      when 'application_submitted' then 'applications'
      when 'application_decided' then 'approvals'
      when 'loan_disbursed' then 'loans'
      when 'loan_paid_off' then 'loans'
      when 'policy_sold' then 'policies'
      when 'policy_ended' then 'policies'
      when 'claim_filed' then 'claims'
      when 'claim_decided' then 'claims'
      when 'claim_paid' then 'claims'
      when 'kyc_verified' then 'kyc_records'
      when 'kyc_reviewed' then 'kyc_records'
      else 'aml_alerts' end::compliance_db.audited_table),
  add constraint audit_trails_details_check check (jsonb_typeof(details) = 'object');
create index audit_trails_account_id_idx on compliance_db.audit_trails (account_id) where account_id is not null;

-- ============================================================================================= spendsense

alter table spendsense.users
  add constraint users_email_check check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');

alter table spendsense.accounts
  add constraint accounts_subtype_check check ((type = 'credit') = (subtype = 'credit_card')),
  add constraint accounts_credit_check
    check (num_nonnulls("limit", apr, min_payment) = case type when 'credit' then 3 else 0 end
      and (type = 'credit' or not is_overdue)),
  add constraint accounts_limit_check check ("limit" > 0 and apr > 0),
  add constraint accounts_min_payment_check check (min_payment = greatest(0, round(balance * 0.02))),
  add constraint accounts_mask_check check (mask ~ '^[0-9]{4}$'),
  add constraint accounts_currency_check check (currency ~ '^[A-Z]{3}$');

alter table spendsense.transactions
  add constraint transactions_amount_check check (amount <> 0 and (category = 'INCOME') = (amount < 0));
-- Few rows are charges of a subscription.
create index transactions_subscription_id_idx on spendsense.transactions (subscription_id) where subscription_id is not null;

alter table spendsense.subscriptions
  add constraint subscriptions_amount_check check (amount > 0),
  add constraint subscriptions_category_check check (category <> 'INCOME'),
  add constraint subscriptions_dates_check
    check (num_nonnulls(next_charge_on, cancelled_on) = 1 and next_charge_on > started_on and cancelled_on >= started_on);

alter table spendsense.personas
  add constraint personas_priority_check check (priority > 0),
  add constraint personas_criteria_check check (jsonb_typeof(criteria) = 'object' and criteria <> '{}');

alter table spendsense.persona_assignments
  add constraint persona_assignments_window_check
    check (window_from <= window_to and assigned_at >= window_to::timestamp at time zone 'UTC'),
  add constraint persona_assignments_evidence_check check (jsonb_typeof(evidence) = 'object' and evidence <> '{}');
create unique index persona_assignments_one_primary_key on spendsense.persona_assignments (user_id, window_to)
  where is_primary;

alter table spendsense.content
  add constraint content_minutes_check check (minutes > 0);

alter table spendsense.content_personas
  add constraint content_personas_rank_check check (rank > 0);

-- ================================================================================================== tilth

alter table tilth.seed_runs
  add constraint seed_runs_scale_check check (scale > 0),
  add constraint seed_runs_took_ms_check check (took_ms >= 0),
  add constraint seed_runs_state_check check ((state = 'current') = (ended_at is null) and ended_at >= loaded_at),
  add constraint seed_runs_hashes_check check (recipes ~ '^[0-9a-f]{64}$' and fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint seed_runs_domains_check
    check (domains is not null and cardinality(domains) > 0 and array_position(domains, null) is null),
  add constraint seed_runs_sizes_check check (jsonb_typeof(sizes) = 'object' and jsonb_typeof(overrides) = 'object');
create unique index seed_runs_one_current_key on tilth.seed_runs (state) where state = 'current';

alter table tilth.seed_run_tables
  add constraint seed_run_tables_rows_check check (rows_added between 0 and rows),
  add constraint seed_run_tables_took_ms_check check (took_ms >= 0),
  add constraint seed_run_tables_recipe_version_check check (recipe_version > 0),
  add constraint seed_run_tables_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint seed_run_tables_table_name_check check (table_name ~ '^[a-z_]+\.[a-z0-9_]+$');
