-- One small connected world per system, for the tests that show what the database refuses (refusals.ts). Every table has
-- rows, and two or more wherever a unique key is to be broken. As of 2026-11-20. Keys are md5 of a word, to be readable.

-- ================================================================================================ investa

insert into investa.languages (id, code, name, native_name) values
  (md5('hi')::uuid, 'hi', 'Hindi', 'हिन्दी'),
  (md5('ta')::uuid, 'ta', 'Tamil', 'தமிழ்');

insert into investa.users (id, email, password_hash, first_name, last_name, joined_at) values
  (md5('john')::uuid, 'john@example.com', '$2b$12$' || repeat('a', 53), 'John', 'Mathew', '2026-11-01 04:00Z'),
  (md5('asha')::uuid, 'asha@example.com', '$2b$12$' || repeat('b', 53), 'Asha', 'Rao', '2026-11-02 04:00Z');

insert into investa.user_profiles
  (id, user_id, language_id, date_of_birth, phone, city, state, postcode, occupation, risk_appetite, experience_level, monthly_budget) values
  (md5('john profile')::uuid, md5('john')::uuid, md5('hi')::uuid, '1992-05-17', '+919876543210', 'Kochi', 'Kerala', '682001', 'Teacher', 'moderate', 'beginner', 15000),
  (md5('asha profile')::uuid, md5('asha')::uuid, md5('ta')::uuid, '1988-01-30', '+919876543211', 'Chennai', 'Tamil Nadu', '600001', 'Engineer', 'aggressive', 'advanced', null);

insert into investa.security_settings
  (id, user_id, password_changed_at, locked_until, failed_logins, session_timeout_minutes, two_factor_enabled, two_factor_method, totp_secret) values
  (md5('john security')::uuid, md5('john')::uuid, '2026-11-01 04:00Z', null, 0, 30, true, 'totp', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'),
  (md5('asha security')::uuid, md5('asha')::uuid, '2026-11-02 04:00Z', '2026-11-20 00:15Z', 5, 30, false, null, null);

insert into investa.user_sessions
  (id, user_id, device_id, started_at, last_active_at, expires_at, ended_at, device_kind, end_reason, ip_address, refresh_token_hash, user_agent) values
  (md5('john session 1')::uuid, md5('john')::uuid, md5('john phone')::uuid, '2026-11-18 04:00Z', '2026-11-18 06:00Z', '2026-11-25 04:00Z', '2026-11-18 06:00Z', 'mobile', 'logged_out', '203.0.113.7', repeat('1', 64), 'Investa/4.1 (Android 15)'),
  (md5('john session 2')::uuid, md5('john')::uuid, md5('john phone')::uuid, '2026-11-19 04:00Z', '2026-11-19 06:00Z', '2026-11-26 04:00Z', null, 'mobile', null, '203.0.113.7', repeat('2', 64), 'Investa/4.1 (Android 15)');

insert into investa.privacy_settings (id, user_id, consented_at) values
  (md5('john privacy')::uuid, md5('john')::uuid, '2026-11-01 04:00Z'),
  (md5('asha privacy')::uuid, md5('asha')::uuid, '2026-11-02 04:00Z');

insert into investa.courses (id, language_id, published_at, position, estimated_minutes, level, slug, title, summary) values
  (md5('course 1')::uuid, md5('hi')::uuid, '2026-01-05 04:00Z', 1, 22, 'beginner', 'what-a-share-is', 'What a share is', 'Owning a part of a company.'),
  (md5('course 2')::uuid, md5('ta')::uuid, '2026-02-05 04:00Z', 2, 9, 'beginner', 'how-to-spread-risk', 'How to spread risk', 'Not everything in one place.');

insert into investa.lessons (id, course_id, position, minutes, title, content) values
  (md5('lesson 1')::uuid, md5('course 1')::uuid, 1, 12, 'Why companies sell shares', 'A share is a part of a company.'),
  (md5('lesson 2')::uuid, md5('course 1')::uuid, 2, 10, 'What moves a price', 'Buyers and sellers.'),
  (md5('lesson 3')::uuid, md5('course 2')::uuid, 1, 9, 'Eggs and baskets', 'Several stocks, several sectors.');

insert into investa.user_lesson_progress (id, user_id, lesson_id, started_at, completed_at, minutes_spent, percent_complete, status) values
  (md5('john lesson 1')::uuid, md5('john')::uuid, md5('lesson 1')::uuid, '2026-11-18 04:05Z', '2026-11-18 04:36Z', 30, 100, 'completed'),
  (md5('john lesson 2')::uuid, md5('john')::uuid, md5('lesson 2')::uuid, '2026-11-18 04:45Z', null, 5, 40, 'in_progress'),
  (md5('asha lesson 1')::uuid, md5('asha')::uuid, md5('lesson 1')::uuid, '2026-11-19 04:05Z', null, 10, 60, 'in_progress');

insert into investa.quizzes (id, lesson_id, position, pass_percent, time_limit_minutes, title) values
  (md5('quiz 1')::uuid, md5('lesson 1')::uuid, 1, 60, 5, 'Shares: the idea'),
  (md5('quiz 2')::uuid, md5('lesson 1')::uuid, 2, 60, 5, 'Shares: the rights');

insert into investa.questions (id, quiz_id, position, kind, text, explanation) values
  (md5('question 1')::uuid, md5('quiz 1')::uuid, 1, 'single_choice', 'What does a share stand for?', 'A share is a part of the ownership of a company.'),
  (md5('question 2')::uuid, md5('quiz 1')::uuid, 2, 'true_false', 'A dividend is guaranteed.', 'The company decides each time.'),
  (md5('question 3')::uuid, md5('quiz 2')::uuid, 1, 'true_false', 'Shareholders may vote.', 'One vote a share, at the general meeting.');

insert into investa.answers (id, question_id, position, is_correct, text) values
  (md5('answer 1a')::uuid, md5('question 1')::uuid, 1, true, 'A part of a company'),
  (md5('answer 1b')::uuid, md5('question 1')::uuid, 2, false, 'A loan to a company'),
  (md5('answer 2a')::uuid, md5('question 2')::uuid, 1, false, 'True'),
  (md5('answer 2b')::uuid, md5('question 2')::uuid, 2, true, 'False'),
  (md5('answer 3a')::uuid, md5('question 3')::uuid, 1, true, 'True'),
  (md5('answer 3b')::uuid, md5('question 3')::uuid, 2, false, 'False');

insert into investa.user_quiz_attempts
  (id, user_id, quiz_id, started_at, submitted_at, attempt_no, question_count, correct_count, passed, score) values
  (md5('attempt 1')::uuid, md5('john')::uuid, md5('quiz 1')::uuid, '2026-11-18 04:20Z', '2026-11-18 04:22Z', 1, 2, 1, false, 50),
  (md5('attempt 2')::uuid, md5('john')::uuid, md5('quiz 1')::uuid, '2026-11-18 04:25Z', '2026-11-18 04:27Z', 2, 2, 2, true, 100),
  (md5('attempt 3')::uuid, md5('john')::uuid, md5('quiz 2')::uuid, '2026-11-18 04:35Z', '2026-11-18 04:36Z', 1, 1, 1, true, 100),
  (md5('attempt 4')::uuid, md5('asha')::uuid, md5('quiz 1')::uuid, '2026-11-19 04:20Z', null, 1, 2, null, null, null);

insert into investa.user_quiz_answers (id, attempt_id, user_id, question_id, answer_id, answered_at, is_correct) values
  (md5('chosen 1')::uuid, md5('attempt 1')::uuid, md5('john')::uuid, md5('question 1')::uuid, md5('answer 1a')::uuid, '2026-11-18 04:21Z', true),
  (md5('chosen 2')::uuid, md5('attempt 1')::uuid, md5('john')::uuid, md5('question 2')::uuid, md5('answer 2a')::uuid, '2026-11-18 04:22Z', false),
  (md5('chosen 3')::uuid, md5('attempt 2')::uuid, md5('john')::uuid, md5('question 1')::uuid, md5('answer 1a')::uuid, '2026-11-18 04:26Z', true),
  (md5('chosen 4')::uuid, md5('attempt 2')::uuid, md5('john')::uuid, md5('question 2')::uuid, md5('answer 2b')::uuid, '2026-11-18 04:27Z', true),
  (md5('chosen 5')::uuid, md5('attempt 3')::uuid, md5('john')::uuid, md5('question 3')::uuid, md5('answer 3a')::uuid, '2026-11-18 04:36Z', true),
  (md5('chosen 6')::uuid, md5('attempt 4')::uuid, md5('asha')::uuid, md5('question 1')::uuid, md5('answer 1b')::uuid, '2026-11-19 04:21Z', false);

insert into investa.learning_progress
  (id, user_id, last_studied_at, lessons_started, lessons_completed, courses_completed, quiz_attempts, quizzes_passed, minutes_spent, current_streak_days, longest_streak_days, average_score) values
  (md5('john learning')::uuid, md5('john')::uuid, '2026-11-18 04:45Z', 2, 1, 0, 3, 2, 35, 1, 1, 83.33),
  (md5('asha learning')::uuid, md5('asha')::uuid, '2026-11-19 04:05Z', 1, 0, 0, 0, 0, 10, 1, 1, null);

insert into investa.badges (id, threshold, points, condition, code, name, description) values
  (md5('badge 1')::uuid, 1, 10, 'quizzes_passed', 'first-quiz', 'First quiz', 'Passed a quiz.'),
  (md5('badge 2')::uuid, 1, 20, 'lessons_completed', 'first-lesson', 'First lesson', 'Completed a lesson.');

insert into investa.user_badges (user_id, badge_id, quiz_id, earned_at) values
  (md5('john')::uuid, md5('badge 1')::uuid, md5('quiz 1')::uuid, '2026-11-18 04:27Z'),
  (md5('john')::uuid, md5('badge 2')::uuid, md5('quiz 2')::uuid, '2026-11-18 04:36Z');

insert into investa.stocks (id, shares_outstanding, listed_on, exchange, sector, face_value, symbol, isin, name) values
  (md5('INFY')::uuid, 4150000000, '1995-02-08', 'NSE', 'information_technology', 5, 'INFY', 'INE009A01021', 'Infosys Limited'),
  (md5('TCS')::uuid, 3618000000, '2004-08-25', 'NSE', 'information_technology', 1, 'TCS', 'INE467B01029', 'Tata Consultancy Services Limited');

insert into investa.stock_prices (stock_id, traded_on, volume, open, high, low, close) values
  (md5('INFY')::uuid, '2026-11-18', 6100000, 1495, 1510, 1490, 1500),
  (md5('INFY')::uuid, '2026-11-19', 7200000, 1505, 1565, 1500, 1560),
  (md5('TCS')::uuid, '2026-11-18', 2100000, 2990, 3010, 2985, 3000),
  (md5('TCS')::uuid, '2026-11-19', 2000000, 3000, 3020, 2995, 3010);

insert into investa.market_data
  (id, stock_id, quoted_at, volume, last_price, previous_close, day_open, day_high, day_low, change, change_percent, bid, ask, market_cap) values
  (md5('INFY market')::uuid, md5('INFY')::uuid, '2026-11-19 10:00Z', 7200000, 1560, 1500, 1505, 1565, 1500, 60, 4.00, 1559.95, 1560.05, 6474000000000),
  (md5('TCS market')::uuid, md5('TCS')::uuid, '2026-11-19 10:00Z', 2000000, 3010, 3000, 3000, 3020, 2995, 10, 0.33, 3009.90, 3010.10, 10890180000000);

insert into investa.technical_indicators
  (id, stock_id, computed_on, kind, advice, period, slow_period, signal_period, deviations, value, signal, upper_band, lower_band) values
  (md5('INFY sma')::uuid, md5('INFY')::uuid, '2026-11-19', 'sma', 'buy', 2, null, null, null, 1530, null, null, null),
  (md5('INFY ema')::uuid, md5('INFY')::uuid, '2026-11-19', 'ema', 'buy', 2, null, null, null, 1540, null, null, null),
  (md5('INFY rsi')::uuid, md5('INFY')::uuid, '2026-11-19', 'rsi', 'sell', 1, null, null, null, 100, null, null, null),
  (md5('INFY macd')::uuid, md5('INFY')::uuid, '2026-11-19', 'macd', 'buy', 1, 2, 2, null, 20, 13.3333, null, null),
  (md5('INFY bollinger')::uuid, md5('INFY')::uuid, '2026-11-19', 'bollinger', 'hold', 2, null, null, 2, 1530, null, 1590, 1470),
  (md5('TCS sma')::uuid, md5('TCS')::uuid, '2026-11-19', 'sma', 'buy', 2, null, null, null, 3005, null, null, null);

insert into investa.user_watchlists (user_id, stock_id, added_at, alert_above, alert_below) values
  (md5('john')::uuid, md5('INFY')::uuid, '2026-11-03 04:00Z', 1550, 1400),
  (md5('john')::uuid, md5('TCS')::uuid, '2026-11-03 04:01Z', null, null);

insert into investa.portfolios
  (id, user_id, opened_at, valued_at, deposited_total, bought_total, sold_total, fees_total, cash_balance, invested_cost, holdings_value, total_value, unrealized_profit) values
  (md5('john portfolio')::uuid, md5('john')::uuid, '2026-11-01 04:00Z', '2026-11-19 10:00Z', 500000, 15000, 6200, 40, 491160, 9000, 9360, 500520, 360),
  (md5('asha portfolio')::uuid, md5('asha')::uuid, '2026-11-02 04:00Z', '2026-11-19 10:00Z', 500000, 15000, 0, 15, 484985, 15000, 15050, 500035, 50);

insert into investa.portfolio_holdings
  (id, portfolio_id, stock_id, opened_at, quantity, cost_basis, average_cost, market_price, market_value, unrealized_profit) values
  (md5('john INFY')::uuid, md5('john portfolio')::uuid, md5('INFY')::uuid, '2026-11-18 04:50Z', 6, 9000, 1500, 1560, 9360, 360),
  (md5('asha TCS')::uuid, md5('asha portfolio')::uuid, md5('TCS')::uuid, '2026-11-19 04:50Z', 5, 15000, 3000, 3010, 15050, 50);

insert into investa.trading_sessions (id, user_id, started_at, ended_at, orders_placed, trades_executed, device_kind, turnover) values
  (md5('john trading 1')::uuid, md5('john')::uuid, '2026-11-18 04:48Z', '2026-11-18 05:10Z', 1, 1, 'mobile', 15000),
  (md5('john trading 2')::uuid, md5('john')::uuid, '2026-11-19 04:48Z', '2026-11-19 05:10Z', 1, 1, 'mobile', 6200),
  (md5('asha trading 1')::uuid, md5('asha')::uuid, '2026-11-19 04:48Z', null, 3, 1, 'desktop', 15000);

insert into investa.orders
  (id, user_id, stock_id, session_id, placed_at, closed_at, quantity, filled_quantity, side, type, validity, status, rejection, limit_price, stop_price, average_fill_price) values
  (md5('order 1')::uuid, md5('john')::uuid, md5('INFY')::uuid, md5('john trading 1')::uuid, '2026-11-18 04:50Z', '2026-11-18 04:50Z', 10, 10, 'BUY', 'MARKET', 'DAY', 'filled', null, null, null, 1500),
  (md5('order 2')::uuid, md5('john')::uuid, md5('INFY')::uuid, md5('john trading 2')::uuid, '2026-11-19 04:50Z', '2026-11-19 04:51Z', 4, 4, 'SELL', 'LIMIT', 'DAY', 'filled', null, 1550, null, 1550),
  (md5('order 3')::uuid, md5('asha')::uuid, md5('TCS')::uuid, md5('asha trading 1')::uuid, '2026-11-19 04:50Z', null, 10, 5, 'BUY', 'LIMIT', 'GTC', 'partially_filled', null, 3000, null, 3000),
  (md5('order 4')::uuid, md5('asha')::uuid, md5('TCS')::uuid, md5('asha trading 1')::uuid, '2026-11-19 04:55Z', null, 5, 0, 'SELL', 'STOP', 'GTC', 'open', null, null, 2900, null),
  (md5('order 5')::uuid, md5('asha')::uuid, md5('INFY')::uuid, md5('asha trading 1')::uuid, '2026-11-19 04:56Z', '2026-11-19 04:56Z', 9999, 0, 'BUY', 'MARKET', 'DAY', 'rejected', 'insufficient_cash', null, null, null);

insert into investa.trades
  (id, order_id, user_id, executed_at, fill_no, quantity, price, gross_amount, fee, cost_of_sale, realized_profit) values
  (md5('trade 1')::uuid, md5('order 1')::uuid, md5('john')::uuid, '2026-11-18 04:50Z', 1, 10, 1500, 15000, 20, null, null),
  (md5('trade 2')::uuid, md5('order 2')::uuid, md5('john')::uuid, '2026-11-19 04:51Z', 1, 4, 1550, 6200, 20, 6000, 200),
  (md5('trade 3')::uuid, md5('order 3')::uuid, md5('asha')::uuid, '2026-11-19 04:52Z', 1, 5, 3000, 15000, 15, null, null);

insert into investa.trading_performance
  (id, user_id, last_trade_at, total_trades, buy_trades, sell_trades, winning_trades, losing_trades, win_rate, turnover, fees_paid, realized_profit, unrealized_profit, total_return, return_percent, best_trade, worst_trade) values
  (md5('john performance')::uuid, md5('john')::uuid, '2026-11-19 04:51Z', 2, 1, 1, 1, 0, 100, 21200, 40, 200, 360, 520, 0.104, 200, 200),
  (md5('asha performance')::uuid, md5('asha')::uuid, '2026-11-19 04:52Z', 1, 1, 0, 0, 0, null, 15000, 15, 0, 50, 35, 0.007, null, null);

insert into investa.achievements (id, points, condition, threshold, code, name, description) values
  (md5('achievement 1')::uuid, 10, 'trades_executed', 1, 'first-trade', 'First trade', 'Made a trade.'),
  (md5('achievement 2')::uuid, 20, 'realized_profit', 100, 'in-the-black', 'In the black', 'Made a profit.');

insert into investa.user_achievements (user_id, achievement_id, stock_id, earned_at) values
  (md5('john')::uuid, md5('achievement 1')::uuid, md5('INFY')::uuid, '2026-11-18 04:50Z'),
  (md5('john')::uuid, md5('achievement 2')::uuid, md5('INFY')::uuid, '2026-11-19 04:51Z'),
  (md5('asha')::uuid, md5('achievement 1')::uuid, md5('TCS')::uuid, '2026-11-19 04:52Z');

insert into investa.notifications
  (id, user_id, created_at, read_at, kind, session_id, lesson_id, attempt_id, badge_id, order_id, achievement_id, stock_id, amount, title, body) values
  (md5('note 1')::uuid, md5('john')::uuid, '2026-11-01 04:00Z', '2026-11-01 04:01Z', 'welcome', null, null, null, null, null, null, null, null, 'Welcome', 'Welcome, John.'),
  (md5('note 2')::uuid, md5('john')::uuid, '2026-11-18 04:00Z', null, 'new_session', md5('john session 1')::uuid, null, null, null, null, null, null, null, 'New device', 'You logged in on a new phone.'),
  (md5('note 3')::uuid, md5('john')::uuid, '2026-11-18 04:36Z', null, 'lesson_completed', null, md5('lesson 1')::uuid, null, null, null, null, null, null, 'Lesson done', 'Why companies sell shares.'),
  (md5('note 4')::uuid, md5('john')::uuid, '2026-11-18 04:27Z', null, 'quiz_graded', null, null, md5('attempt 2')::uuid, null, null, null, null, null, 'Quiz graded', '2 of 2.'),
  (md5('note 5')::uuid, md5('john')::uuid, '2026-11-18 04:27Z', null, 'badge_earned', null, null, null, md5('badge 1')::uuid, null, null, null, null, 'A badge', 'First quiz.'),
  (md5('note 6')::uuid, md5('john')::uuid, '2026-11-18 04:50Z', null, 'order_filled', null, null, null, null, md5('order 1')::uuid, null, null, 15000, 'Order filled', '10 INFY for ₹15,000.00.'),
  (md5('note 7')::uuid, md5('john')::uuid, '2026-11-18 04:50Z', null, 'achievement_earned', null, null, null, null, null, md5('achievement 1')::uuid, null, null, 'An achievement', 'First trade.'),
  (md5('note 8')::uuid, md5('john')::uuid, '2026-11-19 04:30Z', null, 'price_alert', null, null, null, null, null, null, md5('INFY')::uuid, 1550, 'INFY above ₹1,550.00', 'INFY went through your alert price.');

-- =============================================================================================== cashflow

insert into cashflow.users
  (id, joined_at, date_of_birth, income_pattern, opening_balance, email, password_hash, first_name, last_name, phone, city, occupation) values
  (md5('kavya')::uuid, '2025-11-01 04:00Z', '1995-03-02', 'stable', 10000, 'kavya@example.com', '$2b$12$' || repeat('c', 53), 'Kavya', 'Nair', '+919812345670', 'Delhi', 'Translator'),
  (md5('rahul')::uuid, '2025-11-02 04:00Z', '1991-07-21', 'volatile', 500, 'rahul@example.com', '$2b$12$' || repeat('d', 53), 'Rahul', 'Rao', '+919812345671', 'Pune', 'UI/UX Designer');

insert into cashflow.income_sources
  (id, user_id, started_on, ended_on, kind, cadence, expected_amount, payments_per_month, name, paydays) values
  (md5('kavya weekly')::uuid, md5('kavya')::uuid, '2025-11-03', null, 'platform', 'weekly', 4800, 8.57, 'GigWorks', '{2,5}'),
  (md5('kavya monthly')::uuid, md5('kavya')::uuid, '2025-11-03', '2026-10-01', 'retainer', 'monthly', 9000, 1, 'Lotus Press', '{1}'),
  (md5('kavya fortnightly')::uuid, md5('kavya')::uuid, '2025-11-03', null, 'client', 'fortnightly', 7000, 2.14, 'Banyan Studio', '{4}'),
  (md5('rahul irregular')::uuid, md5('rahul')::uuid, '2025-11-03', null, 'client', 'irregular', 3000, 4, 'Odd jobs', '{}');

insert into cashflow.transactions
  (id, user_id, income_source_id, occurred_at, sequence, kind, category, payment_method, amount, balance_after, merchant) values
  (md5('kavya 1')::uuid, md5('kavya')::uuid, md5('kavya weekly')::uuid, '2025-11-04 05:00Z', 1, 'income', 'platform_payout', 'bank_transfer', 4800, 14800, 'GigWorks'),
  (md5('kavya 2')::uuid, md5('kavya')::uuid, null, '2025-11-05 05:00Z', 2, 'expense', 'rent', 'upi', 12000, 2800, 'Sharma House'),
  (md5('rahul 1')::uuid, md5('rahul')::uuid, null, '2025-11-05 06:00Z', 1, 'expense', 'food_delivery', 'upi', 620, -120, 'Zomato');

insert into cashflow.features (user_id, name, computed_on, value) values
  (md5('kavya')::uuid, 'source_count', '2026-11-20', 1),
  (md5('kavya')::uuid, 'overdraft_share', '2026-11-20', 0);

insert into cashflow.predictions
  (id, user_id, made_on, horizon_days, model, risk, risk_score, confidence, expected_inflow, lower_inflow, upper_inflow, parameters) values
  (md5('kavya 7')::uuid, md5('kavya')::uuid, '2026-11-20', 7, 'arima', 'low', 0.1, 0.8, 9600, 8000, 11000, '{"p": 2, "d": 1, "q": 1}'),
  (md5('kavya 30')::uuid, md5('kavya')::uuid, '2026-11-20', 30, 'mstl_ets', 'low', 0.2, 0.8, 41000, 36000, 47000, '{"periods": [7]}');

insert into cashflow.backtests
  (user_id, made_on, horizon_days, model, confidence, expected_inflow, lower_inflow, upper_inflow, naive_inflow, actual_inflow) values
  (md5('kavya')::uuid, '2026-09-21', 7, 'arima', 0.8, 9600, 8000, 11000, 9000, 9550),
  (md5('kavya')::uuid, '2026-09-21', 30, 'arima', 0.8, 41000, 36000, 47000, 39000, 40800);

insert into cashflow.smoothing_buffers
  (id, user_id, opened_at, balance, total_deposited, total_withdrawn, target_balance, deposit_share, risk_score) values
  (md5('kavya buffer')::uuid, md5('kavya')::uuid, '2025-11-04 05:00Z', 380, 480, 100, 20000, 0.1, 0.9),
  (md5('rahul buffer')::uuid, md5('rahul')::uuid, '2025-11-04 05:00Z', 0, 0, 0, 15000, 0.05, 1);

insert into cashflow.buffer_movements (id, buffer_id, transaction_id, occurred_at, sequence, kind, amount, balance_after) values
  (md5('movement 1')::uuid, md5('kavya buffer')::uuid, md5('kavya 1')::uuid, '2025-11-04 05:00Z', 1, 'deposit', 480, 480),
  (md5('movement 2')::uuid, md5('kavya buffer')::uuid, null, '2025-11-06 05:00Z', 2, 'withdrawal', 100, 380);

insert into cashflow.insights (id, user_id, created_at, window_from, window_to, kind, tone, title, body, metrics) values
  (md5('insight 1')::uuid, md5('kavya')::uuid, '2026-11-20 00:00Z', '2026-08-22', '2026-11-19', 'income_up', 'positive', 'Income up 40 %', 'You earned more than in the 90 days before.', '{"current": "64210.00", "previous": "45860.00"}'),
  (md5('insight 2')::uuid, md5('kavya')::uuid, '2026-11-20 00:00Z', '2026-08-22', '2026-11-19', 'top_category', 'neutral', 'Rent comes first', 'Rent takes most of what you spend.', '{"category": "rent", "share": "0.61"}');

-- =================================================================================== the bank: employees_db

insert into employees_db.departments (department_id, code, name, cost_center) values
  (1, 'EXEC', 'Executive Office', 'CC100'), (2, 'LEND', 'Lending', 'CC200');

insert into employees_db.branches (branch_code, opened_on, name, city, state) values
  ('BR001', '1998-04-01', 'Main Street', 'Columbus', 'OH'), ('BR002', '2004-09-01', 'Riverside', 'Dayton', 'OH');

insert into employees_db.employees
  (employee_id, department_id, manager_id, hired_on, ended_on, date_of_birth, role, status, salary, approval_limit, branch_code, first_name, last_name, email, job_title) values
  (1, 1, null, '2001-02-01', null, '1965-08-09', 'chief_executive', 'active', 420000, 50000000, null, 'Ruth', 'Alvarez', 'ruth.alvarez@bank.example.com', 'Chief Executive'),
  (2, 2, 1, '2010-05-03', null, '1979-12-01', 'loan_officer', 'active', 84000, 250000, 'BR001', 'Dan', 'Okafor', 'dan.okafor@bank.example.com', 'Senior Loan Officer'),
  (3, 2, 2, '2015-05-04', '2024-06-28', '1990-12-01', 'service_agent', 'left', 52000, null, 'BR002', 'Mia', 'Chen', 'mia.chen@bank.example.com', 'Service Agent');

insert into employees_db.training_programs
  (program_id, duration_hours, valid_months, pass_percent, category, delivery, is_mandatory, code, title) values
  (1, 4, 12, 80, 'compliance', 'online', true, 'AML-101', 'Money laundering: what to see'),
  (2, 16, null, 70, 'lending', 'classroom', false, 'LEND-201', 'Reading a borrower');

insert into employees_db.training_attendance (employee_id, program_id, started_on, ended_on, status, score) values
  (2, 1, '2026-03-02', '2026-03-02', 'completed', 92),
  (2, 2, '2026-11-16', null, 'enrolled', null);

-- ==================================================================================== the bank: customer_db

insert into customer_db.customer_profiles
  (customer_id, assigned_agent_id, joined_at, date_of_birth, segment, preferred_channel, annual_income, email, first_name, last_name, phone, street, city, state, postcode, occupation) values
  (1, 2, '2019-03-04 15:00Z', '1984-06-11', 'premium', 'phone', 98000, 'grace@example.com', 'Grace', 'Hall', '+16145550112', '12 Elm Street', 'Columbus', 'OH', '43004', 'Architect'),
  (2, null, '2021-03-04 15:00Z', '1996-06-11', 'retail', 'mobile_app', 41000, 'omar@example.com', 'Omar', 'Diaz', '+19375550134', '9 Oak Street', 'Dayton', 'OH', '45402', 'Nurse');

insert into customer_db.interactions
  (interaction_id, customer_id, handled_by, started_at, duration_seconds, channel, interaction_type, outcome, subject) values
  (md5('interaction 1')::uuid, 1, 2, '2026-05-04 15:00Z', 420, 'phone', 'complaint', 'escalated', 'A fee charged twice'),
  (md5('interaction 2')::uuid, 2, null, '2026-05-05 15:00Z', 90, 'mobile_app', 'inquiry', 'resolved', 'Card delivery'),
  (md5('interaction 3')::uuid, 1, 2, '2026-05-06 15:00Z', 300, 'branch', 'complaint', 'follow_up', 'A long queue');

insert into customer_db.satisfaction_surveys (survey_id, interaction_id, submitted_at, nps_score, satisfaction_rating, comment) values
  (md5('survey 1')::uuid, md5('interaction 1')::uuid, '2026-05-04 18:00Z', 3, 2, 'Took too long.'),
  (md5('survey 2')::uuid, md5('interaction 2')::uuid, '2026-05-05 18:00Z', 10, 5, null);

insert into customer_db.complaints
  (complaint_id, interaction_id, customer_id, assigned_agent_id, filed_at, resolved_at, complaint_type, status, priority, compensation, description, resolution) values
  (md5('complaint 1')::uuid, md5('interaction 1')::uuid, 1, 2, '2026-05-04 15:10Z', '2026-05-10 15:00Z', 'fee', 'resolved', 'medium', 35, 'A fee was charged twice.', 'Refunded.'),
  (md5('complaint 2')::uuid, md5('interaction 3')::uuid, 1, null, '2026-05-06 15:10Z', null, 'service', 'open', 'low', null, 'A long queue.', null);

insert into customer_db.campaigns
  (campaign_id, managed_by, starts_on, ends_on, campaign_type, target_segment, budget, name, offer) values
  (1, 2, '2026-04-01', '2026-05-31', 'email', 'retail', 25000, 'Spring savings', 'Half a per cent more for six months'),
  (2, 1, '2026-06-01', '2026-06-30', 'cross_sell', null, 40000, 'Home and auto', 'One month free');

insert into customer_db.campaign_responses (campaign_id, customer_id, responded_at, response_type, converted) values
  (1, 2, '2026-04-10 12:00Z', 'clicked', false), (1, 1, '2026-04-11 12:00Z', 'applied', true);

-- ==================================================================================== the bank: accounts_db

insert into accounts_db.customers (customer_id, onboarded_at, online_banking, home_branch, tax_id) values
  (1, '2019-03-04 15:30Z', true, 'BR001', '900-12-3456'), (2, '2021-03-04 15:30Z', true, 'BR002', '900-12-3457');

insert into accounts_db.accounts
  (account_id, customer_id, opened_by, opened_at, account_type, balance, overdraft_limit, interest_rate, branch_code, account_number) values
  (md5('account 1')::uuid, 1, 2, '2026-03-04 16:00Z', 'checking', 13500, 500, 0, 'BR001', '100000000001'),
  (md5('account 2')::uuid, 1, null, '2026-03-05 16:00Z', 'savings', 2000, 0, 0.0325, 'BR001', '100000000002'),
  (md5('account 3')::uuid, 2, null, '2026-03-06 16:00Z', 'checking', 700, 0, 0, 'BR002', '100000000003');

insert into accounts_db.account_relationships
  (relationship_id, account_id, related_account_id, related_customer_id, established_at, relationship_type) values
  (md5('relationship 1')::uuid, md5('account 1')::uuid, null, 2, '2026-03-10 16:00Z', 'joint_owner'),
  (md5('relationship 2')::uuid, md5('account 1')::uuid, md5('account 2')::uuid, null, '2026-03-10 16:00Z', 'linked_savings'),
  (md5('relationship 3')::uuid, md5('account 3')::uuid, md5('account 2')::uuid, null, '2026-03-11 16:00Z', 'linked_savings'),
  (md5('relationship 4')::uuid, md5('account 3')::uuid, null, 1, '2026-03-12 16:00Z', 'beneficiary');

insert into accounts_db.transactions
  (transaction_id, account_id, occurred_at, entry_no, processed_by, transaction_type, channel, is_cash, amount, balance_after, description) values
  (md5('booking 1')::uuid, md5('account 1')::uuid, '2026-03-04 16:00Z', 1, 2, 'deposit', 'branch', true, 14000, 14000, 'Opening deposit'),
  (md5('booking 2')::uuid, md5('account 1')::uuid, '2026-06-01 16:00Z', 2, null, 'payment', 'ach', false, 500, 13500, 'Loan installment'),
  (md5('booking 3')::uuid, md5('account 2')::uuid, '2026-03-05 16:00Z', 1, null, 'deposit', 'online', false, 2000, 2000, 'Opening deposit'),
  (md5('booking 4')::uuid, md5('account 3')::uuid, '2026-03-06 16:00Z', 1, null, 'salary', 'ach', false, 700, 700, 'Opening deposit');

-- ======================================================================================= the bank: loans_db

insert into loans_db.products
  (product_id, min_term_months, max_term_months, min_credit_score, grace_days, loan_kind, is_secured, min_amount, max_amount, min_annual_rate, max_annual_rate, late_fee, code, name) values
  (1, 6, 84, 620, 10, 'auto', true, 3000, 90000, 0.0449, 0.1299, 35, 'AUTO', 'Auto loan'),
  (2, 2, 60, 640, 10, 'personal', false, 500, 50000, 0.0699, 0.1999, 25, 'PERS', 'Personal loan');

insert into loans_db.applications
  (application_id, customer_id, product_id, handled_by, submitted_at, decided_at, term_months, credit_score, purpose, status, requested_amount, annual_income, debt_to_income) values
  (md5('application 1')::uuid, 1, 2, 2, '2026-04-20 15:00Z', '2026-04-22 15:00Z', 2, 720, 'wedding', 'approved', 990, 98000, 0.11),
  (md5('application 2')::uuid, 2, 1, 2, '2026-04-21 15:00Z', '2026-04-23 15:00Z', 36, 590, 'vehicle', 'declined', 20000, 41000, 0.52),
  (md5('application 3')::uuid, 2, 1, 2, '2026-04-22 15:00Z', '2026-04-24 15:00Z', 2, 640, 'vehicle', 'approved', 3000, 41000, 0.22),
  (md5('application 4')::uuid, 2, 2, null, '2026-11-18 15:00Z', null, 12, 650, 'medical', 'submitted', 900, 41000, 0.2);

insert into loans_db.approvals
  (approval_id, application_id, decided_by, decided_at, term_months, decision, decline_reason, authority_limit, approved_amount, annual_rate) values
  (md5('approval 1')::uuid, md5('application 1')::uuid, 2, '2026-04-22 15:00Z', 2, 'approved', null, 250000, 990, 0.12),
  (md5('approval 2')::uuid, md5('application 2')::uuid, 2, '2026-04-23 15:00Z', null, 'declined', 'credit_score', 250000, null, null),
  (md5('approval 3')::uuid, md5('application 3')::uuid, 2, '2026-04-24 15:00Z', 2, 'approved', null, 250000, 3000, 0.12);

-- 990 at 1 % a month in two: 502.44 (492.54 + 9.90), 502.43 (497.46 + 4.97).
insert into loans_db.loans
  (loan_id, application_id, account_id, customer_id, disbursed_at, first_due_on, maturity_on, closed_on, term_months, days_past_due, status, principal, annual_rate, installment_amount, outstanding_principal, loan_number) values
  (md5('loan 1')::uuid, md5('application 1')::uuid, md5('account 1')::uuid, 1, '2026-05-01 15:00Z', '2026-06-01', '2026-07-01', '2026-07-01', 2, 0, 'paid_off', 990, 0.12, 502.44, 0, 'L00000001'),
  (md5('loan 2')::uuid, md5('application 3')::uuid, null, 2, '2026-10-05 15:00Z', '2026-11-05', '2026-12-05', null, 2, 15, 'late', 3000, 0.12, 1522.54, 3000, 'L00000002');

insert into loans_db.installments (loan_id, installment_no, due_on, amount_due, principal_due, interest_due, balance_after) values
  (md5('loan 1')::uuid, 1, '2026-06-01', 502.44, 492.54, 9.90, 497.46),
  (md5('loan 1')::uuid, 2, '2026-07-01', 502.43, 497.46, 4.97, 0),
  (md5('loan 2')::uuid, 1, '2026-11-05', 1522.54, 1492.54, 30, 1507.46),
  (md5('loan 2')::uuid, 2, '2026-12-05', 1522.53, 1507.46, 15.07, 0);

insert into loans_db.payments
  (payment_id, loan_id, transaction_id, paid_at, received_by, installment_no, method, amount, principal_paid, interest_paid, late_fee_paid) values
  (md5('payment 1')::uuid, md5('loan 1')::uuid, md5('booking 2')::uuid, '2026-06-01 16:00Z', null, 1, 'account_debit', 500, 490.10, 9.90, 0),
  (md5('payment 2')::uuid, md5('loan 1')::uuid, null, '2026-06-02 16:00Z', 2, 1, 'branch', 2.44, 2.44, 0, 0),
  (md5('payment 3')::uuid, md5('loan 1')::uuid, null, '2026-07-01 16:00Z', null, 2, 'ach', 502.43, 497.46, 4.97, 0);

insert into loans_db.collateral
  (collateral_id, loan_id, appraised_on, lien_position, collateral_kind, appraised_value, advance_rate, lending_value, description, registration) values
  (md5('collateral 1')::uuid, md5('loan 2')::uuid, '2026-09-30', 1, 'vehicle', 5000, 0.8, 4000, 'Sedan, 2017', 'VIN-TEST-0000001'),
  (md5('collateral 2')::uuid, md5('loan 2')::uuid, '2026-09-30', 1, 'equipment', 700, 0.5, 350, 'Trailer', 'SER-TEST-0000002');

-- =================================================================================== the bank: insurance_db

insert into insurance_db.policies
  (policy_id, customer_id, sold_by, sold_at, effective_on, expires_on, ended_on, policy_type, status, premium_frequency, premium, insured_amount, policy_number) values
  (md5('policy 1')::uuid, 1, 2, '2025-01-06 15:00Z', '2025-02-01', '2045-01-31', null, 'life', 'active', 'monthly', 42.50, 250000, 'P00000001'),
  (md5('policy 2')::uuid, 2, 2, '2025-01-07 15:00Z', '2025-02-01', '2026-01-31', '2026-01-31', 'auto', 'expired', 'annual', 900, 70000, 'P00000002');

insert into insurance_db.coverages (coverage_id, policy_id, coverage_kind, limit_amount, deductible, premium) values
  (md5('coverage 1')::uuid, md5('policy 1')::uuid, 'death_benefit', 250000, 0, 42.50),
  (md5('coverage 2')::uuid, md5('policy 2')::uuid, 'collision', 20000, 500, 400),
  (md5('coverage 3')::uuid, md5('policy 2')::uuid, 'auto_liability', 50000, 0, 500);

insert into insurance_db.beneficiaries (beneficiary_id, policy_id, customer_id, relation, rank, share_percent, full_name) values
  (md5('beneficiary 1')::uuid, md5('policy 1')::uuid, 2, 'partner', 'primary', 60, 'Omar Diaz'),
  (md5('beneficiary 2')::uuid, md5('policy 1')::uuid, null, 'child', 'primary', 40, 'Ivy Hall');

insert into insurance_db.premium_payments (policy_id, period_no, due_on, paid_on, amount) values
  (md5('policy 1')::uuid, 1, '2025-02-01', '2025-02-01', 42.50), (md5('policy 1')::uuid, 2, '2025-03-01', null, 42.50);

insert into insurance_db.claims
  (claim_id, coverage_id, handled_by, incident_on, filed_at, decided_at, paid_at, status, denial_reason, claimed_amount, reserve_amount, payout_amount, claim_number, description) values
  (md5('claim 1')::uuid, md5('coverage 2')::uuid, 2, '2025-06-10', '2025-06-11 15:00Z', '2025-06-20 15:00Z', '2025-06-25 15:00Z', 'paid', null, 4200, 0, 3700, 'C00000001', 'Rear-ended at a light.'),
  (md5('claim 2')::uuid, md5('coverage 3')::uuid, null, '2026-01-10', '2026-01-12 15:00Z', null, null, 'filed', null, 1500, 1500, null, 'C00000002', 'A fence was hit.'),
  (md5('claim 3')::uuid, md5('coverage 2')::uuid, 2, '2025-07-10', '2025-07-11 15:00Z', '2025-07-20 15:00Z', null, 'denied', 'below_deductible', 300, 0, null, 'C00000003', 'A scratch.');

-- ================================================================================== the bank: compliance_db

insert into compliance_db.kyc_records
  (kyc_id, customer_id, reviewed_by, verified_at, last_review_on, next_review_on, document_expires_on, status, risk_rating, document_kind, source_of_funds, document_number) values
  (md5('kyc 1')::uuid, 1, 2, '2019-03-04 15:30Z', '2025-03-04', '2028-03-04', '2030-06-30', 'verified', 'low', 'passport', 'employment', 'X0000001'),
  (md5('kyc 2')::uuid, 2, 2, '2021-03-04 15:30Z', '2025-03-04', '2027-03-04', '2031-06-30', 'verified', 'medium', 'passport', 'employment', 'X0000002');

insert into compliance_db.aml_rules
  (rule_id, window_days, min_count, rule_kind, severity, threshold, floor, share, code, name) values
  (1, null, null, 'large_cash', 'medium', 10000, null, null, 'LARGE-CASH', 'Cash of 10,000 or more'),
  (2, 7, 3, 'structuring', 'high', 10000, 8000, null, 'STRUCTURING', 'Deposits kept just below 10,000'),
  (3, 2, null, 'rapid_movement', 'high', 5000, null, 0.8, 'RAPID', 'In and out again'),
  (4, 30, null, 'high_volume', 'low', 50000, null, null, 'VOLUME', 'Much money in a month');

insert into compliance_db.aml_checks (check_id, customer_id, rule_id, checked_at, period_from, period_to, outcome) values
  (md5('check 1')::uuid, 1, 1, '2026-04-01 06:00Z', '2026-03-01', '2026-03-31', 'alert'),
  (md5('check 2')::uuid, 2, 1, '2026-04-01 06:00Z', '2026-03-01', '2026-03-31', 'clear'),
  (md5('check 3')::uuid, 1, 4, '2026-04-01 06:00Z', '2026-03-01', '2026-03-31', 'alert');

insert into compliance_db.aml_alerts (alert_id, check_id, assigned_to, raised_at, closed_at, status, finding) values
  (md5('alert 1')::uuid, md5('check 1')::uuid, 2, '2026-04-01 06:00Z', '2026-04-05 15:00Z', 'dismissed', 'Sale of a car, papers seen.'),
  (md5('alert 2')::uuid, md5('check 3')::uuid, null, '2026-04-01 06:00Z', null, 'open', null);

insert into compliance_db.aml_alert_transactions (alert_id, transaction_id) values
  (md5('alert 1')::uuid, md5('booking 1')::uuid), (md5('alert 2')::uuid, md5('booking 1')::uuid);

insert into compliance_db.audit_trails
  (audit_id, account_id, occurred_at, employee_id, customer_id, actor, action, entity_table, entity_key, details) values
  (md5('audit 1')::uuid, md5('account 1')::uuid, '2026-03-04 16:00Z', 2, 1, 'employee', 'account_opened', 'accounts', md5('account 1')::uuid::text, '{"type": "checking"}'),
  (md5('audit 2')::uuid, null, '2026-05-04 15:10Z', null, 1, 'customer', 'complaint_filed', 'complaints', md5('complaint 1')::uuid::text, '{}');

-- ============================================================================================= spendsense

insert into spendsense.users (id, created_at, email, name) values
  (md5('grace')::uuid, '2025-11-20 12:00Z', 'grace@example.com', 'Grace Hall'),
  (md5('omar')::uuid, '2025-11-21 12:00Z', 'omar@example.com', 'Omar Diaz');

insert into spendsense.accounts
  (id, user_id, balance, opening_balance, "limit", min_payment, type, subtype, is_overdue, apr, mask, name) values
  (md5('grace checking')::uuid, md5('grace')::uuid, 349001, 100000, null, null, 'depository', 'checking', false, null, '0042', 'First Federal Checking'),
  (md5('grace card')::uuid, md5('grace')::uuid, 251550, 250000, 500000, 5031, 'credit', 'credit_card', true, 24.99, '0043', 'First Federal Card');

insert into spendsense.subscriptions
  (id, user_id, account_id, started_on, next_charge_on, cancelled_on, amount, cadence, category, merchant_name) values
  (md5('subscription 1')::uuid, md5('grace')::uuid, md5('grace card')::uuid, '2026-09-03', '2026-12-03', null, 1550, 'monthly', 'ENTERTAINMENT', 'Streamly'),
  (md5('subscription 2')::uuid, md5('grace')::uuid, md5('grace card')::uuid, '2026-06-03', null, '2026-08-20', 999, 'monthly', 'ENTERTAINMENT', 'Tunes');

insert into spendsense.transactions (id, account_id, subscription_id, date, amount, category, pending, merchant_name) values
  (md5('spend 1')::uuid, md5('grace checking')::uuid, null, '2026-10-30 14:00Z', -250000, 'INCOME', false, 'Acme Payroll'),
  (md5('spend 2')::uuid, md5('grace checking')::uuid, null, '2026-11-01 14:00Z', 999, 'FOOD_AND_DRINK', false, 'Corner Deli'),
  (md5('spend 3')::uuid, md5('grace card')::uuid, md5('subscription 1')::uuid, '2026-11-03 14:00Z', 1550, 'ENTERTAINMENT', false, 'Streamly');

insert into spendsense.personas (id, priority, kind, name, description, criteria) values
  (md5('persona 1')::uuid, 1, 'high_utilization', 'High utilization', 'Uses much of the limit.', '{"utilization": "0.50"}'),
  (md5('persona 2')::uuid, 2, 'new_to_credit', 'New to credit', 'One young card.', '{"cards": 1}');

insert into spendsense.persona_assignments
  (id, user_id, persona_id, assigned_at, window_from, window_to, is_primary, evidence) values
  (md5('assignment 1')::uuid, md5('grace')::uuid, md5('persona 1')::uuid, '2026-11-20 00:00Z', '2026-10-21', '2026-11-19', true, '{"utilization": "0.50"}'),
  (md5('assignment 2')::uuid, md5('grace')::uuid, md5('persona 2')::uuid, '2026-11-20 00:00Z', '2026-10-21', '2026-11-19', false, '{"cards": 1}');

insert into spendsense.content (id, published_on, minutes, kind, slug, title, summary, body) values
  (md5('content 1')::uuid, '2026-01-10', 4, 'article', 'pay-cards-down', 'Pay cards down', 'The dearest first.', 'List them by rate.'),
  (md5('content 2')::uuid, '2026-01-11', 2, 'calculator', 'payoff-calculator', 'Payoff calculator', 'When will it be gone?', 'Balance, rate, payment.');

insert into spendsense.content_personas (content_id, persona_id, rank) values
  (md5('content 1')::uuid, md5('persona 1')::uuid, 1), (md5('content 2')::uuid, md5('persona 1')::uuid, 2);

-- ================================================================================================== tilth

insert into tilth.seed_runs
  (id, as_of, loaded_at, ended_at, seed, took_ms, mode, state, scale, recipes, fingerprint, version, domains, sizes) values
  (md5('run 1')::uuid, '2026-11-20', '2026-11-20 09:00Z', '2026-11-20 10:00Z', 42, 400, 'fresh', 'superseded', 0.1, repeat('a', 64), repeat('b', 64), '0.1.0', '{identity}', '{"users": 1}'),
  (md5('run 2')::uuid, '2026-11-20', '2026-11-20 10:00Z', null, 42, 500, 'append', 'current', 1, repeat('a', 64), repeat('c', 64), '0.1.0', '{identity}', '{"users": 10}');

insert into tilth.seed_run_tables (run_id, recipe_version, took_ms, rows, rows_added, fingerprint, table_name, model, domain) values
  (md5('run 2')::uuid, 1, 12, 10, 9, repeat('d', 64), 'investa.users', 'User', 'identity'),
  (md5('run 2')::uuid, 1, null, 10, 0, repeat('e', 64), 'investa.languages', 'Language', 'identity');
