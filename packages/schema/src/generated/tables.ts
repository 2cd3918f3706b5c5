// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Cycle, EnumType, Table } from '../descriptor.ts';
import type { Model } from './rows.ts';

/** By their names in schema.prisma. */
export const enums = {
  RiskAppetite: { schema: 'investa', name: 'risk_appetite', labels: ['conservative', 'moderate', 'aggressive'] },
  ExperienceLevel: { schema: 'investa', name: 'experience_level', labels: ['beginner', 'intermediate', 'advanced'] },
  TwoFactorMethod: { schema: 'investa', name: 'two_factor_method', labels: ['totp', 'sms', 'email'] },
  DeviceKind: { schema: 'investa', name: 'device_kind', labels: ['mobile', 'tablet', 'desktop'] },
  SessionEnd: { schema: 'investa', name: 'session_end', labels: ['logged_out', 'expired', 'revoked'] },
  Visibility: {
    schema: 'investa', name: 'visibility', labels: ['private', 'members', 'public'],
    doc: 'Who may see something. Declared from the narrowest to the widest, so that settings can be compared.',
  },
  LessonStatus: { schema: 'investa', name: 'lesson_status', labels: ['in_progress', 'completed'] },
  QuestionKind: { schema: 'investa', name: 'question_kind', labels: ['single_choice', 'true_false'] },
  BadgeCondition: {
    schema: 'investa', name: 'badge_condition',
    labels: ['quizzes_passed', 'lessons_completed', 'courses_completed', 'perfect_scores'],
    doc: 'What a badge counts. Every count moves only when a quiz attempt is handed in: the last quiz passed completes a lesson.',
  },
  StockExchange: { schema: 'investa', name: 'stock_exchange', labels: ['NSE', 'BSE'] },
  StockSector: {
    schema: 'investa', name: 'stock_sector',
    labels: [
      'energy',
      'information_technology',
      'financial_services',
      'consumer_goods',
      'automobile',
      'healthcare',
      'telecommunication',
      'construction',
      'metals',
      'power',
    ],
  },
  IndicatorKind: {
    schema: 'investa', name: 'indicator_kind', labels: ['sma', 'ema', 'rsi', 'macd', 'bollinger'],
    doc: "Each is computed from the stock's closes, oldest first, over all the days that are stored.",
  },
  IndicatorAdvice: { schema: 'investa', name: 'indicator_advice', labels: ['buy', 'hold', 'sell'] },
  OrderSide: { schema: 'investa', name: 'order_side', labels: ['BUY', 'SELL'] },
  OrderType: { schema: 'investa', name: 'order_type', labels: ['MARKET', 'LIMIT', 'STOP'] },
  OrderValidity: {
    schema: 'investa', name: 'order_validity', labels: ['DAY', 'GTC'],
    doc: 'How long an order may rest.',
  },
  OrderStatus: {
    schema: 'investa', name: 'order_status',
    labels: ['open', 'partially_filled', 'filled', 'cancelled', 'expired', 'rejected'],
  },
  OrderRejection: {
    schema: 'investa', name: 'order_rejection',
    labels: ['insufficient_cash', 'insufficient_shares', 'outside_price_band', 'market_closed'],
  },
  AchievementCondition: {
    schema: 'investa', name: 'achievement_condition', labels: ['trades_executed', 'stocks_bought', 'realized_profit'],
    doc: 'What an achievement measures. Every measure can only move with a trade.',
  },
  NotificationKind: {
    schema: 'investa', name: 'notification_kind',
    labels: [
      'welcome',
      'new_session',
      'lesson_completed',
      'quiz_graded',
      'badge_earned',
      'order_filled',
      'order_partially_filled',
      'order_cancelled',
      'order_expired',
      'order_rejected',
      'achievement_earned',
      'price_alert',
    ],
    doc: 'What a notification tells of, and so which of its references is set.',
  },
  IncomePattern: {
    schema: 'cashflow', name: 'income_pattern',
    labels: ['stable', 'moderate', 'volatile', 'seasonal', 'growing', 'declining'],
    doc: "How a worker's income behaves over the months. The transactions show it; this says it.",
  },
  IncomeSourceKind: { schema: 'cashflow', name: 'income_source_kind', labels: ['platform', 'client', 'retainer'] },
  IncomeCadence: {
    schema: 'cashflow', name: 'income_cadence', labels: ['daily', 'weekly', 'fortnightly', 'monthly', 'irregular'],
    doc: 'When a source pays. What `paydays` means depends on it.',
  },
  CashflowKind: { schema: 'cashflow', name: 'transaction_kind', labels: ['income', 'expense'] },
  CashflowCategory: {
    schema: 'cashflow', name: 'transaction_category',
    labels: [
      'platform_payout',
      'client_payment',
      'retainer_fee',
      'rent',
      'emi',
      'insurance',
      'electricity',
      'internet',
      'mobile_recharge',
      'subscription',
      'groceries',
      'food_delivery',
      'dining_out',
      'fuel',
      'local_transport',
      'travel',
      'shopping',
      'festival',
      'entertainment',
      'healthcare',
      'education',
      'family_support',
      'work_tools',
      'cash_withdrawal',
      'bank_charge',
    ],
    doc: 'What a transaction was for. The first three are income, the others expense.',
  },
  CashflowPaymentMethod: {
    schema: 'cashflow', name: 'payment_method',
    labels: ['upi', 'card', 'net_banking', 'auto_debit', 'bank_transfer', 'cash'],
  },
  CashflowFeatureName: {
    schema: 'cashflow', name: 'feature_name',
    labels: [
      'income_monthly_mean',
      'income_monthly_median',
      'income_monthly_stddev',
      'income_monthly_min',
      'income_monthly_max',
      'income_variation',
      'income_trend',
      'income_seasonality',
      'income_last_30_days',
      'income_last_90_days',
      'income_growth_90_days',
      'payments_per_30_days',
      'payment_mean',
      'payment_gap_mean_days',
      'payment_gap_stddev_days',
      'payment_gap_max_days',
      'source_count',
      'largest_source_share',
      'expense_monthly_mean',
      'expense_monthly_stddev',
      'expense_to_income',
      'fixed_expense_share',
      'weekend_expense_share',
      'balance_mean',
      'balance_min',
      'overdraft_share',
    ],
    doc: 'The 26 features of a user, each from that user\'s transactions alone. A month is a whole calendar month in India between\nthe first and the last transaction; "last N days" ends at the as-of instant; stddev is of the sample (n − 1).',
  },
  ForecastModel: { schema: 'cashflow', name: 'forecast_model', labels: ['arima', 'ets', 'mstl_ets', 'naive'] },
  CashflowRisk: { schema: 'cashflow', name: 'risk_level', labels: ['low', 'medium', 'high'] },
  BufferMovementKind: { schema: 'cashflow', name: 'buffer_movement_kind', labels: ['deposit', 'withdrawal'] },
  InsightKind: {
    schema: 'cashflow', name: 'insight_kind',
    labels: [
      'income_up',
      'income_down',
      'expense_up',
      'expense_down',
      'source_concentration',
      'top_category',
      'overdraft_frequent',
      'buffer_below_target',
      'buffer_on_target',
    ],
    doc: 'What an insight says. Its metrics hold the figures that make it true.',
  },
  InsightTone: { schema: 'cashflow', name: 'insight_tone', labels: ['positive', 'neutral', 'warning'] },
  EmployeeRole: {
    schema: 'employees_db', name: 'employee_role',
    labels: [
      'chief_executive',
      'department_head',
      'branch_manager',
      'team_lead',
      'relationship_manager',
      'service_agent',
      'teller',
      'loan_officer',
      'underwriter',
      'insurance_agent',
      'claims_adjuster',
      'compliance_officer',
      'auditor',
      'risk_analyst',
      'financial_analyst',
      'marketing_specialist',
      'hr_specialist',
      'it_specialist',
      'operations_specialist',
      'legal_counsel',
    ],
  },
  EmployeeStatus: { schema: 'employees_db', name: 'employee_status', labels: ['active', 'on_leave', 'left'] },
  TrainingCategory: {
    schema: 'employees_db', name: 'training_category',
    labels: ['compliance', 'lending', 'insurance', 'customer_service', 'leadership', 'technology', 'security'],
  },
  TrainingDelivery: { schema: 'employees_db', name: 'training_delivery', labels: ['classroom', 'online', 'blended'] },
  AttendanceStatus: {
    schema: 'employees_db', name: 'attendance_status', labels: ['enrolled', 'completed', 'failed', 'withdrawn'],
  },
  CustomerSegment: {
    schema: 'customer_db', name: 'customer_segment', labels: ['retail', 'premium', 'private', 'business'],
  },
  ContactChannel: {
    schema: 'customer_db', name: 'contact_channel', labels: ['phone', 'email', 'web', 'mobile_app', 'branch'],
    doc: 'How a customer and the bank talk to each other.',
  },
  InteractionType: {
    schema: 'customer_db', name: 'interaction_type',
    labels: [
      'inquiry',
      'account_service',
      'transaction_support',
      'technical_support',
      'product_information',
      'complaint',
    ],
  },
  InteractionOutcome: {
    schema: 'customer_db', name: 'interaction_outcome', labels: ['resolved', 'follow_up', 'escalated'],
  },
  ComplaintType: {
    schema: 'customer_db', name: 'complaint_type', labels: ['service', 'fee', 'product', 'fraud', 'other'],
  },
  ComplaintStatus: {
    schema: 'customer_db', name: 'complaint_status', labels: ['open', 'investigating', 'resolved', 'closed'],
  },
  ComplaintPriority: { schema: 'customer_db', name: 'complaint_priority', labels: ['low', 'medium', 'high'] },
  CampaignType: {
    schema: 'customer_db', name: 'campaign_type', labels: ['email', 'digital', 'cross_sell', 'direct_mail'],
  },
  ResponseType: {
    schema: 'customer_db', name: 'response_type', labels: ['opened', 'clicked', 'inquired', 'applied', 'unsubscribed'],
    doc: 'How far a customer went along with a campaign.',
  },
  BankCustomerStatus: { schema: 'accounts_db', name: 'customer_status', labels: ['active', 'dormant', 'closed'] },
  BankAccountType: {
    schema: 'accounts_db', name: 'account_type',
    labels: ['checking', 'savings', 'money_market', 'certificate', 'business_checking'],
  },
  BankAccountStatus: {
    schema: 'accounts_db', name: 'account_status', labels: ['active', 'dormant', 'frozen', 'closed'],
  },
  AccountRelationshipType: {
    schema: 'accounts_db', name: 'relationship_type',
    labels: ['joint_owner', 'beneficiary', 'authorized_user', 'linked_savings'],
  },
  AccountTransactionType: {
    schema: 'accounts_db', name: 'transaction_type',
    labels: ['withdrawal', 'payment', 'fee', 'deposit', 'salary', 'interest'],
    doc: 'Spending: withdrawal, payment, fee. Income: deposit, salary, interest.',
  },
  TransactionChannel: {
    schema: 'accounts_db', name: 'transaction_channel',
    labels: ['branch', 'phone', 'atm', 'card', 'online', 'ach', 'internal'],
  },
  LoanKind: {
    schema: 'loans_db', name: 'loan_kind', labels: ['personal', 'auto', 'mortgage', 'home_equity', 'small_business'],
  },
  LoanPurpose: {
    schema: 'loans_db', name: 'loan_purpose',
    labels: [
      'debt_consolidation',
      'home_purchase',
      'home_improvement',
      'refinancing',
      'vehicle',
      'education',
      'medical',
      'wedding',
      'working_capital',
      'equipment',
    ],
  },
  LoanApplicationStatus: {
    schema: 'loans_db', name: 'application_status',
    labels: ['submitted', 'under_review', 'approved', 'declined', 'withdrawn'],
  },
  LoanDecision: { schema: 'loans_db', name: 'loan_decision', labels: ['approved', 'declined'] },
  LoanDeclineReason: {
    schema: 'loans_db', name: 'decline_reason',
    labels: [
      'credit_score',
      'debt_to_income',
      'insufficient_income',
      'insufficient_collateral',
      'incomplete_documents',
      'outside_policy',
    ],
  },
  LoanStatus: { schema: 'loans_db', name: 'loan_status', labels: ['current', 'late', 'defaulted', 'paid_off'] },
  LoanPaymentMethod: {
    schema: 'loans_db', name: 'payment_method', labels: ['ach', 'check', 'online', 'branch', 'account_debit'],
  },
  CollateralKind: {
    schema: 'loans_db', name: 'collateral_kind',
    labels: ['real_estate', 'vehicle', 'equipment', 'inventory', 'securities'],
  },
  PolicyType: { schema: 'insurance_db', name: 'policy_type', labels: ['life', 'home', 'auto', 'disability', 'travel'] },
  PolicyStatus: { schema: 'insurance_db', name: 'policy_status', labels: ['active', 'lapsed', 'cancelled', 'expired'] },
  PremiumFrequency: { schema: 'insurance_db', name: 'premium_frequency', labels: ['monthly', 'quarterly', 'annual'] },
  CoverageKind: {
    schema: 'insurance_db', name: 'coverage_kind',
    labels: [
      'death_benefit',
      'accidental_death',
      'critical_illness',
      'dwelling',
      'personal_property',
      'home_liability',
      'collision',
      'comprehensive',
      'auto_liability',
      'income_replacement',
      'trip_cancellation',
      'medical_abroad',
      'baggage',
    ],
  },
  BeneficiaryRelation: {
    schema: 'insurance_db', name: 'beneficiary_relation',
    labels: ['spouse', 'child', 'parent', 'sibling', 'partner', 'other'],
  },
  BeneficiaryRank: { schema: 'insurance_db', name: 'beneficiary_rank', labels: ['primary', 'contingent'] },
  ClaimStatus: {
    schema: 'insurance_db', name: 'claim_status', labels: ['filed', 'under_review', 'approved', 'paid', 'denied'],
  },
  ClaimDenialReason: {
    schema: 'insurance_db', name: 'denial_reason',
    labels: ['not_covered', 'policy_not_in_force', 'below_deductible', 'insufficient_evidence', 'fraud_suspected'],
  },
  KycRiskRating: {
    schema: 'compliance_db', name: 'risk_rating', labels: ['low', 'medium', 'high'],
    doc: 'Also how often a customer is looked at again: every 36, 24 or 12 months.',
  },
  KycStatus: { schema: 'compliance_db', name: 'kyc_status', labels: ['verified', 'review_due', 'under_review'] },
  IdentityDocument: {
    schema: 'compliance_db', name: 'identity_document', labels: ['passport', 'drivers_license', 'state_id'],
  },
  SourceOfFunds: {
    schema: 'compliance_db', name: 'source_of_funds',
    labels: ['employment', 'business', 'investments', 'inheritance', 'pension'],
  },
  AmlRuleKind: {
    schema: 'compliance_db', name: 'aml_rule_kind',
    labels: ['large_cash', 'structuring', 'rapid_movement', 'high_volume'],
    doc: "What a rule against money laundering looks for among a customer's transactions.",
  },
  AmlSeverity: { schema: 'compliance_db', name: 'aml_severity', labels: ['low', 'medium', 'high'] },
  AmlOutcome: { schema: 'compliance_db', name: 'aml_outcome', labels: ['clear', 'alert'] },
  AmlAlertStatus: {
    schema: 'compliance_db', name: 'aml_alert_status', labels: ['open', 'investigating', 'dismissed', 'reported'],
  },
  AuditActor: { schema: 'compliance_db', name: 'audit_actor', labels: ['employee', 'customer', 'system'] },
  AuditAction: {
    schema: 'compliance_db', name: 'audit_action',
    labels: [
      'employee_hired',
      'employee_left',
      'customer_onboarded',
      'account_opened',
      'account_closed',
      'relationship_added',
      'transaction_booked',
      'complaint_filed',
      'complaint_settled',
      'application_submitted',
      'application_decided',
      'loan_disbursed',
      'loan_paid_off',
      'policy_sold',
      'policy_ended',
      'claim_filed',
      'claim_decided',
      'claim_paid',
      'kyc_verified',
      'kyc_reviewed',
      'alert_raised',
      'alert_closed',
    ],
  },
  AuditedTable: {
    schema: 'compliance_db', name: 'audited_table',
    labels: [
      'employees',
      'customers',
      'accounts',
      'account_relationships',
      'transactions',
      'complaints',
      'applications',
      'approvals',
      'loans',
      'policies',
      'claims',
      'kyc_records',
      'aml_alerts',
    ],
    doc: 'The table, in whatever schema of the bank, that an entry of the audit trail is about.',
  },
  SpendAccountType: { schema: 'spendsense', name: 'account_type', labels: ['depository', 'credit'] },
  SpendAccountSubtype: {
    schema: 'spendsense', name: 'account_subtype', labels: ['checking', 'savings', 'credit_card'],
  },
  SpendCategory: {
    schema: 'spendsense', name: 'category',
    labels: [
      'FOOD_AND_DRINK',
      'GENERAL_MERCHANDISE',
      'TRANSPORTATION',
      'ENTERTAINMENT',
      'UTILITIES',
      'HEALTHCARE',
      'INCOME',
    ],
  },
  SubscriptionCadence: { schema: 'spendsense', name: 'subscription_cadence', labels: ['weekly', 'monthly', 'yearly'] },
  PersonaKind: {
    schema: 'spendsense', name: 'persona_kind',
    labels: ['high_utilization', 'variable_income', 'subscription_heavy', 'savings_builder', 'new_to_credit'],
  },
  ContentKind: { schema: 'spendsense', name: 'content_kind', labels: ['article', 'calculator', 'checklist'] },
  SeedMode: { schema: 'tilth', name: 'seed_mode', labels: ['fresh', 'reset', 'append'] },
  SeedState: { schema: 'tilth', name: 'seed_state', labels: ['current', 'superseded', 'cleared'] },
} satisfies { readonly [name: string]: EnumType };

/** By model, in the order of schema.prisma. */
export const tables: { readonly [M in Model]: Table<M, Model> } = {
  Language: {
    model: 'Language', schema: 'investa', table: 'languages',
    doc: 'A language that lessons are taught in and that a user can read the app in.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'code', column: 'code', type: 'varchar', length: 8, list: false, nullable: false,
        doc: 'ISO 639-1, for instance `hi`.',
      },
      {
        field: 'name', column: 'name', type: 'varchar', length: 64, list: false, nullable: false,
        doc: 'In English.',
      },
      {
        field: 'nativeName', column: 'native_name', type: 'varchar', length: 64, list: false, nullable: false,
        doc: 'As its own speakers write it.',
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
    ],
    primaryKey: ['id'], uniques: [['code'], ['name']], foreignKeys: [],
  },
  User: {
    model: 'User', schema: 'investa', table: 'users',
    doc: 'Somebody with an account on Investa. What is known of them beyond the account is in their profile.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false,
        doc: 'In lower case. The same person has the same e-mail in every system that knows them.',
      },
      {
        field: 'passwordHash', column: 'password_hash', type: 'varchar', length: 60, list: false, nullable: false,
        doc: 'bcrypt.',
      },
      { field: 'firstName', column: 'first_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      { field: 'joinedAt', column: 'joined_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['email']], foreignKeys: [],
  },
  UserProfile: {
    model: 'UserProfile', schema: 'investa', table: 'user_profiles',
    doc: 'Who a user is, and how they want to invest and learn.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'languageId', column: 'language_id', type: 'uuid', list: false, nullable: false,
        doc: 'The language the app speaks to this user.',
      },
      { field: 'dateOfBirth', column: 'date_of_birth', type: 'date', list: false, nullable: false },
      {
        field: 'phone', column: 'phone', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'E.164, for instance `+919876543210`.',
      },
      { field: 'city', column: 'city', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'state', column: 'state', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'postcode', column: 'postcode', type: 'varchar', length: 6, list: false, nullable: false,
        doc: 'Six digits; the first never zero.',
      },
      { field: 'occupation', column: 'occupation', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'riskAppetite', column: 'risk_appetite', type: 'enum', enum: enums.RiskAppetite, list: false,
        nullable: false,
      },
      {
        field: 'experienceLevel', column: 'experience_level', type: 'enum', enum: enums.ExperienceLevel, list: false,
        nullable: false,
      },
      {
        field: 'monthlyBudget', column: 'monthly_budget', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
        doc: 'What the user means to invest each month, in rupees. Absent until they have said so.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId'], ['phone']],
    foreignKeys: [
      {
        name: 'user_profiles_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_profiles_language_id_fkey', relation: 'language', fields: ['languageId'], to: 'Language',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  SecuritySettings: {
    model: 'SecuritySettings', schema: 'investa', table: 'security_settings',
    doc: "How a user's account is protected, and what stands against it now. Every user has one.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'passwordChangedAt', column: 'password_changed_at', type: 'timestamptz', precision: 3, list: false,
        nullable: false,
      },
      {
        field: 'lockedUntil', column: 'locked_until', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'Until when log-in is refused after too many wrong passwords. Absent: not locked.',
      },
      {
        field: 'failedLogins', column: 'failed_logins', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Wrong passwords since the last right one.',
      },
      {
        field: 'sessionTimeoutMinutes', column: 'session_timeout_minutes', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 30 },
        doc: 'An idle session ends after this long.',
      },
      {
        field: 'twoFactorEnabled', column: 'two_factor_enabled', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'twoFactorMethod', column: 'two_factor_method', type: 'enum', enum: enums.TwoFactorMethod, list: false,
        nullable: true,
        doc: 'Chosen before it is enabled, while the user proves that it works.',
      },
      {
        field: 'loginAlerts', column: 'login_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'biometricLogin', column: 'biometric_login', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'totpSecret', column: 'totp_secret', type: 'varchar', length: 64, list: false, nullable: true,
        doc: 'Base32, and there exactly when the method is `totp`. Made up: it opens nothing but this world.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'security_settings_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  UserSession: {
    model: 'UserSession', schema: 'investa', table: 'user_sessions',
    doc: 'A log-in on one device, from the password to the log-out. A device holds one session at a time; a user may hold several.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'deviceId', column: 'device_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
        doc: 'The installation of the app.',
      },
      { field: 'startedAt', column: 'started_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'lastActiveAt', column: 'last_active_at', type: 'timestamptz', precision: 3, list: false,
        nullable: false,
      },
      {
        field: 'expiresAt', column: 'expires_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'The refresh token is refused from here on.',
      },
      {
        field: 'endedAt', column: 'ended_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'Absent while the session is live.',
      },
      {
        field: 'deviceKind', column: 'device_kind', type: 'enum', enum: enums.DeviceKind, list: false, nullable: false,
      },
      { field: 'endReason', column: 'end_reason', type: 'enum', enum: enums.SessionEnd, list: false, nullable: true },
      { field: 'ipAddress', column: 'ip_address', type: 'inet', list: false, nullable: false },
      {
        field: 'refreshTokenHash', column: 'refresh_token_hash', type: 'char', length: 64, list: false, nullable: false,
        doc: 'SHA-256, in hexadecimal, of the refresh token that is good now. Each refresh replaces it; an older token gives a thief away.',
      },
      { field: 'userAgent', column: 'user_agent', type: 'varchar', length: 255, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['refreshTokenHash'], ['id', 'userId']],
    foreignKeys: [
      {
        name: 'user_sessions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  PrivacySettings: {
    model: 'PrivacySettings', schema: 'investa', table: 'privacy_settings',
    doc: 'What a user lets others see, and what they agreed to. Every user has one. No part is more visible than the profile.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'consentedAt', column: 'consented_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'When the user last said yes or no to any of it.',
      },
      {
        field: 'profileVisibility', column: 'profile_visibility', type: 'enum', enum: enums.Visibility, list: false,
        nullable: false, default: { kind: 'value', value: 'members' },
      },
      {
        field: 'portfolioVisibility', column: 'portfolio_visibility', type: 'enum', enum: enums.Visibility, list: false,
        nullable: false, default: { kind: 'value', value: 'private' },
      },
      {
        field: 'learningVisibility', column: 'learning_visibility', type: 'enum', enum: enums.Visibility, list: false,
        nullable: false, default: { kind: 'value', value: 'members' },
      },
      {
        field: 'achievementsVisibility', column: 'achievements_visibility', type: 'enum', enum: enums.Visibility,
        list: false, nullable: false, default: { kind: 'value', value: 'members' },
      },
      {
        field: 'onLeaderboard', column: 'on_leaderboard', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'analyticsConsent', column: 'analytics_consent', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'marketingConsent', column: 'marketing_consent', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'partnerSharingConsent', column: 'partner_sharing_consent', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'privacy_settings_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Course: {
    model: 'Course', schema: 'investa', table: 'courses',
    doc: 'A course on investing, taught in one language, in lessons.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'languageId', column: 'language_id', type: 'uuid', list: false, nullable: false },
      { field: 'publishedAt', column: 'published_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'position', column: 'position', type: 'int2', list: false, nullable: false,
        doc: 'Its place in the catalogue, from 1.',
      },
      {
        field: 'estimatedMinutes', column: 'estimated_minutes', type: 'int2', list: false, nullable: false,
        doc: "The sum of its lessons' minutes.",
      },
      { field: 'level', column: 'level', type: 'enum', enum: enums.ExperienceLevel, list: false, nullable: false },
      {
        field: 'slug', column: 'slug', type: 'varchar', length: 120, list: false, nullable: false,
        doc: 'Its part of the address, for instance `reading-a-balance-sheet`.',
      },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
      { field: 'summary', column: 'summary', type: 'text', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['position'], ['slug']],
    foreignKeys: [
      {
        name: 'courses_language_id_fkey', relation: 'language', fields: ['languageId'], to: 'Language',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Lesson: {
    model: 'Lesson', schema: 'investa', table: 'lessons',
    doc: 'A lesson of a course: a text to read, then its quizzes.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'courseId', column: 'course_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'position', column: 'position', type: 'int2', list: false, nullable: false,
        doc: 'Its place in the course, from 1. Lessons are taken in this order.',
      },
      {
        field: 'minutes', column: 'minutes', type: 'int2', list: false, nullable: false,
        doc: 'Reading time.',
      },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
      {
        field: 'content', column: 'content', type: 'text', list: false, nullable: false,
        doc: 'Markdown.',
      },
    ],
    primaryKey: ['id'], uniques: [['courseId', 'position']],
    foreignKeys: [
      {
        name: 'lessons_course_id_fkey', relation: 'course', fields: ['courseId'], to: 'Course', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  UserLessonProgress: {
    model: 'UserLessonProgress', schema: 'investa', table: 'user_lesson_progress',
    doc: "A user's way through a lesson, from the day they open it. Completed at the moment the last of its quizzes is passed.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'lessonId', column: 'lesson_id', type: 'uuid', list: false, nullable: false },
      { field: 'startedAt', column: 'started_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'completedAt', column: 'completed_at', type: 'timestamptz', precision: 3, list: false, nullable: true },
      { field: 'minutesSpent', column: 'minutes_spent', type: 'int2', list: false, nullable: false },
      {
        field: 'percentComplete', column: 'percent_complete', type: 'int2', list: false, nullable: false,
        doc: 'How much of the text has been read; 100 when completed.',
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.LessonStatus, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['userId', 'lessonId']],
    foreignKeys: [
      {
        name: 'user_lesson_progress_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_lesson_progress_lesson_id_fkey', relation: 'lesson', fields: ['lessonId'], to: 'Lesson',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Quiz: {
    model: 'Quiz', schema: 'investa', table: 'quizzes',
    doc: 'A short test at the end of a lesson.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'lessonId', column: 'lesson_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'position', column: 'position', type: 'int2', list: false, nullable: false,
        doc: 'Its place in the lesson, from 1.',
      },
      {
        field: 'passPercent', column: 'pass_percent', type: 'int2', list: false, nullable: false,
        doc: 'The score, in per cent, from which an attempt is passed.',
      },
      { field: 'timeLimitMinutes', column: 'time_limit_minutes', type: 'int2', list: false, nullable: false },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['lessonId', 'position']],
    foreignKeys: [
      {
        name: 'quizzes_lesson_id_fkey', relation: 'lesson', fields: ['lessonId'], to: 'Lesson', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Question: {
    model: 'Question', schema: 'investa', table: 'questions',
    doc: 'A question of a quiz: two to four answers, exactly one of them right.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'quizId', column: 'quiz_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'position', column: 'position', type: 'int2', list: false, nullable: false,
        doc: 'Its place in the quiz, from 1.',
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.QuestionKind, list: false, nullable: false },
      { field: 'text', column: 'text', type: 'text', list: false, nullable: false },
      {
        field: 'explanation', column: 'explanation', type: 'text', list: false, nullable: false,
        doc: 'Why the right answer is right; shown after the attempt.',
      },
    ],
    primaryKey: ['id'], uniques: [['quizId', 'position']],
    foreignKeys: [
      {
        name: 'questions_quiz_id_fkey', relation: 'quiz', fields: ['quizId'], to: 'Quiz', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Answer: {
    model: 'Answer', schema: 'investa', table: 'answers',
    doc: "One of the answers offered to a question. At most one of a question's answers can be marked right.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'questionId', column: 'question_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'position', column: 'position', type: 'int2', list: false, nullable: false,
        doc: 'Its place under the question, from 1.',
      },
      { field: 'isCorrect', column: 'is_correct', type: 'bool', list: false, nullable: false },
      { field: 'text', column: 'text', type: 'varchar', length: 400, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['questionId', 'position'], ['id', 'questionId']],
    foreignKeys: [
      {
        name: 'answers_question_id_fkey', relation: 'question', fields: ['questionId'], to: 'Question',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  UserQuizAttempt: {
    model: 'UserQuizAttempt', schema: 'investa', table: 'user_quiz_attempts',
    doc: 'One sitting of a quiz. Its result is there once it is handed in, and follows from its answers.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'quizId', column: 'quiz_id', type: 'uuid', list: false, nullable: false },
      { field: 'startedAt', column: 'started_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'submittedAt', column: 'submitted_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'Absent while the user is still answering.',
      },
      {
        field: 'attemptNo', column: 'attempt_no', type: 'int2', list: false, nullable: false,
        doc: "The user's first attempt at this quiz is 1.",
      },
      { field: 'questionCount', column: 'question_count', type: 'int2', list: false, nullable: false },
      { field: 'correctCount', column: 'correct_count', type: 'int2', list: false, nullable: true },
      {
        field: 'passed', column: 'passed', type: 'bool', list: false, nullable: true,
        doc: "Whether the score reached the quiz's pass percentage.",
      },
      {
        field: 'score', column: 'score', type: 'numeric', precision: 5, scale: 2, list: false, nullable: true,
        doc: 'Per cent: 100 × correct ÷ questions, to two places.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId', 'quizId', 'attemptNo'], ['id', 'userId']],
    foreignKeys: [
      {
        name: 'user_quiz_attempts_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_quiz_attempts_quiz_id_fkey', relation: 'quiz', fields: ['quizId'], to: 'Quiz', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  UserQuizAnswer: {
    model: 'UserQuizAnswer', schema: 'investa', table: 'user_quiz_answers',
    doc: 'The answer that a user chose to one question of an attempt. A question skipped has no row, and counts as wrong.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'attemptId', column: 'attempt_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false,
        doc: "The attempt's user.",
      },
      { field: 'questionId', column: 'question_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'answerId', column: 'answer_id', type: 'uuid', list: false, nullable: false,
        doc: 'One of the answers to that question.',
      },
      { field: 'answeredAt', column: 'answered_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'isCorrect', column: 'is_correct', type: 'bool', list: false, nullable: false,
        doc: 'Whether the chosen answer was the right one.',
      },
    ],
    primaryKey: ['id'], uniques: [['attemptId', 'questionId']],
    foreignKeys: [
      {
        name: 'user_quiz_answers_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_quiz_answers_attempt_id_user_id_fkey', relation: 'attempt', fields: ['attemptId', 'userId'],
        to: 'UserQuizAttempt', references: ['id', 'userId'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
      {
        name: 'user_quiz_answers_question_id_fkey', relation: 'question', fields: ['questionId'], to: 'Question',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'user_quiz_answers_answer_id_question_id_fkey', relation: 'answer', fields: ['answerId', 'questionId'],
        to: 'Answer', references: ['id', 'questionId'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
    ],
  },
  LearningProgress: {
    model: 'LearningProgress', schema: 'investa', table: 'learning_progress',
    doc: 'How far a user has come, over all courses: what their lessons and quiz attempts add up to. Every user has one.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'lastStudiedAt', column: 'last_studied_at', type: 'timestamptz', precision: 3, list: false,
        nullable: true,
        doc: 'The last time a lesson was opened or finished or an attempt handed in. Absent until the first.',
      },
      {
        field: 'lessonsStarted', column: 'lessons_started', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'lessonsCompleted', column: 'lessons_completed', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'coursesCompleted', column: 'courses_completed', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Courses of which every lesson is completed.',
      },
      {
        field: 'quizAttempts', column: 'quiz_attempts', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'quizzesPassed', column: 'quizzes_passed', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'minutesSpent', column: 'minutes_spent', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'currentStreakDays', column: 'current_streak_days', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Days in a row with study, up to and including the last.',
      },
      {
        field: 'longestStreakDays', column: 'longest_streak_days', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'averageScore', column: 'average_score', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: true,
        doc: 'Mean score of all attempts handed in, in per cent. Absent until there is one.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'learning_progress_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Badge: {
    model: 'Badge', schema: 'investa', table: 'badges',
    doc: 'A badge for learning. It is held by exactly the users whose count has reached its threshold.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'threshold', column: 'threshold', type: 'int2', list: false, nullable: false },
      { field: 'points', column: 'points', type: 'int2', list: false, nullable: false },
      {
        field: 'condition', column: 'condition', type: 'enum', enum: enums.BadgeCondition, list: false, nullable: false,
      },
      {
        field: 'code', column: 'code', type: 'varchar', length: 40, list: false, nullable: false,
        doc: 'For instance `first-lesson`.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'description', column: 'description', type: 'varchar', length: 255, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['code'], ['name'], ['condition', 'threshold']], foreignKeys: [],
  },
  UserBadge: {
    model: 'UserBadge', schema: 'investa', table: 'user_badges',
    doc: 'A badge earned, at the moment its condition was met.',
    columns: [
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'badgeId', column: 'badge_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'quizId', column: 'quiz_id', type: 'uuid', list: false, nullable: false,
        doc: 'The quiz whose attempt met the condition.',
      },
      { field: 'earnedAt', column: 'earned_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
    ],
    primaryKey: ['userId', 'badgeId'], uniques: [],
    foreignKeys: [
      {
        name: 'user_badges_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_badges_badge_id_fkey', relation: 'badge', fields: ['badgeId'], to: 'Badge', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'user_badges_quiz_id_fkey', relation: 'quiz', fields: ['quizId'], to: 'Quiz', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Stock: {
    model: 'Stock', schema: 'investa', table: 'stocks',
    doc: 'A share that can be traded.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'sharesOutstanding', column: 'shares_outstanding', type: 'int8', list: false, nullable: false },
      { field: 'listedOn', column: 'listed_on', type: 'date', list: false, nullable: false },
      { field: 'exchange', column: 'exchange', type: 'enum', enum: enums.StockExchange, list: false, nullable: false },
      { field: 'sector', column: 'sector', type: 'enum', enum: enums.StockSector, list: false, nullable: false },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'faceValue', column: 'face_value', type: 'numeric', precision: 8, scale: 2, list: false, nullable: false,
        doc: 'Rupees.',
      },
      {
        field: 'symbol', column: 'symbol', type: 'varchar', length: 16, list: false, nullable: false,
        doc: "The exchange's ticker, for instance `INFY`.",
      },
      {
        field: 'isin', column: 'isin', type: 'char', length: 12, list: false, nullable: false,
        doc: 'ISO 6166: two letters, nine characters and a check digit.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['symbol'], ['isin']], foreignKeys: [],
  },
  StockPrice: {
    model: 'StockPrice', schema: 'investa', table: 'stock_prices',
    doc: "A stock's prices on one trading day. Low ≤ open, close ≤ high; there is no row for weekends and holidays of the exchange.",
    columns: [
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      { field: 'tradedOn', column: 'traded_on', type: 'date', list: false, nullable: false },
      {
        field: 'volume', column: 'volume', type: 'int4', list: false, nullable: false,
        doc: 'Shares traded that day.',
      },
      { field: 'open', column: 'open', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      { field: 'high', column: 'high', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      { field: 'low', column: 'low', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      { field: 'close', column: 'close', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
    ],
    primaryKey: ['stockId', 'tradedOn'], uniques: [],
    foreignKeys: [
      {
        name: 'stock_prices_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  MarketData: {
    model: 'MarketData', schema: 'investa', table: 'market_data',
    doc: 'What the market says of a stock now: the last row of its prices, and what follows from it. Every stock has one.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      { field: 'quotedAt', column: 'quoted_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'volume', column: 'volume', type: 'int4', list: false, nullable: false },
      {
        field: 'lastPrice', column: 'last_price', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'The close of the last trading day: the price that portfolios are valued at.',
      },
      {
        field: 'previousClose', column: 'previous_close', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'The close of the trading day before.',
      },
      { field: 'dayOpen', column: 'day_open', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      { field: 'dayHigh', column: 'day_high', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      { field: 'dayLow', column: 'day_low', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      {
        field: 'change', column: 'change', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Last price − previous close.',
      },
      {
        field: 'changePercent', column: 'change_percent', type: 'numeric', precision: 7, scale: 2, list: false,
        nullable: false,
        doc: 'Change in per cent of the previous close, to two places.',
      },
      {
        field: 'bid', column: 'bid', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'The best price that somebody would buy at.',
      },
      {
        field: 'ask', column: 'ask', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'The best price that somebody would sell at.',
      },
      {
        field: 'marketCap', column: 'market_cap', type: 'numeric', precision: 20, scale: 2, list: false,
        nullable: false,
        doc: 'Last price × shares outstanding.',
      },
    ],
    primaryKey: ['id'], uniques: [['stockId']],
    foreignKeys: [
      {
        name: 'market_data_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  TechnicalIndicator: {
    model: 'TechnicalIndicator', schema: 'investa', table: 'technical_indicators',
    doc: 'An indicator of technical analysis, with its parameters and its value on the last trading day. A stock has one of each kind.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'computedOn', column: 'computed_on', type: 'date', list: false, nullable: false,
        doc: 'The trading day whose close is the last one used.',
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.IndicatorKind, list: false, nullable: false },
      { field: 'advice', column: 'advice', type: 'enum', enum: enums.IndicatorAdvice, list: false, nullable: false },
      {
        field: 'period', column: 'period', type: 'int2', list: false, nullable: false,
        doc: 'In trading days. For MACD the fast period.',
      },
      {
        field: 'slowPeriod', column: 'slow_period', type: 'int2', list: false, nullable: true,
        doc: 'MACD only.',
      },
      {
        field: 'signalPeriod', column: 'signal_period', type: 'int2', list: false, nullable: true,
        doc: 'MACD only.',
      },
      {
        field: 'deviations', column: 'deviations', type: 'numeric', precision: 3, scale: 1, list: false, nullable: true,
        doc: 'Bollinger only: how many standard deviations the bands are away.',
      },
      {
        field: 'value', column: 'value', type: 'numeric', precision: 14, scale: 4, list: false, nullable: false,
        doc: 'The mean, the RSI, the MACD line, or the middle band.',
      },
      {
        field: 'signal', column: 'signal', type: 'numeric', precision: 14, scale: 4, list: false, nullable: true,
        doc: 'MACD only: the signal line.',
      },
      {
        field: 'upperBand', column: 'upper_band', type: 'numeric', precision: 14, scale: 4, list: false, nullable: true,
        doc: 'Bollinger only.',
      },
      {
        field: 'lowerBand', column: 'lower_band', type: 'numeric', precision: 14, scale: 4, list: false, nullable: true,
        doc: 'Bollinger only.',
      },
    ],
    primaryKey: ['id'], uniques: [['stockId', 'kind', 'period']],
    foreignKeys: [
      {
        name: 'technical_indicators_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  UserWatchlist: {
    model: 'UserWatchlist', schema: 'investa', table: 'user_watchlists',
    doc: 'A stock that a user keeps an eye on, with the prices at which they want to hear of it.',
    columns: [
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      { field: 'addedAt', column: 'added_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'alertAbove', column: 'alert_above', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
      },
      {
        field: 'alertBelow', column: 'alert_below', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
      },
    ],
    primaryKey: ['userId', 'stockId'], uniques: [],
    foreignKeys: [
      {
        name: 'user_watchlists_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_watchlists_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Portfolio: {
    model: 'Portfolio', schema: 'investa', table: 'portfolios',
    doc: "A user's money and shares. Every user has one. It is worth its cash and its holdings, and its cash is what its trades left.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'openedAt', column: 'opened_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'valuedAt', column: 'valued_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: "When the holdings were last valued at the market's price.",
      },
      {
        field: 'depositedTotal', column: 'deposited_total', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Practice money that the user was given or added. It is never taken out again.',
      },
      {
        field: 'boughtTotal', column: 'bought_total', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ gross amount of buying trades.',
      },
      {
        field: 'soldTotal', column: 'sold_total', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ gross amount of selling trades.',
      },
      {
        field: 'feesTotal', column: 'fees_total', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ fees of all trades.',
      },
      {
        field: 'cashBalance', column: 'cash_balance', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Deposited − bought + sold − fees.',
      },
      {
        field: 'investedCost', column: 'invested_cost', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ cost of the holdings.',
      },
      {
        field: 'holdingsValue', column: 'holdings_value', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ market value of the holdings.',
      },
      {
        field: 'totalValue', column: 'total_value', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Cash + holdings at the market price.',
      },
      {
        field: 'unrealizedProfit', column: 'unrealized_profit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: "Holdings' value − their cost.",
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'portfolios_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  PortfolioHolding: {
    model: 'PortfolioHolding', schema: 'investa', table: 'portfolio_holdings',
    doc: 'The shares of one stock in a portfolio: what its trades left, and what they are worth. A stock sold out has no row.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'portfolioId', column: 'portfolio_id', type: 'uuid', list: false, nullable: false },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'openedAt', column: 'opened_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'The first buy since the portfolio last held none of it.',
      },
      {
        field: 'quantity', column: 'quantity', type: 'int4', list: false, nullable: false,
        doc: 'Σ bought − Σ sold.',
      },
      {
        field: 'costBasis', column: 'cost_basis', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'What these shares cost, fees apart: a buy adds its gross amount, a sell takes its share of the cost with it.',
      },
      {
        field: 'averageCost', column: 'average_cost', type: 'numeric', precision: 14, scale: 4, list: false,
        nullable: false,
        doc: 'Cost basis ÷ quantity, to four places.',
      },
      {
        field: 'marketPrice', column: 'market_price', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: "The stock's last price.",
      },
      {
        field: 'marketValue', column: 'market_value', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Quantity × market price.',
      },
      {
        field: 'unrealizedProfit', column: 'unrealized_profit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Market value − cost basis.',
      },
    ],
    primaryKey: ['id'], uniques: [['portfolioId', 'stockId']],
    foreignKeys: [
      {
        name: 'portfolio_holdings_portfolio_id_fkey', relation: 'portfolio', fields: ['portfolioId'], to: 'Portfolio',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'portfolio_holdings_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  TradingSession: {
    model: 'TradingSession', schema: 'investa', table: 'trading_sessions',
    doc: 'A spell of trading, from opening the order screen to leaving it. A user has one at a time.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'startedAt', column: 'started_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'endedAt', column: 'ended_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'Absent while it lasts.',
      },
      {
        field: 'ordersPlaced', column: 'orders_placed', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Orders placed in it.',
      },
      {
        field: 'tradesExecuted', column: 'trades_executed', type: 'int2', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Trades of the orders placed in it, whenever they were filled.',
      },
      {
        field: 'deviceKind', column: 'device_kind', type: 'enum', enum: enums.DeviceKind, list: false, nullable: false,
      },
      {
        field: 'turnover', column: 'turnover', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Σ gross amount of those trades.',
      },
    ],
    primaryKey: ['id'], uniques: [['id', 'userId']],
    foreignKeys: [
      {
        name: 'trading_sessions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Order: {
    model: 'Order', schema: 'investa', table: 'orders',
    doc: 'A wish to buy or sell shares, and what became of it. It is placed inside a trading session of its user.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false },
      { field: 'sessionId', column: 'session_id', type: 'uuid', list: false, nullable: false },
      { field: 'placedAt', column: 'placed_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'closedAt', column: 'closed_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When it stopped being able to trade. Absent while it rests.',
      },
      {
        field: 'quantity', column: 'quantity', type: 'int4', list: false, nullable: false,
        doc: 'Shares.',
      },
      {
        field: 'filledQuantity', column: 'filled_quantity', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Σ quantity of its trades.',
      },
      { field: 'side', column: 'side', type: 'enum', enum: enums.OrderSide, list: false, nullable: false },
      { field: 'type', column: 'type', type: 'enum', enum: enums.OrderType, list: false, nullable: false },
      {
        field: 'validity', column: 'validity', type: 'enum', enum: enums.OrderValidity, list: false, nullable: false,
        default: { kind: 'value', value: 'DAY' },
      },
      {
        field: 'status', column: 'status', type: 'enum', enum: enums.OrderStatus, list: false, nullable: false,
        default: { kind: 'value', value: 'open' },
      },
      {
        field: 'rejection', column: 'rejection', type: 'enum', enum: enums.OrderRejection, list: false, nullable: true,
      },
      {
        field: 'limitPrice', column: 'limit_price', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
        doc: 'Limit orders only.',
      },
      {
        field: 'stopPrice', column: 'stop_price', type: 'numeric', precision: 12, scale: 2, list: false, nullable: true,
        doc: 'Stop orders only.',
      },
      {
        field: 'averageFillPrice', column: 'average_fill_price', type: 'numeric', precision: 14, scale: 4, list: false,
        nullable: true,
        doc: 'Σ gross amount of its trades ÷ filled quantity, to four places. Absent until something is filled.',
      },
    ],
    primaryKey: ['id'], uniques: [['id', 'userId']],
    foreignKeys: [
      {
        name: 'orders_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'orders_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock', references: ['id'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'orders_session_id_user_id_fkey', relation: 'session', fields: ['sessionId', 'userId'],
        to: 'TradingSession', references: ['id', 'userId'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
    ],
  },
  Trade: {
    model: 'Trade', schema: 'investa', table: 'trades',
    doc: "One fill of an order. Its stock and side are the order's; its price lies within that day's range of the stock.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'orderId', column: 'order_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false,
        doc: "The order's user.",
      },
      { field: 'executedAt', column: 'executed_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'fillNo', column: 'fill_no', type: 'int2', list: false, nullable: false,
        doc: "The order's first fill is 1.",
      },
      {
        field: 'quantity', column: 'quantity', type: 'int4', list: false, nullable: false,
        doc: 'Shares.',
      },
      { field: 'price', column: 'price', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false },
      {
        field: 'grossAmount', column: 'gross_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Quantity × price.',
      },
      {
        field: 'fee', column: 'fee', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        doc: 'Brokerage and charges; paid in cash on buys and sells alike.',
      },
      {
        field: 'costOfSale', column: 'cost_of_sale', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
        doc: 'Sells only: what the shares sold had cost, at the average cost of the moment.',
      },
      {
        field: 'realizedProfit', column: 'realized_profit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
        doc: 'Sells only: gross amount − cost of sale, before fees.',
      },
    ],
    primaryKey: ['id'], uniques: [['orderId', 'fillNo']],
    foreignKeys: [
      {
        name: 'trades_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'trades_order_id_user_id_fkey', relation: 'order', fields: ['orderId', 'userId'], to: 'Order',
        references: ['id', 'userId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  TradingPerformance: {
    model: 'TradingPerformance', schema: 'investa', table: 'trading_performance',
    doc: 'How well a user has traded: what their trades and holdings add up to. Every user has one.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'lastTradeAt', column: 'last_trade_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'Absent until there is a trade.',
      },
      {
        field: 'totalTrades', column: 'total_trades', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Buys + sells.',
      },
      {
        field: 'buyTrades', column: 'buy_trades', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'sellTrades', column: 'sell_trades', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'winningTrades', column: 'winning_trades', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Sells with a realised profit above zero.',
      },
      {
        field: 'losingTrades', column: 'losing_trades', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Sells with a realised profit below zero.',
      },
      {
        field: 'winRate', column: 'win_rate', type: 'numeric', precision: 5, scale: 2, list: false, nullable: true,
        doc: 'Winning trades in per cent of sells, to two places. Absent until there is a sell.',
      },
      {
        field: 'turnover', column: 'turnover', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Σ gross amount of all trades.',
      },
      {
        field: 'feesPaid', column: 'fees_paid', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'realizedProfit', column: 'realized_profit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ realised profit of sells.',
      },
      {
        field: 'unrealizedProfit', column: 'unrealized_profit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: "The portfolio's.",
      },
      {
        field: 'totalReturn', column: 'total_return', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: "Realised + unrealised − fees: also the portfolio's value − its deposits.",
      },
      {
        field: 'returnPercent', column: 'return_percent', type: 'numeric', precision: 10, scale: 4, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: "Total return in per cent of the portfolio's deposits, to four places.",
      },
      {
        field: 'bestTrade', column: 'best_trade', type: 'numeric', precision: 14, scale: 2, list: false, nullable: true,
        doc: 'The highest realised profit of a sell. Absent until there is one.',
      },
      {
        field: 'worstTrade', column: 'worst_trade', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
        doc: 'The lowest realised profit of a sell. Absent until there is one.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'trading_performance_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Achievement: {
    model: 'Achievement', schema: 'investa', table: 'achievements',
    doc: 'An award for trading. It is held by exactly the users whose measure has reached its threshold.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'points', column: 'points', type: 'int2', list: false, nullable: false },
      {
        field: 'condition', column: 'condition', type: 'enum', enum: enums.AchievementCondition, list: false,
        nullable: false,
      },
      {
        field: 'threshold', column: 'threshold', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
      },
      {
        field: 'code', column: 'code', type: 'varchar', length: 40, list: false, nullable: false,
        doc: 'For instance `first-trade`.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'description', column: 'description', type: 'varchar', length: 255, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['code'], ['name'], ['condition', 'threshold']], foreignKeys: [],
  },
  UserAchievement: {
    model: 'UserAchievement', schema: 'investa', table: 'user_achievements',
    doc: 'An achievement earned, at the moment its condition was met. Profit lost again does not take it away.',
    columns: [
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'achievementId', column: 'achievement_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: false,
        doc: 'The stock whose trade met the condition.',
      },
      { field: 'earnedAt', column: 'earned_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
    ],
    primaryKey: ['userId', 'achievementId'], uniques: [],
    foreignKeys: [
      {
        name: 'user_achievements_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'user_achievements_achievement_id_fkey', relation: 'achievement', fields: ['achievementId'],
        to: 'Achievement', references: ['id'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
      {
        name: 'user_achievements_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Notification: {
    model: 'Notification', schema: 'investa', table: 'notifications',
    doc: 'Something that really happened to a user, told to them. It points at what happened, and that belongs to the same user.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'createdAt', column: 'created_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'readAt', column: 'read_at', type: 'timestamptz', precision: 3, list: false, nullable: true },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.NotificationKind, list: false, nullable: false },
      { field: 'sessionId', column: 'session_id', type: 'uuid', list: false, nullable: true },
      { field: 'lessonId', column: 'lesson_id', type: 'uuid', list: false, nullable: true },
      { field: 'attemptId', column: 'attempt_id', type: 'uuid', list: false, nullable: true },
      { field: 'badgeId', column: 'badge_id', type: 'uuid', list: false, nullable: true },
      { field: 'orderId', column: 'order_id', type: 'uuid', list: false, nullable: true },
      { field: 'achievementId', column: 'achievement_id', type: 'uuid', list: false, nullable: true },
      { field: 'stockId', column: 'stock_id', type: 'uuid', list: false, nullable: true },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 14, scale: 2, list: false, nullable: true,
        doc: "The rupees that the text speaks of: an order's filled value, or the price of an alert.",
      },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
      { field: 'body', column: 'body', type: 'text', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'notifications_user_id_fkey', relation: 'user', fields: ['userId'], to: 'User', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'notifications_session_id_user_id_fkey', relation: 'session', fields: ['sessionId', 'userId'],
        to: 'UserSession', references: ['id', 'userId'], nullable: true, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
      {
        name: 'notifications_user_id_lesson_id_fkey', relation: 'lesson', fields: ['userId', 'lessonId'],
        to: 'UserLessonProgress', references: ['userId', 'lessonId'], nullable: true, unique: false,
        onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'notifications_attempt_id_user_id_fkey', relation: 'attempt', fields: ['attemptId', 'userId'],
        to: 'UserQuizAttempt', references: ['id', 'userId'], nullable: true, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
      {
        name: 'notifications_user_id_badge_id_fkey', relation: 'badge', fields: ['userId', 'badgeId'], to: 'UserBadge',
        references: ['userId', 'badgeId'], nullable: true, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'notifications_order_id_user_id_fkey', relation: 'order', fields: ['orderId', 'userId'], to: 'Order',
        references: ['id', 'userId'], nullable: true, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'notifications_user_id_achievement_id_fkey', relation: 'achievement', fields: ['userId', 'achievementId'],
        to: 'UserAchievement', references: ['userId', 'achievementId'], nullable: true, unique: false,
        onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'notifications_stock_id_fkey', relation: 'stock', fields: ['stockId'], to: 'Stock', references: ['id'],
        nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  CashflowUser: {
    model: 'CashflowUser', schema: 'cashflow', table: 'users',
    doc: 'A gig worker with an account on Cashflow.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'joinedAt', column: 'joined_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'dateOfBirth', column: 'date_of_birth', type: 'date', list: false, nullable: false },
      {
        field: 'incomePattern', column: 'income_pattern', type: 'enum', enum: enums.IncomePattern, list: false,
        nullable: false,
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'openingBalance', column: 'opening_balance', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'What was in the account before the first transaction.',
      },
      {
        field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false,
        doc: 'In lower case. The same person has the same e-mail in every system that knows them.',
      },
      {
        field: 'passwordHash', column: 'password_hash', type: 'varchar', length: 60, list: false, nullable: false,
        doc: 'bcrypt.',
      },
      { field: 'firstName', column: 'first_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'phone', column: 'phone', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'E.164, for instance `+919876543210`.',
      },
      {
        field: 'city', column: 'city', type: 'varchar', length: 40, list: false, nullable: false,
        doc: 'One of the ten cities that Cashflow serves.',
      },
      {
        field: 'occupation', column: 'occupation', type: 'varchar', length: 40, list: false, nullable: false,
        doc: 'One of fifteen freelance occupations.',
      },
    ],
    primaryKey: ['id'], uniques: [['email'], ['phone']], foreignKeys: [],
  },
  IncomeSource: {
    model: 'IncomeSource', schema: 'cashflow', table: 'income_sources',
    doc: "Who pays a worker, and when. Every income transaction is a payment by one of its user's sources.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'startedOn', column: 'started_on', type: 'date', list: false, nullable: false },
      {
        field: 'endedOn', column: 'ended_on', type: 'date', list: false, nullable: true,
        doc: 'The day of the last payment, once it has ended.',
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.IncomeSourceKind, list: false, nullable: false },
      { field: 'cadence', column: 'cadence', type: 'enum', enum: enums.IncomeCadence, list: false, nullable: false },
      {
        field: 'expectedAmount', column: 'expected_amount', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'A payment in an ordinary month.',
      },
      {
        field: 'paymentsPerMonth', column: 'payments_per_month', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: false,
        doc: 'How many payments to expect in a month of 30 days.',
      },
      {
        field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false,
        doc: 'The merchant on its payments.',
      },
      { field: 'paydays', column: 'paydays', type: 'int2', list: true, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['userId', 'name'], ['id', 'userId']],
    foreignKeys: [
      {
        name: 'income_sources_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  CashflowTransaction: {
    model: 'CashflowTransaction', schema: 'cashflow', table: 'transactions',
    doc: "One movement of a worker's account, in or out. The volume of the system: few and narrow indexes.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'incomeSourceId', column: 'income_source_id', type: 'uuid', list: false, nullable: true,
        doc: "Who paid: every income has its source, no expense has one. It is one of the same user's sources.",
      },
      { field: 'occurredAt', column: 'occurred_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'sequence', column: 'sequence', type: 'int4', list: false, nullable: false,
        doc: "The user's first transaction is 1. In the order of time.",
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.CashflowKind, list: false, nullable: false },
      {
        field: 'category', column: 'category', type: 'enum', enum: enums.CashflowCategory, list: false, nullable: false,
      },
      {
        field: 'paymentMethod', column: 'payment_method', type: 'enum', enum: enums.CashflowPaymentMethod, list: false,
        nullable: false,
      },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Always above zero; the kind gives the sign.',
      },
      {
        field: 'balanceAfter', column: 'balance_after', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: "The user's opening balance and every transaction up to this one. May be negative: an overdraft.",
      },
      {
        field: 'merchant', column: 'merchant', type: 'varchar', length: 80, list: false, nullable: false,
        doc: 'Whom it was paid to, or by.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId', 'sequence']],
    foreignKeys: [
      {
        name: 'transactions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'transactions_income_source_id_user_id_fkey', relation: 'incomeSource',
        fields: ['incomeSourceId', 'userId'], to: 'IncomeSource', references: ['id', 'userId'], nullable: true,
        unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  CashflowFeature: {
    model: 'CashflowFeature', schema: 'cashflow', table: 'features',
    doc: 'One feature of one user, as a model takes it in.',
    columns: [
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'name', column: 'name', type: 'enum', enum: enums.CashflowFeatureName, list: false, nullable: false },
      {
        field: 'computedOn', column: 'computed_on', type: 'date', list: false, nullable: false,
        doc: 'The as-of date.',
      },
      {
        field: 'value', column: 'value', type: 'numeric', precision: 18, scale: 6, list: false, nullable: false,
        doc: 'Rounded to six places, half away from zero.',
      },
    ],
    primaryKey: ['userId', 'name'], uniques: [],
    foreignKeys: [
      {
        name: 'features_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  CashflowPrediction: {
    model: 'CashflowPrediction', schema: 'cashflow', table: 'predictions',
    doc: 'What a user is expected to earn in the days after the as-of date. Every user has one for 7, 30 and 60 days.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'madeOn', column: 'made_on', type: 'date', list: false, nullable: false,
        doc: 'Forecast from what was known when this day began (UTC).',
      },
      {
        field: 'horizonDays', column: 'horizon_days', type: 'int2', list: false, nullable: false,
        doc: '7, 30 or 60.',
      },
      { field: 'model', column: 'model', type: 'enum', enum: enums.ForecastModel, list: false, nullable: false },
      {
        field: 'risk', column: 'risk', type: 'enum', enum: enums.CashflowRisk, list: false, nullable: false,
        doc: "From the interval's lower end, the buffer and the balance against the expense of the same days.",
      },
      {
        field: 'riskScore', column: 'risk_score', type: 'numeric', precision: 4, scale: 3, list: false, nullable: false,
        doc: 'What the class follows from: 0 none, 1 certain shortfall.',
      },
      {
        field: 'confidence', column: 'confidence', type: 'numeric', precision: 3, scale: 2, list: false,
        nullable: false,
        doc: 'How likely the interval holds what comes, for instance 0.80.',
      },
      {
        field: 'expectedInflow', column: 'expected_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: "Σ income of the horizon's days.",
      },
      {
        field: 'lowerInflow', column: 'lower_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'upperInflow', column: 'upper_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'parameters', column: 'parameters', type: 'jsonb', list: false, nullable: false,
        doc: 'What the model was fitted with, for instance `{"p": 2, "d": 1, "q": 1}`.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId', 'madeOn', 'horizonDays']],
    foreignKeys: [
      {
        name: 'predictions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  CashflowBacktest: {
    model: 'CashflowBacktest', schema: 'cashflow', table: 'backtests',
    doc: 'A forecast made as if it were 60 days before the as-of date, beside what really followed. A user has one for 7, 30 and 60 days.',
    columns: [
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'madeOn', column: 'made_on', type: 'date', list: false, nullable: false,
        doc: 'Forecast from what was known when this day began (UTC).',
      },
      {
        field: 'horizonDays', column: 'horizon_days', type: 'int2', list: false, nullable: false,
        doc: '7, 30 or 60.',
      },
      { field: 'model', column: 'model', type: 'enum', enum: enums.ForecastModel, list: false, nullable: false },
      {
        field: 'confidence', column: 'confidence', type: 'numeric', precision: 3, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'expectedInflow', column: 'expected_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'lowerInflow', column: 'lower_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'upperInflow', column: 'upper_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'naiveInflow', column: 'naive_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'What the naive forecast said.',
      },
      {
        field: 'actualInflow', column: 'actual_inflow', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Σ income transactions of those days.',
      },
    ],
    primaryKey: ['userId', 'madeOn', 'horizonDays'], uniques: [],
    foreignKeys: [
      {
        name: 'backtests_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  SmoothingBuffer: {
    model: 'SmoothingBuffer', schema: 'cashflow', table: 'smoothing_buffers',
    doc: 'Money set aside in good weeks for bad ones, held apart from the account: its movements are not among the transactions.\nAll but about one user in a hundred have one.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'openedAt', column: 'opened_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'balance', column: 'balance', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        doc: 'Deposited − withdrawn; never below zero.',
      },
      {
        field: 'totalDeposited', column: 'total_deposited', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Σ its deposits.',
      },
      {
        field: 'totalWithdrawn', column: 'total_withdrawn', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'Σ its withdrawals.',
      },
      {
        field: 'targetBalance', column: 'target_balance', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'What would carry the user through an ordinary dry spell.',
      },
      {
        field: 'depositShare', column: 'deposit_share', type: 'numeric', precision: 4, scale: 3, list: false,
        nullable: false,
        doc: 'The share of a payment that is set aside, for instance 0.100.',
      },
      {
        field: 'riskScore', column: 'risk_score', type: 'numeric', precision: 3, scale: 2, list: false, nullable: false,
        doc: '0 safe, 1 empty when it is needed.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'smoothing_buffers_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser',
        references: ['id'], nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  BufferMovement: {
    model: 'BufferMovement', schema: 'cashflow', table: 'buffer_movements',
    doc: 'Money put into a buffer or taken out of it.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'bufferId', column: 'buffer_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'transactionId', column: 'transaction_id', type: 'uuid', list: false, nullable: true,
        doc: "The payment that a deposit was set aside from, or the expense that a withdrawal helped with. Absent for the user's own doing.",
      },
      { field: 'occurredAt', column: 'occurred_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'sequence', column: 'sequence', type: 'int4', list: false, nullable: false,
        doc: "The buffer's first movement is 1. In the order of time.",
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.BufferMovementKind, list: false, nullable: false },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Always above zero; the kind gives the sign.',
      },
      {
        field: 'balanceAfter', column: 'balance_after', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: "The buffer's balance after every movement up to this one.",
      },
    ],
    primaryKey: ['id'], uniques: [['bufferId', 'sequence']],
    foreignKeys: [
      {
        name: 'buffer_movements_buffer_id_fkey', relation: 'buffer', fields: ['bufferId'], to: 'SmoothingBuffer',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'buffer_movements_transaction_id_fkey', relation: 'transaction', fields: ['transactionId'],
        to: 'CashflowTransaction', references: ['id'], nullable: true, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
    ],
  },
  CashflowInsight: {
    model: 'CashflowInsight', schema: 'cashflow', table: 'insights',
    doc: 'Something worth telling a user about their money, with the figures it rests on.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'createdAt', column: 'created_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'windowFrom', column: 'window_from', type: 'date', list: false, nullable: false,
        doc: 'The first day that it speaks of.',
      },
      {
        field: 'windowTo', column: 'window_to', type: 'date', list: false, nullable: false,
        doc: 'The last day that it speaks of.',
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.InsightKind, list: false, nullable: false },
      { field: 'tone', column: 'tone', type: 'enum', enum: enums.InsightTone, list: false, nullable: false },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
      { field: 'body', column: 'body', type: 'text', list: false, nullable: false },
      {
        field: 'metrics', column: 'metrics', type: 'jsonb', list: false, nullable: false,
        doc: 'Figures by name, decimals as strings: `{"current": "64210.00", "previous": "45860.00", "changePercent": "40.01"}`.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId', 'kind', 'windowTo']],
    foreignKeys: [
      {
        name: 'insights_user_id_fkey', relation: 'user', fields: ['userId'], to: 'CashflowUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  Department: {
    model: 'Department', schema: 'employees_db', table: 'departments',
    doc: 'A department of the bank. There are twelve.',
    columns: [
      {
        field: 'departmentId', column: 'department_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      {
        field: 'code', column: 'code', type: 'varchar', length: 8, list: false, nullable: false,
        doc: 'For instance `LEND`.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'costCenter', column: 'cost_center', type: 'varchar', length: 8, list: false, nullable: false,
        doc: 'Where its costs are booked.',
      },
    ],
    primaryKey: ['departmentId'], uniques: [['code'], ['name'], ['costCenter']], foreignKeys: [],
  },
  BankBranch: {
    model: 'BankBranch', schema: 'employees_db', table: 'branches',
    doc: 'A place that customers can walk into. Everything that names a branch names one of these.',
    columns: [
      {
        field: 'branchCode', column: 'branch_code', type: 'varchar', length: 8, list: false, nullable: false,
        doc: 'For instance `BR007`.',
      },
      { field: 'openedOn', column: 'opened_on', type: 'date', list: false, nullable: false },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'city', column: 'city', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'state', column: 'state', type: 'char', length: 2, list: false, nullable: false,
        doc: 'USPS abbreviation.',
      },
    ],
    primaryKey: ['branchCode'], uniques: [['name']], foreignKeys: [],
  },
  Employee: {
    model: 'Employee', schema: 'employees_db', table: 'employees',
    doc: 'Somebody who works, or worked, for the bank. The managers form a tree under the one chief executive.',
    columns: [
      {
        field: 'employeeId', column: 'employee_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      { field: 'departmentId', column: 'department_id', type: 'int4', list: false, nullable: false },
      {
        field: 'managerId', column: 'manager_id', type: 'int4', list: false, nullable: true,
        doc: 'Absent for the chief executive only.',
      },
      { field: 'hiredOn', column: 'hired_on', type: 'date', list: false, nullable: false },
      {
        field: 'endedOn', column: 'ended_on', type: 'date', list: false, nullable: true,
        doc: 'The last day at work, of those who left.',
      },
      { field: 'dateOfBirth', column: 'date_of_birth', type: 'date', list: false, nullable: false },
      { field: 'role', column: 'role', type: 'enum', enum: enums.EmployeeRole, list: false, nullable: false },
      {
        field: 'status', column: 'status', type: 'enum', enum: enums.EmployeeStatus, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
      },
      {
        field: 'salary', column: 'salary', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Dollars a year.',
      },
      {
        field: 'approvalLimit', column: 'approval_limit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
        doc: 'The largest loan that this employee may approve alone. Absent: none.',
      },
      {
        field: 'branchCode', column: 'branch_code', type: 'varchar', length: 8, list: false, nullable: true,
        doc: 'Where they work; absent for those at head office.',
      },
      { field: 'firstName', column: 'first_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false },
      { field: 'jobTitle', column: 'job_title', type: 'varchar', length: 80, list: false, nullable: false },
    ],
    primaryKey: ['employeeId'], uniques: [['email']],
    foreignKeys: [
      {
        name: 'employees_department_id_fkey', relation: 'department', fields: ['departmentId'], to: 'Department',
        references: ['departmentId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'employees_manager_id_fkey', relation: 'manager', fields: ['managerId'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'employees_branch_code_fkey', relation: 'branch', fields: ['branchCode'], to: 'BankBranch',
        references: ['branchCode'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  TrainingProgram: {
    model: 'TrainingProgram', schema: 'employees_db', table: 'training_programs',
    doc: 'A training that the bank offers its employees. There are 16 to 20.',
    columns: [
      {
        field: 'programId', column: 'program_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      { field: 'durationHours', column: 'duration_hours', type: 'int2', list: false, nullable: false },
      {
        field: 'validMonths', column: 'valid_months', type: 'int2', list: false, nullable: true,
        doc: 'A completion counts for this long. Absent: for good.',
      },
      {
        field: 'passPercent', column: 'pass_percent', type: 'int2', list: false, nullable: false,
        doc: 'The score, in per cent, from which it is completed.',
      },
      {
        field: 'category', column: 'category', type: 'enum', enum: enums.TrainingCategory, list: false, nullable: false,
      },
      {
        field: 'delivery', column: 'delivery', type: 'enum', enum: enums.TrainingDelivery, list: false, nullable: false,
      },
      {
        field: 'isMandatory', column: 'is_mandatory', type: 'bool', list: false, nullable: false,
        doc: 'Everybody in the departments concerned has to take it.',
      },
      { field: 'code', column: 'code', type: 'varchar', length: 12, list: false, nullable: false },
      { field: 'title', column: 'title', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['programId'], uniques: [['code'], ['title']], foreignKeys: [],
  },
  TrainingAttendance: {
    model: 'TrainingAttendance', schema: 'employees_db', table: 'training_attendance',
    doc: "One employee's going through one training, once.",
    columns: [
      { field: 'employeeId', column: 'employee_id', type: 'int4', list: false, nullable: false },
      { field: 'programId', column: 'program_id', type: 'int4', list: false, nullable: false },
      { field: 'startedOn', column: 'started_on', type: 'date', list: false, nullable: false },
      {
        field: 'endedOn', column: 'ended_on', type: 'date', list: false, nullable: true,
        doc: 'Absent while enrolled.',
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.AttendanceStatus, list: false, nullable: false },
      {
        field: 'score', column: 'score', type: 'int2', list: false, nullable: true,
        doc: 'Per cent, once completed or failed.',
      },
    ],
    primaryKey: ['employeeId', 'programId', 'startedOn'], uniques: [],
    foreignKeys: [
      {
        name: 'training_attendance_employee_id_fkey', relation: 'employee', fields: ['employeeId'], to: 'Employee',
        references: ['employeeId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'training_attendance_program_id_fkey', relation: 'program', fields: ['programId'], to: 'TrainingProgram',
        references: ['programId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  CustomerProfile: {
    model: 'CustomerProfile', schema: 'customer_db', table: 'customer_profiles',
    doc: 'Who a customer is. The number given here is theirs in every schema of the bank.',
    columns: [
      {
        field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      {
        field: 'assignedAgentId', column: 'assigned_agent_id', type: 'int4', list: false, nullable: true,
        doc: 'The employee who looks after them, where somebody does.',
      },
      { field: 'joinedAt', column: 'joined_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'dateOfBirth', column: 'date_of_birth', type: 'date', list: false, nullable: false },
      { field: 'segment', column: 'segment', type: 'enum', enum: enums.CustomerSegment, list: false, nullable: false },
      {
        field: 'preferredChannel', column: 'preferred_channel', type: 'enum', enum: enums.ContactChannel, list: false,
        nullable: false,
      },
      {
        field: 'marketingOptIn', column: 'marketing_opt_in', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'annualIncome', column: 'annual_income', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'Dollars a year, as stated.',
      },
      {
        field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false,
        doc: 'In lower case. The same person has the same e-mail in every system that knows them.',
      },
      { field: 'firstName', column: 'first_name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'lastName', column: 'last_name', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'phone', column: 'phone', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'E.164, from the numbers that are kept for fiction: `+1…55501…`.',
      },
      { field: 'street', column: 'street', type: 'varchar', length: 120, list: false, nullable: false },
      { field: 'city', column: 'city', type: 'varchar', length: 80, list: false, nullable: false },
      {
        field: 'state', column: 'state', type: 'char', length: 2, list: false, nullable: false,
        doc: 'USPS abbreviation.',
      },
      {
        field: 'postcode', column: 'postcode', type: 'char', length: 5, list: false, nullable: false,
        doc: 'Five-digit ZIP code.',
      },
      { field: 'occupation', column: 'occupation', type: 'varchar', length: 80, list: false, nullable: false },
    ],
    primaryKey: ['customerId'], uniques: [['email']],
    foreignKeys: [
      {
        name: 'customer_profiles_assigned_agent_id_fkey', relation: 'assignedAgent', fields: ['assignedAgentId'],
        to: 'Employee', references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
    ],
  },
  CustomerInteraction: {
    model: 'CustomerInteraction', schema: 'customer_db', table: 'interactions',
    doc: 'One contact between a customer and the bank.',
    columns: [
      {
        field: 'interactionId', column: 'interaction_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      {
        field: 'handledBy', column: 'handled_by', type: 'int4', list: false, nullable: true,
        doc: 'Absent where the customer was served by a machine. Worked here on that day.',
      },
      { field: 'startedAt', column: 'started_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'durationSeconds', column: 'duration_seconds', type: 'int4', list: false, nullable: false },
      { field: 'channel', column: 'channel', type: 'enum', enum: enums.ContactChannel, list: false, nullable: false },
      {
        field: 'interactionType', column: 'interaction_type', type: 'enum', enum: enums.InteractionType, list: false,
        nullable: false,
      },
      {
        field: 'outcome', column: 'outcome', type: 'enum', enum: enums.InteractionOutcome, list: false, nullable: false,
      },
      { field: 'subject', column: 'subject', type: 'varchar', length: 160, list: false, nullable: false },
    ],
    primaryKey: ['interactionId'], uniques: [['interactionId', 'customerId']],
    foreignKeys: [
      {
        name: 'interactions_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'CustomerProfile',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'interactions_handled_by_fkey', relation: 'handler', fields: ['handledBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  SatisfactionSurvey: {
    model: 'SatisfactionSurvey', schema: 'customer_db', table: 'satisfaction_surveys',
    doc: 'What a customer said of an interaction afterwards. Three interactions in ten are surveyed, each at most once.',
    columns: [
      {
        field: 'surveyId', column: 'survey_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'interactionId', column: 'interaction_id', type: 'uuid', list: false, nullable: false },
      { field: 'submittedAt', column: 'submitted_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'npsScore', column: 'nps_score', type: 'int2', list: false, nullable: false,
        doc: 'How likely they would recommend the bank, 0–10: 9 and 10 promote it, 0–6 do not.',
      },
      {
        field: 'satisfactionRating', column: 'satisfaction_rating', type: 'int2', list: false, nullable: false,
        doc: 'Stars, 1–5.',
      },
      { field: 'comment', column: 'comment', type: 'text', list: false, nullable: true },
    ],
    primaryKey: ['surveyId'], uniques: [['interactionId']],
    foreignKeys: [
      {
        name: 'satisfaction_surveys_interaction_id_fkey', relation: 'interaction', fields: ['interactionId'],
        to: 'CustomerInteraction', references: ['interactionId'], nullable: false, unique: true, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
    ],
  },
  CustomerComplaint: {
    model: 'CustomerComplaint', schema: 'customer_db', table: 'complaints',
    doc: "A customer's complaint. Some are filed in an interaction, that customer's own.",
    columns: [
      {
        field: 'complaintId', column: 'complaint_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'interactionId', column: 'interaction_id', type: 'uuid', list: false, nullable: true },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      {
        field: 'assignedAgentId', column: 'assigned_agent_id', type: 'int4', list: false, nullable: true,
        doc: 'Absent until somebody takes it up.',
      },
      { field: 'filedAt', column: 'filed_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'resolvedAt', column: 'resolved_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When it was resolved or closed.',
      },
      {
        field: 'complaintType', column: 'complaint_type', type: 'enum', enum: enums.ComplaintType, list: false,
        nullable: false,
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.ComplaintStatus, list: false, nullable: false },
      {
        field: 'priority', column: 'priority', type: 'enum', enum: enums.ComplaintPriority, list: false,
        nullable: false,
      },
      {
        field: 'compensation', column: 'compensation', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: true,
        doc: 'Paid to the customer, of resolved ones.',
      },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: false },
      {
        field: 'resolution', column: 'resolution', type: 'text', list: false, nullable: true,
        doc: 'What was done, of resolved and closed ones.',
      },
    ],
    primaryKey: ['complaintId'], uniques: [['interactionId', 'customerId']],
    foreignKeys: [
      {
        name: 'complaints_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'CustomerProfile',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'complaints_interaction_id_customer_id_fkey', relation: 'interaction',
        fields: ['interactionId', 'customerId'], to: 'CustomerInteraction', references: ['interactionId', 'customerId'],
        nullable: true, unique: true, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'complaints_assigned_agent_id_fkey', relation: 'assignedAgent', fields: ['assignedAgentId'],
        to: 'Employee', references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
    ],
  },
  MarketingCampaign: {
    model: 'MarketingCampaign', schema: 'customer_db', table: 'campaigns',
    doc: 'A marketing campaign. There are 10 to 15.',
    columns: [
      {
        field: 'campaignId', column: 'campaign_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      { field: 'managedBy', column: 'managed_by', type: 'int4', list: false, nullable: false },
      { field: 'startsOn', column: 'starts_on', type: 'date', list: false, nullable: false },
      { field: 'endsOn', column: 'ends_on', type: 'date', list: false, nullable: false },
      {
        field: 'campaignType', column: 'campaign_type', type: 'enum', enum: enums.CampaignType, list: false,
        nullable: false,
      },
      {
        field: 'targetSegment', column: 'target_segment', type: 'enum', enum: enums.CustomerSegment, list: false,
        nullable: true,
        doc: 'Absent: everybody.',
      },
      {
        field: 'budget', column: 'budget', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Dollars.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 120, list: false, nullable: false },
      {
        field: 'offer', column: 'offer', type: 'varchar', length: 255, list: false, nullable: false,
        doc: 'What it promises.',
      },
    ],
    primaryKey: ['campaignId'], uniques: [['name']],
    foreignKeys: [
      {
        name: 'campaigns_managed_by_fkey', relation: 'manager', fields: ['managedBy'], to: 'Employee',
        references: ['employeeId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  CampaignResponse: {
    model: 'CampaignResponse', schema: 'customer_db', table: 'campaign_responses',
    doc: "A customer's response to a campaign, while it ran. A customer responds once to a campaign.",
    columns: [
      { field: 'campaignId', column: 'campaign_id', type: 'int4', list: false, nullable: false },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      { field: 'respondedAt', column: 'responded_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'responseType', column: 'response_type', type: 'enum', enum: enums.ResponseType, list: false,
        nullable: false,
      },
      {
        field: 'converted', column: 'converted', type: 'bool', list: false, nullable: false,
        doc: 'Took up the offer. Only those who inquired or applied can have.',
      },
    ],
    primaryKey: ['campaignId', 'customerId'], uniques: [],
    foreignKeys: [
      {
        name: 'campaign_responses_campaign_id_fkey', relation: 'campaign', fields: ['campaignId'],
        to: 'MarketingCampaign', references: ['campaignId'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
      {
        name: 'campaign_responses_customer_id_fkey', relation: 'customer', fields: ['customerId'],
        to: 'CustomerProfile', references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
    ],
  },
  BankCustomer: {
    model: 'BankCustomer', schema: 'accounts_db', table: 'customers',
    doc: "A customer in the bank's books. Every customer profile has one, with the same number.",
    columns: [
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      { field: 'onboardedAt', column: 'onboarded_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'status', column: 'status', type: 'enum', enum: enums.BankCustomerStatus, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
      },
      { field: 'onlineBanking', column: 'online_banking', type: 'bool', list: false, nullable: false },
      { field: 'homeBranch', column: 'home_branch', type: 'varchar', length: 8, list: false, nullable: false },
      {
        field: 'taxId', column: 'tax_id', type: 'char', length: 11, list: false, nullable: false,
        doc: 'Shaped like a social security number, from a range that is never issued: 900-00-0000 to 999-99-9999.',
      },
    ],
    primaryKey: ['customerId'], uniques: [['taxId']],
    foreignKeys: [
      {
        name: 'customers_customer_id_fkey', relation: 'profile', fields: ['customerId'], to: 'CustomerProfile',
        references: ['customerId'], nullable: false, unique: true, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'customers_home_branch_fkey', relation: 'branch', fields: ['homeBranch'], to: 'BankBranch',
        references: ['branchCode'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  BankAccount: {
    model: 'BankAccount', schema: 'accounts_db', table: 'accounts',
    doc: 'A deposit account. Its balance is what its transactions left; the first of them is the opening deposit.',
    columns: [
      {
        field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false,
        doc: 'The owner. Other people are in its relationships.',
      },
      {
        field: 'openedBy', column: 'opened_by', type: 'int4', list: false, nullable: true,
        doc: 'The employee who opened it; absent where the customer did so online.',
      },
      { field: 'openedAt', column: 'opened_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'closedAt', column: 'closed_at', type: 'timestamptz', precision: 3, list: false, nullable: true },
      {
        field: 'accountType', column: 'account_type', type: 'enum', enum: enums.BankAccountType, list: false,
        nullable: false,
      },
      {
        field: 'status', column: 'status', type: 'enum', enum: enums.BankAccountStatus, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
      },
      { field: 'balance', column: 'balance', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false },
      {
        field: 'overdraftLimit', column: 'overdraft_limit', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'How far below zero it may go. Above zero for checking accounts only.',
      },
      {
        field: 'interestRate', column: 'interest_rate', type: 'numeric', precision: 6, scale: 4, list: false,
        nullable: false,
        doc: 'Paid on the balance, a fraction a year.',
      },
      { field: 'branchCode', column: 'branch_code', type: 'varchar', length: 8, list: false, nullable: false },
      {
        field: 'accountNumber', column: 'account_number', type: 'char', length: 12, list: false, nullable: false,
        doc: 'Twelve digits.',
      },
    ],
    primaryKey: ['accountId'], uniques: [['accountNumber']],
    foreignKeys: [
      {
        name: 'accounts_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'accounts_opened_by_fkey', relation: 'opener', fields: ['openedBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'accounts_branch_code_fkey', relation: 'branch', fields: ['branchCode'], to: 'BankBranch',
        references: ['branchCode'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  AccountRelationship: {
    model: 'AccountRelationship', schema: 'accounts_db', table: 'account_relationships',
    doc: 'Somebody, or a savings account, that an account is tied to. One account in five has one, one in twenty has two.',
    columns: [
      {
        field: 'relationshipId', column: 'relationship_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'relatedAccountId', column: 'related_account_id', type: 'uuid', list: false, nullable: true,
        doc: 'For linked savings.',
      },
      {
        field: 'relatedCustomerId', column: 'related_customer_id', type: 'int4', list: false, nullable: true,
        doc: 'For everything else.',
      },
      {
        field: 'establishedAt', column: 'established_at', type: 'timestamptz', precision: 3, list: false,
        nullable: false,
      },
      {
        field: 'relationshipType', column: 'relationship_type', type: 'enum', enum: enums.AccountRelationshipType,
        list: false, nullable: false,
      },
    ],
    primaryKey: ['relationshipId'], uniques: [],
    foreignKeys: [
      {
        name: 'account_relationships_account_id_fkey', relation: 'account', fields: ['accountId'], to: 'BankAccount',
        references: ['accountId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'account_relationships_related_account_id_fkey', relation: 'relatedAccount', fields: ['relatedAccountId'],
        to: 'BankAccount', references: ['accountId'], nullable: true, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
      {
        name: 'account_relationships_related_customer_id_fkey', relation: 'relatedCustomer',
        fields: ['relatedCustomerId'], to: 'BankCustomer', references: ['customerId'], nullable: true, unique: false,
        onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  AccountTransaction: {
    model: 'AccountTransaction', schema: 'accounts_db', table: 'transactions',
    doc: 'One booking on an account.',
    columns: [
      {
        field: 'transactionId', column: 'transaction_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: false },
      { field: 'occurredAt', column: 'occurred_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'entryNo', column: 'entry_no', type: 'int4', list: false, nullable: false,
        doc: "The account's first booking is 1. In the order of time.",
      },
      {
        field: 'processedBy', column: 'processed_by', type: 'int4', list: false, nullable: true,
        doc: 'The employee who booked it. Absent for automated ones: seven in ten.',
      },
      {
        field: 'transactionType', column: 'transaction_type', type: 'enum', enum: enums.AccountTransactionType,
        list: false, nullable: false,
      },
      {
        field: 'channel', column: 'channel', type: 'enum', enum: enums.TransactionChannel, list: false, nullable: false,
      },
      {
        field: 'isCash', column: 'is_cash', type: 'bool', list: false, nullable: false,
        doc: 'Cash over the counter or at a machine: what the rules against money laundering look at.',
      },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        doc: 'Always above zero; the type gives the sign.',
      },
      {
        field: 'balanceAfter', column: 'balance_after', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: "The account's balance after every booking up to this one.",
      },
      { field: 'description', column: 'description', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['transactionId'], uniques: [['accountId', 'entryNo']],
    foreignKeys: [
      {
        name: 'transactions_account_id_fkey', relation: 'account', fields: ['accountId'], to: 'BankAccount',
        references: ['accountId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'transactions_processed_by_fkey', relation: 'processor', fields: ['processedBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  LoanProduct: {
    model: 'LoanProduct', schema: 'loans_db', table: 'products',
    doc: 'A kind of loan on offer, with the bounds of what is lent.',
    columns: [
      {
        field: 'productId', column: 'product_id', type: 'int4', list: false, nullable: false,
        default: { kind: 'sequence' },
      },
      { field: 'minTermMonths', column: 'min_term_months', type: 'int2', list: false, nullable: false },
      { field: 'maxTermMonths', column: 'max_term_months', type: 'int2', list: false, nullable: false },
      { field: 'minCreditScore', column: 'min_credit_score', type: 'int2', list: false, nullable: false },
      {
        field: 'graceDays', column: 'grace_days', type: 'int2', list: false, nullable: false,
        doc: 'A payment this many days late costs the late fee.',
      },
      { field: 'loanKind', column: 'loan_kind', type: 'enum', enum: enums.LoanKind, list: false, nullable: false },
      {
        field: 'isSecured', column: 'is_secured', type: 'bool', list: false, nullable: false,
        doc: 'Its loans need collateral.',
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'minAmount', column: 'min_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'maxAmount', column: 'max_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'minAnnualRate', column: 'min_annual_rate', type: 'numeric', precision: 6, scale: 4, list: false,
        nullable: false,
      },
      {
        field: 'maxAnnualRate', column: 'max_annual_rate', type: 'numeric', precision: 6, scale: 4, list: false,
        nullable: false,
      },
      { field: 'lateFee', column: 'late_fee', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false },
      { field: 'code', column: 'code', type: 'varchar', length: 12, list: false, nullable: false },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
    ],
    primaryKey: ['productId'], uniques: [['code'], ['name']], foreignKeys: [],
  },
  LoanApplication: {
    model: 'LoanApplication', schema: 'loans_db', table: 'applications',
    doc: "A customer's request for a loan.",
    columns: [
      {
        field: 'applicationId', column: 'application_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      { field: 'productId', column: 'product_id', type: 'int4', list: false, nullable: false },
      {
        field: 'handledBy', column: 'handled_by', type: 'int4', list: false, nullable: true,
        doc: 'The loan officer; absent until somebody takes it up.',
      },
      { field: 'submittedAt', column: 'submitted_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'decidedAt', column: 'decided_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When it was approved, declined or withdrawn.',
      },
      { field: 'termMonths', column: 'term_months', type: 'int2', list: false, nullable: false },
      {
        field: 'creditScore', column: 'credit_score', type: 'int2', list: false, nullable: false,
        doc: 'FICO at the time, 300–850.',
      },
      { field: 'purpose', column: 'purpose', type: 'enum', enum: enums.LoanPurpose, list: false, nullable: false },
      {
        field: 'status', column: 'status', type: 'enum', enum: enums.LoanApplicationStatus, list: false,
        nullable: false,
      },
      {
        field: 'requestedAmount', column: 'requested_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'annualIncome', column: 'annual_income', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'Dollars a year, as stated.',
      },
      {
        field: 'debtToIncome', column: 'debt_to_income', type: 'numeric', precision: 5, scale: 4, list: false,
        nullable: false,
        doc: 'Monthly debt payments, this loan included, ÷ monthly income.',
      },
    ],
    primaryKey: ['applicationId'], uniques: [['applicationId', 'customerId']],
    foreignKeys: [
      {
        name: 'applications_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'applications_product_id_fkey', relation: 'product', fields: ['productId'], to: 'LoanProduct',
        references: ['productId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'applications_handled_by_fkey', relation: 'handler', fields: ['handledBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  LoanApproval: {
    model: 'LoanApproval', schema: 'loans_db', table: 'approvals',
    doc: 'The decision on an application, and the employee who answers for it. Withdrawn applications have none.',
    columns: [
      {
        field: 'approvalId', column: 'approval_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'applicationId', column: 'application_id', type: 'uuid', list: false, nullable: false },
      { field: 'decidedBy', column: 'decided_by', type: 'int4', list: false, nullable: false },
      { field: 'decidedAt', column: 'decided_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'termMonths', column: 'term_months', type: 'int2', list: false, nullable: true },
      { field: 'decision', column: 'decision', type: 'enum', enum: enums.LoanDecision, list: false, nullable: false },
      {
        field: 'declineReason', column: 'decline_reason', type: 'enum', enum: enums.LoanDeclineReason, list: false,
        nullable: true,
      },
      {
        field: 'authorityLimit', column: 'authority_limit', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: "The decider's approval limit on that day: what they approve is within it.",
      },
      {
        field: 'approvedAmount', column: 'approved_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
      },
      {
        field: 'annualRate', column: 'annual_rate', type: 'numeric', precision: 6, scale: 4, list: false,
        nullable: true,
      },
    ],
    primaryKey: ['approvalId'], uniques: [['applicationId']],
    foreignKeys: [
      {
        name: 'approvals_application_id_fkey', relation: 'application', fields: ['applicationId'],
        to: 'LoanApplication', references: ['applicationId'], nullable: false, unique: true, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
      {
        name: 'approvals_decided_by_fkey', relation: 'decider', fields: ['decidedBy'], to: 'Employee',
        references: ['employeeId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  Loan: {
    model: 'Loan', schema: 'loans_db', table: 'loans',
    doc: 'A loan paid out. It is repaid in equal monthly installments; its schedule and its payments add up to the cent.',
    columns: [
      {
        field: 'loanId', column: 'loan_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'applicationId', column: 'application_id', type: 'uuid', list: false, nullable: false,
        doc: 'The approved application. No loan without a decision.',
      },
      {
        field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: true,
        doc: "The borrower's account here that it was paid out to. Absent where it went to a seller or to another bank.",
      },
      {
        field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false,
        doc: "The application's customer.",
      },
      { field: 'disbursedAt', column: 'disbursed_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      { field: 'firstDueOn', column: 'first_due_on', type: 'date', list: false, nullable: false },
      {
        field: 'maturityOn', column: 'maturity_on', type: 'date', list: false, nullable: false,
        doc: "The last installment's due date.",
      },
      {
        field: 'closedOn', column: 'closed_on', type: 'date', list: false, nullable: true,
        doc: 'The day of the last payment, once paid off.',
      },
      { field: 'termMonths', column: 'term_months', type: 'int2', list: false, nullable: false },
      {
        field: 'daysPastDue', column: 'days_past_due', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Days since the oldest installment not fully paid was due, at the as-of date.',
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.LoanStatus, list: false, nullable: false },
      {
        field: 'principal', column: 'principal', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
      },
      {
        field: 'annualRate', column: 'annual_rate', type: 'numeric', precision: 6, scale: 4, list: false,
        nullable: false,
      },
      {
        field: 'installmentAmount', column: 'installment_amount', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'The level monthly installment; only the last one differs, by the cents that rounding left.',
      },
      {
        field: 'outstandingPrincipal', column: 'outstanding_principal', type: 'numeric', precision: 14, scale: 2,
        list: false, nullable: false,
        doc: 'Principal − Σ principal paid.',
      },
      {
        field: 'loanNumber', column: 'loan_number', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'For instance `L00000042`.',
      },
    ],
    primaryKey: ['loanId'], uniques: [['applicationId'], ['loanNumber'], ['applicationId', 'customerId']],
    foreignKeys: [
      {
        name: 'loans_application_id_customer_id_fkey', relation: 'application', fields: ['applicationId', 'customerId'],
        to: 'LoanApplication', references: ['applicationId', 'customerId'], nullable: false, unique: true,
        onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'loans_application_id_fkey', relation: 'approval', fields: ['applicationId'], to: 'LoanApproval',
        references: ['applicationId'], nullable: false, unique: true, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'loans_account_id_fkey', relation: 'account', fields: ['accountId'], to: 'BankAccount',
        references: ['accountId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'loans_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  LoanInstallment: {
    model: 'LoanInstallment', schema: 'loans_db', table: 'installments',
    doc: "One month of a loan's schedule, as agreed on the day it was paid out. Payments do not change it.",
    columns: [
      { field: 'loanId', column: 'loan_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'installmentNo', column: 'installment_no', type: 'int2', list: false, nullable: false,
        doc: "From 1 to the loan's term.",
      },
      { field: 'dueOn', column: 'due_on', type: 'date', list: false, nullable: false },
      {
        field: 'amountDue', column: 'amount_due', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'Principal due + interest due.',
      },
      {
        field: 'principalDue', column: 'principal_due', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'interestDue', column: 'interest_due', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
        doc: 'The balance before × annual rate ÷ 12, rounded to the cent.',
      },
      {
        field: 'balanceAfter', column: 'balance_after', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Principal that is left after it; zero after the last.',
      },
    ],
    primaryKey: ['loanId', 'installmentNo'], uniques: [],
    foreignKeys: [
      {
        name: 'installments_loan_id_fkey', relation: 'loan', fields: ['loanId'], to: 'Loan', references: ['loanId'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  LoanPayment: {
    model: 'LoanPayment', schema: 'loans_db', table: 'payments',
    doc: 'Money received towards one installment of a loan. A month paid in parts has several.',
    columns: [
      {
        field: 'paymentId', column: 'payment_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'loanId', column: 'loan_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'transactionId', column: 'transaction_id', type: 'uuid', list: false, nullable: true,
        doc: 'The booking that paid it, where it came from an account here.',
      },
      { field: 'paidAt', column: 'paid_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'receivedBy', column: 'received_by', type: 'int4', list: false, nullable: true,
        doc: 'The employee who took it; absent for automated ones.',
      },
      { field: 'installmentNo', column: 'installment_no', type: 'int2', list: false, nullable: false },
      { field: 'method', column: 'method', type: 'enum', enum: enums.LoanPaymentMethod, list: false, nullable: false },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 12, scale: 2, list: false, nullable: false,
        doc: 'Principal + interest + late fee.',
      },
      {
        field: 'principalPaid', column: 'principal_paid', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'interestPaid', column: 'interest_paid', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'lateFeePaid', column: 'late_fee_paid', type: 'numeric', precision: 10, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
      },
    ],
    primaryKey: ['paymentId'], uniques: [['transactionId']],
    foreignKeys: [
      {
        name: 'payments_loan_id_fkey', relation: 'loan', fields: ['loanId'], to: 'Loan', references: ['loanId'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'payments_loan_id_installment_no_fkey', relation: 'installment', fields: ['loanId', 'installmentNo'],
        to: 'LoanInstallment', references: ['loanId', 'installmentNo'], nullable: false, unique: false,
        onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'payments_transaction_id_fkey', relation: 'transaction', fields: ['transactionId'],
        to: 'AccountTransaction', references: ['transactionId'], nullable: true, unique: true, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
      {
        name: 'payments_received_by_fkey', relation: 'receiver', fields: ['receivedBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  LoanCollateral: {
    model: 'LoanCollateral', schema: 'loans_db', table: 'collateral',
    doc: "What secures a loan. A secured loan's lending values add up to at least its principal.",
    columns: [
      {
        field: 'collateralId', column: 'collateral_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'loanId', column: 'loan_id', type: 'uuid', list: false, nullable: false },
      { field: 'appraisedOn', column: 'appraised_on', type: 'date', list: false, nullable: false },
      {
        field: 'lienPosition', column: 'lien_position', type: 'int2', list: false, nullable: false,
        doc: '1: the bank is paid first.',
      },
      {
        field: 'collateralKind', column: 'collateral_kind', type: 'enum', enum: enums.CollateralKind, list: false,
        nullable: false,
      },
      {
        field: 'appraisedValue', column: 'appraised_value', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'advanceRate', column: 'advance_rate', type: 'numeric', precision: 4, scale: 3, list: false,
        nullable: false,
        doc: 'How much of its value is lent against it, for instance 0.800.',
      },
      {
        field: 'lendingValue', column: 'lending_value', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Appraised value × advance rate, rounded to the cent.',
      },
      { field: 'description', column: 'description', type: 'varchar', length: 160, list: false, nullable: false },
      {
        field: 'registration', column: 'registration', type: 'varchar', length: 32, list: false, nullable: false,
        doc: 'Parcel, vehicle or serial number.',
      },
    ],
    primaryKey: ['collateralId'], uniques: [['registration']],
    foreignKeys: [
      {
        name: 'collateral_loan_id_fkey', relation: 'loan', fields: ['loanId'], to: 'Loan', references: ['loanId'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  InsurancePolicy: {
    model: 'InsurancePolicy', schema: 'insurance_db', table: 'policies',
    doc: 'An insurance policy that the bank sold to a customer.',
    columns: [
      {
        field: 'policyId', column: 'policy_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      {
        field: 'soldBy', column: 'sold_by', type: 'int4', list: false, nullable: false,
        doc: 'The insurance agent.',
      },
      { field: 'soldAt', column: 'sold_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'effectiveOn', column: 'effective_on', type: 'date', list: false, nullable: false,
        doc: 'The first day covered.',
      },
      {
        field: 'expiresOn', column: 'expires_on', type: 'date', list: false, nullable: false,
        doc: 'The last day covered, as agreed.',
      },
      {
        field: 'endedOn', column: 'ended_on', type: 'date', list: false, nullable: true,
        doc: 'The last day covered, of policies that are over.',
      },
      {
        field: 'policyType', column: 'policy_type', type: 'enum', enum: enums.PolicyType, list: false, nullable: false,
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.PolicyStatus, list: false, nullable: false },
      {
        field: 'premiumFrequency', column: 'premium_frequency', type: 'enum', enum: enums.PremiumFrequency, list: false,
        nullable: false,
      },
      {
        field: 'premium', column: 'premium', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        doc: "Each premium: Σ of the coverages'.",
      },
      {
        field: 'insuredAmount', column: 'insured_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'Σ limits of the coverages.',
      },
      {
        field: 'policyNumber', column: 'policy_number', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'For instance `P00000042`.',
      },
    ],
    primaryKey: ['policyId'], uniques: [['policyNumber']],
    foreignKeys: [
      {
        name: 'policies_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'policies_sold_by_fkey', relation: 'agent', fields: ['soldBy'], to: 'Employee',
        references: ['employeeId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  PolicyCoverage: {
    model: 'PolicyCoverage', schema: 'insurance_db', table: 'coverages',
    doc: 'One thing that a policy covers, and up to how much.',
    columns: [
      {
        field: 'coverageId', column: 'coverage_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'policyId', column: 'policy_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'coverageKind', column: 'coverage_kind', type: 'enum', enum: enums.CoverageKind, list: false,
        nullable: false,
      },
      {
        field: 'limitAmount', column: 'limit_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'The most that is paid for one claim.',
      },
      {
        field: 'deductible', column: 'deductible', type: 'numeric', precision: 12, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'What the customer bears of each claim.',
      },
      {
        field: 'premium', column: 'premium', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        doc: "Its part of the policy's premium.",
      },
    ],
    primaryKey: ['coverageId'], uniques: [['policyId', 'coverageKind']],
    foreignKeys: [
      {
        name: 'coverages_policy_id_fkey', relation: 'policy', fields: ['policyId'], to: 'InsurancePolicy',
        references: ['policyId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  PolicyBeneficiary: {
    model: 'PolicyBeneficiary', schema: 'insurance_db', table: 'beneficiaries',
    doc: "Who is paid when the insured dies. The shares of a policy's beneficiaries of one rank add up to 100.",
    columns: [
      {
        field: 'beneficiaryId', column: 'beneficiary_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'policyId', column: 'policy_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: true,
        doc: 'Where the beneficiary is a customer too.',
      },
      {
        field: 'relation', column: 'relation', type: 'enum', enum: enums.BeneficiaryRelation, list: false,
        nullable: false,
      },
      {
        field: 'rank', column: 'rank', type: 'enum', enum: enums.BeneficiaryRank, list: false, nullable: false,
        default: { kind: 'value', value: 'primary' },
      },
      {
        field: 'sharePercent', column: 'share_percent', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: false,
      },
      { field: 'fullName', column: 'full_name', type: 'varchar', length: 160, list: false, nullable: false },
    ],
    primaryKey: ['beneficiaryId'], uniques: [['policyId', 'fullName']],
    foreignKeys: [
      {
        name: 'beneficiaries_policy_id_fkey', relation: 'policy', fields: ['policyId'], to: 'InsurancePolicy',
        references: ['policyId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'beneficiaries_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  PremiumPayment: {
    model: 'PremiumPayment', schema: 'insurance_db', table: 'premium_payments',
    doc: 'A premium that fell due. One without a payment is owed; a policy with owed ones lapses.',
    columns: [
      { field: 'policyId', column: 'policy_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'periodNo', column: 'period_no', type: 'int2', list: false, nullable: false,
        doc: "The policy's first premium is 1.",
      },
      { field: 'dueOn', column: 'due_on', type: 'date', list: false, nullable: false },
      { field: 'paidOn', column: 'paid_on', type: 'date', list: false, nullable: true },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        doc: "The policy's premium.",
      },
    ],
    primaryKey: ['policyId', 'periodNo'], uniques: [],
    foreignKeys: [
      {
        name: 'premium_payments_policy_id_fkey', relation: 'policy', fields: ['policyId'], to: 'InsurancePolicy',
        references: ['policyId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  InsuranceClaim: {
    model: 'InsuranceClaim', schema: 'insurance_db', table: 'claims',
    doc: "A claim against one coverage. What is kept for it and what was paid on it together stay within the coverage's limit.",
    columns: [
      {
        field: 'claimId', column: 'claim_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'coverageId', column: 'coverage_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'handledBy', column: 'handled_by', type: 'int4', list: false, nullable: true,
        doc: 'The claims adjuster; absent until somebody takes it up.',
      },
      {
        field: 'incidentOn', column: 'incident_on', type: 'date', list: false, nullable: false,
        doc: 'While the policy was in force.',
      },
      { field: 'filedAt', column: 'filed_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'decidedAt', column: 'decided_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When it was approved or denied.',
      },
      { field: 'paidAt', column: 'paid_at', type: 'timestamptz', precision: 3, list: false, nullable: true },
      { field: 'status', column: 'status', type: 'enum', enum: enums.ClaimStatus, list: false, nullable: false },
      {
        field: 'denialReason', column: 'denial_reason', type: 'enum', enum: enums.ClaimDenialReason, list: false,
        nullable: true,
      },
      {
        field: 'claimedAmount', column: 'claimed_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'reserveAmount', column: 'reserve_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: false,
        doc: 'What the insurer keeps ready for it; nothing once it is paid or denied.',
      },
      {
        field: 'payoutAmount', column: 'payout_amount', type: 'numeric', precision: 14, scale: 2, list: false,
        nullable: true,
      },
      {
        field: 'claimNumber', column: 'claim_number', type: 'varchar', length: 16, list: false, nullable: false,
        doc: 'For instance `C00000042`.',
      },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: false },
    ],
    primaryKey: ['claimId'], uniques: [['claimNumber']],
    foreignKeys: [
      {
        name: 'claims_coverage_id_fkey', relation: 'coverage', fields: ['coverageId'], to: 'PolicyCoverage',
        references: ['coverageId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'claims_handled_by_fkey', relation: 'handler', fields: ['handledBy'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  KycRecord: {
    model: 'KycRecord', schema: 'compliance_db', table: 'kyc_records',
    doc: 'Know your customer: who the bank made sure a customer is, and how closely it watches them. Every customer has one.',
    columns: [
      {
        field: 'kycId', column: 'kyc_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      {
        field: 'reviewedBy', column: 'reviewed_by', type: 'int4', list: false, nullable: false,
        doc: 'The compliance officer of the last review.',
      },
      {
        field: 'verifiedAt', column: 'verified_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'When the customer was first verified.',
      },
      { field: 'lastReviewOn', column: 'last_review_on', type: 'date', list: false, nullable: false },
      {
        field: 'nextReviewOn', column: 'next_review_on', type: 'date', list: false, nullable: false,
        doc: "The last review and the rating's interval.",
      },
      { field: 'documentExpiresOn', column: 'document_expires_on', type: 'date', list: false, nullable: false },
      { field: 'status', column: 'status', type: 'enum', enum: enums.KycStatus, list: false, nullable: false },
      {
        field: 'riskRating', column: 'risk_rating', type: 'enum', enum: enums.KycRiskRating, list: false,
        nullable: false,
      },
      {
        field: 'documentKind', column: 'document_kind', type: 'enum', enum: enums.IdentityDocument, list: false,
        nullable: false,
      },
      {
        field: 'sourceOfFunds', column: 'source_of_funds', type: 'enum', enum: enums.SourceOfFunds, list: false,
        nullable: false,
      },
      {
        field: 'isPoliticallyExposed', column: 'is_politically_exposed', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
        doc: 'Holds, or held, a prominent public office. Then the rating is high.',
      },
      { field: 'documentNumber', column: 'document_number', type: 'varchar', length: 20, list: false, nullable: false },
    ],
    primaryKey: ['kycId'], uniques: [['customerId'], ['documentKind', 'documentNumber']],
    foreignKeys: [
      {
        name: 'kyc_records_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: true, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'kyc_records_reviewed_by_fkey', relation: 'reviewer', fields: ['reviewedBy'], to: 'Employee',
        references: ['employeeId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  AmlRule: {
    model: 'AmlRule', schema: 'compliance_db', table: 'aml_rules',
    doc: 'A rule against money laundering, with its parameters: a transaction either meets it or does not.',
    columns: [
      { field: 'ruleId', column: 'rule_id', type: 'int4', list: false, nullable: false, default: { kind: 'sequence' } },
      { field: 'windowDays', column: 'window_days', type: 'int2', list: false, nullable: true },
      { field: 'minCount', column: 'min_count', type: 'int2', list: false, nullable: true },
      { field: 'ruleKind', column: 'rule_kind', type: 'enum', enum: enums.AmlRuleKind, list: false, nullable: false },
      { field: 'severity', column: 'severity', type: 'enum', enum: enums.AmlSeverity, list: false, nullable: false },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'threshold', column: 'threshold', type: 'numeric', precision: 14, scale: 2, list: false, nullable: false,
        doc: 'Dollars.',
      },
      {
        field: 'floor', column: 'floor', type: 'numeric', precision: 14, scale: 2, list: false, nullable: true,
        doc: 'Dollars.',
      },
      { field: 'share', column: 'share', type: 'numeric', precision: 4, scale: 3, list: false, nullable: true },
      { field: 'code', column: 'code', type: 'varchar', length: 24, list: false, nullable: false },
      { field: 'name', column: 'name', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['ruleId'], uniques: [['code'], ['name']], foreignKeys: [],
  },
  AmlCheck: {
    model: 'AmlCheck', schema: 'compliance_db', table: 'aml_checks',
    doc: "One rule held against all of one customer's transactions in a period.",
    columns: [
      {
        field: 'checkId', column: 'check_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: false },
      { field: 'ruleId', column: 'rule_id', type: 'int4', list: false, nullable: false },
      { field: 'checkedAt', column: 'checked_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'periodFrom', column: 'period_from', type: 'date', list: false, nullable: false,
        doc: 'The first day looked at.',
      },
      {
        field: 'periodTo', column: 'period_to', type: 'date', list: false, nullable: false,
        doc: 'The last day looked at.',
      },
      { field: 'outcome', column: 'outcome', type: 'enum', enum: enums.AmlOutcome, list: false, nullable: false },
    ],
    primaryKey: ['checkId'], uniques: [['customerId', 'ruleId', 'periodTo']],
    foreignKeys: [
      {
        name: 'aml_checks_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'aml_checks_rule_id_fkey', relation: 'rule', fields: ['ruleId'], to: 'AmlRule', references: ['ruleId'],
        nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  AmlAlert: {
    model: 'AmlAlert', schema: 'compliance_db', table: 'aml_alerts',
    doc: 'What a check found, and what the compliance officers made of it.',
    columns: [
      {
        field: 'alertId', column: 'alert_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'checkId', column: 'check_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'assignedTo', column: 'assigned_to', type: 'int4', list: false, nullable: true,
        doc: 'Absent until somebody takes it up.',
      },
      { field: 'raisedAt', column: 'raised_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'closedAt', column: 'closed_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When it was dismissed or reported.',
      },
      { field: 'status', column: 'status', type: 'enum', enum: enums.AmlAlertStatus, list: false, nullable: false },
      {
        field: 'finding', column: 'finding', type: 'text', list: false, nullable: true,
        doc: 'Why it was dismissed or reported.',
      },
    ],
    primaryKey: ['alertId'], uniques: [['checkId']],
    foreignKeys: [
      {
        name: 'aml_alerts_check_id_fkey', relation: 'check', fields: ['checkId'], to: 'AmlCheck',
        references: ['checkId'], nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'aml_alerts_assigned_to_fkey', relation: 'assignee', fields: ['assignedTo'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  AmlAlertTransaction: {
    model: 'AmlAlertTransaction', schema: 'compliance_db', table: 'aml_alert_transactions',
    doc: "A transaction that an alert was raised for: it meets the rule of the alert's check.",
    columns: [
      { field: 'alertId', column: 'alert_id', type: 'uuid', list: false, nullable: false },
      { field: 'transactionId', column: 'transaction_id', type: 'uuid', list: false, nullable: false },
    ],
    primaryKey: ['alertId', 'transactionId'], uniques: [],
    foreignKeys: [
      {
        name: 'aml_alert_transactions_alert_id_fkey', relation: 'alert', fields: ['alertId'], to: 'AmlAlert',
        references: ['alertId'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'aml_alert_transactions_transaction_id_fkey', relation: 'transaction', fields: ['transactionId'],
        to: 'AccountTransaction', references: ['transactionId'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'cascade',
      },
    ],
  },
  AuditTrail: {
    model: 'AuditTrail', schema: 'compliance_db', table: 'audit_trails',
    doc: "Who did what, when: one row per event in the bank's other schemas. Written once and never changed.",
    columns: [
      {
        field: 'auditId', column: 'audit_id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: true,
        doc: 'The account concerned, where there is one.',
      },
      { field: 'occurredAt', column: 'occurred_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'employeeId', column: 'employee_id', type: 'int4', list: false, nullable: true,
        doc: 'The employee who did it, or whom it is about.',
      },
      {
        field: 'customerId', column: 'customer_id', type: 'int4', list: false, nullable: true,
        doc: 'The customer concerned, or who did it.',
      },
      { field: 'actor', column: 'actor', type: 'enum', enum: enums.AuditActor, list: false, nullable: false },
      { field: 'action', column: 'action', type: 'enum', enum: enums.AuditAction, list: false, nullable: false },
      {
        field: 'entityTable', column: 'entity_table', type: 'enum', enum: enums.AuditedTable, list: false,
        nullable: false,
      },
      {
        field: 'entityKey', column: 'entity_key', type: 'varchar', length: 40, list: false, nullable: false,
        doc: "The row's key, as text. Not a foreign key: a trail outlives what it tells of.",
      },
      {
        field: 'details', column: 'details', type: 'jsonb', list: false, nullable: false,
        default: { kind: 'value', value: '{}' },
        doc: 'What changed, for instance `{"amount": "12500.00", "decision": "approved"}`.',
      },
    ],
    primaryKey: ['auditId'], uniques: [['entityTable', 'entityKey', 'action', 'occurredAt']],
    foreignKeys: [
      {
        name: 'audit_trails_account_id_fkey', relation: 'account', fields: ['accountId'], to: 'BankAccount',
        references: ['accountId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'audit_trails_employee_id_fkey', relation: 'employee', fields: ['employeeId'], to: 'Employee',
        references: ['employeeId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
      {
        name: 'audit_trails_customer_id_fkey', relation: 'customer', fields: ['customerId'], to: 'BankCustomer',
        references: ['customerId'], nullable: true, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  SparkUser: {
    model: 'SparkUser', schema: 'spark', table: 'users',
    doc: 'Somebody with an account on Spark. Never deleted: closing an account marks it, and keeps what regulation asks for.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'email', column: 'email', type: 'varchar', length: 255, list: false, nullable: false,
        doc: "Kept when the account is closed, so a closed account's address cannot be registered again.",
      },
      {
        field: 'passwordHash', column: 'password_hash', type: 'varchar', length: 255, list: false, nullable: false,
        doc: 'bcrypt.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 255, list: false, nullable: false },
      {
        field: 'phone', column: 'phone', type: 'varchar', length: 15, list: false, nullable: true,
        doc: 'E.164, for instance `+919876543210`.',
      },
      { field: 'dob', column: 'dob', type: 'date', list: false, nullable: true },
      {
        field: 'panCard', column: 'pan_card', type: 'bytea', list: false, nullable: true,
        doc: 'The permanent account number, encrypted by `spark.encrypt_text`. Two encryptions of one PAN differ.',
      },
      {
        field: 'panCardIndex', column: 'pan_card_index', type: 'bytea', list: false, nullable: true,
        doc: 'Keyed HMAC-SHA256 of the normalised PAN (`spark.blind_index`): finds a PAN, and keeps it unique, without showing it.',
      },
      {
        field: 'kycStatus', column: 'kyc_status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'incomplete' },
        doc: '`incomplete`, `pending`, `verified` or `rejected`.',
      },
      {
        field: 'annualIncome', column: 'annual_income', type: 'varchar', length: 50, list: false, nullable: true,
        doc: 'The band of gross yearly income that KYC forms ask for: `below_1_lakh`, `1_to_5_lakh`, `5_to_10_lakh`,\n`10_to_25_lakh`, `25_lakh_to_1_crore` or `above_1_crore`.',
      },
      {
        field: 'riskProfile', column: 'risk_profile', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'moderate' },
        doc: '`conservative`, `moderate` or `aggressive`.',
      },
      {
        field: 'investmentGoals', column: 'investment_goals', type: 'text', list: true, nullable: false,
        doc: 'What the user says they invest for, in words.',
      },
      {
        field: 'emailVerified', column: 'email_verified', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'phoneVerified', column: 'phone_verified', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
        doc: '`active`, `suspended` or `deleted`.',
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'deletedAt', column: 'deleted_at', type: 'timestamp', precision: 6, list: false, nullable: true,
        doc: 'Set exactly when `status` is `deleted`.',
      },
    ],
    primaryKey: ['id'], uniques: [['email'], ['panCardIndex']], foreignKeys: [],
  },
  SparkUserSecurity: {
    model: 'SparkUserSecurity', schema: 'spark', table: 'user_security',
    doc: "How a user proves who they are: second factor, biometrics, lock-out. Out of reach of the application's role.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'twoFactorEnabled', column: 'two_factor_enabled', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'twoFactorMethod', column: 'two_factor_method', type: 'varchar', length: 20, list: false, nullable: true,
        doc: '`sms`, `email` or `authenticator_app`.',
      },
      {
        field: 'twoFactorSecret', column: 'two_factor_secret', type: 'bytea', list: false, nullable: true,
        doc: 'The TOTP secret (RFC 6238, base32), encrypted by `spark.encrypt_text`.',
      },
      {
        field: 'backupCodes', column: 'backup_codes', type: 'bytea', list: true, nullable: false,
        doc: 'One-time recovery codes, each encrypted by `spark.encrypt_text`. A used code is taken out.',
      },
      {
        field: 'biometricEnabled', column: 'biometric_enabled', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'biometricType', column: 'biometric_type', type: 'varchar', length: 20, list: false, nullable: true,
        doc: '`fingerprint` or `face_id`.',
      },
      {
        field: 'sessionTimeoutMinutes', column: 'session_timeout_minutes', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 30 },
      },
      {
        field: 'loginAlertsEnabled', column: 'login_alerts_enabled', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'failedLoginAttempts', column: 'failed_login_attempts', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Since the last success.',
      },
      {
        field: 'accountLockedUntil', column: 'account_locked_until', type: 'timestamp', precision: 6, list: false,
        nullable: true,
      },
      {
        field: 'lastPasswordChange', column: 'last_password_change', type: 'timestamp', precision: 6, list: false,
        nullable: true,
      },
      {
        field: 'passwordResetToken', column: 'password_reset_token', type: 'varchar', length: 255, list: false,
        nullable: true,
        doc: 'SHA-256 of the token that was mailed, in hex: the token itself is not kept.',
      },
      {
        field: 'passwordResetExpires', column: 'password_reset_expires', type: 'timestamp', precision: 6, list: false,
        nullable: true,
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'user_security_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkUserSession: {
    model: 'SparkUserSession', schema: 'spark', table: 'user_sessions',
    doc: 'A device that somebody is, or was, logged in on. Removed 90 days after it expires.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'tokenHash', column: 'token_hash', type: 'varchar', length: 255, list: false, nullable: false,
        doc: 'SHA-256 of the access token, in hex.',
      },
      {
        field: 'refreshTokenHash', column: 'refresh_token_hash', type: 'varchar', length: 255, list: false,
        nullable: true,
        doc: 'SHA-256 of the refresh token, in hex.',
      },
      {
        field: 'deviceType', column: 'device_type', type: 'varchar', length: 20, list: false, nullable: true,
        doc: '`mobile`, `desktop` or `tablet`.',
      },
      { field: 'deviceName', column: 'device_name', type: 'varchar', length: 255, list: false, nullable: true },
      { field: 'browser', column: 'browser', type: 'varchar', length: 100, list: false, nullable: true },
      { field: 'os', column: 'os', type: 'varchar', length: 100, list: false, nullable: true },
      { field: 'ipAddress', column: 'ip_address', type: 'inet', list: false, nullable: true },
      {
        field: 'location', column: 'location', type: 'varchar', length: 255, list: false, nullable: true,
        doc: 'City and country, as looked up from the address.',
      },
      {
        field: 'isTrustedDevice', column: 'is_trusted_device', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      { field: 'expiresAt', column: 'expires_at', type: 'timestamp', precision: 6, list: false, nullable: false },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'lastActivity', column: 'last_activity', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'revoked', column: 'revoked', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
        doc: 'Ended before its time, by logging out or by the user closing the account.',
      },
    ],
    primaryKey: ['id'], uniques: [['tokenHash'], ['refreshTokenHash']],
    foreignKeys: [
      {
        name: 'user_sessions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkUserPreferences: {
    model: 'SparkUserPreferences', schema: 'spark', table: 'user_preferences',
    doc: 'How the app looks to a user, and what it may tell them by mail, SMS and push.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'theme', column: 'theme', type: 'varchar', length: 10, list: false, nullable: false,
        default: { kind: 'value', value: 'light' },
        doc: '`light`, `dark` or `auto`.',
      },
      {
        field: 'language', column: 'language', type: 'varchar', length: 5, list: false, nullable: false,
        default: { kind: 'value', value: 'en' },
        doc: 'ISO 639-1: `en`, `hi`, `mr`, `ta`, `te` or `bn`.',
      },
      {
        field: 'currency', column: 'currency', type: 'varchar', length: 3, list: false, nullable: false,
        default: { kind: 'value', value: 'INR' },
        doc: 'ISO 4217.',
      },
      {
        field: 'timezone', column: 'timezone', type: 'varchar', length: 50, list: false, nullable: false,
        default: { kind: 'value', value: 'Asia/Kolkata' },
        doc: 'A name of the IANA time zone database: the zone that the app shows instants in.',
      },
      {
        field: 'dateFormat', column: 'date_format', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'DD/MM/YYYY' },
        doc: '`DD/MM/YYYY`, `MM/DD/YYYY` or `YYYY-MM-DD`.',
      },
      {
        field: 'numberFormat', column: 'number_format', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'indian' },
        doc: '`indian` (1,00,000) or `international` (100,000).',
      },
      {
        field: 'defaultView', column: 'default_view', type: 'varchar', length: 50, list: false, nullable: false,
        default: { kind: 'value', value: 'dashboard' },
        doc: 'The page that opens first: `dashboard`, `portfolio`, `goals`, `auto_invest` or `trading`.',
      },
      {
        field: 'chartType', column: 'chart_type', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'line' },
        doc: '`line`, `area`, `bar` or `candlestick`.',
      },
      {
        field: 'dataRefreshInterval', column: 'data_refresh_interval', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 60 },
        doc: 'In seconds.',
      },
      {
        field: 'itemsPerPage', column: 'items_per_page', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 20 },
      },
      {
        field: 'emailMarketAlerts', column: 'email_market_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'emailPriceAlerts', column: 'email_price_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'emailPortfolioUpdates', column: 'email_portfolio_updates', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'emailTransactionConfirmations', column: 'email_transaction_confirmations', type: 'bool', list: false,
        nullable: false, default: { kind: 'value', value: true },
      },
      {
        field: 'emailMonthlyReports', column: 'email_monthly_reports', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'emailAiRecommendations', column: 'email_ai_recommendations', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'emailNewsDigest', column: 'email_news_digest', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'smsTransactionAlerts', column: 'sms_transaction_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'smsSecurityAlerts', column: 'sms_security_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'smsLoginAlerts', column: 'sms_login_alerts', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'smsPaymentReminders', column: 'sms_payment_reminders', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'pushMarketMovements', column: 'push_market_movements', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'pushGoalMilestones', column: 'push_goal_milestones', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'pushAutoInvestExecutions', column: 'push_auto_invest_executions', type: 'bool', list: false,
        nullable: false, default: { kind: 'value', value: true },
      },
      {
        field: 'pushPortfolioChanges', column: 'push_portfolio_changes', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'pushDailySummary', column: 'push_daily_summary', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'priceAlertFrequency', column: 'price_alert_frequency', type: 'varchar', length: 20, list: false,
        nullable: false, default: { kind: 'value', value: 'instant' },
        doc: '`instant`, `hourly`, `daily` or `weekly`.',
      },
      {
        field: 'portfolioUpdateFrequency', column: 'portfolio_update_frequency', type: 'varchar', length: 20,
        list: false, nullable: false, default: { kind: 'value', value: 'daily' },
        doc: '`instant`, `hourly`, `daily` or `weekly`.',
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [['userId']],
    foreignKeys: [
      {
        name: 'user_preferences_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: true, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkPlatformConnection: {
    model: 'SparkPlatformConnection', schema: 'spark', table: 'platform_connections',
    doc: 'A broker or exchange account that a user has linked, with the key to it. At most one connected at a time per platform.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'platform', column: 'platform', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`zerodha`, `groww`, `upstox` or `binance`.',
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'connected' },
        doc: '`connected`, `disconnected`, `syncing` or `error`.',
      },
      {
        field: 'apiKey', column: 'api_key', type: 'bytea', list: false, nullable: false,
        doc: 'Encrypted by `spark.encrypt_text`.',
      },
      {
        field: 'apiSecret', column: 'api_secret', type: 'bytea', list: false, nullable: false,
        doc: 'Encrypted by `spark.encrypt_text`.',
      },
      {
        field: 'additionalAuth', column: 'additional_auth', type: 'jsonb', list: false, nullable: true,
        doc: 'What the platform needs besides key and secret (client number, scopes, expiry). Tokens belong in the encrypted columns.',
      },
      { field: 'lastSynced', column: 'last_synced', type: 'timestamp', precision: 6, list: false, nullable: true },
      {
        field: 'syncFrequencyMinutes', column: 'sync_frequency_minutes', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 60 },
      },
      {
        field: 'autoSyncEnabled', column: 'auto_sync_enabled', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'holdingsCount', column: 'holdings_count', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'The active investments that came through this connection.',
      },
      {
        field: 'totalValue', column: 'total_value', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'What they are worth together.',
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'disconnectedAt', column: 'disconnected_at', type: 'timestamp', precision: 6, list: false,
        nullable: true,
        doc: 'Set exactly when `status` is `disconnected`.',
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'platform_connections_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkSyncLog: {
    model: 'SparkSyncLog', schema: 'spark', table: 'sync_logs',
    doc: 'One attempt to read holdings and transactions from a linked platform. Removed after six months.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'connectionId', column: 'connection_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'syncType', column: 'sync_type', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`manual`, `auto` or `scheduled`.',
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`pending`, `in_progress`, `completed` or `failed`.',
      },
      {
        field: 'holdingsFetched', column: 'holdings_fetched', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'transactionsFetched', column: 'transactions_fetched', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'errorMessage', column: 'error_message', type: 'text', list: false, nullable: true,
        doc: 'Why it failed.',
      },
      {
        field: 'startedAt', column: 'started_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'completedAt', column: 'completed_at', type: 'timestamp', precision: 6, list: false, nullable: true,
        doc: 'Set once it has completed or failed.',
      },
      { field: 'durationSeconds', column: 'duration_seconds', type: 'int4', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'sync_logs_connection_id_fkey', relation: 'connection', fields: ['connectionId'],
        to: 'SparkPlatformConnection', references: ['id'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'no action',
      },
    ],
  },
  SparkSecurity: {
    model: 'SparkSecurity', schema: 'spark', table: 'securities',
    doc: 'Something that can be bought: a stock, fund, ETF, coin or bond. Shared by all users.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'symbol', column: 'symbol', type: 'varchar', length: 50, list: false, nullable: false },
      { field: 'name', column: 'name', type: 'varchar', length: 255, list: false, nullable: false },
      {
        field: 'isin', column: 'isin', type: 'varchar', length: 20, list: false, nullable: true,
        doc: 'ISO 6166, with a right check digit. Coins have none.',
      },
      {
        field: 'type', column: 'type', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`stock`, `mutual_fund`, `etf`, `crypto` or `bond`.',
      },
      {
        field: 'exchange', column: 'exchange', type: 'varchar', length: 50, list: false, nullable: true,
        doc: '`NSE`, `BSE`, `NASDAQ` or `BINANCE`. Absent for mutual funds, which the fund house deals in.',
      },
      { field: 'sector', column: 'sector', type: 'varchar', length: 100, list: false, nullable: true },
      { field: 'industry', column: 'industry', type: 'varchar', length: 100, list: false, nullable: true },
      {
        field: 'marketCap', column: 'market_cap', type: 'numeric', precision: 20, scale: 2, list: false, nullable: true,
        doc: 'In units of `currency`.',
      },
      {
        field: 'currency', column: 'currency', type: 'varchar', length: 3, list: false, nullable: false,
        default: { kind: 'value', value: 'INR' },
        doc: 'ISO 4217.',
      },
      {
        field: 'lotSize', column: 'lot_size', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 1 },
        doc: 'The least quantity that trades, and its step.',
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      { field: 'metadata', column: 'metadata', type: 'jsonb', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [['symbol'], ['isin']], foreignKeys: [],
  },
  SparkMarketData: {
    model: 'SparkMarketData', schema: 'spark', table: 'market_data',
    doc: 'A bar of prices: what a security traded at up to an instant. Partitioned by month; archived after two years, dropped after five.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
        doc: "Unique only together with the key: the partitions' key is the security and the instant.",
      },
      { field: 'securityId', column: 'security_id', type: 'uuid', list: false, nullable: false },
      { field: 'timestamp', column: 'timestamp', type: 'timestamp', precision: 6, list: false, nullable: false },
      { field: 'open', column: 'open', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      { field: 'high', column: 'high', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      { field: 'low', column: 'low', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      { field: 'close', column: 'close', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      {
        field: 'volume', column: 'volume', type: 'int8', list: false, nullable: true,
        doc: 'Whole units traded in the bar.',
      },
      { field: 'bid', column: 'bid', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      { field: 'ask', column: 'ask', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['securityId', 'timestamp'], uniques: [],
    foreignKeys: [
      {
        name: 'market_data_security_id_fkey', relation: 'security', fields: ['securityId'], to: 'SparkSecurity',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkInvestment: {
    model: 'SparkInvestment', schema: 'spark', table: 'investments',
    doc: 'What a user holds of one security, summed over its lots and marked to the last price.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'securityId', column: 'security_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'platformConnectionId', column: 'platform_connection_id', type: 'uuid', list: false, nullable: true,
        doc: 'Absent when the user entered it by hand, or when the connection was removed.',
      },
      {
        field: 'symbol', column: 'symbol', type: 'varchar', length: 50, list: false, nullable: false,
        doc: 'As the security had it when it was first bought.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 255, list: false, nullable: false },
      {
        field: 'type', column: 'type', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`stock`, `mutual_fund`, `etf`, `crypto` or `bond`.',
      },
      {
        field: 'quantity', column: 'quantity', type: 'numeric', precision: 15, scale: 6, list: false, nullable: false,
        doc: "What is left: the sum of its lots' `remaining_quantity`. Above zero exactly while `active`.",
      },
      {
        field: 'avgBuyPrice', column: 'avg_buy_price', type: 'numeric', precision: 15, scale: 4, list: false,
        nullable: false,
        doc: 'Of what is left, first in first out.',
      },
      {
        field: 'investedAmount', column: 'invested_amount', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false,
        doc: 'What was paid for what is left, first in first out.',
      },
      {
        field: 'currentPrice', column: 'current_price', type: 'numeric', precision: 15, scale: 4, list: false,
        nullable: true,
      },
      {
        field: 'currentValue', column: 'current_value', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: true,
      },
      {
        field: 'returns', column: 'returns', type: 'numeric', precision: 15, scale: 2, list: false, nullable: true,
        doc: '`current_value` less `invested_amount`.',
      },
      {
        field: 'returnsPercentage', column: 'returns_percentage', type: 'numeric', precision: 10, scale: 4, list: false,
        nullable: true,
        doc: 'In percent: 12.5 is 12.5 %.',
      },
      {
        field: 'dayChange', column: 'day_change', type: 'numeric', precision: 15, scale: 2, list: false, nullable: true,
        doc: 'Of the whole position, since the previous close.',
      },
      {
        field: 'dayChangePercentage', column: 'day_change_percentage', type: 'numeric', precision: 10, scale: 4,
        list: false, nullable: true,
        doc: 'In percent.',
      },
      { field: 'sector', column: 'sector', type: 'varchar', length: 100, list: false, nullable: true },
      {
        field: 'purchaseDate', column: 'purchase_date', type: 'date', list: false, nullable: false,
        doc: 'The date of the first lot.',
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
        doc: '`active`; `sold` when the user sold the last unit; `closed` when it ended otherwise (redeemed, matured, moved away).',
      },
      {
        field: 'lastUpdated', column: 'last_updated', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
        doc: 'When it was last marked to a price.',
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'investments_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'investments_security_id_fkey', relation: 'security', fields: ['securityId'], to: 'SparkSecurity',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'no action',
      },
      {
        name: 'investments_platform_connection_id_fkey', relation: 'connection', fields: ['platformConnectionId'],
        to: 'SparkPlatformConnection', references: ['id'], nullable: true, unique: false, onDelete: 'set null',
        onUpdate: 'no action',
      },
    ],
  },
  SparkInvestmentHolding: {
    model: 'SparkInvestmentHolding', schema: 'spark', table: 'investment_holdings',
    doc: 'One purchase (a lot) or sale of an investment. Sales use up the oldest lots first.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'investmentId', column: 'investment_id', type: 'uuid', list: false, nullable: false },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'transactionDate', column: 'transaction_date', type: 'date', list: false, nullable: false },
      { field: 'quantity', column: 'quantity', type: 'numeric', precision: 15, scale: 6, list: false, nullable: false },
      {
        field: 'price', column: 'price', type: 'numeric', precision: 15, scale: 4, list: false, nullable: false,
        doc: 'Zero for bonus shares.',
      },
      { field: 'amount', column: 'amount', type: 'numeric', precision: 15, scale: 2, list: false, nullable: false },
      {
        field: 'type', column: 'type', type: 'varchar', length: 10, list: false, nullable: false,
        doc: '`buy` or `sell`.',
      },
      {
        field: 'remainingQuantity', column: 'remaining_quantity', type: 'numeric', precision: 15, scale: 6, list: false,
        nullable: false,
        doc: 'What is left of a lot; zero for a sale.',
      },
      {
        field: 'fees', column: 'fees', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'tax', column: 'tax', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'investment_holdings_investment_id_fkey', relation: 'investment', fields: ['investmentId'],
        to: 'SparkInvestment', references: ['id'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'no action',
      },
      {
        name: 'investment_holdings_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkTransaction: {
    model: 'SparkTransaction', schema: 'spark', table: 'transactions',
    doc: 'Every movement of money or units: purchases, sales, income, splits. Partitioned by year; a year is archived once it is seven years old.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
        doc: "Unique within a date only, because the partitions' key has to be in the primary key.",
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'investmentId', column: 'investment_id', type: 'uuid', list: false, nullable: true },
      { field: 'securityId', column: 'security_id', type: 'uuid', list: false, nullable: true },
      {
        field: 'type', column: 'type', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`buy`, `sell`, `sip`, `dividend`, `bonus`, `split` or `interest`.',
      },
      { field: 'assetName', column: 'asset_name', type: 'varchar', length: 255, list: false, nullable: false },
      { field: 'symbol', column: 'symbol', type: 'varchar', length: 50, list: false, nullable: true },
      {
        field: 'platform', column: 'platform', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`zerodha`, `groww`, `upstox` or `binance`.',
      },
      {
        field: 'quantity', column: 'quantity', type: 'numeric', precision: 15, scale: 6, list: false, nullable: true,
        doc: 'Units bought, sold or, for a bonus or split, added.',
      },
      { field: 'price', column: 'price', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 15, scale: 2, list: false, nullable: false,
        doc: 'Before charges. Zero for a bonus or split.',
      },
      {
        field: 'fees', column: 'fees', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Brokerage and exchange charges.',
      },
      {
        field: 'tax', column: 'tax', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Securities transaction tax, stamp duty, TDS.',
      },
      {
        field: 'gst', column: 'gst', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'Goods and services tax on the fees.',
      },
      {
        field: 'netAmount', column: 'net_amount', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false,
        doc: "What left the user's account (`buy`, `sip`: amount plus charges) or reached it (all others: amount less charges).",
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'completed' },
        doc: '`completed`, `pending`, `failed` or `cancelled`.',
      },
      {
        field: 'transactionId', column: 'transaction_id', type: 'varchar', length: 255, list: false, nullable: true,
        doc: "The platform's number for it.",
      },
      {
        field: 'paymentMethod', column: 'payment_method', type: 'varchar', length: 50, list: false, nullable: true,
        doc: '`upi`, `net_banking`, `debit_card`, `nach`, `bank_transfer` or `platform_balance`.',
      },
      {
        field: 'paymentReference', column: 'payment_reference', type: 'varchar', length: 255, list: false,
        nullable: true,
      },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: true },
      { field: 'metadata', column: 'metadata', type: 'jsonb', list: false, nullable: true },
      { field: 'transactionDate', column: 'transaction_date', type: 'date', list: false, nullable: false },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id', 'transactionDate'], uniques: [],
    foreignKeys: [
      {
        name: 'transactions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'transactions_investment_id_fkey', relation: 'investment', fields: ['investmentId'],
        to: 'SparkInvestment', references: ['id'], nullable: true, unique: false, onDelete: 'set null',
        onUpdate: 'no action',
      },
      {
        name: 'transactions_security_id_fkey', relation: 'security', fields: ['securityId'], to: 'SparkSecurity',
        references: ['id'], nullable: true, unique: false, onDelete: 'set null', onUpdate: 'no action',
      },
    ],
  },
  SparkGoal: {
    model: 'SparkGoal', schema: 'spark', table: 'goals',
    doc: 'Something a user saves towards, by a date.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'name', column: 'name', type: 'varchar', length: 255, list: false, nullable: false,
        doc: "Unique among the user's goals that are not deleted.",
      },
      {
        field: 'category', column: 'category', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`retirement`, `house`, `education`, `wedding`, `emergency` or `custom`.',
      },
      {
        field: 'targetAmount', column: 'target_amount', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'currentAmount', column: 'current_amount', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'The sum of its contributions.',
      },
      { field: 'targetDate', column: 'target_date', type: 'date', list: false, nullable: false },
      { field: 'startDate', column: 'start_date', type: 'date', list: false, nullable: false },
      {
        field: 'monthlyContribution', column: 'monthly_contribution', type: 'numeric', precision: 10, scale: 2,
        list: false, nullable: false, default: { kind: 'value', value: 0 },
      },
      {
        field: 'priority', column: 'priority', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'medium' },
        doc: '`critical`, `high`, `medium` or `low`.',
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
        doc: '`active`, `achieved`, `paused` or `cancelled`.',
      },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: true },
      {
        field: 'riskProfile', column: 'risk_profile', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'moderate' },
        doc: '`conservative`, `moderate` or `aggressive`.',
      },
      {
        field: 'expectedReturns', column: 'expected_returns', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 12 },
        doc: 'Per year, in percent.',
      },
      {
        field: 'investmentMix', column: 'investment_mix', type: 'jsonb', list: false, nullable: true,
        doc: 'Shares in percent that add up to 100: `{"equity": 60, "debt": 30, "gold": 10}`.',
      },
      {
        field: 'linkedInvestmentIds', column: 'linked_investment_ids', type: 'uuid', list: true, nullable: false,
        doc: "The user's investments that are meant for this goal.",
      },
      { field: 'achievedDate', column: 'achieved_date', type: 'date', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'deletedAt', column: 'deleted_at', type: 'timestamp', precision: 6, list: false, nullable: true,
        doc: 'The user took it off the list.',
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'goals_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkGoalContribution: {
    model: 'SparkGoalContribution', schema: 'spark', table: 'goal_contributions',
    doc: 'Money that a user, or a plan of theirs, put towards a goal.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'goalId', column: 'goal_id', type: 'uuid', list: false, nullable: false },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'amount', column: 'amount', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false },
      {
        field: 'source', column: 'source', type: 'varchar', length: 50, list: false, nullable: false,
        default: { kind: 'value', value: 'manual' },
        doc: '`manual`, `auto`, `investment_returns` or `dividend`.',
      },
      { field: 'contributionDate', column: 'contribution_date', type: 'date', list: false, nullable: false },
      { field: 'note', column: 'note', type: 'text', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'goal_contributions_goal_id_fkey', relation: 'goal', fields: ['goalId'], to: 'SparkGoal',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'goal_contributions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkAutoInvestStrategy: {
    model: 'SparkAutoInvestStrategy', schema: 'spark', table: 'auto_invest_strategies',
    doc: 'A ready-made way to spread a monthly sum over kinds of assets. Shared by all users.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'name', column: 'name', type: 'varchar', length: 255, list: false, nullable: false },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: true },
      {
        field: 'riskLevel', column: 'risk_level', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`very_high`, `high`, `medium` or `low`.',
      },
      {
        field: 'expectedReturns', column: 'expected_returns', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: true,
        doc: 'Per year, in percent.',
      },
      {
        field: 'minInvestment', column: 'min_investment', type: 'numeric', precision: 10, scale: 2, list: false,
        nullable: false,
        doc: 'The least monthly sum.',
      },
      {
        field: 'allocation', column: 'allocation', type: 'jsonb', list: false, nullable: false,
        doc: 'Shares in percent that add up to 100: `{"stocks": 50, "mutual_funds": 30, "etfs": 20}`.',
      },
      {
        field: 'rebalancingFrequency', column: 'rebalancing_frequency', type: 'varchar', length: 20, list: false,
        nullable: false, default: { kind: 'value', value: 'quarterly' },
        doc: '`monthly`, `quarterly` or `yearly`.',
      },
      {
        field: 'aiConfidence', column: 'ai_confidence', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: true,
        doc: 'In percent.',
      },
      {
        field: 'isActive', column: 'is_active', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'popularityScore', column: 'popularity_score', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
        doc: 'How many users have a plan that runs on it.',
      },
      {
        field: 'backtestingData', column: 'backtesting_data', type: 'jsonb', list: false, nullable: true,
        doc: 'How it would have done in the past.',
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [['name']], foreignKeys: [],
  },
  SparkAutoInvestPlan: {
    model: 'SparkAutoInvestPlan', schema: 'spark', table: 'auto_invest_plans',
    doc: "A user's standing order: a sum every month, spread by a strategy.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'strategyId', column: 'strategy_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'active' },
        doc: '`active`, `paused`, `cancelled` or `completed`.',
      },
      {
        field: 'monthlyInvestment', column: 'monthly_investment', type: 'numeric', precision: 10, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'executionDay', column: 'execution_day', type: 'int4', list: false, nullable: false,
        doc: 'Day of the month, 1 to 28 so that every month has it.',
      },
      {
        field: 'autoRebalance', column: 'auto_rebalance', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: true },
      },
      {
        field: 'investedAmount', column: 'invested_amount', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'The sum of its executions.',
      },
      {
        field: 'currentValue', column: 'current_value', type: 'numeric', precision: 15, scale: 2, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
      },
      {
        field: 'returns', column: 'returns', type: 'numeric', precision: 15, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'returnsPercentage', column: 'returns_percentage', type: 'numeric', precision: 10, scale: 4, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'In percent.',
      },
      { field: 'linkedGoalId', column: 'linked_goal_id', type: 'uuid', list: false, nullable: true },
      { field: 'startDate', column: 'start_date', type: 'date', list: false, nullable: false },
      {
        field: 'nextExecutionDate', column: 'next_execution_date', type: 'date', list: false, nullable: true,
        doc: 'Absent unless the plan is active.',
      },
      { field: 'lastExecutionDate', column: 'last_execution_date', type: 'date', list: false, nullable: true },
      { field: 'pauseReason', column: 'pause_reason', type: 'text', list: false, nullable: true },
      { field: 'pausedAt', column: 'paused_at', type: 'timestamp', precision: 6, list: false, nullable: true },
      { field: 'cancelledAt', column: 'cancelled_at', type: 'timestamp', precision: 6, list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'auto_invest_plans_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'auto_invest_plans_strategy_id_fkey', relation: 'strategy', fields: ['strategyId'],
        to: 'SparkAutoInvestStrategy', references: ['id'], nullable: false, unique: false, onDelete: 'restrict',
        onUpdate: 'no action',
      },
      {
        name: 'auto_invest_plans_linked_goal_id_fkey', relation: 'linkedGoal', fields: ['linkedGoalId'],
        to: 'SparkGoal', references: ['id'], nullable: true, unique: false, onDelete: 'set null', onUpdate: 'no action',
      },
    ],
  },
  SparkPlanExecution: {
    model: 'SparkPlanExecution', schema: 'spark', table: 'plan_executions',
    doc: "One month's run of a plan: what it invested, and the orders that it placed.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'planId', column: 'plan_id', type: 'uuid', list: false, nullable: false },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'executionDate', column: 'execution_date', type: 'date', list: false, nullable: false },
      {
        field: 'amountInvested', column: 'amount_invested', type: 'numeric', precision: 10, scale: 2, list: false,
        nullable: false,
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`completed`, `failed`, `partial` or `pending`.',
      },
      {
        field: 'ordersPlaced', column: 'orders_placed', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'ordersExecuted', column: 'orders_executed', type: 'int4', list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'allocationDetails', column: 'allocation_details', type: 'jsonb', list: false, nullable: true,
        doc: 'What each part of the strategy got, and the orders that spent it.',
      },
      { field: 'errorMessage', column: 'error_message', type: 'text', list: false, nullable: true },
      {
        field: 'executedAt', column: 'executed_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'plan_executions_plan_id_fkey', relation: 'plan', fields: ['planId'], to: 'SparkAutoInvestPlan',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'plan_executions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkTradingOrder: {
    model: 'SparkTradingOrder', schema: 'spark', table: 'trading_orders',
    doc: 'An order to buy or sell, from the moment it is written until it is filled, cancelled or rejected.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'securityId', column: 'security_id', type: 'uuid', list: false, nullable: false },
      { field: 'symbol', column: 'symbol', type: 'varchar', length: 50, list: false, nullable: false },
      {
        field: 'type', column: 'type', type: 'varchar', length: 20, list: false, nullable: false,
        doc: '`market`, `limit`, `stop_loss` or `bracket`.',
      },
      {
        field: 'side', column: 'side', type: 'varchar', length: 10, list: false, nullable: false,
        doc: '`buy` or `sell`.',
      },
      { field: 'quantity', column: 'quantity', type: 'numeric', precision: 15, scale: 6, list: false, nullable: false },
      {
        field: 'filledQuantity', column: 'filled_quantity', type: 'numeric', precision: 15, scale: 6, list: false,
        nullable: false, default: { kind: 'value', value: 0 },
        doc: 'The sum of its executions.',
      },
      {
        field: 'price', column: 'price', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true,
        doc: 'The limit. Absent for market orders, and for stop-loss orders that become market orders.',
      },
      {
        field: 'avgExecutionPrice', column: 'avg_execution_price', type: 'numeric', precision: 15, scale: 4,
        list: false, nullable: true,
        doc: 'Of its executions, weighted by quantity.',
      },
      {
        field: 'totalCost', column: 'total_cost', type: 'numeric', precision: 15, scale: 2, list: false, nullable: true,
      },
      { field: 'fees', column: 'fees', type: 'numeric', precision: 10, scale: 2, list: false, nullable: true },
      {
        field: 'platform', column: 'platform', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`zerodha`, `groww`, `upstox` or `binance`.',
      },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'pending' },
        doc: '`pending`, `placed`, `partially_filled`, `executed`, `cancelled` or `rejected`.',
      },
      {
        field: 'validity', column: 'validity', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'day' },
        doc: '`day`, `ioc` (immediate or cancel) or `gtc` (good till cancelled).',
      },
      {
        field: 'stopLoss', column: 'stop_loss', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true,
        doc: 'The trigger price of stop-loss and bracket orders.',
      },
      {
        field: 'targetPrice', column: 'target_price', type: 'numeric', precision: 15, scale: 4, list: false,
        nullable: true,
        doc: 'Where a bracket order takes its profit.',
      },
      {
        field: 'platformOrderId', column: 'platform_order_id', type: 'varchar', length: 255, list: false,
        nullable: true,
        doc: "The platform's number for it. Absent until placed.",
      },
      { field: 'rejectionReason', column: 'rejection_reason', type: 'text', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      { field: 'placedAt', column: 'placed_at', type: 'timestamp', precision: 6, list: false, nullable: true },
      {
        field: 'executedAt', column: 'executed_at', type: 'timestamp', precision: 6, list: false, nullable: true,
        doc: 'When the last unit was filled.',
      },
      { field: 'cancelledAt', column: 'cancelled_at', type: 'timestamp', precision: 6, list: false, nullable: true },
      {
        field: 'updatedAt', column: 'updated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'trading_orders_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'trading_orders_security_id_fkey', relation: 'security', fields: ['securityId'], to: 'SparkSecurity',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'no action',
      },
    ],
  },
  SparkOrderExecution: {
    model: 'SparkOrderExecution', schema: 'spark', table: 'order_executions',
    doc: 'One fill of an order. The reference draws this table in its diagram and never defines it.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'orderId', column: 'order_id', type: 'uuid', list: false, nullable: false },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'quantity', column: 'quantity', type: 'numeric', precision: 15, scale: 6, list: false, nullable: false },
      { field: 'price', column: 'price', type: 'numeric', precision: 15, scale: 4, list: false, nullable: false },
      {
        field: 'amount', column: 'amount', type: 'numeric', precision: 15, scale: 2, list: false, nullable: false,
        doc: 'Quantity times price.',
      },
      {
        field: 'fees', column: 'fees', type: 'numeric', precision: 10, scale: 2, list: false, nullable: false,
        default: { kind: 'value', value: 0 },
      },
      {
        field: 'platformTradeId', column: 'platform_trade_id', type: 'varchar', length: 255, list: false,
        nullable: true,
        doc: "The platform's number for the trade.",
      },
      { field: 'executedAt', column: 'executed_at', type: 'timestamp', precision: 6, list: false, nullable: false },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'order_executions_order_id_fkey', relation: 'order', fields: ['orderId'], to: 'SparkTradingOrder',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'order_executions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkAiAnalysis: {
    model: 'SparkAiAnalysis', schema: 'spark', table: 'ai_analyses',
    doc: 'What the model said of a portfolio or a security, kept until it expires. Removed 90 days after that.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: true,
        doc: 'Absent when it is about a security and meant for everybody.',
      },
      {
        field: 'securityId', column: 'security_id', type: 'uuid', list: false, nullable: true,
        doc: "Absent when it is about the user's whole portfolio.",
      },
      {
        field: 'analysisType', column: 'analysis_type', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`portfolio_insight`, `investment_analysis`, `sentiment` or `recommendation`.',
      },
      {
        field: 'recommendation', column: 'recommendation', type: 'varchar', length: 20, list: false, nullable: true,
        doc: '`strong_buy`, `buy`, `hold`, `sell` or `strong_sell`.',
      },
      {
        field: 'confidence', column: 'confidence', type: 'numeric', precision: 5, scale: 2, list: false, nullable: true,
        doc: 'In percent.',
      },
      {
        field: 'targetPrice', column: 'target_price', type: 'numeric', precision: 15, scale: 4, list: false,
        nullable: true,
      },
      { field: 'stopLoss', column: 'stop_loss', type: 'numeric', precision: 15, scale: 4, list: false, nullable: true },
      {
        field: 'healthScore', column: 'health_score', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: true,
        doc: '0 to 100; more is better.',
      },
      {
        field: 'valuationScore', column: 'valuation_score', type: 'numeric', precision: 5, scale: 2, list: false,
        nullable: true,
        doc: '0 to 100; more is cheaper.',
      },
      {
        field: 'riskScore', column: 'risk_score', type: 'numeric', precision: 5, scale: 2, list: false, nullable: true,
        doc: '0 to 100; more is riskier.',
      },
      { field: 'technicalIndicators', column: 'technical_indicators', type: 'jsonb', list: false, nullable: true },
      { field: 'fundamentals', column: 'fundamentals', type: 'jsonb', list: false, nullable: true },
      { field: 'pros', column: 'pros', type: 'text', list: true, nullable: false },
      { field: 'cons', column: 'cons', type: 'text', list: true, nullable: false },
      { field: 'explanation', column: 'explanation', type: 'text', list: false, nullable: true },
      { field: 'sectorAnalysis', column: 'sector_analysis', type: 'jsonb', list: false, nullable: true },
      { field: 'predictions', column: 'predictions', type: 'jsonb', list: false, nullable: true },
      { field: 'benchmarkComparison', column: 'benchmark_comparison', type: 'jsonb', list: false, nullable: true },
      { field: 'expiresAt', column: 'expires_at', type: 'timestamp', precision: 6, list: false, nullable: false },
      {
        field: 'generatedAt', column: 'generated_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'ai_analyses_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: true, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
      {
        name: 'ai_analyses_security_id_fkey', relation: 'security', fields: ['securityId'], to: 'SparkSecurity',
        references: ['id'], nullable: true, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SparkAuditLog: {
    model: 'SparkAuditLog', schema: 'spark', table: 'audit_logs',
    doc: 'Who did what, and what it changed; secrets are left out. Written by triggers and by the app, never changed. Partitioned by month.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
        doc: "Unique within an instant only, because the partitions' key has to be in the primary key.",
      },
      {
        field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: true,
        doc: 'Who acted. Absent for what the system did by itself.',
      },
      {
        field: 'action', column: 'action', type: 'varchar', length: 100, list: false, nullable: false,
        doc: 'A verb and what it was done to: `login`, `logout`, `create_investment`, `place_order`.',
      },
      {
        field: 'entityType', column: 'entity_type', type: 'varchar', length: 50, list: false, nullable: true,
        doc: 'What kind of thing `entity_id` is: `user`, `investment`, `order`, `transaction` and so on.',
      },
      { field: 'entityId', column: 'entity_id', type: 'uuid', list: false, nullable: true },
      {
        field: 'changes', column: 'changes', type: 'jsonb', list: false, nullable: true,
        doc: '`{"old": …, "new": …}`. For an update, only the columns that changed.',
      },
      { field: 'ipAddress', column: 'ip_address', type: 'inet', list: false, nullable: true },
      { field: 'userAgent', column: 'user_agent', type: 'text', list: false, nullable: true },
      {
        field: 'deviceType', column: 'device_type', type: 'varchar', length: 20, list: false, nullable: true,
        doc: '`mobile`, `desktop` or `tablet`.',
      },
      { field: 'location', column: 'location', type: 'varchar', length: 255, list: false, nullable: true },
      {
        field: 'status', column: 'status', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'success' },
        doc: '`success` or `failed`.',
      },
      { field: 'errorMessage', column: 'error_message', type: 'text', list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id', 'createdAt'], uniques: [],
    foreignKeys: [
      {
        name: 'audit_logs_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser', references: ['id'],
        nullable: true, unique: false, onDelete: 'set null', onUpdate: 'no action',
      },
    ],
  },
  SparkUserNotification: {
    model: 'SparkUserNotification', schema: 'spark', table: 'user_notifications',
    doc: 'Something the app has told a user. Removed after 30 days, read or not.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'type', column: 'type', type: 'varchar', length: 50, list: false, nullable: false,
        doc: '`price_alert`, `goal_milestone`, `order_executed` or `market_update`.',
      },
      { field: 'title', column: 'title', type: 'varchar', length: 255, list: false, nullable: false },
      { field: 'message', column: 'message', type: 'text', list: false, nullable: false },
      { field: 'icon', column: 'icon', type: 'varchar', length: 50, list: false, nullable: true },
      {
        field: 'link', column: 'link', type: 'varchar', length: 255, list: false, nullable: true,
        doc: 'The page in the app that it is about.',
      },
      {
        field: 'isRead', column: 'is_read', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
      },
      {
        field: 'priority', column: 'priority', type: 'varchar', length: 20, list: false, nullable: false,
        default: { kind: 'value', value: 'normal' },
        doc: '`high`, `normal` or `low`.',
      },
      { field: 'metadata', column: 'metadata', type: 'jsonb', list: false, nullable: true },
      {
        field: 'readAt', column: 'read_at', type: 'timestamp', precision: 6, list: false, nullable: true,
        doc: 'Set exactly when `is_read`.',
      },
      { field: 'expiresAt', column: 'expires_at', type: 'timestamp', precision: 6, list: false, nullable: true },
      {
        field: 'createdAt', column: 'created_at', type: 'timestamp', precision: 6, list: false, nullable: false,
        default: { kind: 'expression', sql: "timezone('utc'::text, now())" },
      },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'user_notifications_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SparkUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'no action',
      },
    ],
  },
  SpendUser: {
    model: 'SpendUser', schema: 'spendsense', table: 'users',
    doc: 'Somebody whose spending is looked at.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'createdAt', column: 'created_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'consent', column: 'consent', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
        doc: 'Whether they agreed to be told what their data says of them: personas, and content for these. Nobody has until they say so.',
      },
      {
        field: 'email', column: 'email', type: 'varchar', length: 254, list: false, nullable: false,
        doc: 'In lower case. The same person has the same e-mail in every system that knows them.',
      },
      { field: 'name', column: 'name', type: 'varchar', length: 160, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['email']], foreignKeys: [],
  },
  SpendAccount: {
    model: 'SpendAccount', schema: 'spendsense', table: 'accounts',
    doc: "A user's account: one to three each. A credit card's balance is what is owed on it.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'balance', column: 'balance', type: 'int4', list: false, nullable: false,
        doc: 'Cents, after all transactions that are not pending. Money in the account; for a card, money owed.',
      },
      {
        field: 'openingBalance', column: 'opening_balance', type: 'int4', list: false, nullable: false,
        doc: "Cents, before the first transaction. A depository's balance is this − Σ amounts; a card's is this + Σ amounts.",
      },
      {
        field: 'limit', column: 'limit', type: 'int4', list: false, nullable: true,
        doc: 'Cents. Cards only.',
      },
      {
        field: 'minPayment', column: 'min_payment', type: 'int4', list: false, nullable: true,
        doc: 'Cents: 2 % of the balance, rounded. Cards only.',
      },
      { field: 'type', column: 'type', type: 'enum', enum: enums.SpendAccountType, list: false, nullable: false },
      {
        field: 'subtype', column: 'subtype', type: 'enum', enum: enums.SpendAccountSubtype, list: false,
        nullable: false,
      },
      {
        field: 'isOverdue', column: 'is_overdue', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
        doc: 'The last minimum payment was missed. Cards only.',
      },
      {
        field: 'apr', column: 'apr', type: 'numeric', precision: 5, scale: 2, list: false, nullable: true,
        doc: 'Annual percentage rate, for instance 24.99. Cards only.',
      },
      {
        field: 'currency', column: 'currency', type: 'char', length: 3, list: false, nullable: false,
        default: { kind: 'value', value: 'USD' },
        doc: 'ISO 4217.',
      },
      {
        field: 'mask', column: 'mask', type: 'char', length: 4, list: false, nullable: false,
        doc: "The last four digits of the account's number.",
      },
      { field: 'name', column: 'name', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['id', 'userId']],
    foreignKeys: [
      {
        name: 'accounts_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SpendUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  SpendTransaction: {
    model: 'SpendTransaction', schema: 'spendsense', table: 'transactions',
    doc: 'One movement of an account.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'subscriptionId', column: 'subscription_id', type: 'uuid', list: false, nullable: true,
        doc: 'The subscription that it is a charge of, on the same account.',
      },
      { field: 'date', column: 'date', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'amount', column: 'amount', type: 'int4', list: false, nullable: false,
        doc: 'Cents. INCOME is below zero (money in), everything else above (money out).',
      },
      { field: 'category', column: 'category', type: 'enum', enum: enums.SpendCategory, list: false, nullable: false },
      {
        field: 'pending', column: 'pending', type: 'bool', list: false, nullable: false,
        default: { kind: 'value', value: false },
        doc: 'Not booked yet. The newest ones only.',
      },
      { field: 'merchantName', column: 'merchant_name', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [],
    foreignKeys: [
      {
        name: 'transactions_account_id_fkey', relation: 'account', fields: ['accountId'], to: 'SpendAccount',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'transactions_subscription_id_account_id_fkey', relation: 'subscription',
        fields: ['subscriptionId', 'accountId'], to: 'SpendSubscription', references: ['id', 'accountId'],
        nullable: true, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  SpendSubscription: {
    model: 'SpendSubscription', schema: 'spendsense', table: 'subscriptions',
    doc: 'A charge that comes back by itself: the same merchant, amount and account, at its cadence.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'accountId', column: 'account_id', type: 'uuid', list: false, nullable: false,
        doc: "One of the user's accounts.",
      },
      {
        field: 'startedOn', column: 'started_on', type: 'date', list: false, nullable: false,
        doc: 'The day of the first charge.',
      },
      {
        field: 'nextChargeOn', column: 'next_charge_on', type: 'date', list: false, nullable: true,
        doc: 'Absent once cancelled.',
      },
      { field: 'cancelledOn', column: 'cancelled_on', type: 'date', list: false, nullable: true },
      {
        field: 'amount', column: 'amount', type: 'int4', list: false, nullable: false,
        doc: 'Cents, of each charge.',
      },
      {
        field: 'cadence', column: 'cadence', type: 'enum', enum: enums.SubscriptionCadence, list: false,
        nullable: false,
      },
      { field: 'category', column: 'category', type: 'enum', enum: enums.SpendCategory, list: false, nullable: false },
      { field: 'merchantName', column: 'merchant_name', type: 'varchar', length: 120, list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['accountId', 'merchantName'], ['id', 'accountId']],
    foreignKeys: [
      {
        name: 'subscriptions_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SpendUser', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'subscriptions_account_id_user_id_fkey', relation: 'account', fields: ['accountId', 'userId'],
        to: 'SpendAccount', references: ['id', 'userId'], nullable: false, unique: false, onDelete: 'cascade',
        onUpdate: 'cascade',
      },
    ],
  },
  SpendPersona: {
    model: 'SpendPersona', schema: 'spendsense', table: 'personas',
    doc: 'A kind of spender. What makes one is computed from transactions.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'priority', column: 'priority', type: 'int2', list: false, nullable: false,
        doc: "When several fit, the lowest is the user's primary one.",
      },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.PersonaKind, list: false, nullable: false },
      { field: 'name', column: 'name', type: 'varchar', length: 80, list: false, nullable: false },
      { field: 'description', column: 'description', type: 'text', list: false, nullable: false },
      {
        field: 'criteria', column: 'criteria', type: 'jsonb', list: false, nullable: false,
        doc: 'The thresholds of its rule by name: `{"utilization": "0.50"}`.',
      },
    ],
    primaryKey: ['id'], uniques: [['priority'], ['kind'], ['name']], foreignKeys: [],
  },
  SpendPersonaAssignment: {
    model: 'SpendPersonaAssignment', schema: 'spendsense', table: 'persona_assignments',
    doc: "A persona that fits a user, by the transactions of a window. Exactly one of a user's personas of one day is primary.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'userId', column: 'user_id', type: 'uuid', list: false, nullable: false },
      { field: 'personaId', column: 'persona_id', type: 'uuid', list: false, nullable: false },
      { field: 'assignedAt', column: 'assigned_at', type: 'timestamptz', precision: 3, list: false, nullable: false },
      {
        field: 'windowFrom', column: 'window_from', type: 'date', list: false, nullable: false,
        doc: 'The first day whose transactions count.',
      },
      {
        field: 'windowTo', column: 'window_to', type: 'date', list: false, nullable: false,
        doc: 'The last day whose transactions count.',
      },
      { field: 'isPrimary', column: 'is_primary', type: 'bool', list: false, nullable: false },
      {
        field: 'evidence', column: 'evidence', type: 'jsonb', list: false, nullable: false,
        doc: 'The figures that met the criteria, by the same names: `{"utilization": "0.68"}`.',
      },
    ],
    primaryKey: ['id'], uniques: [['userId', 'personaId', 'windowTo']],
    foreignKeys: [
      {
        name: 'persona_assignments_user_id_fkey', relation: 'user', fields: ['userId'], to: 'SpendUser',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'persona_assignments_persona_id_fkey', relation: 'persona', fields: ['personaId'], to: 'SpendPersona',
        references: ['id'], nullable: false, unique: false, onDelete: 'restrict', onUpdate: 'cascade',
      },
    ],
  },
  SpendContent: {
    model: 'SpendContent', schema: 'spendsense', table: 'content',
    doc: 'Something to read or to use that helps people of some personas.',
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      { field: 'publishedOn', column: 'published_on', type: 'date', list: false, nullable: false },
      { field: 'minutes', column: 'minutes', type: 'int2', list: false, nullable: false },
      { field: 'kind', column: 'kind', type: 'enum', enum: enums.ContentKind, list: false, nullable: false },
      {
        field: 'slug', column: 'slug', type: 'varchar', length: 120, list: false, nullable: false,
        doc: 'Its part of the address.',
      },
      { field: 'title', column: 'title', type: 'varchar', length: 160, list: false, nullable: false },
      { field: 'summary', column: 'summary', type: 'text', list: false, nullable: false },
      { field: 'body', column: 'body', type: 'text', list: false, nullable: false },
    ],
    primaryKey: ['id'], uniques: [['slug']], foreignKeys: [],
  },
  SpendContentPersona: {
    model: 'SpendContentPersona', schema: 'spendsense', table: 'content_personas',
    doc: 'A piece of content meant for a persona.',
    columns: [
      { field: 'contentId', column: 'content_id', type: 'uuid', list: false, nullable: false },
      { field: 'personaId', column: 'persona_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'rank', column: 'rank', type: 'int2', list: false, nullable: false,
        doc: "Its place among the persona's content, from 1.",
      },
    ],
    primaryKey: ['contentId', 'personaId'], uniques: [['personaId', 'rank']],
    foreignKeys: [
      {
        name: 'content_personas_content_id_fkey', relation: 'content', fields: ['contentId'], to: 'SpendContent',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
      {
        name: 'content_personas_persona_id_fkey', relation: 'persona', fields: ['personaId'], to: 'SpendPersona',
        references: ['id'], nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
  SeedRun: {
    model: 'SeedRun', schema: 'tilth', table: 'seed_runs',
    doc: "One run of the seeder: what was asked, and what was made. Tilth's own; no domain writes it. It is written in the\ntransaction that loads the rows, so a run that is here is whole. At most one is current, and that one describes the\nwhole world, also what earlier runs that it appended to had made.",
    columns: [
      {
        field: 'id', column: 'id', type: 'uuid', list: false, nullable: false,
        default: { kind: 'expression', sql: 'gen_random_uuid()' },
      },
      {
        field: 'asOf', column: 'as_of', type: 'timestamptz', precision: 3, list: false, nullable: false,
        doc: 'The instant that the world stands at: nothing in it is later.',
      },
      {
        field: 'loadedAt', column: 'loaded_at', type: 'timestamptz', precision: 3, list: false, nullable: false,
        default: { kind: 'now' },
      },
      {
        field: 'endedAt', column: 'ended_at', type: 'timestamptz', precision: 3, list: false, nullable: true,
        doc: 'When a later run or a clearing took its place.',
      },
      { field: 'seed', column: 'seed', type: 'int4', list: false, nullable: false },
      { field: 'tookMs', column: 'took_ms', type: 'int4', list: false, nullable: false },
      { field: 'mode', column: 'mode', type: 'enum', enum: enums.SeedMode, list: false, nullable: false },
      {
        field: 'state', column: 'state', type: 'enum', enum: enums.SeedState, list: false, nullable: false,
        default: { kind: 'value', value: 'current' },
      },
      { field: 'scale', column: 'scale', type: 'numeric', precision: 12, scale: 4, list: false, nullable: false },
      {
        field: 'recipes', column: 'recipes', type: 'char', length: 64, list: false, nullable: false,
        doc: 'SHA-256 of everything the rows follow from: schema, recipes and data.',
      },
      {
        field: 'fingerprint', column: 'fingerprint', type: 'char', length: 64, list: false, nullable: false,
        doc: "SHA-256 over the tables' fingerprints: the world's.",
      },
      {
        field: 'version', column: 'version', type: 'varchar', length: 32, list: false, nullable: false,
        doc: 'Of Tilth.',
      },
      {
        field: 'domains', column: 'domains', type: 'varchar', length: 64, list: true, nullable: false,
        doc: 'The domains asked for and those that they needed.',
      },
      {
        field: 'overrides', column: 'overrides', type: 'jsonb', list: false, nullable: false,
        default: { kind: 'value', value: '{}' },
        doc: 'Sizes asked for by name, over the scale: `{"customers": 500}`.',
      },
      {
        field: 'sizes', column: 'sizes', type: 'jsonb', list: false, nullable: false,
        doc: 'Every size by name, as it came out: `{"users": 10, "customers": 500}`.',
      },
    ],
    primaryKey: ['id'], uniques: [], foreignKeys: [],
  },
  SeedRunTable: {
    model: 'SeedRunTable', schema: 'tilth', table: 'seed_run_tables',
    doc: 'What one table holds after a run.',
    columns: [
      { field: 'runId', column: 'run_id', type: 'uuid', list: false, nullable: false },
      {
        field: 'recipeVersion', column: 'recipe_version', type: 'int2', list: false, nullable: false,
        doc: 'Of the recipe that made the rows. Raised whenever the same request would give other rows.',
      },
      {
        field: 'tookMs', column: 'took_ms', type: 'int4', list: false, nullable: true,
        doc: 'From the first of its rows to the last, and its keys and indexes; absent where the run added none.',
      },
      {
        field: 'rows', column: 'rows', type: 'int8', list: false, nullable: false,
        doc: 'In the table after the run.',
      },
      {
        field: 'rowsAdded', column: 'rows_added', type: 'int8', list: false, nullable: false,
        doc: 'By this run.',
      },
      {
        field: 'fingerprint', column: 'fingerprint', type: 'char', length: 64, list: false, nullable: false,
        doc: "SHA-256 of the table's content, whatever the order of its rows.",
      },
      {
        field: 'table', column: 'table_name', type: 'varchar', length: 130, list: false, nullable: false,
        doc: 'Schema and table, for instance `investa.users`.',
      },
      { field: 'model', column: 'model', type: 'varchar', length: 64, list: false, nullable: false },
      { field: 'domain', column: 'domain', type: 'varchar', length: 64, list: false, nullable: false },
    ],
    primaryKey: ['runId', 'table'], uniques: [],
    foreignKeys: [
      {
        name: 'seed_run_tables_run_id_fkey', relation: 'run', fields: ['runId'], to: 'SeedRun', references: ['id'],
        nullable: false, unique: false, onDelete: 'cascade', onUpdate: 'cascade',
      },
    ],
  },
};

/** Parents before children. Models of a cycle stand together. */
export const order: readonly Model[] = [
  'Language',
  'User',
  'UserProfile',
  'SecuritySettings',
  'UserSession',
  'PrivacySettings',
  'Course',
  'Lesson',
  'UserLessonProgress',
  'Quiz',
  'Question',
  'Answer',
  'UserQuizAttempt',
  'UserQuizAnswer',
  'LearningProgress',
  'Badge',
  'UserBadge',
  'Stock',
  'StockPrice',
  'MarketData',
  'TechnicalIndicator',
  'UserWatchlist',
  'Portfolio',
  'PortfolioHolding',
  'TradingSession',
  'Order',
  'Trade',
  'TradingPerformance',
  'Achievement',
  'UserAchievement',
  'Notification',
  'CashflowUser',
  'IncomeSource',
  'CashflowTransaction',
  'CashflowFeature',
  'CashflowPrediction',
  'CashflowBacktest',
  'SmoothingBuffer',
  'BufferMovement',
  'CashflowInsight',
  'Department',
  'BankBranch',
  'Employee',
  'TrainingProgram',
  'TrainingAttendance',
  'CustomerProfile',
  'CustomerInteraction',
  'SatisfactionSurvey',
  'CustomerComplaint',
  'MarketingCampaign',
  'CampaignResponse',
  'BankCustomer',
  'BankAccount',
  'AccountRelationship',
  'AccountTransaction',
  'LoanProduct',
  'LoanApplication',
  'LoanApproval',
  'Loan',
  'LoanInstallment',
  'LoanPayment',
  'LoanCollateral',
  'InsurancePolicy',
  'PolicyCoverage',
  'PolicyBeneficiary',
  'PremiumPayment',
  'InsuranceClaim',
  'KycRecord',
  'AmlRule',
  'AmlCheck',
  'AmlAlert',
  'AmlAlertTransaction',
  'AuditTrail',
  'SparkUser',
  'SparkUserSecurity',
  'SparkUserSession',
  'SparkUserPreferences',
  'SparkPlatformConnection',
  'SparkSyncLog',
  'SparkSecurity',
  'SparkMarketData',
  'SparkInvestment',
  'SparkInvestmentHolding',
  'SparkTransaction',
  'SparkGoal',
  'SparkGoalContribution',
  'SparkAutoInvestStrategy',
  'SparkAutoInvestPlan',
  'SparkPlanExecution',
  'SparkTradingOrder',
  'SparkOrderExecution',
  'SparkAiAnalysis',
  'SparkAuditLog',
  'SparkUserNotification',
  'SpendUser',
  'SpendAccount',
  'SpendSubscription',
  'SpendTransaction',
  'SpendPersona',
  'SpendPersonaAssignment',
  'SpendContent',
  'SpendContentPersona',
  'SeedRun',
  'SeedRunTable',
];

/** Models that refer to each other in a circle or to themselves, with the keys that close it. */
export const cycles: readonly Cycle<Model>[] = [
  {
    models: ['Employee'],
    closedBy: [{ model: 'Employee', relation: 'manager', fields: ['managerId'], to: 'Employee', nullable: true }],
  },
];
