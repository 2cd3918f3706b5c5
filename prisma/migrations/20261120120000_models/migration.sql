-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "accounts_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "cashflow";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "compliance_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "customer_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "employees_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "insurance_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "investa";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "loans_db";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "spendsense";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "tilth";

-- CreateEnum
CREATE TYPE "investa"."risk_appetite" AS ENUM ('conservative', 'moderate', 'aggressive');

-- CreateEnum
CREATE TYPE "investa"."experience_level" AS ENUM ('beginner', 'intermediate', 'advanced');

-- CreateEnum
CREATE TYPE "investa"."two_factor_method" AS ENUM ('totp', 'sms', 'email');

-- CreateEnum
CREATE TYPE "investa"."device_kind" AS ENUM ('mobile', 'tablet', 'desktop');

-- CreateEnum
CREATE TYPE "investa"."session_end" AS ENUM ('logged_out', 'expired', 'revoked');

-- CreateEnum
CREATE TYPE "investa"."visibility" AS ENUM ('private', 'members', 'public');

-- CreateEnum
CREATE TYPE "investa"."lesson_status" AS ENUM ('in_progress', 'completed');

-- CreateEnum
CREATE TYPE "investa"."question_kind" AS ENUM ('single_choice', 'true_false');

-- CreateEnum
CREATE TYPE "investa"."badge_condition" AS ENUM ('quizzes_passed', 'lessons_completed', 'courses_completed', 'perfect_scores');

-- CreateEnum
CREATE TYPE "investa"."stock_exchange" AS ENUM ('NSE', 'BSE');

-- CreateEnum
CREATE TYPE "investa"."stock_sector" AS ENUM ('energy', 'information_technology', 'financial_services', 'consumer_goods', 'automobile', 'healthcare', 'telecommunication', 'construction', 'metals', 'power');

-- CreateEnum
CREATE TYPE "investa"."indicator_kind" AS ENUM ('sma', 'ema', 'rsi', 'macd', 'bollinger');

-- CreateEnum
CREATE TYPE "investa"."indicator_advice" AS ENUM ('buy', 'hold', 'sell');

-- CreateEnum
CREATE TYPE "investa"."order_side" AS ENUM ('BUY', 'SELL');

-- CreateEnum
CREATE TYPE "investa"."order_type" AS ENUM ('MARKET', 'LIMIT', 'STOP');

-- CreateEnum
CREATE TYPE "investa"."order_validity" AS ENUM ('DAY', 'GTC');

-- CreateEnum
CREATE TYPE "investa"."order_status" AS ENUM ('open', 'partially_filled', 'filled', 'cancelled', 'expired', 'rejected');

-- CreateEnum
CREATE TYPE "investa"."order_rejection" AS ENUM ('insufficient_cash', 'insufficient_shares', 'outside_price_band', 'market_closed');

-- CreateEnum
CREATE TYPE "investa"."achievement_condition" AS ENUM ('trades_executed', 'stocks_bought', 'realized_profit');

-- CreateEnum
CREATE TYPE "investa"."notification_kind" AS ENUM ('welcome', 'new_session', 'lesson_completed', 'quiz_graded', 'badge_earned', 'order_filled', 'order_partially_filled', 'order_cancelled', 'order_expired', 'order_rejected', 'achievement_earned', 'price_alert');

-- CreateEnum
CREATE TYPE "cashflow"."income_pattern" AS ENUM ('stable', 'moderate', 'volatile', 'seasonal', 'growing', 'declining');

-- CreateEnum
CREATE TYPE "cashflow"."income_source_kind" AS ENUM ('platform', 'client', 'retainer');

-- CreateEnum
CREATE TYPE "cashflow"."income_cadence" AS ENUM ('daily', 'weekly', 'fortnightly', 'monthly', 'irregular');

-- CreateEnum
CREATE TYPE "cashflow"."transaction_kind" AS ENUM ('income', 'expense');

-- CreateEnum
CREATE TYPE "cashflow"."transaction_category" AS ENUM ('platform_payout', 'client_payment', 'retainer_fee', 'rent', 'emi', 'insurance', 'electricity', 'internet', 'mobile_recharge', 'subscription', 'groceries', 'food_delivery', 'dining_out', 'fuel', 'local_transport', 'travel', 'shopping', 'festival', 'entertainment', 'healthcare', 'education', 'family_support', 'work_tools', 'cash_withdrawal', 'bank_charge');

-- CreateEnum
CREATE TYPE "cashflow"."payment_method" AS ENUM ('upi', 'card', 'net_banking', 'auto_debit', 'bank_transfer', 'cash');

-- CreateEnum
CREATE TYPE "cashflow"."feature_name" AS ENUM ('income_monthly_mean', 'income_monthly_median', 'income_monthly_stddev', 'income_monthly_min', 'income_monthly_max', 'income_variation', 'income_trend', 'income_seasonality', 'income_last_30_days', 'income_last_90_days', 'income_growth_90_days', 'payments_per_30_days', 'payment_mean', 'payment_gap_mean_days', 'payment_gap_stddev_days', 'payment_gap_max_days', 'source_count', 'largest_source_share', 'expense_monthly_mean', 'expense_monthly_stddev', 'expense_to_income', 'fixed_expense_share', 'weekend_expense_share', 'balance_mean', 'balance_min', 'overdraft_share');

-- CreateEnum
CREATE TYPE "cashflow"."forecast_model" AS ENUM ('arima', 'ets', 'mstl_ets', 'naive');

-- CreateEnum
CREATE TYPE "cashflow"."risk_level" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "cashflow"."buffer_movement_kind" AS ENUM ('deposit', 'withdrawal');

-- CreateEnum
CREATE TYPE "cashflow"."insight_kind" AS ENUM ('income_up', 'income_down', 'expense_up', 'expense_down', 'source_concentration', 'top_category', 'overdraft_frequent', 'buffer_below_target', 'buffer_on_target');

-- CreateEnum
CREATE TYPE "cashflow"."insight_tone" AS ENUM ('positive', 'neutral', 'warning');

-- CreateEnum
CREATE TYPE "employees_db"."employee_role" AS ENUM ('chief_executive', 'department_head', 'branch_manager', 'team_lead', 'relationship_manager', 'service_agent', 'teller', 'loan_officer', 'underwriter', 'insurance_agent', 'claims_adjuster', 'compliance_officer', 'auditor', 'risk_analyst', 'financial_analyst', 'marketing_specialist', 'hr_specialist', 'it_specialist', 'operations_specialist', 'legal_counsel');

-- CreateEnum
CREATE TYPE "employees_db"."employee_status" AS ENUM ('active', 'on_leave', 'left');

-- CreateEnum
CREATE TYPE "employees_db"."training_category" AS ENUM ('compliance', 'lending', 'insurance', 'customer_service', 'leadership', 'technology', 'security');

-- CreateEnum
CREATE TYPE "employees_db"."training_delivery" AS ENUM ('classroom', 'online', 'blended');

-- CreateEnum
CREATE TYPE "employees_db"."attendance_status" AS ENUM ('enrolled', 'completed', 'failed', 'withdrawn');

-- CreateEnum
CREATE TYPE "customer_db"."customer_segment" AS ENUM ('retail', 'premium', 'private', 'business');

-- CreateEnum
CREATE TYPE "customer_db"."contact_channel" AS ENUM ('phone', 'email', 'web', 'mobile_app', 'branch');

-- CreateEnum
CREATE TYPE "customer_db"."interaction_type" AS ENUM ('inquiry', 'account_service', 'transaction_support', 'technical_support', 'product_information', 'complaint');

-- CreateEnum
CREATE TYPE "customer_db"."interaction_outcome" AS ENUM ('resolved', 'follow_up', 'escalated');

-- CreateEnum
CREATE TYPE "customer_db"."complaint_type" AS ENUM ('service', 'fee', 'product', 'fraud', 'other');

-- CreateEnum
CREATE TYPE "customer_db"."complaint_status" AS ENUM ('open', 'investigating', 'resolved', 'closed');

-- CreateEnum
CREATE TYPE "customer_db"."complaint_priority" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "customer_db"."campaign_type" AS ENUM ('email', 'digital', 'cross_sell', 'direct_mail');

-- CreateEnum
CREATE TYPE "customer_db"."response_type" AS ENUM ('opened', 'clicked', 'inquired', 'applied', 'unsubscribed');

-- CreateEnum
CREATE TYPE "accounts_db"."customer_status" AS ENUM ('active', 'dormant', 'closed');

-- CreateEnum
CREATE TYPE "accounts_db"."account_type" AS ENUM ('checking', 'savings', 'money_market', 'certificate', 'business_checking');

-- CreateEnum
CREATE TYPE "accounts_db"."account_status" AS ENUM ('active', 'dormant', 'frozen', 'closed');

-- CreateEnum
CREATE TYPE "accounts_db"."relationship_type" AS ENUM ('joint_owner', 'beneficiary', 'authorized_user', 'linked_savings');

-- CreateEnum
CREATE TYPE "accounts_db"."transaction_type" AS ENUM ('withdrawal', 'payment', 'fee', 'deposit', 'salary', 'interest');

-- CreateEnum
CREATE TYPE "accounts_db"."transaction_channel" AS ENUM ('branch', 'phone', 'atm', 'card', 'online', 'ach', 'internal');

-- CreateEnum
CREATE TYPE "loans_db"."loan_kind" AS ENUM ('personal', 'auto', 'mortgage', 'home_equity', 'small_business');

-- CreateEnum
CREATE TYPE "loans_db"."loan_purpose" AS ENUM ('debt_consolidation', 'home_purchase', 'home_improvement', 'refinancing', 'vehicle', 'education', 'medical', 'wedding', 'working_capital', 'equipment');

-- CreateEnum
CREATE TYPE "loans_db"."application_status" AS ENUM ('submitted', 'under_review', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "loans_db"."loan_decision" AS ENUM ('approved', 'declined');

-- CreateEnum
CREATE TYPE "loans_db"."decline_reason" AS ENUM ('credit_score', 'debt_to_income', 'insufficient_income', 'insufficient_collateral', 'incomplete_documents', 'outside_policy');

-- CreateEnum
CREATE TYPE "loans_db"."loan_status" AS ENUM ('current', 'late', 'defaulted', 'paid_off');

-- CreateEnum
CREATE TYPE "loans_db"."payment_method" AS ENUM ('ach', 'check', 'online', 'branch', 'account_debit');

-- CreateEnum
CREATE TYPE "loans_db"."collateral_kind" AS ENUM ('real_estate', 'vehicle', 'equipment', 'inventory', 'securities');

-- CreateEnum
CREATE TYPE "insurance_db"."policy_type" AS ENUM ('life', 'home', 'auto', 'disability', 'travel');

-- CreateEnum
CREATE TYPE "insurance_db"."policy_status" AS ENUM ('active', 'lapsed', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "insurance_db"."premium_frequency" AS ENUM ('monthly', 'quarterly', 'annual');

-- CreateEnum
CREATE TYPE "insurance_db"."coverage_kind" AS ENUM ('death_benefit', 'accidental_death', 'critical_illness', 'dwelling', 'personal_property', 'home_liability', 'collision', 'comprehensive', 'auto_liability', 'income_replacement', 'trip_cancellation', 'medical_abroad', 'baggage');

-- CreateEnum
CREATE TYPE "insurance_db"."beneficiary_relation" AS ENUM ('spouse', 'child', 'parent', 'sibling', 'partner', 'other');

-- CreateEnum
CREATE TYPE "insurance_db"."beneficiary_rank" AS ENUM ('primary', 'contingent');

-- CreateEnum
CREATE TYPE "insurance_db"."claim_status" AS ENUM ('filed', 'under_review', 'approved', 'paid', 'denied');

-- CreateEnum
CREATE TYPE "insurance_db"."denial_reason" AS ENUM ('not_covered', 'policy_not_in_force', 'below_deductible', 'insufficient_evidence', 'fraud_suspected');

-- CreateEnum
CREATE TYPE "compliance_db"."risk_rating" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "compliance_db"."kyc_status" AS ENUM ('verified', 'review_due', 'under_review');

-- CreateEnum
CREATE TYPE "compliance_db"."identity_document" AS ENUM ('passport', 'drivers_license', 'state_id');

-- CreateEnum
CREATE TYPE "compliance_db"."source_of_funds" AS ENUM ('employment', 'business', 'investments', 'inheritance', 'pension');

-- CreateEnum
CREATE TYPE "compliance_db"."aml_rule_kind" AS ENUM ('large_cash', 'structuring', 'rapid_movement', 'high_volume');

-- CreateEnum
CREATE TYPE "compliance_db"."aml_severity" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "compliance_db"."aml_outcome" AS ENUM ('clear', 'alert');

-- CreateEnum
CREATE TYPE "compliance_db"."aml_alert_status" AS ENUM ('open', 'investigating', 'dismissed', 'reported');

-- CreateEnum
CREATE TYPE "compliance_db"."audit_actor" AS ENUM ('employee', 'customer', 'system');

-- CreateEnum
CREATE TYPE "compliance_db"."audit_action" AS ENUM ('employee_hired', 'employee_left', 'customer_onboarded', 'account_opened', 'account_closed', 'relationship_added', 'transaction_booked', 'complaint_filed', 'complaint_settled', 'application_submitted', 'application_decided', 'loan_disbursed', 'loan_paid_off', 'policy_sold', 'policy_ended', 'claim_filed', 'claim_decided', 'claim_paid', 'kyc_verified', 'kyc_reviewed', 'alert_raised', 'alert_closed');

-- CreateEnum
CREATE TYPE "compliance_db"."audited_table" AS ENUM ('employees', 'customers', 'accounts', 'account_relationships', 'transactions', 'complaints', 'applications', 'approvals', 'loans', 'policies', 'claims', 'kyc_records', 'aml_alerts');

-- CreateEnum
CREATE TYPE "spendsense"."account_type" AS ENUM ('depository', 'credit');

-- CreateEnum
CREATE TYPE "spendsense"."account_subtype" AS ENUM ('checking', 'savings', 'credit_card');

-- CreateEnum
CREATE TYPE "spendsense"."category" AS ENUM ('FOOD_AND_DRINK', 'GENERAL_MERCHANDISE', 'TRANSPORTATION', 'ENTERTAINMENT', 'UTILITIES', 'HEALTHCARE', 'INCOME');

-- CreateEnum
CREATE TYPE "spendsense"."subscription_cadence" AS ENUM ('weekly', 'monthly', 'yearly');

-- CreateEnum
CREATE TYPE "spendsense"."persona_kind" AS ENUM ('high_utilization', 'variable_income', 'subscription_heavy', 'savings_builder', 'new_to_credit');

-- CreateEnum
CREATE TYPE "spendsense"."content_kind" AS ENUM ('article', 'calculator', 'checklist');

-- CreateEnum
CREATE TYPE "tilth"."seed_mode" AS ENUM ('fresh', 'reset', 'append');

-- CreateEnum
CREATE TYPE "tilth"."seed_state" AS ENUM ('current', 'superseded', 'cleared');

-- CreateTable
CREATE TABLE "investa"."languages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" VARCHAR(8) NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "native_name" VARCHAR(64) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "languages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" VARCHAR(254) NOT NULL,
    "password_hash" VARCHAR(60) NOT NULL,
    "first_name" VARCHAR(80) NOT NULL,
    "last_name" VARCHAR(80) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_profiles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "language_id" UUID NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "phone" VARCHAR(16) NOT NULL,
    "city" VARCHAR(80) NOT NULL,
    "state" VARCHAR(80) NOT NULL,
    "postcode" VARCHAR(6) NOT NULL,
    "occupation" VARCHAR(80) NOT NULL,
    "risk_appetite" "investa"."risk_appetite" NOT NULL,
    "experience_level" "investa"."experience_level" NOT NULL,
    "monthly_budget" DECIMAL(12,2),

    CONSTRAINT "user_profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."security_settings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "failed_logins" SMALLINT NOT NULL DEFAULT 0,
    "session_timeout_minutes" SMALLINT NOT NULL DEFAULT 30,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "two_factor_method" "investa"."two_factor_method",
    "login_alerts" BOOLEAN NOT NULL DEFAULT true,
    "biometric_login" BOOLEAN NOT NULL DEFAULT false,
    "totp_secret" VARCHAR(64),

    CONSTRAINT "security_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "device_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "device_kind" "investa"."device_kind" NOT NULL,
    "end_reason" "investa"."session_end",
    "ip_address" INET NOT NULL,
    "refresh_token_hash" CHAR(64) NOT NULL,
    "user_agent" VARCHAR(255) NOT NULL,

    CONSTRAINT "user_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."privacy_settings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "profile_visibility" "investa"."visibility" NOT NULL DEFAULT 'members',
    "portfolio_visibility" "investa"."visibility" NOT NULL DEFAULT 'private',
    "learning_visibility" "investa"."visibility" NOT NULL DEFAULT 'members',
    "achievements_visibility" "investa"."visibility" NOT NULL DEFAULT 'members',
    "on_leaderboard" BOOLEAN NOT NULL DEFAULT false,
    "analytics_consent" BOOLEAN NOT NULL DEFAULT false,
    "marketing_consent" BOOLEAN NOT NULL DEFAULT false,
    "partner_sharing_consent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "privacy_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."courses" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "language_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "position" SMALLINT NOT NULL,
    "estimated_minutes" SMALLINT NOT NULL,
    "level" "investa"."experience_level" NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "courses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."lessons" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "course_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "lessons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_lesson_progress" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "lesson_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "minutes_spent" SMALLINT NOT NULL,
    "percent_complete" SMALLINT NOT NULL,
    "status" "investa"."lesson_status" NOT NULL,

    CONSTRAINT "user_lesson_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."quizzes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lesson_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "pass_percent" SMALLINT NOT NULL,
    "time_limit_minutes" SMALLINT NOT NULL,
    "title" VARCHAR(160) NOT NULL,

    CONSTRAINT "quizzes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."questions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "quiz_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "investa"."question_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."answers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "question_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "is_correct" BOOLEAN NOT NULL,
    "text" VARCHAR(400) NOT NULL,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_quiz_attempts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "quiz_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "attempt_no" SMALLINT NOT NULL,
    "question_count" SMALLINT NOT NULL,
    "correct_count" SMALLINT,
    "passed" BOOLEAN,
    "score" DECIMAL(5,2),

    CONSTRAINT "user_quiz_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_quiz_answers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "is_correct" BOOLEAN NOT NULL,

    CONSTRAINT "user_quiz_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."learning_progress" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "last_studied_at" TIMESTAMPTZ(3),
    "lessons_started" INTEGER NOT NULL DEFAULT 0,
    "lessons_completed" INTEGER NOT NULL DEFAULT 0,
    "courses_completed" INTEGER NOT NULL DEFAULT 0,
    "quiz_attempts" INTEGER NOT NULL DEFAULT 0,
    "quizzes_passed" INTEGER NOT NULL DEFAULT 0,
    "minutes_spent" INTEGER NOT NULL DEFAULT 0,
    "current_streak_days" SMALLINT NOT NULL DEFAULT 0,
    "longest_streak_days" SMALLINT NOT NULL DEFAULT 0,
    "average_score" DECIMAL(5,2),

    CONSTRAINT "learning_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."badges" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "threshold" SMALLINT NOT NULL,
    "points" SMALLINT NOT NULL,
    "condition" "investa"."badge_condition" NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "description" VARCHAR(255) NOT NULL,

    CONSTRAINT "badges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_badges" (
    "user_id" UUID NOT NULL,
    "badge_id" UUID NOT NULL,
    "quiz_id" UUID NOT NULL,
    "earned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_badges_pkey" PRIMARY KEY ("user_id","badge_id")
);

-- CreateTable
CREATE TABLE "investa"."stocks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "shares_outstanding" BIGINT NOT NULL,
    "listed_on" DATE NOT NULL,
    "exchange" "investa"."stock_exchange" NOT NULL,
    "sector" "investa"."stock_sector" NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "face_value" DECIMAL(8,2) NOT NULL,
    "symbol" VARCHAR(16) NOT NULL,
    "isin" CHAR(12) NOT NULL,
    "name" VARCHAR(120) NOT NULL,

    CONSTRAINT "stocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."stock_prices" (
    "stock_id" UUID NOT NULL,
    "traded_on" DATE NOT NULL,
    "volume" INTEGER NOT NULL,
    "open" DECIMAL(12,2) NOT NULL,
    "high" DECIMAL(12,2) NOT NULL,
    "low" DECIMAL(12,2) NOT NULL,
    "close" DECIMAL(12,2) NOT NULL,

    CONSTRAINT "stock_prices_pkey" PRIMARY KEY ("stock_id","traded_on")
);

-- CreateTable
CREATE TABLE "investa"."market_data" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stock_id" UUID NOT NULL,
    "quoted_at" TIMESTAMPTZ(3) NOT NULL,
    "volume" INTEGER NOT NULL,
    "last_price" DECIMAL(12,2) NOT NULL,
    "previous_close" DECIMAL(12,2) NOT NULL,
    "day_open" DECIMAL(12,2) NOT NULL,
    "day_high" DECIMAL(12,2) NOT NULL,
    "day_low" DECIMAL(12,2) NOT NULL,
    "change" DECIMAL(12,2) NOT NULL,
    "change_percent" DECIMAL(7,2) NOT NULL,
    "bid" DECIMAL(12,2) NOT NULL,
    "ask" DECIMAL(12,2) NOT NULL,
    "market_cap" DECIMAL(20,2) NOT NULL,

    CONSTRAINT "market_data_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."technical_indicators" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stock_id" UUID NOT NULL,
    "computed_on" DATE NOT NULL,
    "kind" "investa"."indicator_kind" NOT NULL,
    "advice" "investa"."indicator_advice" NOT NULL,
    "period" SMALLINT NOT NULL,
    "slow_period" SMALLINT,
    "signal_period" SMALLINT,
    "deviations" DECIMAL(3,1),
    "value" DECIMAL(14,4) NOT NULL,
    "signal" DECIMAL(14,4),
    "upper_band" DECIMAL(14,4),
    "lower_band" DECIMAL(14,4),

    CONSTRAINT "technical_indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_watchlists" (
    "user_id" UUID NOT NULL,
    "stock_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "alert_above" DECIMAL(12,2),
    "alert_below" DECIMAL(12,2),

    CONSTRAINT "user_watchlists_pkey" PRIMARY KEY ("user_id","stock_id")
);

-- CreateTable
CREATE TABLE "investa"."portfolios" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "valued_at" TIMESTAMPTZ(3) NOT NULL,
    "deposited_total" DECIMAL(14,2) NOT NULL,
    "bought_total" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "sold_total" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "fees_total" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "cash_balance" DECIMAL(14,2) NOT NULL,
    "invested_cost" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "holdings_value" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "total_value" DECIMAL(14,2) NOT NULL,
    "unrealized_profit" DECIMAL(14,2) NOT NULL DEFAULT 0,

    CONSTRAINT "portfolios_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."portfolio_holdings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "portfolio_id" UUID NOT NULL,
    "stock_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "quantity" INTEGER NOT NULL,
    "cost_basis" DECIMAL(14,2) NOT NULL,
    "average_cost" DECIMAL(14,4) NOT NULL,
    "market_price" DECIMAL(12,2) NOT NULL,
    "market_value" DECIMAL(14,2) NOT NULL,
    "unrealized_profit" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "portfolio_holdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."trading_sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "orders_placed" SMALLINT NOT NULL DEFAULT 0,
    "trades_executed" SMALLINT NOT NULL DEFAULT 0,
    "device_kind" "investa"."device_kind" NOT NULL,
    "turnover" DECIMAL(14,2) NOT NULL DEFAULT 0,

    CONSTRAINT "trading_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."orders" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "stock_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "quantity" INTEGER NOT NULL,
    "filled_quantity" INTEGER NOT NULL DEFAULT 0,
    "side" "investa"."order_side" NOT NULL,
    "type" "investa"."order_type" NOT NULL,
    "validity" "investa"."order_validity" NOT NULL DEFAULT 'DAY',
    "status" "investa"."order_status" NOT NULL DEFAULT 'open',
    "rejection" "investa"."order_rejection",
    "limit_price" DECIMAL(12,2),
    "stop_price" DECIMAL(12,2),
    "average_fill_price" DECIMAL(14,4),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."trades" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "executed_at" TIMESTAMPTZ(3) NOT NULL,
    "fill_no" SMALLINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "gross_amount" DECIMAL(14,2) NOT NULL,
    "fee" DECIMAL(10,2) NOT NULL,
    "cost_of_sale" DECIMAL(14,2),
    "realized_profit" DECIMAL(14,2),

    CONSTRAINT "trades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."trading_performance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "last_trade_at" TIMESTAMPTZ(3),
    "total_trades" INTEGER NOT NULL DEFAULT 0,
    "buy_trades" INTEGER NOT NULL DEFAULT 0,
    "sell_trades" INTEGER NOT NULL DEFAULT 0,
    "winning_trades" INTEGER NOT NULL DEFAULT 0,
    "losing_trades" INTEGER NOT NULL DEFAULT 0,
    "win_rate" DECIMAL(5,2),
    "turnover" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "fees_paid" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "realized_profit" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "unrealized_profit" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "total_return" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "return_percent" DECIMAL(10,4) NOT NULL DEFAULT 0,
    "best_trade" DECIMAL(14,2),
    "worst_trade" DECIMAL(14,2),

    CONSTRAINT "trading_performance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."achievements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "points" SMALLINT NOT NULL,
    "condition" "investa"."achievement_condition" NOT NULL,
    "threshold" DECIMAL(14,2) NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "description" VARCHAR(255) NOT NULL,

    CONSTRAINT "achievements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investa"."user_achievements" (
    "user_id" UUID NOT NULL,
    "achievement_id" UUID NOT NULL,
    "stock_id" UUID NOT NULL,
    "earned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_achievements_pkey" PRIMARY KEY ("user_id","achievement_id")
);

-- CreateTable
CREATE TABLE "investa"."notifications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "kind" "investa"."notification_kind" NOT NULL,
    "session_id" UUID,
    "lesson_id" UUID,
    "attempt_id" UUID,
    "badge_id" UUID,
    "order_id" UUID,
    "achievement_id" UUID,
    "stock_id" UUID,
    "amount" DECIMAL(14,2),
    "title" VARCHAR(160) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "income_pattern" "cashflow"."income_pattern" NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "opening_balance" DECIMAL(14,2) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "password_hash" VARCHAR(60) NOT NULL,
    "first_name" VARCHAR(80) NOT NULL,
    "last_name" VARCHAR(80) NOT NULL,
    "phone" VARCHAR(16) NOT NULL,
    "city" VARCHAR(40) NOT NULL,
    "occupation" VARCHAR(40) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."income_sources" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "kind" "cashflow"."income_source_kind" NOT NULL,
    "cadence" "cashflow"."income_cadence" NOT NULL,
    "expected_amount" DECIMAL(12,2) NOT NULL,
    "payments_per_month" DECIMAL(5,2) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "paydays" SMALLINT[],

    CONSTRAINT "income_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."transactions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "income_source_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "cashflow"."transaction_kind" NOT NULL,
    "category" "cashflow"."transaction_category" NOT NULL,
    "payment_method" "cashflow"."payment_method" NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "balance_after" DECIMAL(14,2) NOT NULL,
    "merchant" VARCHAR(80) NOT NULL,

    CONSTRAINT "transactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."features" (
    "user_id" UUID NOT NULL,
    "name" "cashflow"."feature_name" NOT NULL,
    "computed_on" DATE NOT NULL,
    "value" DECIMAL(18,6) NOT NULL,

    CONSTRAINT "features_pkey" PRIMARY KEY ("user_id","name")
);

-- CreateTable
CREATE TABLE "cashflow"."predictions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "made_on" DATE NOT NULL,
    "horizon_days" SMALLINT NOT NULL,
    "model" "cashflow"."forecast_model" NOT NULL,
    "risk" "cashflow"."risk_level" NOT NULL,
    "risk_score" DECIMAL(4,3) NOT NULL,
    "confidence" DECIMAL(3,2) NOT NULL,
    "expected_inflow" DECIMAL(14,2) NOT NULL,
    "lower_inflow" DECIMAL(14,2) NOT NULL,
    "upper_inflow" DECIMAL(14,2) NOT NULL,
    "parameters" JSONB NOT NULL,

    CONSTRAINT "predictions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."backtests" (
    "user_id" UUID NOT NULL,
    "made_on" DATE NOT NULL,
    "horizon_days" SMALLINT NOT NULL,
    "model" "cashflow"."forecast_model" NOT NULL,
    "confidence" DECIMAL(3,2) NOT NULL,
    "expected_inflow" DECIMAL(14,2) NOT NULL,
    "lower_inflow" DECIMAL(14,2) NOT NULL,
    "upper_inflow" DECIMAL(14,2) NOT NULL,
    "naive_inflow" DECIMAL(14,2) NOT NULL,
    "actual_inflow" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "backtests_pkey" PRIMARY KEY ("user_id","made_on","horizon_days")
);

-- CreateTable
CREATE TABLE "cashflow"."smoothing_buffers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "balance" DECIMAL(14,2) NOT NULL,
    "total_deposited" DECIMAL(14,2) NOT NULL,
    "total_withdrawn" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "target_balance" DECIMAL(14,2) NOT NULL,
    "deposit_share" DECIMAL(4,3) NOT NULL,
    "risk_score" DECIMAL(3,2) NOT NULL,

    CONSTRAINT "smoothing_buffers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."buffer_movements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "buffer_id" UUID NOT NULL,
    "transaction_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "cashflow"."buffer_movement_kind" NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "balance_after" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "buffer_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cashflow"."insights" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "kind" "cashflow"."insight_kind" NOT NULL,
    "tone" "cashflow"."insight_tone" NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "body" TEXT NOT NULL,
    "metrics" JSONB NOT NULL,

    CONSTRAINT "insights_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employees_db"."departments" (
    "department_id" SERIAL NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "cost_center" VARCHAR(8) NOT NULL,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("department_id")
);

-- CreateTable
CREATE TABLE "employees_db"."branches" (
    "branch_code" VARCHAR(8) NOT NULL,
    "opened_on" DATE NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "city" VARCHAR(80) NOT NULL,
    "state" CHAR(2) NOT NULL,

    CONSTRAINT "branches_pkey" PRIMARY KEY ("branch_code")
);

-- CreateTable
CREATE TABLE "employees_db"."employees" (
    "employee_id" SERIAL NOT NULL,
    "department_id" INTEGER NOT NULL,
    "manager_id" INTEGER,
    "hired_on" DATE NOT NULL,
    "ended_on" DATE,
    "date_of_birth" DATE NOT NULL,
    "role" "employees_db"."employee_role" NOT NULL,
    "status" "employees_db"."employee_status" NOT NULL DEFAULT 'active',
    "salary" DECIMAL(12,2) NOT NULL,
    "approval_limit" DECIMAL(14,2),
    "branch_code" VARCHAR(8),
    "first_name" VARCHAR(80) NOT NULL,
    "last_name" VARCHAR(80) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "job_title" VARCHAR(80) NOT NULL,

    CONSTRAINT "employees_pkey" PRIMARY KEY ("employee_id")
);

-- CreateTable
CREATE TABLE "employees_db"."training_programs" (
    "program_id" SERIAL NOT NULL,
    "duration_hours" SMALLINT NOT NULL,
    "valid_months" SMALLINT,
    "pass_percent" SMALLINT NOT NULL,
    "category" "employees_db"."training_category" NOT NULL,
    "delivery" "employees_db"."training_delivery" NOT NULL,
    "is_mandatory" BOOLEAN NOT NULL,
    "code" VARCHAR(12) NOT NULL,
    "title" VARCHAR(120) NOT NULL,

    CONSTRAINT "training_programs_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "employees_db"."training_attendance" (
    "employee_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "status" "employees_db"."attendance_status" NOT NULL,
    "score" SMALLINT,

    CONSTRAINT "training_attendance_pkey" PRIMARY KEY ("employee_id","program_id","started_on")
);

-- CreateTable
CREATE TABLE "customer_db"."customer_profiles" (
    "customer_id" SERIAL NOT NULL,
    "assigned_agent_id" INTEGER,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "segment" "customer_db"."customer_segment" NOT NULL,
    "preferred_channel" "customer_db"."contact_channel" NOT NULL,
    "marketing_opt_in" BOOLEAN NOT NULL DEFAULT false,
    "annual_income" DECIMAL(12,2) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "first_name" VARCHAR(80) NOT NULL,
    "last_name" VARCHAR(80) NOT NULL,
    "phone" VARCHAR(16) NOT NULL,
    "street" VARCHAR(120) NOT NULL,
    "city" VARCHAR(80) NOT NULL,
    "state" CHAR(2) NOT NULL,
    "postcode" CHAR(5) NOT NULL,
    "occupation" VARCHAR(80) NOT NULL,

    CONSTRAINT "customer_profiles_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "customer_db"."interactions" (
    "interaction_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "handled_by" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_seconds" INTEGER NOT NULL,
    "channel" "customer_db"."contact_channel" NOT NULL,
    "interaction_type" "customer_db"."interaction_type" NOT NULL,
    "outcome" "customer_db"."interaction_outcome" NOT NULL,
    "subject" VARCHAR(160) NOT NULL,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("interaction_id")
);

-- CreateTable
CREATE TABLE "customer_db"."satisfaction_surveys" (
    "survey_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "interaction_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "nps_score" SMALLINT NOT NULL,
    "satisfaction_rating" SMALLINT NOT NULL,
    "comment" TEXT,

    CONSTRAINT "satisfaction_surveys_pkey" PRIMARY KEY ("survey_id")
);

-- CreateTable
CREATE TABLE "customer_db"."complaints" (
    "complaint_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "interaction_id" UUID,
    "customer_id" INTEGER NOT NULL,
    "assigned_agent_id" INTEGER,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "complaint_type" "customer_db"."complaint_type" NOT NULL,
    "status" "customer_db"."complaint_status" NOT NULL,
    "priority" "customer_db"."complaint_priority" NOT NULL,
    "compensation" DECIMAL(12,2),
    "description" TEXT NOT NULL,
    "resolution" TEXT,

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("complaint_id")
);

-- CreateTable
CREATE TABLE "customer_db"."campaigns" (
    "campaign_id" SERIAL NOT NULL,
    "managed_by" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "campaign_type" "customer_db"."campaign_type" NOT NULL,
    "target_segment" "customer_db"."customer_segment",
    "budget" DECIMAL(12,2) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "offer" VARCHAR(255) NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "customer_db"."campaign_responses" (
    "campaign_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "responded_at" TIMESTAMPTZ(3) NOT NULL,
    "response_type" "customer_db"."response_type" NOT NULL,
    "converted" BOOLEAN NOT NULL,

    CONSTRAINT "campaign_responses_pkey" PRIMARY KEY ("campaign_id","customer_id")
);

-- CreateTable
CREATE TABLE "accounts_db"."customers" (
    "customer_id" INTEGER NOT NULL,
    "onboarded_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "accounts_db"."customer_status" NOT NULL DEFAULT 'active',
    "online_banking" BOOLEAN NOT NULL,
    "home_branch" VARCHAR(8) NOT NULL,
    "tax_id" CHAR(11) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "accounts_db"."accounts" (
    "account_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "opened_by" INTEGER,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "account_type" "accounts_db"."account_type" NOT NULL,
    "status" "accounts_db"."account_status" NOT NULL DEFAULT 'active',
    "balance" DECIMAL(14,2) NOT NULL,
    "overdraft_limit" DECIMAL(12,2) NOT NULL DEFAULT 0,
    "interest_rate" DECIMAL(6,4) NOT NULL,
    "branch_code" VARCHAR(8) NOT NULL,
    "account_number" CHAR(12) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "accounts_db"."account_relationships" (
    "relationship_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "related_account_id" UUID,
    "related_customer_id" INTEGER,
    "established_at" TIMESTAMPTZ(3) NOT NULL,
    "relationship_type" "accounts_db"."relationship_type" NOT NULL,

    CONSTRAINT "account_relationships_pkey" PRIMARY KEY ("relationship_id")
);

-- CreateTable
CREATE TABLE "accounts_db"."transactions" (
    "transaction_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "entry_no" INTEGER NOT NULL,
    "processed_by" INTEGER,
    "transaction_type" "accounts_db"."transaction_type" NOT NULL,
    "channel" "accounts_db"."transaction_channel" NOT NULL,
    "is_cash" BOOLEAN NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "balance_after" DECIMAL(14,2) NOT NULL,
    "description" VARCHAR(120) NOT NULL,

    CONSTRAINT "transactions_pkey" PRIMARY KEY ("transaction_id")
);

-- CreateTable
CREATE TABLE "loans_db"."products" (
    "product_id" SERIAL NOT NULL,
    "min_term_months" SMALLINT NOT NULL,
    "max_term_months" SMALLINT NOT NULL,
    "min_credit_score" SMALLINT NOT NULL,
    "grace_days" SMALLINT NOT NULL,
    "loan_kind" "loans_db"."loan_kind" NOT NULL,
    "is_secured" BOOLEAN NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "min_amount" DECIMAL(14,2) NOT NULL,
    "max_amount" DECIMAL(14,2) NOT NULL,
    "min_annual_rate" DECIMAL(6,4) NOT NULL,
    "max_annual_rate" DECIMAL(6,4) NOT NULL,
    "late_fee" DECIMAL(10,2) NOT NULL,
    "code" VARCHAR(12) NOT NULL,
    "name" VARCHAR(80) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "loans_db"."applications" (
    "application_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "handled_by" INTEGER,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "term_months" SMALLINT NOT NULL,
    "credit_score" SMALLINT NOT NULL,
    "purpose" "loans_db"."loan_purpose" NOT NULL,
    "status" "loans_db"."application_status" NOT NULL,
    "requested_amount" DECIMAL(14,2) NOT NULL,
    "annual_income" DECIMAL(12,2) NOT NULL,
    "debt_to_income" DECIMAL(5,4) NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "loans_db"."approvals" (
    "approval_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "decided_by" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "term_months" SMALLINT,
    "decision" "loans_db"."loan_decision" NOT NULL,
    "decline_reason" "loans_db"."decline_reason",
    "authority_limit" DECIMAL(14,2) NOT NULL,
    "approved_amount" DECIMAL(14,2),
    "annual_rate" DECIMAL(6,4),

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("approval_id")
);

-- CreateTable
CREATE TABLE "loans_db"."loans" (
    "loan_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "account_id" UUID,
    "customer_id" INTEGER NOT NULL,
    "disbursed_at" TIMESTAMPTZ(3) NOT NULL,
    "first_due_on" DATE NOT NULL,
    "maturity_on" DATE NOT NULL,
    "closed_on" DATE,
    "term_months" SMALLINT NOT NULL,
    "days_past_due" INTEGER NOT NULL DEFAULT 0,
    "status" "loans_db"."loan_status" NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "annual_rate" DECIMAL(6,4) NOT NULL,
    "installment_amount" DECIMAL(12,2) NOT NULL,
    "outstanding_principal" DECIMAL(14,2) NOT NULL,
    "loan_number" VARCHAR(16) NOT NULL,

    CONSTRAINT "loans_pkey" PRIMARY KEY ("loan_id")
);

-- CreateTable
CREATE TABLE "loans_db"."installments" (
    "loan_id" UUID NOT NULL,
    "installment_no" SMALLINT NOT NULL,
    "due_on" DATE NOT NULL,
    "amount_due" DECIMAL(12,2) NOT NULL,
    "principal_due" DECIMAL(12,2) NOT NULL,
    "interest_due" DECIMAL(12,2) NOT NULL,
    "balance_after" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "installments_pkey" PRIMARY KEY ("loan_id","installment_no")
);

-- CreateTable
CREATE TABLE "loans_db"."payments" (
    "payment_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "loan_id" UUID NOT NULL,
    "transaction_id" UUID,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by" INTEGER,
    "installment_no" SMALLINT NOT NULL,
    "method" "loans_db"."payment_method" NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "principal_paid" DECIMAL(12,2) NOT NULL,
    "interest_paid" DECIMAL(12,2) NOT NULL,
    "late_fee_paid" DECIMAL(10,2) NOT NULL DEFAULT 0,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("payment_id")
);

-- CreateTable
CREATE TABLE "loans_db"."collateral" (
    "collateral_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "loan_id" UUID NOT NULL,
    "appraised_on" DATE NOT NULL,
    "lien_position" SMALLINT NOT NULL,
    "collateral_kind" "loans_db"."collateral_kind" NOT NULL,
    "appraised_value" DECIMAL(14,2) NOT NULL,
    "advance_rate" DECIMAL(4,3) NOT NULL,
    "lending_value" DECIMAL(14,2) NOT NULL,
    "description" VARCHAR(160) NOT NULL,
    "registration" VARCHAR(32) NOT NULL,

    CONSTRAINT "collateral_pkey" PRIMARY KEY ("collateral_id")
);

-- CreateTable
CREATE TABLE "insurance_db"."policies" (
    "policy_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "sold_by" INTEGER NOT NULL,
    "sold_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "ended_on" DATE,
    "policy_type" "insurance_db"."policy_type" NOT NULL,
    "status" "insurance_db"."policy_status" NOT NULL,
    "premium_frequency" "insurance_db"."premium_frequency" NOT NULL,
    "premium" DECIMAL(10,2) NOT NULL,
    "insured_amount" DECIMAL(14,2) NOT NULL,
    "policy_number" VARCHAR(16) NOT NULL,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("policy_id")
);

-- CreateTable
CREATE TABLE "insurance_db"."coverages" (
    "coverage_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "policy_id" UUID NOT NULL,
    "coverage_kind" "insurance_db"."coverage_kind" NOT NULL,
    "limit_amount" DECIMAL(14,2) NOT NULL,
    "deductible" DECIMAL(12,2) NOT NULL DEFAULT 0,
    "premium" DECIMAL(10,2) NOT NULL,

    CONSTRAINT "coverages_pkey" PRIMARY KEY ("coverage_id")
);

-- CreateTable
CREATE TABLE "insurance_db"."beneficiaries" (
    "beneficiary_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "policy_id" UUID NOT NULL,
    "customer_id" INTEGER,
    "relation" "insurance_db"."beneficiary_relation" NOT NULL,
    "rank" "insurance_db"."beneficiary_rank" NOT NULL DEFAULT 'primary',
    "share_percent" DECIMAL(5,2) NOT NULL,
    "full_name" VARCHAR(160) NOT NULL,

    CONSTRAINT "beneficiaries_pkey" PRIMARY KEY ("beneficiary_id")
);

-- CreateTable
CREATE TABLE "insurance_db"."premium_payments" (
    "policy_id" UUID NOT NULL,
    "period_no" SMALLINT NOT NULL,
    "due_on" DATE NOT NULL,
    "paid_on" DATE,
    "amount" DECIMAL(10,2) NOT NULL,

    CONSTRAINT "premium_payments_pkey" PRIMARY KEY ("policy_id","period_no")
);

-- CreateTable
CREATE TABLE "insurance_db"."claims" (
    "claim_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "coverage_id" UUID NOT NULL,
    "handled_by" INTEGER,
    "incident_on" DATE NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "status" "insurance_db"."claim_status" NOT NULL,
    "denial_reason" "insurance_db"."denial_reason",
    "claimed_amount" DECIMAL(14,2) NOT NULL,
    "reserve_amount" DECIMAL(14,2) NOT NULL,
    "payout_amount" DECIMAL(14,2),
    "claim_number" VARCHAR(16) NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."kyc_records" (
    "kyc_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "reviewed_by" INTEGER NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,
    "last_review_on" DATE NOT NULL,
    "next_review_on" DATE NOT NULL,
    "document_expires_on" DATE NOT NULL,
    "status" "compliance_db"."kyc_status" NOT NULL,
    "risk_rating" "compliance_db"."risk_rating" NOT NULL,
    "document_kind" "compliance_db"."identity_document" NOT NULL,
    "source_of_funds" "compliance_db"."source_of_funds" NOT NULL,
    "is_politically_exposed" BOOLEAN NOT NULL DEFAULT false,
    "document_number" VARCHAR(20) NOT NULL,

    CONSTRAINT "kyc_records_pkey" PRIMARY KEY ("kyc_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."aml_rules" (
    "rule_id" SERIAL NOT NULL,
    "window_days" SMALLINT,
    "min_count" SMALLINT,
    "rule_kind" "compliance_db"."aml_rule_kind" NOT NULL,
    "severity" "compliance_db"."aml_severity" NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "threshold" DECIMAL(14,2) NOT NULL,
    "floor" DECIMAL(14,2),
    "share" DECIMAL(4,3),
    "code" VARCHAR(24) NOT NULL,
    "name" VARCHAR(120) NOT NULL,

    CONSTRAINT "aml_rules_pkey" PRIMARY KEY ("rule_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."aml_checks" (
    "check_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "customer_id" INTEGER NOT NULL,
    "rule_id" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "outcome" "compliance_db"."aml_outcome" NOT NULL,

    CONSTRAINT "aml_checks_pkey" PRIMARY KEY ("check_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."aml_alerts" (
    "alert_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "check_id" UUID NOT NULL,
    "assigned_to" INTEGER,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "status" "compliance_db"."aml_alert_status" NOT NULL,
    "finding" TEXT,

    CONSTRAINT "aml_alerts_pkey" PRIMARY KEY ("alert_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."aml_alert_transactions" (
    "alert_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,

    CONSTRAINT "aml_alert_transactions_pkey" PRIMARY KEY ("alert_id","transaction_id")
);

-- CreateTable
CREATE TABLE "compliance_db"."audit_trails" (
    "audit_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "employee_id" INTEGER,
    "customer_id" INTEGER,
    "actor" "compliance_db"."audit_actor" NOT NULL,
    "action" "compliance_db"."audit_action" NOT NULL,
    "entity_table" "compliance_db"."audited_table" NOT NULL,
    "entity_key" VARCHAR(40) NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_trails_pkey" PRIMARY KEY ("audit_id")
);

-- CreateTable
CREATE TABLE "spendsense"."users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "consent" BOOLEAN NOT NULL DEFAULT false,
    "email" VARCHAR(254) NOT NULL,
    "name" VARCHAR(160) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."accounts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "balance" INTEGER NOT NULL,
    "opening_balance" INTEGER NOT NULL,
    "limit" INTEGER,
    "min_payment" INTEGER,
    "type" "spendsense"."account_type" NOT NULL,
    "subtype" "spendsense"."account_subtype" NOT NULL,
    "is_overdue" BOOLEAN NOT NULL DEFAULT false,
    "apr" DECIMAL(5,2),
    "currency" CHAR(3) NOT NULL DEFAULT 'USD',
    "mask" CHAR(4) NOT NULL,
    "name" VARCHAR(120) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."transactions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "subscription_id" UUID,
    "date" TIMESTAMPTZ(3) NOT NULL,
    "amount" INTEGER NOT NULL,
    "category" "spendsense"."category" NOT NULL,
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "merchant_name" VARCHAR(120) NOT NULL,

    CONSTRAINT "transactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."subscriptions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "next_charge_on" DATE,
    "cancelled_on" DATE,
    "amount" INTEGER NOT NULL,
    "cadence" "spendsense"."subscription_cadence" NOT NULL,
    "category" "spendsense"."category" NOT NULL,
    "merchant_name" VARCHAR(120) NOT NULL,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."personas" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "priority" SMALLINT NOT NULL,
    "kind" "spendsense"."persona_kind" NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "description" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,

    CONSTRAINT "personas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."persona_assignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "is_primary" BOOLEAN NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "persona_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."content" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "published_on" DATE NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "kind" "spendsense"."content_kind" NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spendsense"."content_personas" (
    "content_id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "rank" SMALLINT NOT NULL,

    CONSTRAINT "content_personas_pkey" PRIMARY KEY ("content_id","persona_id")
);

-- CreateTable
CREATE TABLE "tilth"."seed_runs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "seed" INTEGER NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "mode" "tilth"."seed_mode" NOT NULL,
    "state" "tilth"."seed_state" NOT NULL DEFAULT 'current',
    "scale" DECIMAL(12,4) NOT NULL,
    "recipes" CHAR(64) NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "version" VARCHAR(32) NOT NULL,
    "domains" VARCHAR(64)[],
    "overrides" JSONB NOT NULL DEFAULT '{}',
    "sizes" JSONB NOT NULL,

    CONSTRAINT "seed_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tilth"."seed_run_tables" (
    "run_id" UUID NOT NULL,
    "recipe_version" SMALLINT NOT NULL,
    "took_ms" INTEGER,
    "rows" BIGINT NOT NULL,
    "rows_added" BIGINT NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "table_name" VARCHAR(130) NOT NULL,
    "model" VARCHAR(64) NOT NULL,
    "domain" VARCHAR(64) NOT NULL,

    CONSTRAINT "seed_run_tables_pkey" PRIMARY KEY ("run_id","table_name")
);

-- CreateIndex
CREATE UNIQUE INDEX "languages_code_key" ON "investa"."languages"("code");

-- CreateIndex
CREATE UNIQUE INDEX "languages_name_key" ON "investa"."languages"("name");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "investa"."users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_profiles_user_id_key" ON "investa"."user_profiles"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_profiles_phone_key" ON "investa"."user_profiles"("phone");

-- CreateIndex
CREATE INDEX "user_profiles_language_id_idx" ON "investa"."user_profiles"("language_id");

-- CreateIndex
CREATE UNIQUE INDEX "security_settings_user_id_key" ON "investa"."security_settings"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_sessions_refresh_token_hash_key" ON "investa"."user_sessions"("refresh_token_hash");

-- CreateIndex
CREATE INDEX "user_sessions_user_id_started_at_idx" ON "investa"."user_sessions"("user_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_sessions_id_user_id_key" ON "investa"."user_sessions"("id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "privacy_settings_user_id_key" ON "investa"."privacy_settings"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "courses_position_key" ON "investa"."courses"("position");

-- CreateIndex
CREATE UNIQUE INDEX "courses_slug_key" ON "investa"."courses"("slug");

-- CreateIndex
CREATE INDEX "courses_language_id_idx" ON "investa"."courses"("language_id");

-- CreateIndex
CREATE UNIQUE INDEX "lessons_course_id_position_key" ON "investa"."lessons"("course_id", "position");

-- CreateIndex
CREATE INDEX "user_lesson_progress_lesson_id_idx" ON "investa"."user_lesson_progress"("lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_lesson_progress_user_id_lesson_id_key" ON "investa"."user_lesson_progress"("user_id", "lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "quizzes_lesson_id_position_key" ON "investa"."quizzes"("lesson_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "questions_quiz_id_position_key" ON "investa"."questions"("quiz_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "answers_question_id_position_key" ON "investa"."answers"("question_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "answers_id_question_id_key" ON "investa"."answers"("id", "question_id");

-- CreateIndex
CREATE INDEX "user_quiz_attempts_quiz_id_idx" ON "investa"."user_quiz_attempts"("quiz_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_quiz_attempts_user_id_quiz_id_attempt_no_key" ON "investa"."user_quiz_attempts"("user_id", "quiz_id", "attempt_no");

-- CreateIndex
CREATE UNIQUE INDEX "user_quiz_attempts_id_user_id_key" ON "investa"."user_quiz_attempts"("id", "user_id");

-- CreateIndex
CREATE INDEX "user_quiz_answers_user_id_idx" ON "investa"."user_quiz_answers"("user_id");

-- CreateIndex
CREATE INDEX "user_quiz_answers_question_id_idx" ON "investa"."user_quiz_answers"("question_id");

-- CreateIndex
CREATE INDEX "user_quiz_answers_answer_id_idx" ON "investa"."user_quiz_answers"("answer_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_quiz_answers_attempt_id_question_id_key" ON "investa"."user_quiz_answers"("attempt_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "learning_progress_user_id_key" ON "investa"."learning_progress"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "badges_code_key" ON "investa"."badges"("code");

-- CreateIndex
CREATE UNIQUE INDEX "badges_name_key" ON "investa"."badges"("name");

-- CreateIndex
CREATE UNIQUE INDEX "badges_condition_threshold_key" ON "investa"."badges"("condition", "threshold");

-- CreateIndex
CREATE INDEX "user_badges_badge_id_idx" ON "investa"."user_badges"("badge_id");

-- CreateIndex
CREATE INDEX "user_badges_quiz_id_idx" ON "investa"."user_badges"("quiz_id");

-- CreateIndex
CREATE UNIQUE INDEX "stocks_symbol_key" ON "investa"."stocks"("symbol");

-- CreateIndex
CREATE UNIQUE INDEX "stocks_isin_key" ON "investa"."stocks"("isin");

-- CreateIndex
CREATE INDEX "stock_prices_traded_on_idx" ON "investa"."stock_prices"("traded_on");

-- CreateIndex
CREATE UNIQUE INDEX "market_data_stock_id_key" ON "investa"."market_data"("stock_id");

-- CreateIndex
CREATE UNIQUE INDEX "technical_indicators_stock_id_kind_period_key" ON "investa"."technical_indicators"("stock_id", "kind", "period");

-- CreateIndex
CREATE INDEX "user_watchlists_stock_id_idx" ON "investa"."user_watchlists"("stock_id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolios_user_id_key" ON "investa"."portfolios"("user_id");

-- CreateIndex
CREATE INDEX "portfolio_holdings_stock_id_idx" ON "investa"."portfolio_holdings"("stock_id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_holdings_portfolio_id_stock_id_key" ON "investa"."portfolio_holdings"("portfolio_id", "stock_id");

-- CreateIndex
CREATE INDEX "trading_sessions_user_id_started_at_idx" ON "investa"."trading_sessions"("user_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "trading_sessions_id_user_id_key" ON "investa"."trading_sessions"("id", "user_id");

-- CreateIndex
CREATE INDEX "orders_user_id_placed_at_idx" ON "investa"."orders"("user_id", "placed_at");

-- CreateIndex
CREATE INDEX "orders_stock_id_idx" ON "investa"."orders"("stock_id");

-- CreateIndex
CREATE INDEX "orders_session_id_idx" ON "investa"."orders"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_id_user_id_key" ON "investa"."orders"("id", "user_id");

-- CreateIndex
CREATE INDEX "trades_user_id_executed_at_idx" ON "investa"."trades"("user_id", "executed_at");

-- CreateIndex
CREATE UNIQUE INDEX "trades_order_id_fill_no_key" ON "investa"."trades"("order_id", "fill_no");

-- CreateIndex
CREATE UNIQUE INDEX "trading_performance_user_id_key" ON "investa"."trading_performance"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "achievements_code_key" ON "investa"."achievements"("code");

-- CreateIndex
CREATE UNIQUE INDEX "achievements_name_key" ON "investa"."achievements"("name");

-- CreateIndex
CREATE UNIQUE INDEX "achievements_condition_threshold_key" ON "investa"."achievements"("condition", "threshold");

-- CreateIndex
CREATE INDEX "user_achievements_achievement_id_idx" ON "investa"."user_achievements"("achievement_id");

-- CreateIndex
CREATE INDEX "user_achievements_stock_id_idx" ON "investa"."user_achievements"("stock_id");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_idx" ON "investa"."notifications"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "cashflow"."users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_phone_key" ON "cashflow"."users"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "income_sources_user_id_name_key" ON "cashflow"."income_sources"("user_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "income_sources_id_user_id_key" ON "cashflow"."income_sources"("id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "transactions_user_id_sequence_key" ON "cashflow"."transactions"("user_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "predictions_user_id_made_on_horizon_days_key" ON "cashflow"."predictions"("user_id", "made_on", "horizon_days");

-- CreateIndex
CREATE UNIQUE INDEX "smoothing_buffers_user_id_key" ON "cashflow"."smoothing_buffers"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "buffer_movements_buffer_id_sequence_key" ON "cashflow"."buffer_movements"("buffer_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "insights_user_id_kind_window_to_key" ON "cashflow"."insights"("user_id", "kind", "window_to");

-- CreateIndex
CREATE UNIQUE INDEX "departments_code_key" ON "employees_db"."departments"("code");

-- CreateIndex
CREATE UNIQUE INDEX "departments_name_key" ON "employees_db"."departments"("name");

-- CreateIndex
CREATE UNIQUE INDEX "departments_cost_center_key" ON "employees_db"."departments"("cost_center");

-- CreateIndex
CREATE UNIQUE INDEX "branches_name_key" ON "employees_db"."branches"("name");

-- CreateIndex
CREATE UNIQUE INDEX "employees_email_key" ON "employees_db"."employees"("email");

-- CreateIndex
CREATE INDEX "employees_department_id_idx" ON "employees_db"."employees"("department_id");

-- CreateIndex
CREATE INDEX "employees_manager_id_idx" ON "employees_db"."employees"("manager_id");

-- CreateIndex
CREATE INDEX "employees_branch_code_idx" ON "employees_db"."employees"("branch_code");

-- CreateIndex
CREATE UNIQUE INDEX "training_programs_code_key" ON "employees_db"."training_programs"("code");

-- CreateIndex
CREATE UNIQUE INDEX "training_programs_title_key" ON "employees_db"."training_programs"("title");

-- CreateIndex
CREATE INDEX "training_attendance_program_id_idx" ON "employees_db"."training_attendance"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_profiles_email_key" ON "customer_db"."customer_profiles"("email");

-- CreateIndex
CREATE INDEX "customer_profiles_assigned_agent_id_idx" ON "customer_db"."customer_profiles"("assigned_agent_id");

-- CreateIndex
CREATE INDEX "interactions_customer_id_started_at_idx" ON "customer_db"."interactions"("customer_id", "started_at");

-- CreateIndex
CREATE INDEX "interactions_handled_by_idx" ON "customer_db"."interactions"("handled_by");

-- CreateIndex
CREATE UNIQUE INDEX "interactions_interaction_id_customer_id_key" ON "customer_db"."interactions"("interaction_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "satisfaction_surveys_interaction_id_key" ON "customer_db"."satisfaction_surveys"("interaction_id");

-- CreateIndex
CREATE INDEX "complaints_customer_id_idx" ON "customer_db"."complaints"("customer_id");

-- CreateIndex
CREATE INDEX "complaints_assigned_agent_id_idx" ON "customer_db"."complaints"("assigned_agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaints_interaction_id_customer_id_key" ON "customer_db"."complaints"("interaction_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_name_key" ON "customer_db"."campaigns"("name");

-- CreateIndex
CREATE INDEX "campaigns_managed_by_idx" ON "customer_db"."campaigns"("managed_by");

-- CreateIndex
CREATE INDEX "campaign_responses_customer_id_idx" ON "customer_db"."campaign_responses"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "customers_tax_id_key" ON "accounts_db"."customers"("tax_id");

-- CreateIndex
CREATE INDEX "customers_home_branch_idx" ON "accounts_db"."customers"("home_branch");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_account_number_key" ON "accounts_db"."accounts"("account_number");

-- CreateIndex
CREATE INDEX "accounts_customer_id_idx" ON "accounts_db"."accounts"("customer_id");

-- CreateIndex
CREATE INDEX "accounts_opened_by_idx" ON "accounts_db"."accounts"("opened_by");

-- CreateIndex
CREATE INDEX "accounts_branch_code_idx" ON "accounts_db"."accounts"("branch_code");

-- CreateIndex
CREATE INDEX "account_relationships_account_id_idx" ON "accounts_db"."account_relationships"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "transactions_account_id_entry_no_key" ON "accounts_db"."transactions"("account_id", "entry_no");

-- CreateIndex
CREATE UNIQUE INDEX "products_code_key" ON "loans_db"."products"("code");

-- CreateIndex
CREATE UNIQUE INDEX "products_name_key" ON "loans_db"."products"("name");

-- CreateIndex
CREATE INDEX "applications_customer_id_idx" ON "loans_db"."applications"("customer_id");

-- CreateIndex
CREATE INDEX "applications_product_id_idx" ON "loans_db"."applications"("product_id");

-- CreateIndex
CREATE INDEX "applications_handled_by_idx" ON "loans_db"."applications"("handled_by");

-- CreateIndex
CREATE UNIQUE INDEX "applications_application_id_customer_id_key" ON "loans_db"."applications"("application_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_application_id_key" ON "loans_db"."approvals"("application_id");

-- CreateIndex
CREATE INDEX "approvals_decided_by_idx" ON "loans_db"."approvals"("decided_by");

-- CreateIndex
CREATE UNIQUE INDEX "loans_application_id_key" ON "loans_db"."loans"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "loans_loan_number_key" ON "loans_db"."loans"("loan_number");

-- CreateIndex
CREATE INDEX "loans_account_id_idx" ON "loans_db"."loans"("account_id");

-- CreateIndex
CREATE INDEX "loans_customer_id_idx" ON "loans_db"."loans"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "loans_application_id_customer_id_key" ON "loans_db"."loans"("application_id", "customer_id");

-- CreateIndex
CREATE INDEX "installments_due_on_idx" ON "loans_db"."installments"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "payments_transaction_id_key" ON "loans_db"."payments"("transaction_id");

-- CreateIndex
CREATE INDEX "payments_loan_id_installment_no_idx" ON "loans_db"."payments"("loan_id", "installment_no");

-- CreateIndex
CREATE UNIQUE INDEX "collateral_registration_key" ON "loans_db"."collateral"("registration");

-- CreateIndex
CREATE INDEX "collateral_loan_id_idx" ON "loans_db"."collateral"("loan_id");

-- CreateIndex
CREATE UNIQUE INDEX "policies_policy_number_key" ON "insurance_db"."policies"("policy_number");

-- CreateIndex
CREATE INDEX "policies_customer_id_idx" ON "insurance_db"."policies"("customer_id");

-- CreateIndex
CREATE INDEX "policies_sold_by_idx" ON "insurance_db"."policies"("sold_by");

-- CreateIndex
CREATE UNIQUE INDEX "coverages_policy_id_coverage_kind_key" ON "insurance_db"."coverages"("policy_id", "coverage_kind");

-- CreateIndex
CREATE INDEX "beneficiaries_customer_id_idx" ON "insurance_db"."beneficiaries"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiaries_policy_id_full_name_key" ON "insurance_db"."beneficiaries"("policy_id", "full_name");

-- CreateIndex
CREATE UNIQUE INDEX "claims_claim_number_key" ON "insurance_db"."claims"("claim_number");

-- CreateIndex
CREATE INDEX "claims_coverage_id_idx" ON "insurance_db"."claims"("coverage_id");

-- CreateIndex
CREATE INDEX "claims_handled_by_idx" ON "insurance_db"."claims"("handled_by");

-- CreateIndex
CREATE UNIQUE INDEX "kyc_records_customer_id_key" ON "compliance_db"."kyc_records"("customer_id");

-- CreateIndex
CREATE INDEX "kyc_records_reviewed_by_idx" ON "compliance_db"."kyc_records"("reviewed_by");

-- CreateIndex
CREATE UNIQUE INDEX "kyc_records_document_kind_document_number_key" ON "compliance_db"."kyc_records"("document_kind", "document_number");

-- CreateIndex
CREATE UNIQUE INDEX "aml_rules_code_key" ON "compliance_db"."aml_rules"("code");

-- CreateIndex
CREATE UNIQUE INDEX "aml_rules_name_key" ON "compliance_db"."aml_rules"("name");

-- CreateIndex
CREATE INDEX "aml_checks_rule_id_idx" ON "compliance_db"."aml_checks"("rule_id");

-- CreateIndex
CREATE UNIQUE INDEX "aml_checks_customer_id_rule_id_period_to_key" ON "compliance_db"."aml_checks"("customer_id", "rule_id", "period_to");

-- CreateIndex
CREATE UNIQUE INDEX "aml_alerts_check_id_key" ON "compliance_db"."aml_alerts"("check_id");

-- CreateIndex
CREATE INDEX "aml_alerts_assigned_to_idx" ON "compliance_db"."aml_alerts"("assigned_to");

-- CreateIndex
CREATE INDEX "aml_alert_transactions_transaction_id_idx" ON "compliance_db"."aml_alert_transactions"("transaction_id");

-- CreateIndex
CREATE INDEX "audit_trails_customer_id_occurred_at_idx" ON "compliance_db"."audit_trails"("customer_id", "occurred_at");

-- CreateIndex
CREATE INDEX "audit_trails_employee_id_idx" ON "compliance_db"."audit_trails"("employee_id");

-- CreateIndex
CREATE INDEX "audit_trails_occurred_at_idx" ON "compliance_db"."audit_trails"("occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_trails_entity_table_entity_key_action_occurred_at_key" ON "compliance_db"."audit_trails"("entity_table", "entity_key", "action", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "spendsense"."users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "spendsense"."accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_id_user_id_key" ON "spendsense"."accounts"("id", "user_id");

-- CreateIndex
CREATE INDEX "transactions_account_id_date_idx" ON "spendsense"."transactions"("account_id", "date");

-- CreateIndex
CREATE INDEX "subscriptions_user_id_idx" ON "spendsense"."subscriptions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_account_id_merchant_name_key" ON "spendsense"."subscriptions"("account_id", "merchant_name");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_id_account_id_key" ON "spendsense"."subscriptions"("id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "personas_priority_key" ON "spendsense"."personas"("priority");

-- CreateIndex
CREATE UNIQUE INDEX "personas_kind_key" ON "spendsense"."personas"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "personas_name_key" ON "spendsense"."personas"("name");

-- CreateIndex
CREATE INDEX "persona_assignments_persona_id_idx" ON "spendsense"."persona_assignments"("persona_id");

-- CreateIndex
CREATE UNIQUE INDEX "persona_assignments_user_id_persona_id_window_to_key" ON "spendsense"."persona_assignments"("user_id", "persona_id", "window_to");

-- CreateIndex
CREATE UNIQUE INDEX "content_slug_key" ON "spendsense"."content"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "content_personas_persona_id_rank_key" ON "spendsense"."content_personas"("persona_id", "rank");

-- CreateIndex
CREATE INDEX "seed_runs_loaded_at_idx" ON "tilth"."seed_runs"("loaded_at");

-- AddForeignKey
ALTER TABLE "investa"."user_profiles" ADD CONSTRAINT "user_profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_profiles" ADD CONSTRAINT "user_profiles_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "investa"."languages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."security_settings" ADD CONSTRAINT "security_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_sessions" ADD CONSTRAINT "user_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."privacy_settings" ADD CONSTRAINT "privacy_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."courses" ADD CONSTRAINT "courses_language_id_fkey" FOREIGN KEY ("language_id") REFERENCES "investa"."languages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."lessons" ADD CONSTRAINT "lessons_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "investa"."courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_lesson_progress" ADD CONSTRAINT "user_lesson_progress_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_lesson_progress" ADD CONSTRAINT "user_lesson_progress_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "investa"."lessons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."quizzes" ADD CONSTRAINT "quizzes_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "investa"."lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."questions" ADD CONSTRAINT "questions_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "investa"."quizzes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."answers" ADD CONSTRAINT "answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "investa"."questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_attempts" ADD CONSTRAINT "user_quiz_attempts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_attempts" ADD CONSTRAINT "user_quiz_attempts_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "investa"."quizzes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_answers" ADD CONSTRAINT "user_quiz_answers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_answers" ADD CONSTRAINT "user_quiz_answers_attempt_id_user_id_fkey" FOREIGN KEY ("attempt_id", "user_id") REFERENCES "investa"."user_quiz_attempts"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_answers" ADD CONSTRAINT "user_quiz_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "investa"."questions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_quiz_answers" ADD CONSTRAINT "user_quiz_answers_answer_id_question_id_fkey" FOREIGN KEY ("answer_id", "question_id") REFERENCES "investa"."answers"("id", "question_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."learning_progress" ADD CONSTRAINT "learning_progress_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_badges" ADD CONSTRAINT "user_badges_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_badges" ADD CONSTRAINT "user_badges_badge_id_fkey" FOREIGN KEY ("badge_id") REFERENCES "investa"."badges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_badges" ADD CONSTRAINT "user_badges_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "investa"."quizzes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."stock_prices" ADD CONSTRAINT "stock_prices_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."market_data" ADD CONSTRAINT "market_data_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."technical_indicators" ADD CONSTRAINT "technical_indicators_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_watchlists" ADD CONSTRAINT "user_watchlists_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_watchlists" ADD CONSTRAINT "user_watchlists_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."portfolios" ADD CONSTRAINT "portfolios_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."portfolio_holdings" ADD CONSTRAINT "portfolio_holdings_portfolio_id_fkey" FOREIGN KEY ("portfolio_id") REFERENCES "investa"."portfolios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."portfolio_holdings" ADD CONSTRAINT "portfolio_holdings_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."trading_sessions" ADD CONSTRAINT "trading_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."orders" ADD CONSTRAINT "orders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."orders" ADD CONSTRAINT "orders_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."orders" ADD CONSTRAINT "orders_session_id_user_id_fkey" FOREIGN KEY ("session_id", "user_id") REFERENCES "investa"."trading_sessions"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."trades" ADD CONSTRAINT "trades_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."trades" ADD CONSTRAINT "trades_order_id_user_id_fkey" FOREIGN KEY ("order_id", "user_id") REFERENCES "investa"."orders"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."trading_performance" ADD CONSTRAINT "trading_performance_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_achievements" ADD CONSTRAINT "user_achievements_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_achievements" ADD CONSTRAINT "user_achievements_achievement_id_fkey" FOREIGN KEY ("achievement_id") REFERENCES "investa"."achievements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."user_achievements" ADD CONSTRAINT "user_achievements_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "investa"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_session_id_user_id_fkey" FOREIGN KEY ("session_id", "user_id") REFERENCES "investa"."user_sessions"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_user_id_lesson_id_fkey" FOREIGN KEY ("user_id", "lesson_id") REFERENCES "investa"."user_lesson_progress"("user_id", "lesson_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_attempt_id_user_id_fkey" FOREIGN KEY ("attempt_id", "user_id") REFERENCES "investa"."user_quiz_attempts"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_user_id_badge_id_fkey" FOREIGN KEY ("user_id", "badge_id") REFERENCES "investa"."user_badges"("user_id", "badge_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_order_id_user_id_fkey" FOREIGN KEY ("order_id", "user_id") REFERENCES "investa"."orders"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_user_id_achievement_id_fkey" FOREIGN KEY ("user_id", "achievement_id") REFERENCES "investa"."user_achievements"("user_id", "achievement_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investa"."notifications" ADD CONSTRAINT "notifications_stock_id_fkey" FOREIGN KEY ("stock_id") REFERENCES "investa"."stocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."income_sources" ADD CONSTRAINT "income_sources_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."transactions" ADD CONSTRAINT "transactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."transactions" ADD CONSTRAINT "transactions_income_source_id_user_id_fkey" FOREIGN KEY ("income_source_id", "user_id") REFERENCES "cashflow"."income_sources"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."features" ADD CONSTRAINT "features_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."predictions" ADD CONSTRAINT "predictions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."backtests" ADD CONSTRAINT "backtests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."smoothing_buffers" ADD CONSTRAINT "smoothing_buffers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."buffer_movements" ADD CONSTRAINT "buffer_movements_buffer_id_fkey" FOREIGN KEY ("buffer_id") REFERENCES "cashflow"."smoothing_buffers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."buffer_movements" ADD CONSTRAINT "buffer_movements_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "cashflow"."transactions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashflow"."insights" ADD CONSTRAINT "insights_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "cashflow"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees_db"."employees" ADD CONSTRAINT "employees_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "employees_db"."departments"("department_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees_db"."employees" ADD CONSTRAINT "employees_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees_db"."employees" ADD CONSTRAINT "employees_branch_code_fkey" FOREIGN KEY ("branch_code") REFERENCES "employees_db"."branches"("branch_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees_db"."training_attendance" ADD CONSTRAINT "training_attendance_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employees_db"."training_attendance" ADD CONSTRAINT "training_attendance_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "employees_db"."training_programs"("program_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."customer_profiles" ADD CONSTRAINT "customer_profiles_assigned_agent_id_fkey" FOREIGN KEY ("assigned_agent_id") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."interactions" ADD CONSTRAINT "interactions_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer_db"."customer_profiles"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."interactions" ADD CONSTRAINT "interactions_handled_by_fkey" FOREIGN KEY ("handled_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."satisfaction_surveys" ADD CONSTRAINT "satisfaction_surveys_interaction_id_fkey" FOREIGN KEY ("interaction_id") REFERENCES "customer_db"."interactions"("interaction_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."complaints" ADD CONSTRAINT "complaints_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer_db"."customer_profiles"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."complaints" ADD CONSTRAINT "complaints_interaction_id_customer_id_fkey" FOREIGN KEY ("interaction_id", "customer_id") REFERENCES "customer_db"."interactions"("interaction_id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."complaints" ADD CONSTRAINT "complaints_assigned_agent_id_fkey" FOREIGN KEY ("assigned_agent_id") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."campaigns" ADD CONSTRAINT "campaigns_managed_by_fkey" FOREIGN KEY ("managed_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."campaign_responses" ADD CONSTRAINT "campaign_responses_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "customer_db"."campaigns"("campaign_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_db"."campaign_responses" ADD CONSTRAINT "campaign_responses_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer_db"."customer_profiles"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."customers" ADD CONSTRAINT "customers_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer_db"."customer_profiles"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."customers" ADD CONSTRAINT "customers_home_branch_fkey" FOREIGN KEY ("home_branch") REFERENCES "employees_db"."branches"("branch_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."accounts" ADD CONSTRAINT "accounts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."accounts" ADD CONSTRAINT "accounts_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."accounts" ADD CONSTRAINT "accounts_branch_code_fkey" FOREIGN KEY ("branch_code") REFERENCES "employees_db"."branches"("branch_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."account_relationships" ADD CONSTRAINT "account_relationships_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts_db"."accounts"("account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."account_relationships" ADD CONSTRAINT "account_relationships_related_account_id_fkey" FOREIGN KEY ("related_account_id") REFERENCES "accounts_db"."accounts"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."account_relationships" ADD CONSTRAINT "account_relationships_related_customer_id_fkey" FOREIGN KEY ("related_customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."transactions" ADD CONSTRAINT "transactions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts_db"."accounts"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_db"."transactions" ADD CONSTRAINT "transactions_processed_by_fkey" FOREIGN KEY ("processed_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."applications" ADD CONSTRAINT "applications_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."applications" ADD CONSTRAINT "applications_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "loans_db"."products"("product_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."applications" ADD CONSTRAINT "applications_handled_by_fkey" FOREIGN KEY ("handled_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."approvals" ADD CONSTRAINT "approvals_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "loans_db"."applications"("application_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."approvals" ADD CONSTRAINT "approvals_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."loans" ADD CONSTRAINT "loans_application_id_customer_id_fkey" FOREIGN KEY ("application_id", "customer_id") REFERENCES "loans_db"."applications"("application_id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."loans" ADD CONSTRAINT "loans_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "loans_db"."approvals"("application_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."loans" ADD CONSTRAINT "loans_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts_db"."accounts"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."loans" ADD CONSTRAINT "loans_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."installments" ADD CONSTRAINT "installments_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loans_db"."loans"("loan_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."payments" ADD CONSTRAINT "payments_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loans_db"."loans"("loan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."payments" ADD CONSTRAINT "payments_loan_id_installment_no_fkey" FOREIGN KEY ("loan_id", "installment_no") REFERENCES "loans_db"."installments"("loan_id", "installment_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."payments" ADD CONSTRAINT "payments_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "accounts_db"."transactions"("transaction_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."payments" ADD CONSTRAINT "payments_received_by_fkey" FOREIGN KEY ("received_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loans_db"."collateral" ADD CONSTRAINT "collateral_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loans_db"."loans"("loan_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."policies" ADD CONSTRAINT "policies_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."policies" ADD CONSTRAINT "policies_sold_by_fkey" FOREIGN KEY ("sold_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."coverages" ADD CONSTRAINT "coverages_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "insurance_db"."policies"("policy_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."beneficiaries" ADD CONSTRAINT "beneficiaries_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "insurance_db"."policies"("policy_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."beneficiaries" ADD CONSTRAINT "beneficiaries_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."premium_payments" ADD CONSTRAINT "premium_payments_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "insurance_db"."policies"("policy_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."claims" ADD CONSTRAINT "claims_coverage_id_fkey" FOREIGN KEY ("coverage_id") REFERENCES "insurance_db"."coverages"("coverage_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_db"."claims" ADD CONSTRAINT "claims_handled_by_fkey" FOREIGN KEY ("handled_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."kyc_records" ADD CONSTRAINT "kyc_records_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."kyc_records" ADD CONSTRAINT "kyc_records_reviewed_by_fkey" FOREIGN KEY ("reviewed_by") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_checks" ADD CONSTRAINT "aml_checks_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_checks" ADD CONSTRAINT "aml_checks_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "compliance_db"."aml_rules"("rule_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_alerts" ADD CONSTRAINT "aml_alerts_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "compliance_db"."aml_checks"("check_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_alerts" ADD CONSTRAINT "aml_alerts_assigned_to_fkey" FOREIGN KEY ("assigned_to") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_alert_transactions" ADD CONSTRAINT "aml_alert_transactions_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "compliance_db"."aml_alerts"("alert_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."aml_alert_transactions" ADD CONSTRAINT "aml_alert_transactions_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "accounts_db"."transactions"("transaction_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."audit_trails" ADD CONSTRAINT "audit_trails_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts_db"."accounts"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."audit_trails" ADD CONSTRAINT "audit_trails_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees_db"."employees"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_db"."audit_trails" ADD CONSTRAINT "audit_trails_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "accounts_db"."customers"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "spendsense"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."transactions" ADD CONSTRAINT "transactions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "spendsense"."accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."transactions" ADD CONSTRAINT "transactions_subscription_id_account_id_fkey" FOREIGN KEY ("subscription_id", "account_id") REFERENCES "spendsense"."subscriptions"("id", "account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."subscriptions" ADD CONSTRAINT "subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "spendsense"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."subscriptions" ADD CONSTRAINT "subscriptions_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "spendsense"."accounts"("id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."persona_assignments" ADD CONSTRAINT "persona_assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "spendsense"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."persona_assignments" ADD CONSTRAINT "persona_assignments_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "spendsense"."personas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."content_personas" ADD CONSTRAINT "content_personas_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "spendsense"."content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spendsense"."content_personas" ADD CONSTRAINT "content_personas_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "spendsense"."personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tilth"."seed_run_tables" ADD CONSTRAINT "seed_run_tables_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "tilth"."seed_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
