-- A small connected world: Asha and Binod with a row in every table, an administrator, and Chitra, who has left. Loaded by
-- the owner, in one transaction, as of 2026-11-20. An id says whose it is (a, b, c, d; e: everybody's) and, in its last
-- two digits, of which table, by the reference's numbers (21: order_executions).

SELECT set_config('spark.encryption_key', 'a key for tests only, of more than 32 characters', true),
       set_config('tilth.seeding', 'on', true);

SELECT spark.ensure_partitions('spark.market_data', '2026-10-01', '2026-11-20'),
       spark.ensure_partitions('spark.transactions', '2025-01-01', '2026-11-20'),
       spark.ensure_partitions('spark.audit_logs', '2026-11-01', '2026-11-20');

INSERT INTO spark.users (id, email, password_hash, name, phone, dob, pan_card, pan_card_index, kyc_status, annual_income, risk_profile,
    investment_goals, email_verified, phone_verified, status, created_at, updated_at, deleted_at) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'asha@example.com', '$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234', 'Asha Rao', '+919876543210',
    '1991-04-02', spark.encrypt_text('ABCPR1234K'), spark.blind_index('pan_card', 'ABCPR1234K'), 'verified', '10_to_25_lakh', 'aggressive',
    '{retirement,"a house"}', true, true, 'active', '2025-01-10 05:00', '2025-01-10 05:00', NULL),
  ('b0000000-0000-4000-8000-000000000001', 'binod@example.com', '$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234', 'Binod Das', '+919876543211',
    '1987-11-23', spark.encrypt_text('BNDPD5678Q'), spark.blind_index('pan_card', 'BNDPD5678Q'), 'pending', '1_to_5_lakh', 'moderate',
    NULL, true, false, 'active', '2025-03-01 09:30', '2025-03-01 09:30', NULL),
  ('c0000000-0000-4000-8000-000000000001', 'admin@sparkinvestment.com', '$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234', 'Admin User', NULL,
    NULL, NULL, NULL, 'verified', NULL, 'moderate', NULL, true, false, 'active', '2025-01-01 00:00', '2025-01-01 00:00', NULL),
  ('d0000000-0000-4000-8000-000000000001', 'chitra@example.com', '$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234', 'Chitra Sen', NULL,
    '1979-01-30', NULL, NULL, 'rejected', NULL, 'conservative', NULL, false, false, 'deleted', '2025-02-02 00:00', '2026-02-02 00:00', '2026-02-02 00:00');

INSERT INTO spark.user_security (id, user_id, two_factor_enabled, two_factor_method, two_factor_secret, backup_codes, biometric_enabled, biometric_type,
    failed_login_attempts, password_reset_token, password_reset_expires) VALUES
  ('a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000001', true, 'authenticator_app', spark.encrypt_text('JBSWY3DPEHPK3PXP'),
    ARRAY[spark.encrypt_text('4821-9930'), spark.encrypt_text('7710-2254')], true, 'fingerprint', 0, NULL, NULL),
  ('b0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', false, NULL, NULL, NULL, false, NULL, 2,
    repeat('5', 64), '2026-11-20 11:00');

INSERT INTO spark.user_sessions (id, user_id, token_hash, refresh_token_hash, device_type, device_name, browser, os, ip_address, location,
    is_trusted_device, expires_at, created_at, last_activity, revoked) VALUES
  ('a0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-000000000001', repeat('a', 64), repeat('1', 64), 'mobile', 'Pixel 9', 'Chrome', 'Android 16',
    '203.0.113.7', 'Pune, India', true, '2026-11-27 08:00', '2026-11-20 08:00', '2026-11-20 08:30', false),
  ('b0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000001', repeat('b', 64), NULL, 'desktop', NULL, 'Firefox', 'Windows 11',
    '2001:db8::7', NULL, false, '2026-11-18 08:00', '2026-11-11 08:00', '2026-11-12 08:00', false);

INSERT INTO spark.user_preferences (id, user_id, theme, language) VALUES
  ('a0000000-0000-4000-8000-000000000004', 'a0000000-0000-4000-8000-000000000001', 'dark', 'mr'),
  ('b0000000-0000-4000-8000-000000000004', 'b0000000-0000-4000-8000-000000000001', 'light', 'bn');

INSERT INTO spark.platform_connections (id, user_id, platform, status, api_key, api_secret, additional_auth, last_synced, holdings_count, total_value,
    created_at, updated_at) VALUES
  ('a0000000-0000-4000-8000-000000000005', 'a0000000-0000-4000-8000-000000000001', 'zerodha', 'connected', spark.encrypt_text('kite-a-key'),
    spark.encrypt_text('kite-a-secret'), '{"client_id": "AR1234"}', '2026-11-20 06:00', 1, 1500.00, '2025-01-11 05:00', '2026-11-20 06:00'),
  ('b0000000-0000-4000-8000-000000000005', 'b0000000-0000-4000-8000-000000000001', 'groww', 'error', spark.encrypt_text('groww-b-key'),
    spark.encrypt_text('groww-b-secret'), NULL, NULL, 1, 2610.00, '2025-03-02 05:00', '2026-11-19 06:00');

INSERT INTO spark.sync_logs (id, connection_id, sync_type, status, holdings_fetched, transactions_fetched, error_message, started_at, completed_at,
    duration_seconds, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000006', 'a0000000-0000-4000-8000-000000000005', 'scheduled', 'completed', 1, 3, NULL, '2026-11-20 05:59:30',
    '2026-11-20 06:00', 30, '2026-11-20 05:59:30'),
  ('b0000000-0000-4000-8000-000000000006', 'b0000000-0000-4000-8000-000000000005', 'manual', 'failed', 0, 0, 'The platform refused the key.', '2026-11-19 06:00',
    '2026-11-19 06:00:04', 4, '2026-11-19 06:00');

INSERT INTO spark.securities (id, symbol, name, isin, type, exchange, sector, industry, market_cap, lot_size, created_at, updated_at) VALUES
  ('e0000000-0000-4000-8000-000000000007', 'INFY', 'Infosys Limited', 'INE009A01021', 'stock', 'NSE', 'Technology', 'IT services', 6250000000000.00, 1,
    '2024-11-01', '2024-11-01'),
  ('e1000000-0000-4000-8000-000000000007', 'BTC', 'Bitcoin', NULL, 'crypto', 'BINANCE', NULL, NULL, NULL, 1, '2024-11-01', '2024-11-01');

INSERT INTO spark.market_data (id, security_id, "timestamp", open, high, low, close, volume, bid, ask, created_at) VALUES
  ('e0000000-0000-4000-8000-000000000008', 'e0000000-0000-4000-8000-000000000007', '2026-11-19 10:00', 1490.0000, 1510.5000, 1485.0000, 1500.0000, 5120000,
    1499.9500, 1500.0500, '2026-11-19 10:00'),
  ('e1000000-0000-4000-8000-000000000008', 'e0000000-0000-4000-8000-000000000007', '2026-10-30 10:00', 1440.0000, 1462.0000, 1431.1000, 1450.0000, 4870000,
    NULL, NULL, '2026-10-30 10:00'),
  ('e2000000-0000-4000-8000-000000000008', 'e1000000-0000-4000-8000-000000000007', '2026-11-19 23:59:59', 8600000, 8750000, 8555000.5, 8700000, 12, NULL, NULL,
    '2026-11-19 23:59:59');

INSERT INTO spark.investments (id, user_id, security_id, platform_connection_id, symbol, name, type, quantity, avg_buy_price, invested_amount, current_price,
    current_value, returns, returns_percentage, day_change, day_change_percentage, sector, purchase_date, status, last_updated, created_at, updated_at) VALUES
  ('a0000000-0000-4000-8000-000000000009', 'a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000007', 'a0000000-0000-4000-8000-000000000005',
    'INFY', 'Infosys Limited', 'stock', 1.000000, 1200.0000, 1200.00, 1500.0000, 1500.00, 300.00, 25.0000, 10.00, 0.6711, 'Technology', '2025-02-03', 'active',
    '2026-11-19 10:00', '2025-02-03 06:00', '2026-11-19 10:00'),
  ('a1000000-0000-4000-8000-000000000009', 'a0000000-0000-4000-8000-000000000001', 'e1000000-0000-4000-8000-000000000007', NULL,
    'BTC', 'Bitcoin', 'crypto', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-05-05', 'sold', '2026-01-05 10:00', '2025-05-05 06:00', '2026-01-05 10:00'),
  ('b0000000-0000-4000-8000-000000000009', 'b0000000-0000-4000-8000-000000000001', 'e1000000-0000-4000-8000-000000000007', 'b0000000-0000-4000-8000-000000000005',
    'BTC', 'Bitcoin', 'crypto', 0.000300, 9000000.0000, 2700.00, 8700000.0000, 2610.00, -90.00, -3.3333, 30.00, 1.1628, NULL, '2026-06-01', 'active',
    '2026-11-19 23:59:59', '2026-06-01 06:00', '2026-11-19 23:59:59');

INSERT INTO spark.investment_holdings (id, investment_id, user_id, transaction_date, quantity, price, amount, type, remaining_quantity, fees, tax, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000010', 'a0000000-0000-4000-8000-000000000009', 'a0000000-0000-4000-8000-000000000001', '2025-02-03', 2, 1200, 2400, 'buy', 1,
    20, 2.40, '2025-02-03 06:00'),
  ('a1000000-0000-4000-8000-000000000010', 'a0000000-0000-4000-8000-000000000009', 'a0000000-0000-4000-8000-000000000001', '2026-10-30', 1, 1450, 1450, 'sell', 0,
    20, 1.45, '2026-10-30 06:00'),
  ('b0000000-0000-4000-8000-000000000010', 'b0000000-0000-4000-8000-000000000009', 'b0000000-0000-4000-8000-000000000001', '2026-06-01', 0.0003, 9000000, 2700, 'buy',
    0.0003, 5, 0, '2026-06-01 06:00');

INSERT INTO spark.transactions (id, user_id, investment_id, security_id, type, asset_name, symbol, platform, quantity, price, amount, fees, tax, gst, net_amount,
    status, transaction_id, payment_method, payment_reference, transaction_date, created_at, updated_at) VALUES
  ('a0000000-0000-4000-8000-000000000011', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000009', 'e0000000-0000-4000-8000-000000000007',
    'buy', 'Infosys Limited', 'INFY', 'zerodha', 2, 1200, 2400, 20, 2.40, 3.60, 2426.00, 'completed', 'Z-1', 'upi', 'UPI-1', '2025-02-03', '2025-02-03 06:00', '2025-02-03 06:00'),
  ('a1000000-0000-4000-8000-000000000011', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000009', 'e0000000-0000-4000-8000-000000000007',
    'sell', 'Infosys Limited', 'INFY', 'zerodha', 1, 1450, 1450, 20, 1.45, 3.60, 1424.95, 'completed', 'Z-2', NULL, NULL, '2026-10-30', '2026-10-30 06:00', '2026-10-30 06:00'),
  ('a2000000-0000-4000-8000-000000000011', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000009', 'e0000000-0000-4000-8000-000000000007',
    'dividend', 'Infosys Limited', 'INFY', 'zerodha', NULL, NULL, 22, 0, 2.20, 0, 19.80, 'completed', NULL, NULL, NULL, '2026-07-01', '2026-07-01 06:00', '2026-07-01 06:00'),
  ('a3000000-0000-4000-8000-000000000011', 'a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000009', 'e1000000-0000-4000-8000-000000000007',
    'split', 'Bitcoin', 'BTC', 'binance', 1, NULL, 0, 0, 0, 0, 0, 'completed', NULL, NULL, NULL, '2025-09-01', '2025-09-01 06:00', '2025-09-01 06:00'),
  ('b0000000-0000-4000-8000-000000000011', 'b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000009', 'e1000000-0000-4000-8000-000000000007',
    'buy', 'Bitcoin', 'BTC', 'groww', 0.0003, 9000000, 2700, 5, 0, 0.90, 2705.90, 'completed', NULL, 'net_banking', NULL, '2026-06-01', '2026-06-01 06:00', '2026-06-01 06:00');

INSERT INTO spark.goals (id, user_id, name, category, target_amount, current_amount, target_date, start_date, monthly_contribution, priority, status, investment_mix,
    linked_investment_ids, achieved_date, created_at, updated_at, deleted_at) VALUES
  ('a0000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000001', 'A house', 'house', 5000000, 25000, '2031-04-15', '2025-02-01', 25000, 'high', 'active',
    '{"equity": 60, "debt": 30, "gold": 10}', '{a0000000-0000-4000-8000-000000000009}', NULL, '2025-02-01 06:00', '2026-11-05 06:00', NULL),
  ('a1000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000001', 'Rainy days', 'emergency', 10000, 10000, '2026-12-31', '2025-02-01', 1000, 'medium', 'achieved',
    NULL, NULL, '2026-10-05', '2025-02-01 06:00', '2026-10-05 06:00', NULL),
  ('a2000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000001', 'A house', 'house', 100, 0, '2026-01-01', '2025-02-01', 0, 'low', 'cancelled',
    NULL, NULL, NULL, '2025-02-01 06:00', '2025-02-02 06:00', '2025-02-02 06:00'),
  ('b0000000-0000-4000-8000-000000000012', 'b0000000-0000-4000-8000-000000000001', 'A house', 'house', 3000000, 5000, '2035-01-01', '2026-01-01', 5000, 'medium', 'active',
    NULL, NULL, NULL, '2026-01-01 06:00', '2026-06-05 06:00', NULL);

INSERT INTO spark.goal_contributions (id, goal_id, user_id, amount, source, contribution_date, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000013', 'a0000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000001', 25000, 'auto', '2026-11-05', '2026-11-05 06:00'),
  ('a1000000-0000-4000-8000-000000000013', 'a1000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000001', 10000, 'manual', '2026-10-05', '2026-10-05 06:00'),
  ('b0000000-0000-4000-8000-000000000013', 'b0000000-0000-4000-8000-000000000012', 'b0000000-0000-4000-8000-000000000001', 5000, 'manual', '2026-06-05', '2026-06-05 06:00');

INSERT INTO spark.auto_invest_strategies (id, name, description, risk_level, expected_returns, min_investment, allocation, ai_confidence, popularity_score,
    created_at, updated_at) VALUES
  ('e0000000-0000-4000-8000-000000000014', 'Balanced Wealth Builder', 'Moderate risk with balanced returns', 'medium', 15.00, 5000,
    '{"stocks": 35, "mutual_funds": 40, "etfs": 15, "crypto": 10}', 82.5, 2, '2025-01-01', '2025-01-01');

INSERT INTO spark.auto_invest_plans (id, user_id, strategy_id, status, monthly_investment, execution_day, invested_amount, current_value, returns, returns_percentage,
    linked_goal_id, start_date, next_execution_date, last_execution_date, pause_reason, paused_at, cancelled_at, created_at, updated_at) VALUES
  ('a0000000-0000-4000-8000-000000000015', 'a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000014', 'active', 10000, 5, 10000, 10120, 120, 1.2,
    'a0000000-0000-4000-8000-000000000012', '2026-11-01', '2026-12-05', '2026-11-05', NULL, NULL, NULL, '2026-11-01 06:00', '2026-11-05 06:00'),
  ('b0000000-0000-4000-8000-000000000015', 'b0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000014', 'paused', 5000, 28, 0, 0, 0, 0,
    NULL, '2026-06-01', NULL, '2026-06-28', 'Short of money', '2026-07-01 06:00', NULL, '2026-06-01 06:00', '2026-07-01 06:00');

INSERT INTO spark.plan_executions (id, plan_id, user_id, execution_date, amount_invested, status, orders_placed, orders_executed, allocation_details, error_message,
    executed_at, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000016', 'a0000000-0000-4000-8000-000000000015', 'a0000000-0000-4000-8000-000000000001', '2026-11-05', 10000, 'completed', 1, 1,
    '{"stocks": 10000}', NULL, '2026-11-05 04:00', '2026-11-05 04:00'),
  ('b0000000-0000-4000-8000-000000000016', 'b0000000-0000-4000-8000-000000000015', 'b0000000-0000-4000-8000-000000000001', '2026-06-28', 0, 'failed', 0, 0,
    NULL, 'The mandate was refused.', '2026-06-28 04:00', '2026-06-28 04:00');

INSERT INTO spark.trading_orders (id, user_id, security_id, symbol, type, side, quantity, filled_quantity, price, avg_execution_price, total_cost, fees, platform, status,
    validity, stop_loss, target_price, platform_order_id, created_at, placed_at, executed_at, cancelled_at, updated_at) VALUES
  ('a0000000-0000-4000-8000-000000000017', 'a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000007', 'INFY', 'limit', 'sell', 1, 1, 1445, 1450, 1450, 20,
    'zerodha', 'executed', 'day', NULL, NULL, 'ZO-1', '2026-10-30 05:00', '2026-10-30 05:00:01', '2026-10-30 06:00', NULL, '2026-10-30 06:00'),
  ('a1000000-0000-4000-8000-000000000017', 'a0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000007', 'INFY', 'bracket', 'buy', 5, 0, 1480, NULL, NULL, NULL,
    'zerodha', 'placed', 'gtc', 1450, 1600, 'ZO-2', '2026-11-20 05:00', '2026-11-20 05:00:01', NULL, NULL, '2026-11-20 05:00:01'),
  ('b0000000-0000-4000-8000-000000000017', 'b0000000-0000-4000-8000-000000000001', 'e1000000-0000-4000-8000-000000000007', 'BTC', 'market', 'buy', 0.0003, 0.0003, NULL, 9000000,
    2700, 5, 'groww', 'executed', 'ioc', NULL, NULL, NULL, '2026-06-01 05:59', '2026-06-01 05:59:30', '2026-06-01 06:00', NULL, '2026-06-01 06:00');

INSERT INTO spark.order_executions (id, order_id, user_id, quantity, price, amount, fees, platform_trade_id, executed_at, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000021', 'a0000000-0000-4000-8000-000000000017', 'a0000000-0000-4000-8000-000000000001', 1, 1450, 1450, 20, 'ZT-1', '2026-10-30 06:00', '2026-10-30 06:00'),
  ('b0000000-0000-4000-8000-000000000021', 'b0000000-0000-4000-8000-000000000017', 'b0000000-0000-4000-8000-000000000001', 0.0003, 9000000, 2700, 5, NULL, '2026-06-01 06:00', '2026-06-01 06:00');

INSERT INTO spark.ai_analyses (id, user_id, security_id, analysis_type, recommendation, confidence, target_price, stop_loss, health_score, valuation_score, risk_score,
    pros, cons, explanation, expires_at, generated_at, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000018', 'a0000000-0000-4000-8000-000000000001', NULL, 'portfolio_insight', 'hold', 71.5, NULL, NULL, 80, 55, 40, '{"One good stock"}',
    '{"Only one stock"}', 'All in one sector.', '2026-11-21', '2026-11-20', '2026-11-20'),
  ('b0000000-0000-4000-8000-000000000018', 'b0000000-0000-4000-8000-000000000001', 'e1000000-0000-4000-8000-000000000007', 'investment_analysis', 'sell', 64, 8000000, 9100000,
    NULL, 30, 90, NULL, NULL, NULL, '2026-11-21', '2026-11-20', '2026-11-20'),
  ('e0000000-0000-4000-8000-000000000018', NULL, 'e0000000-0000-4000-8000-000000000007', 'sentiment', 'buy', 58, 1600, 1400, NULL, NULL, NULL, NULL, NULL, NULL,
    '2026-11-21', '2026-11-20', '2026-11-20');

INSERT INTO spark.audit_logs (id, user_id, action, entity_type, entity_id, changes, ip_address, user_agent, device_type, location, status, error_message, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000019', 'a0000000-0000-4000-8000-000000000001', 'login', 'user', 'a0000000-0000-4000-8000-000000000001', NULL, '203.0.113.7', 'Chrome', 'mobile',
    'Pune, India', 'success', NULL, '2026-11-20 08:00'),
  ('b0000000-0000-4000-8000-000000000019', 'b0000000-0000-4000-8000-000000000001', 'login', 'user', 'b0000000-0000-4000-8000-000000000001', NULL, '2001:db8::7', 'Firefox', 'desktop',
    NULL, 'failed', 'Wrong password', '2026-11-11 07:59'),
  ('e0000000-0000-4000-8000-000000000019', NULL, 'refresh_prices', 'security', 'e0000000-0000-4000-8000-000000000007', NULL, NULL, NULL, NULL, NULL, 'success', NULL, '2026-11-19 10:01');

INSERT INTO spark.user_notifications (id, user_id, type, title, message, is_read, priority, read_at, expires_at, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000020', 'a0000000-0000-4000-8000-000000000001', 'goal_milestone', 'Rainy days', 'You have saved all of it.', true, 'high', '2026-11-01 09:00',
    NULL, '2026-11-01 06:00'),
  ('b0000000-0000-4000-8000-000000000020', 'b0000000-0000-4000-8000-000000000001', 'price_alert', 'Bitcoin', 'Below 87 lakh.', false, 'normal', NULL, '2026-12-01', '2026-11-19 12:00');
