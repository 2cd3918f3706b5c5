// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.

import type { Day, Exact, Instant, JsonValue, Uuid } from '../values.ts';

/** The models of schema.prisma, in its order. */
export type Model =
  | 'Language'
  | 'User'
  | 'UserProfile'
  | 'SecuritySettings'
  | 'UserSession'
  | 'PrivacySettings'
  | 'Course'
  | 'Lesson'
  | 'UserLessonProgress'
  | 'Quiz'
  | 'Question'
  | 'Answer'
  | 'UserQuizAttempt'
  | 'UserQuizAnswer'
  | 'LearningProgress'
  | 'Badge'
  | 'UserBadge'
  | 'Stock'
  | 'StockPrice'
  | 'MarketData'
  | 'TechnicalIndicator'
  | 'UserWatchlist'
  | 'Portfolio'
  | 'PortfolioHolding'
  | 'TradingSession'
  | 'Order'
  | 'Trade'
  | 'TradingPerformance'
  | 'Achievement'
  | 'UserAchievement'
  | 'Notification'
  | 'CashflowUser'
  | 'IncomeSource'
  | 'CashflowTransaction'
  | 'CashflowFeature'
  | 'CashflowPrediction'
  | 'CashflowBacktest'
  | 'SmoothingBuffer'
  | 'BufferMovement'
  | 'CashflowInsight'
  | 'Department'
  | 'BankBranch'
  | 'Employee'
  | 'TrainingProgram'
  | 'TrainingAttendance'
  | 'CustomerProfile'
  | 'CustomerInteraction'
  | 'SatisfactionSurvey'
  | 'CustomerComplaint'
  | 'MarketingCampaign'
  | 'CampaignResponse'
  | 'BankCustomer'
  | 'BankAccount'
  | 'AccountRelationship'
  | 'AccountTransaction'
  | 'LoanProduct'
  | 'LoanApplication'
  | 'LoanApproval'
  | 'Loan'
  | 'LoanInstallment'
  | 'LoanPayment'
  | 'LoanCollateral'
  | 'InsurancePolicy'
  | 'PolicyCoverage'
  | 'PolicyBeneficiary'
  | 'PremiumPayment'
  | 'InsuranceClaim'
  | 'KycRecord'
  | 'AmlRule'
  | 'AmlCheck'
  | 'AmlAlert'
  | 'AmlAlertTransaction'
  | 'AuditTrail'
  | 'SparkUser'
  | 'SparkUserSecurity'
  | 'SparkUserSession'
  | 'SparkUserPreferences'
  | 'SparkPlatformConnection'
  | 'SparkSyncLog'
  | 'SparkSecurity'
  | 'SparkMarketData'
  | 'SparkInvestment'
  | 'SparkInvestmentHolding'
  | 'SparkTransaction'
  | 'SparkGoal'
  | 'SparkGoalContribution'
  | 'SparkAutoInvestStrategy'
  | 'SparkAutoInvestPlan'
  | 'SparkPlanExecution'
  | 'SparkTradingOrder'
  | 'SparkOrderExecution'
  | 'SparkAiAnalysis'
  | 'SparkAuditLog'
  | 'SparkUserNotification'
  | 'SpendUser'
  | 'SpendAccount'
  | 'SpendTransaction'
  | 'SpendSubscription'
  | 'SpendPersona'
  | 'SpendPersonaAssignment'
  | 'SpendContent'
  | 'SpendContentPersona'
  | 'SeedRun'
  | 'SeedRunTable';

export type RiskAppetite = 'conservative' | 'moderate' | 'aggressive';

export type ExperienceLevel = 'beginner' | 'intermediate' | 'advanced';

export type TwoFactorMethod = 'totp' | 'sms' | 'email';

export type DeviceKind = 'mobile' | 'tablet' | 'desktop';

export type SessionEnd = 'logged_out' | 'expired' | 'revoked';

/** Who may see something. Declared from the narrowest to the widest, so that settings can be compared. */
export type Visibility = 'private' | 'members' | 'public';

export type LessonStatus = 'in_progress' | 'completed';

export type QuestionKind = 'single_choice' | 'true_false';

/** What a badge counts. Every count moves only when a quiz attempt is handed in: the last quiz passed completes a lesson. */
export type BadgeCondition =
  | 'quizzes_passed'
  | 'lessons_completed'
  | 'courses_completed'
  | 'perfect_scores';

export type StockExchange = 'NSE' | 'BSE';

export type StockSector =
  | 'energy'
  | 'information_technology'
  | 'financial_services'
  | 'consumer_goods'
  | 'automobile'
  | 'healthcare'
  | 'telecommunication'
  | 'construction'
  | 'metals'
  | 'power';

/** Each is computed from the stock's closes, oldest first, over all the days that are stored. */
export type IndicatorKind = 'sma' | 'ema' | 'rsi' | 'macd' | 'bollinger';

export type IndicatorAdvice = 'buy' | 'hold' | 'sell';

export type OrderSide = 'BUY' | 'SELL';

export type OrderType = 'MARKET' | 'LIMIT' | 'STOP';

/** How long an order may rest. */
export type OrderValidity = 'DAY' | 'GTC';

export type OrderStatus = 'open' | 'partially_filled' | 'filled' | 'cancelled' | 'expired' | 'rejected';

export type OrderRejection =
  | 'insufficient_cash'
  | 'insufficient_shares'
  | 'outside_price_band'
  | 'market_closed';

/** What an achievement measures. Every measure can only move with a trade. */
export type AchievementCondition = 'trades_executed' | 'stocks_bought' | 'realized_profit';

/** What a notification tells of, and so which of its references is set. */
export type NotificationKind =
  | 'welcome'
  | 'new_session'
  | 'lesson_completed'
  | 'quiz_graded'
  | 'badge_earned'
  | 'order_filled'
  | 'order_partially_filled'
  | 'order_cancelled'
  | 'order_expired'
  | 'order_rejected'
  | 'achievement_earned'
  | 'price_alert';

/** How a worker's income behaves over the months. The transactions show it; this says it. */
export type IncomePattern = 'stable' | 'moderate' | 'volatile' | 'seasonal' | 'growing' | 'declining';

export type IncomeSourceKind = 'platform' | 'client' | 'retainer';

/** When a source pays. What `paydays` means depends on it. */
export type IncomeCadence = 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'irregular';

export type CashflowKind = 'income' | 'expense';

/** What a transaction was for. The first three are income, the others expense. */
export type CashflowCategory =
  | 'platform_payout'
  | 'client_payment'
  | 'retainer_fee'
  | 'rent'
  | 'emi'
  | 'insurance'
  | 'electricity'
  | 'internet'
  | 'mobile_recharge'
  | 'subscription'
  | 'groceries'
  | 'food_delivery'
  | 'dining_out'
  | 'fuel'
  | 'local_transport'
  | 'travel'
  | 'shopping'
  | 'festival'
  | 'entertainment'
  | 'healthcare'
  | 'education'
  | 'family_support'
  | 'work_tools'
  | 'cash_withdrawal'
  | 'bank_charge';

export type CashflowPaymentMethod = 'upi' | 'card' | 'net_banking' | 'auto_debit' | 'bank_transfer' | 'cash';

/**
 * The 26 features of a user, each from that user's transactions alone. A month is a whole calendar month in India between
 * the first and the last transaction; "last N days" ends at the as-of instant; stddev is of the sample (n − 1).
 */
export type CashflowFeatureName =
  | 'income_monthly_mean'
  | 'income_monthly_median'
  | 'income_monthly_stddev'
  | 'income_monthly_min'
  | 'income_monthly_max'
  | 'income_variation'
  | 'income_trend'
  | 'income_seasonality'
  | 'income_last_30_days'
  | 'income_last_90_days'
  | 'income_growth_90_days'
  | 'payments_per_30_days'
  | 'payment_mean'
  | 'payment_gap_mean_days'
  | 'payment_gap_stddev_days'
  | 'payment_gap_max_days'
  | 'source_count'
  | 'largest_source_share'
  | 'expense_monthly_mean'
  | 'expense_monthly_stddev'
  | 'expense_to_income'
  | 'fixed_expense_share'
  | 'weekend_expense_share'
  | 'balance_mean'
  | 'balance_min'
  | 'overdraft_share';

export type ForecastModel = 'arima' | 'ets' | 'mstl_ets' | 'naive';

export type CashflowRisk = 'low' | 'medium' | 'high';

export type BufferMovementKind = 'deposit' | 'withdrawal';

/** What an insight says. Its metrics hold the figures that make it true. */
export type InsightKind =
  | 'income_up'
  | 'income_down'
  | 'expense_up'
  | 'expense_down'
  | 'source_concentration'
  | 'top_category'
  | 'overdraft_frequent'
  | 'buffer_below_target'
  | 'buffer_on_target';

export type InsightTone = 'positive' | 'neutral' | 'warning';

export type EmployeeRole =
  | 'chief_executive'
  | 'department_head'
  | 'branch_manager'
  | 'team_lead'
  | 'relationship_manager'
  | 'service_agent'
  | 'teller'
  | 'loan_officer'
  | 'underwriter'
  | 'insurance_agent'
  | 'claims_adjuster'
  | 'compliance_officer'
  | 'auditor'
  | 'risk_analyst'
  | 'financial_analyst'
  | 'marketing_specialist'
  | 'hr_specialist'
  | 'it_specialist'
  | 'operations_specialist'
  | 'legal_counsel';

export type EmployeeStatus = 'active' | 'on_leave' | 'left';

export type TrainingCategory =
  | 'compliance'
  | 'lending'
  | 'insurance'
  | 'customer_service'
  | 'leadership'
  | 'technology'
  | 'security';

export type TrainingDelivery = 'classroom' | 'online' | 'blended';

export type AttendanceStatus = 'enrolled' | 'completed' | 'failed' | 'withdrawn';

export type CustomerSegment = 'retail' | 'premium' | 'private' | 'business';

/** How a customer and the bank talk to each other. */
export type ContactChannel = 'phone' | 'email' | 'web' | 'mobile_app' | 'branch';

export type InteractionType =
  | 'inquiry'
  | 'account_service'
  | 'transaction_support'
  | 'technical_support'
  | 'product_information'
  | 'complaint';

export type InteractionOutcome = 'resolved' | 'follow_up' | 'escalated';

export type ComplaintType = 'service' | 'fee' | 'product' | 'fraud' | 'other';

export type ComplaintStatus = 'open' | 'investigating' | 'resolved' | 'closed';

export type ComplaintPriority = 'low' | 'medium' | 'high';

export type CampaignType = 'email' | 'digital' | 'cross_sell' | 'direct_mail';

/** How far a customer went along with a campaign. */
export type ResponseType = 'opened' | 'clicked' | 'inquired' | 'applied' | 'unsubscribed';

export type BankCustomerStatus = 'active' | 'dormant' | 'closed';

export type BankAccountType = 'checking' | 'savings' | 'money_market' | 'certificate' | 'business_checking';

export type BankAccountStatus = 'active' | 'dormant' | 'frozen' | 'closed';

export type AccountRelationshipType = 'joint_owner' | 'beneficiary' | 'authorized_user' | 'linked_savings';

/** Spending: withdrawal, payment, fee. Income: deposit, salary, interest. */
export type AccountTransactionType = 'withdrawal' | 'payment' | 'fee' | 'deposit' | 'salary' | 'interest';

export type TransactionChannel = 'branch' | 'phone' | 'atm' | 'card' | 'online' | 'ach' | 'internal';

export type LoanKind = 'personal' | 'auto' | 'mortgage' | 'home_equity' | 'small_business';

export type LoanPurpose =
  | 'debt_consolidation'
  | 'home_purchase'
  | 'home_improvement'
  | 'refinancing'
  | 'vehicle'
  | 'education'
  | 'medical'
  | 'wedding'
  | 'working_capital'
  | 'equipment';

export type LoanApplicationStatus = 'submitted' | 'under_review' | 'approved' | 'declined' | 'withdrawn';

export type LoanDecision = 'approved' | 'declined';

export type LoanDeclineReason =
  | 'credit_score'
  | 'debt_to_income'
  | 'insufficient_income'
  | 'insufficient_collateral'
  | 'incomplete_documents'
  | 'outside_policy';

export type LoanStatus = 'current' | 'late' | 'defaulted' | 'paid_off';

export type LoanPaymentMethod = 'ach' | 'check' | 'online' | 'branch' | 'account_debit';

export type CollateralKind = 'real_estate' | 'vehicle' | 'equipment' | 'inventory' | 'securities';

export type PolicyType = 'life' | 'home' | 'auto' | 'disability' | 'travel';

export type PolicyStatus = 'active' | 'lapsed' | 'cancelled' | 'expired';

export type PremiumFrequency = 'monthly' | 'quarterly' | 'annual';

export type CoverageKind =
  | 'death_benefit'
  | 'accidental_death'
  | 'critical_illness'
  | 'dwelling'
  | 'personal_property'
  | 'home_liability'
  | 'collision'
  | 'comprehensive'
  | 'auto_liability'
  | 'income_replacement'
  | 'trip_cancellation'
  | 'medical_abroad'
  | 'baggage';

export type BeneficiaryRelation = 'spouse' | 'child' | 'parent' | 'sibling' | 'partner' | 'other';

export type BeneficiaryRank = 'primary' | 'contingent';

export type ClaimStatus = 'filed' | 'under_review' | 'approved' | 'paid' | 'denied';

export type ClaimDenialReason =
  | 'not_covered'
  | 'policy_not_in_force'
  | 'below_deductible'
  | 'insufficient_evidence'
  | 'fraud_suspected';

/** Also how often a customer is looked at again: every 36, 24 or 12 months. */
export type KycRiskRating = 'low' | 'medium' | 'high';

export type KycStatus = 'verified' | 'review_due' | 'under_review';

export type IdentityDocument = 'passport' | 'drivers_license' | 'state_id';

export type SourceOfFunds = 'employment' | 'business' | 'investments' | 'inheritance' | 'pension';

/** What a rule against money laundering looks for among a customer's transactions. */
export type AmlRuleKind = 'large_cash' | 'structuring' | 'rapid_movement' | 'high_volume';

export type AmlSeverity = 'low' | 'medium' | 'high';

export type AmlOutcome = 'clear' | 'alert';

export type AmlAlertStatus = 'open' | 'investigating' | 'dismissed' | 'reported';

export type AuditActor = 'employee' | 'customer' | 'system';

export type AuditAction =
  | 'employee_hired'
  | 'employee_left'
  | 'customer_onboarded'
  | 'account_opened'
  | 'account_closed'
  | 'relationship_added'
  | 'transaction_booked'
  | 'complaint_filed'
  | 'complaint_settled'
  | 'application_submitted'
  | 'application_decided'
  | 'loan_disbursed'
  | 'loan_paid_off'
  | 'policy_sold'
  | 'policy_ended'
  | 'claim_filed'
  | 'claim_decided'
  | 'claim_paid'
  | 'kyc_verified'
  | 'kyc_reviewed'
  | 'alert_raised'
  | 'alert_closed';

/** The table, in whatever schema of the bank, that an entry of the audit trail is about. */
export type AuditedTable =
  | 'employees'
  | 'customers'
  | 'accounts'
  | 'account_relationships'
  | 'transactions'
  | 'complaints'
  | 'applications'
  | 'approvals'
  | 'loans'
  | 'policies'
  | 'claims'
  | 'kyc_records'
  | 'aml_alerts';

export type SpendAccountType = 'depository' | 'credit';

export type SpendAccountSubtype = 'checking' | 'savings' | 'credit_card';

export type SpendCategory =
  | 'FOOD_AND_DRINK'
  | 'GENERAL_MERCHANDISE'
  | 'TRANSPORTATION'
  | 'ENTERTAINMENT'
  | 'UTILITIES'
  | 'HEALTHCARE'
  | 'INCOME';

export type SubscriptionCadence = 'weekly' | 'monthly' | 'yearly';

export type PersonaKind =
  | 'high_utilization'
  | 'variable_income'
  | 'subscription_heavy'
  | 'savings_builder'
  | 'new_to_credit';

export type ContentKind = 'article' | 'calculator' | 'checklist';

export type SeedMode = 'fresh' | 'reset' | 'append';

export type SeedState = 'current' | 'superseded' | 'cleared';

/** A language that lessons are taught in and that a user can read the app in. */
export interface LanguageRow {
  readonly id: Uuid;
  /** ISO 639-1, for instance `hi`. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** As its own speakers write it. */
  readonly nativeName: string;
  readonly isActive: boolean;
}

/** Somebody with an account on Investa. What is known of them beyond the account is in their profile. */
export interface UserRow {
  readonly id: Uuid;
  /** In lower case. The same person has the same e-mail in every system that knows them. */
  readonly email: string;
  /** bcrypt. */
  readonly passwordHash: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isActive: boolean;
  readonly joinedAt: Instant;
}

/** Who a user is, and how they want to invest and learn. */
export interface UserProfileRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** The language the app speaks to this user. */
  readonly languageId: Uuid;
  readonly dateOfBirth: Day;
  /** E.164, for instance `+919876543210`. */
  readonly phone: string;
  readonly city: string;
  readonly state: string;
  /** Six digits; the first never zero. */
  readonly postcode: string;
  readonly occupation: string;
  readonly riskAppetite: RiskAppetite;
  readonly experienceLevel: ExperienceLevel;
  /** What the user means to invest each month, in rupees. Absent until they have said so. */
  readonly monthlyBudget: Exact<2> | null;
}

/** How a user's account is protected, and what stands against it now. Every user has one. */
export interface SecuritySettingsRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly passwordChangedAt: Instant;
  /** Until when log-in is refused after too many wrong passwords. Absent: not locked. */
  readonly lockedUntil: Instant | null;
  /** Wrong passwords since the last right one. */
  readonly failedLogins: number;
  /** An idle session ends after this long. */
  readonly sessionTimeoutMinutes: number;
  readonly twoFactorEnabled: boolean;
  /** Chosen before it is enabled, while the user proves that it works. */
  readonly twoFactorMethod: TwoFactorMethod | null;
  readonly loginAlerts: boolean;
  readonly biometricLogin: boolean;
  /** Base32, and there exactly when the method is `totp`. Made up: it opens nothing but this world. */
  readonly totpSecret: string | null;
}

/** A log-in on one device, from the password to the log-out. A device holds one session at a time; a user may hold several. */
export interface UserSessionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** The installation of the app. */
  readonly deviceId: Uuid;
  readonly startedAt: Instant;
  readonly lastActiveAt: Instant;
  /** The refresh token is refused from here on. */
  readonly expiresAt: Instant;
  /** Absent while the session is live. */
  readonly endedAt: Instant | null;
  readonly deviceKind: DeviceKind;
  readonly endReason: SessionEnd | null;
  readonly ipAddress: string;
  /** SHA-256, in hexadecimal, of the refresh token that is good now. Each refresh replaces it; an older token gives a thief away. */
  readonly refreshTokenHash: string;
  readonly userAgent: string;
}

/** What a user lets others see, and what they agreed to. Every user has one. No part is more visible than the profile. */
export interface PrivacySettingsRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** When the user last said yes or no to any of it. */
  readonly consentedAt: Instant;
  readonly profileVisibility: Visibility;
  readonly portfolioVisibility: Visibility;
  readonly learningVisibility: Visibility;
  readonly achievementsVisibility: Visibility;
  readonly onLeaderboard: boolean;
  readonly analyticsConsent: boolean;
  readonly marketingConsent: boolean;
  readonly partnerSharingConsent: boolean;
}

/** A course on investing, taught in one language, in lessons. */
export interface CourseRow {
  readonly id: Uuid;
  readonly languageId: Uuid;
  readonly publishedAt: Instant;
  /** Its place in the catalogue, from 1. */
  readonly position: number;
  /** The sum of its lessons' minutes. */
  readonly estimatedMinutes: number;
  readonly level: ExperienceLevel;
  /** Its part of the address, for instance `reading-a-balance-sheet`. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

/** A lesson of a course: a text to read, then its quizzes. */
export interface LessonRow {
  readonly id: Uuid;
  readonly courseId: Uuid;
  /** Its place in the course, from 1. Lessons are taken in this order. */
  readonly position: number;
  /** Reading time. */
  readonly minutes: number;
  readonly title: string;
  /** Markdown. */
  readonly content: string;
}

/** A user's way through a lesson, from the day they open it. Completed at the moment the last of its quizzes is passed. */
export interface UserLessonProgressRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly lessonId: Uuid;
  readonly startedAt: Instant;
  readonly completedAt: Instant | null;
  readonly minutesSpent: number;
  /** How much of the text has been read; 100 when completed. */
  readonly percentComplete: number;
  readonly status: LessonStatus;
}

/** A short test at the end of a lesson. */
export interface QuizRow {
  readonly id: Uuid;
  readonly lessonId: Uuid;
  /** Its place in the lesson, from 1. */
  readonly position: number;
  /** The score, in per cent, from which an attempt is passed. */
  readonly passPercent: number;
  readonly timeLimitMinutes: number;
  readonly title: string;
}

/** A question of a quiz: two to four answers, exactly one of them right. */
export interface QuestionRow {
  readonly id: Uuid;
  readonly quizId: Uuid;
  /** Its place in the quiz, from 1. */
  readonly position: number;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Why the right answer is right; shown after the attempt. */
  readonly explanation: string;
}

/** One of the answers offered to a question. At most one of a question's answers can be marked right. */
export interface AnswerRow {
  readonly id: Uuid;
  readonly questionId: Uuid;
  /** Its place under the question, from 1. */
  readonly position: number;
  readonly isCorrect: boolean;
  readonly text: string;
}

/** One sitting of a quiz. Its result is there once it is handed in, and follows from its answers. */
export interface UserQuizAttemptRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly quizId: Uuid;
  readonly startedAt: Instant;
  /** Absent while the user is still answering. */
  readonly submittedAt: Instant | null;
  /** The user's first attempt at this quiz is 1. */
  readonly attemptNo: number;
  readonly questionCount: number;
  readonly correctCount: number | null;
  /** Whether the score reached the quiz's pass percentage. */
  readonly passed: boolean | null;
  /** Per cent: 100 × correct ÷ questions, to two places. */
  readonly score: Exact<2> | null;
}

/** The answer that a user chose to one question of an attempt. A question skipped has no row, and counts as wrong. */
export interface UserQuizAnswerRow {
  readonly id: Uuid;
  readonly attemptId: Uuid;
  /** The attempt's user. */
  readonly userId: Uuid;
  readonly questionId: Uuid;
  /** One of the answers to that question. */
  readonly answerId: Uuid;
  readonly answeredAt: Instant;
  /** Whether the chosen answer was the right one. */
  readonly isCorrect: boolean;
}

/** How far a user has come, over all courses: what their lessons and quiz attempts add up to. Every user has one. */
export interface LearningProgressRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** The last time a lesson was opened or finished or an attempt handed in. Absent until the first. */
  readonly lastStudiedAt: Instant | null;
  readonly lessonsStarted: number;
  readonly lessonsCompleted: number;
  /** Courses of which every lesson is completed. */
  readonly coursesCompleted: number;
  readonly quizAttempts: number;
  readonly quizzesPassed: number;
  readonly minutesSpent: number;
  /** Days in a row with study, up to and including the last. */
  readonly currentStreakDays: number;
  readonly longestStreakDays: number;
  /** Mean score of all attempts handed in, in per cent. Absent until there is one. */
  readonly averageScore: Exact<2> | null;
}

/** A badge for learning. It is held by exactly the users whose count has reached its threshold. */
export interface BadgeRow {
  readonly id: Uuid;
  readonly threshold: number;
  readonly points: number;
  readonly condition: BadgeCondition;
  /** For instance `first-lesson`. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
}

/** A badge earned, at the moment its condition was met. */
export interface UserBadgeRow {
  readonly userId: Uuid;
  readonly badgeId: Uuid;
  /** The quiz whose attempt met the condition. */
  readonly quizId: Uuid;
  readonly earnedAt: Instant;
}

/** A share that can be traded. */
export interface StockRow {
  readonly id: Uuid;
  readonly sharesOutstanding: number | bigint;
  readonly listedOn: Day;
  readonly exchange: StockExchange;
  readonly sector: StockSector;
  readonly isActive: boolean;
  /** Rupees. */
  readonly faceValue: Exact<2>;
  /** The exchange's ticker, for instance `INFY`. */
  readonly symbol: string;
  /** ISO 6166: two letters, nine characters and a check digit. */
  readonly isin: string;
  readonly name: string;
}

/** A stock's prices on one trading day. Low ≤ open, close ≤ high; there is no row for weekends and holidays of the exchange. */
export interface StockPriceRow {
  readonly stockId: Uuid;
  readonly tradedOn: Day;
  /** Shares traded that day. */
  readonly volume: number;
  readonly open: Exact<2>;
  readonly high: Exact<2>;
  readonly low: Exact<2>;
  readonly close: Exact<2>;
}

/** What the market says of a stock now: the last row of its prices, and what follows from it. Every stock has one. */
export interface MarketDataRow {
  readonly id: Uuid;
  readonly stockId: Uuid;
  readonly quotedAt: Instant;
  readonly volume: number;
  /** The close of the last trading day: the price that portfolios are valued at. */
  readonly lastPrice: Exact<2>;
  /** The close of the trading day before. */
  readonly previousClose: Exact<2>;
  readonly dayOpen: Exact<2>;
  readonly dayHigh: Exact<2>;
  readonly dayLow: Exact<2>;
  /** Last price − previous close. */
  readonly change: Exact<2>;
  /** Change in per cent of the previous close, to two places. */
  readonly changePercent: Exact<2>;
  /** The best price that somebody would buy at. */
  readonly bid: Exact<2>;
  /** The best price that somebody would sell at. */
  readonly ask: Exact<2>;
  /** Last price × shares outstanding. */
  readonly marketCap: Exact<2>;
}

/** An indicator of technical analysis, with its parameters and its value on the last trading day. A stock has one of each kind. */
export interface TechnicalIndicatorRow {
  readonly id: Uuid;
  readonly stockId: Uuid;
  /** The trading day whose close is the last one used. */
  readonly computedOn: Day;
  readonly kind: IndicatorKind;
  readonly advice: IndicatorAdvice;
  /** In trading days. For MACD the fast period. */
  readonly period: number;
  /** MACD only. */
  readonly slowPeriod: number | null;
  /** MACD only. */
  readonly signalPeriod: number | null;
  /** Bollinger only: how many standard deviations the bands are away. */
  readonly deviations: Exact<1> | null;
  /** The mean, the RSI, the MACD line, or the middle band. */
  readonly value: Exact<4>;
  /** MACD only: the signal line. */
  readonly signal: Exact<4> | null;
  /** Bollinger only. */
  readonly upperBand: Exact<4> | null;
  /** Bollinger only. */
  readonly lowerBand: Exact<4> | null;
}

/** A stock that a user keeps an eye on, with the prices at which they want to hear of it. */
export interface UserWatchlistRow {
  readonly userId: Uuid;
  readonly stockId: Uuid;
  readonly addedAt: Instant;
  readonly alertAbove: Exact<2> | null;
  readonly alertBelow: Exact<2> | null;
}

/** A user's money and shares. Every user has one. It is worth its cash and its holdings, and its cash is what its trades left. */
export interface PortfolioRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly openedAt: Instant;
  /** When the holdings were last valued at the market's price. */
  readonly valuedAt: Instant;
  /** Practice money that the user was given or added. It is never taken out again. */
  readonly depositedTotal: Exact<2>;
  /** Σ gross amount of buying trades. */
  readonly boughtTotal: Exact<2>;
  /** Σ gross amount of selling trades. */
  readonly soldTotal: Exact<2>;
  /** Σ fees of all trades. */
  readonly feesTotal: Exact<2>;
  /** Deposited − bought + sold − fees. */
  readonly cashBalance: Exact<2>;
  /** Σ cost of the holdings. */
  readonly investedCost: Exact<2>;
  /** Σ market value of the holdings. */
  readonly holdingsValue: Exact<2>;
  /** Cash + holdings at the market price. */
  readonly totalValue: Exact<2>;
  /** Holdings' value − their cost. */
  readonly unrealizedProfit: Exact<2>;
}

/** The shares of one stock in a portfolio: what its trades left, and what they are worth. A stock sold out has no row. */
export interface PortfolioHoldingRow {
  readonly id: Uuid;
  readonly portfolioId: Uuid;
  readonly stockId: Uuid;
  /** The first buy since the portfolio last held none of it. */
  readonly openedAt: Instant;
  /** Σ bought − Σ sold. */
  readonly quantity: number;
  /** What these shares cost, fees apart: a buy adds its gross amount, a sell takes its share of the cost with it. */
  readonly costBasis: Exact<2>;
  /** Cost basis ÷ quantity, to four places. */
  readonly averageCost: Exact<4>;
  /** The stock's last price. */
  readonly marketPrice: Exact<2>;
  /** Quantity × market price. */
  readonly marketValue: Exact<2>;
  /** Market value − cost basis. */
  readonly unrealizedProfit: Exact<2>;
}

/** A spell of trading, from opening the order screen to leaving it. A user has one at a time. */
export interface TradingSessionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly startedAt: Instant;
  /** Absent while it lasts. */
  readonly endedAt: Instant | null;
  /** Orders placed in it. */
  readonly ordersPlaced: number;
  /** Trades of the orders placed in it, whenever they were filled. */
  readonly tradesExecuted: number;
  readonly deviceKind: DeviceKind;
  /** Σ gross amount of those trades. */
  readonly turnover: Exact<2>;
}

/** A wish to buy or sell shares, and what became of it. It is placed inside a trading session of its user. */
export interface OrderRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly stockId: Uuid;
  readonly sessionId: Uuid;
  readonly placedAt: Instant;
  /** When it stopped being able to trade. Absent while it rests. */
  readonly closedAt: Instant | null;
  /** Shares. */
  readonly quantity: number;
  /** Σ quantity of its trades. */
  readonly filledQuantity: number;
  readonly side: OrderSide;
  readonly type: OrderType;
  readonly validity: OrderValidity;
  readonly status: OrderStatus;
  readonly rejection: OrderRejection | null;
  /** Limit orders only. */
  readonly limitPrice: Exact<2> | null;
  /** Stop orders only. */
  readonly stopPrice: Exact<2> | null;
  /** Σ gross amount of its trades ÷ filled quantity, to four places. Absent until something is filled. */
  readonly averageFillPrice: Exact<4> | null;
}

/** One fill of an order. Its stock and side are the order's; its price lies within that day's range of the stock. */
export interface TradeRow {
  readonly id: Uuid;
  readonly orderId: Uuid;
  /** The order's user. */
  readonly userId: Uuid;
  readonly executedAt: Instant;
  /** The order's first fill is 1. */
  readonly fillNo: number;
  /** Shares. */
  readonly quantity: number;
  readonly price: Exact<2>;
  /** Quantity × price. */
  readonly grossAmount: Exact<2>;
  /** Brokerage and charges; paid in cash on buys and sells alike. */
  readonly fee: Exact<2>;
  /** Sells only: what the shares sold had cost, at the average cost of the moment. */
  readonly costOfSale: Exact<2> | null;
  /** Sells only: gross amount − cost of sale, before fees. */
  readonly realizedProfit: Exact<2> | null;
}

/** How well a user has traded: what their trades and holdings add up to. Every user has one. */
export interface TradingPerformanceRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** Absent until there is a trade. */
  readonly lastTradeAt: Instant | null;
  /** Buys + sells. */
  readonly totalTrades: number;
  readonly buyTrades: number;
  readonly sellTrades: number;
  /** Sells with a realised profit above zero. */
  readonly winningTrades: number;
  /** Sells with a realised profit below zero. */
  readonly losingTrades: number;
  /** Winning trades in per cent of sells, to two places. Absent until there is a sell. */
  readonly winRate: Exact<2> | null;
  /** Σ gross amount of all trades. */
  readonly turnover: Exact<2>;
  readonly feesPaid: Exact<2>;
  /** Σ realised profit of sells. */
  readonly realizedProfit: Exact<2>;
  /** The portfolio's. */
  readonly unrealizedProfit: Exact<2>;
  /** Realised + unrealised − fees: also the portfolio's value − its deposits. */
  readonly totalReturn: Exact<2>;
  /** Total return in per cent of the portfolio's deposits, to four places. */
  readonly returnPercent: Exact<4>;
  /** The highest realised profit of a sell. Absent until there is one. */
  readonly bestTrade: Exact<2> | null;
  /** The lowest realised profit of a sell. Absent until there is one. */
  readonly worstTrade: Exact<2> | null;
}

/** An award for trading. It is held by exactly the users whose measure has reached its threshold. */
export interface AchievementRow {
  readonly id: Uuid;
  readonly points: number;
  readonly condition: AchievementCondition;
  readonly threshold: Exact<2>;
  /** For instance `first-trade`. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
}

/** An achievement earned, at the moment its condition was met. Profit lost again does not take it away. */
export interface UserAchievementRow {
  readonly userId: Uuid;
  readonly achievementId: Uuid;
  /** The stock whose trade met the condition. */
  readonly stockId: Uuid;
  readonly earnedAt: Instant;
}

/** Something that really happened to a user, told to them. It points at what happened, and that belongs to the same user. */
export interface NotificationRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  readonly kind: NotificationKind;
  readonly sessionId: Uuid | null;
  readonly lessonId: Uuid | null;
  readonly attemptId: Uuid | null;
  readonly badgeId: Uuid | null;
  readonly orderId: Uuid | null;
  readonly achievementId: Uuid | null;
  readonly stockId: Uuid | null;
  /** The rupees that the text speaks of: an order's filled value, or the price of an alert. */
  readonly amount: Exact<2> | null;
  readonly title: string;
  readonly body: string;
}

/** A gig worker with an account on Cashflow. */
export interface CashflowUserRow {
  readonly id: Uuid;
  readonly joinedAt: Instant;
  readonly dateOfBirth: Day;
  readonly incomePattern: IncomePattern;
  readonly isActive: boolean;
  /** What was in the account before the first transaction. */
  readonly openingBalance: Exact<2>;
  /** In lower case. The same person has the same e-mail in every system that knows them. */
  readonly email: string;
  /** bcrypt. */
  readonly passwordHash: string;
  readonly firstName: string;
  readonly lastName: string;
  /** E.164, for instance `+919876543210`. */
  readonly phone: string;
  /** One of the ten cities that Cashflow serves. */
  readonly city: string;
  /** One of fifteen freelance occupations. */
  readonly occupation: string;
}

/** Who pays a worker, and when. Every income transaction is a payment by one of its user's sources. */
export interface IncomeSourceRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly startedOn: Day;
  /** The day of the last payment, once it has ended. */
  readonly endedOn: Day | null;
  readonly kind: IncomeSourceKind;
  readonly cadence: IncomeCadence;
  /** A payment in an ordinary month. */
  readonly expectedAmount: Exact<2>;
  /** How many payments to expect in a month of 30 days. */
  readonly paymentsPerMonth: Exact<2>;
  /** The merchant on its payments. */
  readonly name: string;
  readonly paydays: readonly number[];
}

/** One movement of a worker's account, in or out. The volume of the system: few and narrow indexes. */
export interface CashflowTransactionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** Who paid: every income has its source, no expense has one. It is one of the same user's sources. */
  readonly incomeSourceId: Uuid | null;
  readonly occurredAt: Instant;
  /** The user's first transaction is 1. In the order of time. */
  readonly sequence: number;
  readonly kind: CashflowKind;
  readonly category: CashflowCategory;
  readonly paymentMethod: CashflowPaymentMethod;
  /** Always above zero; the kind gives the sign. */
  readonly amount: Exact<2>;
  /** The user's opening balance and every transaction up to this one. May be negative: an overdraft. */
  readonly balanceAfter: Exact<2>;
  /** Whom it was paid to, or by. */
  readonly merchant: string;
}

/** One feature of one user, as a model takes it in. */
export interface CashflowFeatureRow {
  readonly userId: Uuid;
  readonly name: CashflowFeatureName;
  /** The as-of date. */
  readonly computedOn: Day;
  /** Rounded to six places, half away from zero. */
  readonly value: Exact<6>;
}

/** What a user is expected to earn in the days after the as-of date. Every user has one for 7, 30 and 60 days. */
export interface CashflowPredictionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** Forecast from what was known when this day began (UTC). */
  readonly madeOn: Day;
  /** 7, 30 or 60. */
  readonly horizonDays: number;
  readonly model: ForecastModel;
  /** From the interval's lower end, the buffer and the balance against the expense of the same days. */
  readonly risk: CashflowRisk;
  /** What the class follows from: 0 none, 1 certain shortfall. */
  readonly riskScore: Exact<3>;
  /** How likely the interval holds what comes, for instance 0.80. */
  readonly confidence: Exact<2>;
  /** Σ income of the horizon's days. */
  readonly expectedInflow: Exact<2>;
  readonly lowerInflow: Exact<2>;
  readonly upperInflow: Exact<2>;
  /** What the model was fitted with, for instance `{"p": 2, "d": 1, "q": 1}`. */
  readonly parameters: JsonValue;
}

/** A forecast made as if it were 60 days before the as-of date, beside what really followed. A user has one for 7, 30 and 60 days. */
export interface CashflowBacktestRow {
  readonly userId: Uuid;
  /** Forecast from what was known when this day began (UTC). */
  readonly madeOn: Day;
  /** 7, 30 or 60. */
  readonly horizonDays: number;
  readonly model: ForecastModel;
  readonly confidence: Exact<2>;
  readonly expectedInflow: Exact<2>;
  readonly lowerInflow: Exact<2>;
  readonly upperInflow: Exact<2>;
  /** What the naive forecast said. */
  readonly naiveInflow: Exact<2>;
  /** Σ income transactions of those days. */
  readonly actualInflow: Exact<2>;
}

/**
 * Money set aside in good weeks for bad ones, held apart from the account: its movements are not among the transactions.
 * All but about one user in a hundred have one.
 */
export interface SmoothingBufferRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly openedAt: Instant;
  /** Deposited − withdrawn; never below zero. */
  readonly balance: Exact<2>;
  /** Σ its deposits. */
  readonly totalDeposited: Exact<2>;
  /** Σ its withdrawals. */
  readonly totalWithdrawn: Exact<2>;
  /** What would carry the user through an ordinary dry spell. */
  readonly targetBalance: Exact<2>;
  /** The share of a payment that is set aside, for instance 0.100. */
  readonly depositShare: Exact<3>;
  /** 0 safe, 1 empty when it is needed. */
  readonly riskScore: Exact<2>;
}

/** Money put into a buffer or taken out of it. */
export interface BufferMovementRow {
  readonly id: Uuid;
  readonly bufferId: Uuid;
  /** The payment that a deposit was set aside from, or the expense that a withdrawal helped with. Absent for the user's own doing. */
  readonly transactionId: Uuid | null;
  readonly occurredAt: Instant;
  /** The buffer's first movement is 1. In the order of time. */
  readonly sequence: number;
  readonly kind: BufferMovementKind;
  /** Always above zero; the kind gives the sign. */
  readonly amount: Exact<2>;
  /** The buffer's balance after every movement up to this one. */
  readonly balanceAfter: Exact<2>;
}

/** Something worth telling a user about their money, with the figures it rests on. */
export interface CashflowInsightRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly createdAt: Instant;
  /** The first day that it speaks of. */
  readonly windowFrom: Day;
  /** The last day that it speaks of. */
  readonly windowTo: Day;
  readonly kind: InsightKind;
  readonly tone: InsightTone;
  readonly title: string;
  readonly body: string;
  /** Figures by name, decimals as strings: `{"current": "64210.00", "previous": "45860.00", "changePercent": "40.01"}`. */
  readonly metrics: JsonValue;
}

/** A department of the bank. There are twelve. */
export interface DepartmentRow {
  readonly departmentId: number;
  /** For instance `LEND`. */
  readonly code: string;
  readonly name: string;
  /** Where its costs are booked. */
  readonly costCenter: string;
}

/** A place that customers can walk into. Everything that names a branch names one of these. */
export interface BankBranchRow {
  /** For instance `BR007`. */
  readonly branchCode: string;
  readonly openedOn: Day;
  readonly name: string;
  readonly city: string;
  /** USPS abbreviation. */
  readonly state: string;
}

/** Somebody who works, or worked, for the bank. The managers form a tree under the one chief executive. */
export interface EmployeeRow {
  readonly employeeId: number;
  readonly departmentId: number;
  /** Absent for the chief executive only. */
  readonly managerId: number | null;
  readonly hiredOn: Day;
  /** The last day at work, of those who left. */
  readonly endedOn: Day | null;
  readonly dateOfBirth: Day;
  readonly role: EmployeeRole;
  readonly status: EmployeeStatus;
  /** Dollars a year. */
  readonly salary: Exact<2>;
  /** The largest loan that this employee may approve alone. Absent: none. */
  readonly approvalLimit: Exact<2> | null;
  /** Where they work; absent for those at head office. */
  readonly branchCode: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly jobTitle: string;
}

/** A training that the bank offers its employees. There are 16 to 20. */
export interface TrainingProgramRow {
  readonly programId: number;
  readonly durationHours: number;
  /** A completion counts for this long. Absent: for good. */
  readonly validMonths: number | null;
  /** The score, in per cent, from which it is completed. */
  readonly passPercent: number;
  readonly category: TrainingCategory;
  readonly delivery: TrainingDelivery;
  /** Everybody in the departments concerned has to take it. */
  readonly isMandatory: boolean;
  readonly code: string;
  readonly title: string;
}

/** One employee's going through one training, once. */
export interface TrainingAttendanceRow {
  readonly employeeId: number;
  readonly programId: number;
  readonly startedOn: Day;
  /** Absent while enrolled. */
  readonly endedOn: Day | null;
  readonly status: AttendanceStatus;
  /** Per cent, once completed or failed. */
  readonly score: number | null;
}

/** Who a customer is. The number given here is theirs in every schema of the bank. */
export interface CustomerProfileRow {
  readonly customerId: number;
  /** The employee who looks after them, where somebody does. */
  readonly assignedAgentId: number | null;
  readonly joinedAt: Instant;
  readonly dateOfBirth: Day;
  readonly segment: CustomerSegment;
  readonly preferredChannel: ContactChannel;
  readonly marketingOptIn: boolean;
  /** Dollars a year, as stated. */
  readonly annualIncome: Exact<2>;
  /** In lower case. The same person has the same e-mail in every system that knows them. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** E.164, from the numbers that are kept for fiction: `+1…55501…`. */
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  /** USPS abbreviation. */
  readonly state: string;
  /** Five-digit ZIP code. */
  readonly postcode: string;
  readonly occupation: string;
}

/** One contact between a customer and the bank. */
export interface CustomerInteractionRow {
  readonly interactionId: Uuid;
  readonly customerId: number;
  /** Absent where the customer was served by a machine. Worked here on that day. */
  readonly handledBy: number | null;
  readonly startedAt: Instant;
  readonly durationSeconds: number;
  readonly channel: ContactChannel;
  readonly interactionType: InteractionType;
  readonly outcome: InteractionOutcome;
  readonly subject: string;
}

/** What a customer said of an interaction afterwards. Three interactions in ten are surveyed, each at most once. */
export interface SatisfactionSurveyRow {
  readonly surveyId: Uuid;
  readonly interactionId: Uuid;
  readonly submittedAt: Instant;
  /** How likely they would recommend the bank, 0–10: 9 and 10 promote it, 0–6 do not. */
  readonly npsScore: number;
  /** Stars, 1–5. */
  readonly satisfactionRating: number;
  readonly comment: string | null;
}

/** A customer's complaint. Some are filed in an interaction, that customer's own. */
export interface CustomerComplaintRow {
  readonly complaintId: Uuid;
  readonly interactionId: Uuid | null;
  readonly customerId: number;
  /** Absent until somebody takes it up. */
  readonly assignedAgentId: number | null;
  readonly filedAt: Instant;
  /** When it was resolved or closed. */
  readonly resolvedAt: Instant | null;
  readonly complaintType: ComplaintType;
  readonly status: ComplaintStatus;
  readonly priority: ComplaintPriority;
  /** Paid to the customer, of resolved ones. */
  readonly compensation: Exact<2> | null;
  readonly description: string;
  /** What was done, of resolved and closed ones. */
  readonly resolution: string | null;
}

/** A marketing campaign. There are 10 to 15. */
export interface MarketingCampaignRow {
  readonly campaignId: number;
  readonly managedBy: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly campaignType: CampaignType;
  /** Absent: everybody. */
  readonly targetSegment: CustomerSegment | null;
  /** Dollars. */
  readonly budget: Exact<2>;
  readonly name: string;
  /** What it promises. */
  readonly offer: string;
}

/** A customer's response to a campaign, while it ran. A customer responds once to a campaign. */
export interface CampaignResponseRow {
  readonly campaignId: number;
  readonly customerId: number;
  readonly respondedAt: Instant;
  readonly responseType: ResponseType;
  /** Took up the offer. Only those who inquired or applied can have. */
  readonly converted: boolean;
}

/** A customer in the bank's books. Every customer profile has one, with the same number. */
export interface BankCustomerRow {
  readonly customerId: number;
  readonly onboardedAt: Instant;
  readonly status: BankCustomerStatus;
  readonly onlineBanking: boolean;
  readonly homeBranch: string;
  /** Shaped like a social security number, from a range that is never issued: 900-00-0000 to 999-99-9999. */
  readonly taxId: string;
}

/** A deposit account. Its balance is what its transactions left; the first of them is the opening deposit. */
export interface BankAccountRow {
  readonly accountId: Uuid;
  /** The owner. Other people are in its relationships. */
  readonly customerId: number;
  /** The employee who opened it; absent where the customer did so online. */
  readonly openedBy: number | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly accountType: BankAccountType;
  readonly status: BankAccountStatus;
  readonly balance: Exact<2>;
  /** How far below zero it may go. Above zero for checking accounts only. */
  readonly overdraftLimit: Exact<2>;
  /** Paid on the balance, a fraction a year. */
  readonly interestRate: Exact<4>;
  readonly branchCode: string;
  /** Twelve digits. */
  readonly accountNumber: string;
}

/** Somebody, or a savings account, that an account is tied to. One account in five has one, one in twenty has two. */
export interface AccountRelationshipRow {
  readonly relationshipId: Uuid;
  readonly accountId: Uuid;
  /** For linked savings. */
  readonly relatedAccountId: Uuid | null;
  /** For everything else. */
  readonly relatedCustomerId: number | null;
  readonly establishedAt: Instant;
  readonly relationshipType: AccountRelationshipType;
}

/** One booking on an account. */
export interface AccountTransactionRow {
  readonly transactionId: Uuid;
  readonly accountId: Uuid;
  readonly occurredAt: Instant;
  /** The account's first booking is 1. In the order of time. */
  readonly entryNo: number;
  /** The employee who booked it. Absent for automated ones: seven in ten. */
  readonly processedBy: number | null;
  readonly transactionType: AccountTransactionType;
  readonly channel: TransactionChannel;
  /** Cash over the counter or at a machine: what the rules against money laundering look at. */
  readonly isCash: boolean;
  /** Always above zero; the type gives the sign. */
  readonly amount: Exact<2>;
  /** The account's balance after every booking up to this one. */
  readonly balanceAfter: Exact<2>;
  readonly description: string;
}

/** A kind of loan on offer, with the bounds of what is lent. */
export interface LoanProductRow {
  readonly productId: number;
  readonly minTermMonths: number;
  readonly maxTermMonths: number;
  readonly minCreditScore: number;
  /** A payment this many days late costs the late fee. */
  readonly graceDays: number;
  readonly loanKind: LoanKind;
  /** Its loans need collateral. */
  readonly isSecured: boolean;
  readonly isActive: boolean;
  readonly minAmount: Exact<2>;
  readonly maxAmount: Exact<2>;
  readonly minAnnualRate: Exact<4>;
  readonly maxAnnualRate: Exact<4>;
  readonly lateFee: Exact<2>;
  readonly code: string;
  readonly name: string;
}

/** A customer's request for a loan. */
export interface LoanApplicationRow {
  readonly applicationId: Uuid;
  readonly customerId: number;
  readonly productId: number;
  /** The loan officer; absent until somebody takes it up. */
  readonly handledBy: number | null;
  readonly submittedAt: Instant;
  /** When it was approved, declined or withdrawn. */
  readonly decidedAt: Instant | null;
  readonly termMonths: number;
  /** FICO at the time, 300–850. */
  readonly creditScore: number;
  readonly purpose: LoanPurpose;
  readonly status: LoanApplicationStatus;
  readonly requestedAmount: Exact<2>;
  /** Dollars a year, as stated. */
  readonly annualIncome: Exact<2>;
  /** Monthly debt payments, this loan included, ÷ monthly income. */
  readonly debtToIncome: Exact<4>;
}

/** The decision on an application, and the employee who answers for it. Withdrawn applications have none. */
export interface LoanApprovalRow {
  readonly approvalId: Uuid;
  readonly applicationId: Uuid;
  readonly decidedBy: number;
  readonly decidedAt: Instant;
  readonly termMonths: number | null;
  readonly decision: LoanDecision;
  readonly declineReason: LoanDeclineReason | null;
  /** The decider's approval limit on that day: what they approve is within it. */
  readonly authorityLimit: Exact<2>;
  readonly approvedAmount: Exact<2> | null;
  readonly annualRate: Exact<4> | null;
}

/** A loan paid out. It is repaid in equal monthly installments; its schedule and its payments add up to the cent. */
export interface LoanRow {
  readonly loanId: Uuid;
  /** The approved application. No loan without a decision. */
  readonly applicationId: Uuid;
  /** The borrower's account here that it was paid out to. Absent where it went to a seller or to another bank. */
  readonly accountId: Uuid | null;
  /** The application's customer. */
  readonly customerId: number;
  readonly disbursedAt: Instant;
  readonly firstDueOn: Day;
  /** The last installment's due date. */
  readonly maturityOn: Day;
  /** The day of the last payment, once paid off. */
  readonly closedOn: Day | null;
  readonly termMonths: number;
  /** Days since the oldest installment not fully paid was due, at the as-of date. */
  readonly daysPastDue: number;
  readonly status: LoanStatus;
  readonly principal: Exact<2>;
  readonly annualRate: Exact<4>;
  /** The level monthly installment; only the last one differs, by the cents that rounding left. */
  readonly installmentAmount: Exact<2>;
  /** Principal − Σ principal paid. */
  readonly outstandingPrincipal: Exact<2>;
  /** For instance `L00000042`. */
  readonly loanNumber: string;
}

/** One month of a loan's schedule, as agreed on the day it was paid out. Payments do not change it. */
export interface LoanInstallmentRow {
  readonly loanId: Uuid;
  /** From 1 to the loan's term. */
  readonly installmentNo: number;
  readonly dueOn: Day;
  /** Principal due + interest due. */
  readonly amountDue: Exact<2>;
  readonly principalDue: Exact<2>;
  /** The balance before × annual rate ÷ 12, rounded to the cent. */
  readonly interestDue: Exact<2>;
  /** Principal that is left after it; zero after the last. */
  readonly balanceAfter: Exact<2>;
}

/** Money received towards one installment of a loan. A month paid in parts has several. */
export interface LoanPaymentRow {
  readonly paymentId: Uuid;
  readonly loanId: Uuid;
  /** The booking that paid it, where it came from an account here. */
  readonly transactionId: Uuid | null;
  readonly paidAt: Instant;
  /** The employee who took it; absent for automated ones. */
  readonly receivedBy: number | null;
  readonly installmentNo: number;
  readonly method: LoanPaymentMethod;
  /** Principal + interest + late fee. */
  readonly amount: Exact<2>;
  readonly principalPaid: Exact<2>;
  readonly interestPaid: Exact<2>;
  readonly lateFeePaid: Exact<2>;
}

/** What secures a loan. A secured loan's lending values add up to at least its principal. */
export interface LoanCollateralRow {
  readonly collateralId: Uuid;
  readonly loanId: Uuid;
  readonly appraisedOn: Day;
  /** 1: the bank is paid first. */
  readonly lienPosition: number;
  readonly collateralKind: CollateralKind;
  readonly appraisedValue: Exact<2>;
  /** How much of its value is lent against it, for instance 0.800. */
  readonly advanceRate: Exact<3>;
  /** Appraised value × advance rate, rounded to the cent. */
  readonly lendingValue: Exact<2>;
  readonly description: string;
  /** Parcel, vehicle or serial number. */
  readonly registration: string;
}

/** An insurance policy that the bank sold to a customer. */
export interface InsurancePolicyRow {
  readonly policyId: Uuid;
  readonly customerId: number;
  /** The insurance agent. */
  readonly soldBy: number;
  readonly soldAt: Instant;
  /** The first day covered. */
  readonly effectiveOn: Day;
  /** The last day covered, as agreed. */
  readonly expiresOn: Day;
  /** The last day covered, of policies that are over. */
  readonly endedOn: Day | null;
  readonly policyType: PolicyType;
  readonly status: PolicyStatus;
  readonly premiumFrequency: PremiumFrequency;
  /** Each premium: Σ of the coverages'. */
  readonly premium: Exact<2>;
  /** Σ limits of the coverages. */
  readonly insuredAmount: Exact<2>;
  /** For instance `P00000042`. */
  readonly policyNumber: string;
}

/** One thing that a policy covers, and up to how much. */
export interface PolicyCoverageRow {
  readonly coverageId: Uuid;
  readonly policyId: Uuid;
  readonly coverageKind: CoverageKind;
  /** The most that is paid for one claim. */
  readonly limitAmount: Exact<2>;
  /** What the customer bears of each claim. */
  readonly deductible: Exact<2>;
  /** Its part of the policy's premium. */
  readonly premium: Exact<2>;
}

/** Who is paid when the insured dies. The shares of a policy's beneficiaries of one rank add up to 100. */
export interface PolicyBeneficiaryRow {
  readonly beneficiaryId: Uuid;
  readonly policyId: Uuid;
  /** Where the beneficiary is a customer too. */
  readonly customerId: number | null;
  readonly relation: BeneficiaryRelation;
  readonly rank: BeneficiaryRank;
  readonly sharePercent: Exact<2>;
  readonly fullName: string;
}

/** A premium that fell due. One without a payment is owed; a policy with owed ones lapses. */
export interface PremiumPaymentRow {
  readonly policyId: Uuid;
  /** The policy's first premium is 1. */
  readonly periodNo: number;
  readonly dueOn: Day;
  readonly paidOn: Day | null;
  /** The policy's premium. */
  readonly amount: Exact<2>;
}

/** A claim against one coverage. What is kept for it and what was paid on it together stay within the coverage's limit. */
export interface InsuranceClaimRow {
  readonly claimId: Uuid;
  readonly coverageId: Uuid;
  /** The claims adjuster; absent until somebody takes it up. */
  readonly handledBy: number | null;
  /** While the policy was in force. */
  readonly incidentOn: Day;
  readonly filedAt: Instant;
  /** When it was approved or denied. */
  readonly decidedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly status: ClaimStatus;
  readonly denialReason: ClaimDenialReason | null;
  readonly claimedAmount: Exact<2>;
  /** What the insurer keeps ready for it; nothing once it is paid or denied. */
  readonly reserveAmount: Exact<2>;
  readonly payoutAmount: Exact<2> | null;
  /** For instance `C00000042`. */
  readonly claimNumber: string;
  readonly description: string;
}

/** Know your customer: who the bank made sure a customer is, and how closely it watches them. Every customer has one. */
export interface KycRecordRow {
  readonly kycId: Uuid;
  readonly customerId: number;
  /** The compliance officer of the last review. */
  readonly reviewedBy: number;
  /** When the customer was first verified. */
  readonly verifiedAt: Instant;
  readonly lastReviewOn: Day;
  /** The last review and the rating's interval. */
  readonly nextReviewOn: Day;
  readonly documentExpiresOn: Day;
  readonly status: KycStatus;
  readonly riskRating: KycRiskRating;
  readonly documentKind: IdentityDocument;
  readonly sourceOfFunds: SourceOfFunds;
  /** Holds, or held, a prominent public office. Then the rating is high. */
  readonly isPoliticallyExposed: boolean;
  readonly documentNumber: string;
}

/** A rule against money laundering, with its parameters: a transaction either meets it or does not. */
export interface AmlRuleRow {
  readonly ruleId: number;
  readonly windowDays: number | null;
  readonly minCount: number | null;
  readonly ruleKind: AmlRuleKind;
  readonly severity: AmlSeverity;
  readonly isActive: boolean;
  /** Dollars. */
  readonly threshold: Exact<2>;
  /** Dollars. */
  readonly floor: Exact<2> | null;
  readonly share: Exact<3> | null;
  readonly code: string;
  readonly name: string;
}

/** One rule held against all of one customer's transactions in a period. */
export interface AmlCheckRow {
  readonly checkId: Uuid;
  readonly customerId: number;
  readonly ruleId: number;
  readonly checkedAt: Instant;
  /** The first day looked at. */
  readonly periodFrom: Day;
  /** The last day looked at. */
  readonly periodTo: Day;
  readonly outcome: AmlOutcome;
}

/** What a check found, and what the compliance officers made of it. */
export interface AmlAlertRow {
  readonly alertId: Uuid;
  readonly checkId: Uuid;
  /** Absent until somebody takes it up. */
  readonly assignedTo: number | null;
  readonly raisedAt: Instant;
  /** When it was dismissed or reported. */
  readonly closedAt: Instant | null;
  readonly status: AmlAlertStatus;
  /** Why it was dismissed or reported. */
  readonly finding: string | null;
}

/** A transaction that an alert was raised for: it meets the rule of the alert's check. */
export interface AmlAlertTransactionRow {
  readonly alertId: Uuid;
  readonly transactionId: Uuid;
}

/** Who did what, when: one row per event in the bank's other schemas. Written once and never changed. */
export interface AuditTrailRow {
  readonly auditId: Uuid;
  /** The account concerned, where there is one. */
  readonly accountId: Uuid | null;
  readonly occurredAt: Instant;
  /** The employee who did it, or whom it is about. */
  readonly employeeId: number | null;
  /** The customer concerned, or who did it. */
  readonly customerId: number | null;
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly entityTable: AuditedTable;
  /** The row's key, as text. Not a foreign key: a trail outlives what it tells of. */
  readonly entityKey: string;
  /** What changed, for instance `{"amount": "12500.00", "decision": "approved"}`. */
  readonly details: JsonValue;
}

/** Somebody with an account on Spark. Never deleted: closing an account marks it, and keeps what regulation asks for. */
export interface SparkUserRow {
  readonly id: Uuid;
  /** Kept when the account is closed, so a closed account's address cannot be registered again. */
  readonly email: string;
  /** bcrypt. */
  readonly passwordHash: string;
  readonly name: string;
  /** E.164, for instance `+919876543210`. */
  readonly phone: string | null;
  readonly dob: Day | null;
  /** The permanent account number, encrypted by `spark.encrypt_text`. Two encryptions of one PAN differ. */
  readonly panCard: Uint8Array | null;
  /** Keyed HMAC-SHA256 of the normalised PAN (`spark.blind_index`): finds a PAN, and keeps it unique, without showing it. */
  readonly panCardIndex: Uint8Array | null;
  /** `incomplete`, `pending`, `verified` or `rejected`. */
  readonly kycStatus: string;
  /**
   * The band of gross yearly income that KYC forms ask for: `below_1_lakh`, `1_to_5_lakh`, `5_to_10_lakh`,
   * `10_to_25_lakh`, `25_lakh_to_1_crore` or `above_1_crore`.
   */
  readonly annualIncome: string | null;
  /** `conservative`, `moderate` or `aggressive`. */
  readonly riskProfile: string;
  /** What the user says they invest for, in words. */
  readonly investmentGoals: readonly string[];
  readonly emailVerified: boolean;
  readonly phoneVerified: boolean;
  /** `active`, `suspended` or `deleted`. */
  readonly status: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Set exactly when `status` is `deleted`. */
  readonly deletedAt: Instant | null;
}

/** How a user proves who they are: second factor, biometrics, lock-out. Out of reach of the application's role. */
export interface SparkUserSecurityRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly twoFactorEnabled: boolean;
  /** `sms`, `email` or `authenticator_app`. */
  readonly twoFactorMethod: string | null;
  /** The TOTP secret (RFC 6238, base32), encrypted by `spark.encrypt_text`. */
  readonly twoFactorSecret: Uint8Array | null;
  /** One-time recovery codes, each encrypted by `spark.encrypt_text`. A used code is taken out. */
  readonly backupCodes: readonly Uint8Array[];
  readonly biometricEnabled: boolean;
  /** `fingerprint` or `face_id`. */
  readonly biometricType: string | null;
  readonly sessionTimeoutMinutes: number;
  readonly loginAlertsEnabled: boolean;
  /** Since the last success. */
  readonly failedLoginAttempts: number;
  readonly accountLockedUntil: Instant | null;
  readonly lastPasswordChange: Instant | null;
  /** SHA-256 of the token that was mailed, in hex: the token itself is not kept. */
  readonly passwordResetToken: string | null;
  readonly passwordResetExpires: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A device that somebody is, or was, logged in on. Removed 90 days after it expires. */
export interface SparkUserSessionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** SHA-256 of the access token, in hex. */
  readonly tokenHash: string;
  /** SHA-256 of the refresh token, in hex. */
  readonly refreshTokenHash: string | null;
  /** `mobile`, `desktop` or `tablet`. */
  readonly deviceType: string | null;
  readonly deviceName: string | null;
  readonly browser: string | null;
  readonly os: string | null;
  readonly ipAddress: string | null;
  /** City and country, as looked up from the address. */
  readonly location: string | null;
  readonly isTrustedDevice: boolean;
  readonly expiresAt: Instant;
  readonly createdAt: Instant;
  readonly lastActivity: Instant;
  /** Ended before its time, by logging out or by the user closing the account. */
  readonly revoked: boolean;
}

/** How the app looks to a user, and what it may tell them by mail, SMS and push. */
export interface SparkUserPreferencesRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** `light`, `dark` or `auto`. */
  readonly theme: string;
  /** ISO 639-1: `en`, `hi`, `mr`, `ta`, `te` or `bn`. */
  readonly language: string;
  /** ISO 4217. */
  readonly currency: string;
  /** A name of the IANA time zone database: the zone that the app shows instants in. */
  readonly timezone: string;
  /** `DD/MM/YYYY`, `MM/DD/YYYY` or `YYYY-MM-DD`. */
  readonly dateFormat: string;
  /** `indian` (1,00,000) or `international` (100,000). */
  readonly numberFormat: string;
  /** The page that opens first: `dashboard`, `portfolio`, `goals`, `auto_invest` or `trading`. */
  readonly defaultView: string;
  /** `line`, `area`, `bar` or `candlestick`. */
  readonly chartType: string;
  /** In seconds. */
  readonly dataRefreshInterval: number;
  readonly itemsPerPage: number;
  readonly emailMarketAlerts: boolean;
  readonly emailPriceAlerts: boolean;
  readonly emailPortfolioUpdates: boolean;
  readonly emailTransactionConfirmations: boolean;
  readonly emailMonthlyReports: boolean;
  readonly emailAiRecommendations: boolean;
  readonly emailNewsDigest: boolean;
  readonly smsTransactionAlerts: boolean;
  readonly smsSecurityAlerts: boolean;
  readonly smsLoginAlerts: boolean;
  readonly smsPaymentReminders: boolean;
  readonly pushMarketMovements: boolean;
  readonly pushGoalMilestones: boolean;
  readonly pushAutoInvestExecutions: boolean;
  readonly pushPortfolioChanges: boolean;
  readonly pushDailySummary: boolean;
  /** `instant`, `hourly`, `daily` or `weekly`. */
  readonly priceAlertFrequency: string;
  /** `instant`, `hourly`, `daily` or `weekly`. */
  readonly portfolioUpdateFrequency: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A broker or exchange account that a user has linked, with the key to it. At most one connected at a time per platform. */
export interface SparkPlatformConnectionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** `zerodha`, `groww`, `upstox` or `binance`. */
  readonly platform: string;
  /** `connected`, `disconnected`, `syncing` or `error`. */
  readonly status: string;
  /** Encrypted by `spark.encrypt_text`. */
  readonly apiKey: Uint8Array;
  /** Encrypted by `spark.encrypt_text`. */
  readonly apiSecret: Uint8Array;
  /** What the platform needs besides key and secret (client number, scopes, expiry). Tokens belong in the encrypted columns. */
  readonly additionalAuth: JsonValue | null;
  readonly lastSynced: Instant | null;
  readonly syncFrequencyMinutes: number;
  readonly autoSyncEnabled: boolean;
  /** The active investments that came through this connection. */
  readonly holdingsCount: number;
  /** What they are worth together. */
  readonly totalValue: Exact<2>;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Set exactly when `status` is `disconnected`. */
  readonly disconnectedAt: Instant | null;
}

/** One attempt to read holdings and transactions from a linked platform. Removed after six months. */
export interface SparkSyncLogRow {
  readonly id: Uuid;
  readonly connectionId: Uuid;
  /** `manual`, `auto` or `scheduled`. */
  readonly syncType: string;
  /** `pending`, `in_progress`, `completed` or `failed`. */
  readonly status: string;
  readonly holdingsFetched: number;
  readonly transactionsFetched: number;
  /** Why it failed. */
  readonly errorMessage: string | null;
  readonly startedAt: Instant;
  /** Set once it has completed or failed. */
  readonly completedAt: Instant | null;
  readonly durationSeconds: number | null;
  readonly createdAt: Instant;
}

/** Something that can be bought: a stock, fund, ETF, coin or bond. Shared by all users. */
export interface SparkSecurityRow {
  readonly id: Uuid;
  readonly symbol: string;
  readonly name: string;
  /** ISO 6166, with a right check digit. Coins have none. */
  readonly isin: string | null;
  /** `stock`, `mutual_fund`, `etf`, `crypto` or `bond`. */
  readonly type: string;
  /** `NSE`, `BSE`, `NASDAQ` or `BINANCE`. Absent for mutual funds, which the fund house deals in. */
  readonly exchange: string | null;
  readonly sector: string | null;
  readonly industry: string | null;
  /** In units of `currency`. */
  readonly marketCap: Exact<2> | null;
  /** ISO 4217. */
  readonly currency: string;
  /** The least quantity that trades, and its step. */
  readonly lotSize: number;
  readonly isActive: boolean;
  readonly metadata: JsonValue | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A bar of prices: what a security traded at up to an instant. Partitioned by month; archived after two years, dropped after five. */
export interface SparkMarketDataRow {
  /** Unique only together with the key: the partitions' key is the security and the instant. */
  readonly id: Uuid;
  readonly securityId: Uuid;
  readonly timestamp: Instant;
  readonly open: Exact<4> | null;
  readonly high: Exact<4> | null;
  readonly low: Exact<4> | null;
  readonly close: Exact<4> | null;
  /** Whole units traded in the bar. */
  readonly volume: number | bigint | null;
  readonly bid: Exact<4> | null;
  readonly ask: Exact<4> | null;
  readonly createdAt: Instant;
}

/** What a user holds of one security, summed over its lots and marked to the last price. */
export interface SparkInvestmentRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly securityId: Uuid;
  /** Absent when the user entered it by hand, or when the connection was removed. */
  readonly platformConnectionId: Uuid | null;
  /** As the security had it when it was first bought. */
  readonly symbol: string;
  readonly name: string;
  /** `stock`, `mutual_fund`, `etf`, `crypto` or `bond`. */
  readonly type: string;
  /** What is left: the sum of its lots' `remaining_quantity`. Above zero exactly while `active`. */
  readonly quantity: Exact<6>;
  /** Of what is left, first in first out. */
  readonly avgBuyPrice: Exact<4>;
  /** What was paid for what is left, first in first out. */
  readonly investedAmount: Exact<2>;
  readonly currentPrice: Exact<4> | null;
  readonly currentValue: Exact<2> | null;
  /** `current_value` less `invested_amount`. */
  readonly returns: Exact<2> | null;
  /** In percent: 12.5 is 12.5 %. */
  readonly returnsPercentage: Exact<4> | null;
  /** Of the whole position, since the previous close. */
  readonly dayChange: Exact<2> | null;
  /** In percent. */
  readonly dayChangePercentage: Exact<4> | null;
  readonly sector: string | null;
  /** The date of the first lot. */
  readonly purchaseDate: Day;
  /** `active`; `sold` when the user sold the last unit; `closed` when it ended otherwise (redeemed, matured, moved away). */
  readonly status: string;
  /** When it was last marked to a price. */
  readonly lastUpdated: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** One purchase (a lot) or sale of an investment. Sales use up the oldest lots first. */
export interface SparkInvestmentHoldingRow {
  readonly id: Uuid;
  readonly investmentId: Uuid;
  readonly userId: Uuid;
  readonly transactionDate: Day;
  readonly quantity: Exact<6>;
  /** Zero for bonus shares. */
  readonly price: Exact<4>;
  readonly amount: Exact<2>;
  /** `buy` or `sell`. */
  readonly type: string;
  /** What is left of a lot; zero for a sale. */
  readonly remainingQuantity: Exact<6>;
  readonly fees: Exact<2>;
  readonly tax: Exact<2>;
  readonly createdAt: Instant;
}

/** Every movement of money or units: purchases, sales, income, splits. Partitioned by year; a year is archived once it is seven years old. */
export interface SparkTransactionRow {
  /** Unique within a date only, because the partitions' key has to be in the primary key. */
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly investmentId: Uuid | null;
  readonly securityId: Uuid | null;
  /** `buy`, `sell`, `sip`, `dividend`, `bonus`, `split` or `interest`. */
  readonly type: string;
  readonly assetName: string;
  readonly symbol: string | null;
  /** `zerodha`, `groww`, `upstox` or `binance`. */
  readonly platform: string;
  /** Units bought, sold or, for a bonus or split, added. */
  readonly quantity: Exact<6> | null;
  readonly price: Exact<4> | null;
  /** Before charges. Zero for a bonus or split. */
  readonly amount: Exact<2>;
  /** Brokerage and exchange charges. */
  readonly fees: Exact<2>;
  /** Securities transaction tax, stamp duty, TDS. */
  readonly tax: Exact<2>;
  /** Goods and services tax on the fees. */
  readonly gst: Exact<2>;
  /** What left the user's account (`buy`, `sip`: amount plus charges) or reached it (all others: amount less charges). */
  readonly netAmount: Exact<2>;
  /** `completed`, `pending`, `failed` or `cancelled`. */
  readonly status: string;
  /** The platform's number for it. */
  readonly transactionId: string | null;
  /** `upi`, `net_banking`, `debit_card`, `nach`, `bank_transfer` or `platform_balance`. */
  readonly paymentMethod: string | null;
  readonly paymentReference: string | null;
  readonly description: string | null;
  readonly metadata: JsonValue | null;
  readonly transactionDate: Day;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Something a user saves towards, by a date. */
export interface SparkGoalRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** Unique among the user's goals that are not deleted. */
  readonly name: string;
  /** `retirement`, `house`, `education`, `wedding`, `emergency` or `custom`. */
  readonly category: string;
  readonly targetAmount: Exact<2>;
  /** The sum of its contributions. */
  readonly currentAmount: Exact<2>;
  readonly targetDate: Day;
  readonly startDate: Day;
  readonly monthlyContribution: Exact<2>;
  /** `critical`, `high`, `medium` or `low`. */
  readonly priority: string;
  /** `active`, `achieved`, `paused` or `cancelled`. */
  readonly status: string;
  readonly description: string | null;
  /** `conservative`, `moderate` or `aggressive`. */
  readonly riskProfile: string;
  /** Per year, in percent. */
  readonly expectedReturns: Exact<2>;
  /** Shares in percent that add up to 100: `{"equity": 60, "debt": 30, "gold": 10}`. */
  readonly investmentMix: JsonValue | null;
  /** The user's investments that are meant for this goal. */
  readonly linkedInvestmentIds: readonly Uuid[];
  readonly achievedDate: Day | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The user took it off the list. */
  readonly deletedAt: Instant | null;
}

/** Money that a user, or a plan of theirs, put towards a goal. */
export interface SparkGoalContributionRow {
  readonly id: Uuid;
  readonly goalId: Uuid;
  readonly userId: Uuid;
  readonly amount: Exact<2>;
  /** `manual`, `auto`, `investment_returns` or `dividend`. */
  readonly source: string;
  readonly contributionDate: Day;
  readonly note: string | null;
  readonly createdAt: Instant;
}

/** A ready-made way to spread a monthly sum over kinds of assets. Shared by all users. */
export interface SparkAutoInvestStrategyRow {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string | null;
  /** `very_high`, `high`, `medium` or `low`. */
  readonly riskLevel: string;
  /** Per year, in percent. */
  readonly expectedReturns: Exact<2> | null;
  /** The least monthly sum. */
  readonly minInvestment: Exact<2>;
  /** Shares in percent that add up to 100: `{"stocks": 50, "mutual_funds": 30, "etfs": 20}`. */
  readonly allocation: JsonValue;
  /** `monthly`, `quarterly` or `yearly`. */
  readonly rebalancingFrequency: string;
  /** In percent. */
  readonly aiConfidence: Exact<2> | null;
  readonly isActive: boolean;
  /** How many users have a plan that runs on it. */
  readonly popularityScore: number;
  /** How it would have done in the past. */
  readonly backtestingData: JsonValue | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A user's standing order: a sum every month, spread by a strategy. */
export interface SparkAutoInvestPlanRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly strategyId: Uuid;
  /** `active`, `paused`, `cancelled` or `completed`. */
  readonly status: string;
  readonly monthlyInvestment: Exact<2>;
  /** Day of the month, 1 to 28 so that every month has it. */
  readonly executionDay: number;
  readonly autoRebalance: boolean;
  /** The sum of its executions. */
  readonly investedAmount: Exact<2>;
  readonly currentValue: Exact<2>;
  readonly returns: Exact<2>;
  /** In percent. */
  readonly returnsPercentage: Exact<4>;
  readonly linkedGoalId: Uuid | null;
  readonly startDate: Day;
  /** Absent unless the plan is active. */
  readonly nextExecutionDate: Day | null;
  readonly lastExecutionDate: Day | null;
  readonly pauseReason: string | null;
  readonly pausedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** One month's run of a plan: what it invested, and the orders that it placed. */
export interface SparkPlanExecutionRow {
  readonly id: Uuid;
  readonly planId: Uuid;
  readonly userId: Uuid;
  readonly executionDate: Day;
  readonly amountInvested: Exact<2>;
  /** `completed`, `failed`, `partial` or `pending`. */
  readonly status: string;
  readonly ordersPlaced: number;
  readonly ordersExecuted: number;
  /** What each part of the strategy got, and the orders that spent it. */
  readonly allocationDetails: JsonValue | null;
  readonly errorMessage: string | null;
  readonly executedAt: Instant;
  readonly createdAt: Instant;
}

/** An order to buy or sell, from the moment it is written until it is filled, cancelled or rejected. */
export interface SparkTradingOrderRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly securityId: Uuid;
  readonly symbol: string;
  /** `market`, `limit`, `stop_loss` or `bracket`. */
  readonly type: string;
  /** `buy` or `sell`. */
  readonly side: string;
  readonly quantity: Exact<6>;
  /** The sum of its executions. */
  readonly filledQuantity: Exact<6>;
  /** The limit. Absent for market orders, and for stop-loss orders that become market orders. */
  readonly price: Exact<4> | null;
  /** Of its executions, weighted by quantity. */
  readonly avgExecutionPrice: Exact<4> | null;
  readonly totalCost: Exact<2> | null;
  readonly fees: Exact<2> | null;
  /** `zerodha`, `groww`, `upstox` or `binance`. */
  readonly platform: string;
  /** `pending`, `placed`, `partially_filled`, `executed`, `cancelled` or `rejected`. */
  readonly status: string;
  /** `day`, `ioc` (immediate or cancel) or `gtc` (good till cancelled). */
  readonly validity: string;
  /** The trigger price of stop-loss and bracket orders. */
  readonly stopLoss: Exact<4> | null;
  /** Where a bracket order takes its profit. */
  readonly targetPrice: Exact<4> | null;
  /** The platform's number for it. Absent until placed. */
  readonly platformOrderId: string | null;
  readonly rejectionReason: string | null;
  readonly createdAt: Instant;
  readonly placedAt: Instant | null;
  /** When the last unit was filled. */
  readonly executedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly updatedAt: Instant;
}

/** One fill of an order. The reference draws this table in its diagram and never defines it. */
export interface SparkOrderExecutionRow {
  readonly id: Uuid;
  readonly orderId: Uuid;
  readonly userId: Uuid;
  readonly quantity: Exact<6>;
  readonly price: Exact<4>;
  /** Quantity times price. */
  readonly amount: Exact<2>;
  readonly fees: Exact<2>;
  /** The platform's number for the trade. */
  readonly platformTradeId: string | null;
  readonly executedAt: Instant;
  readonly createdAt: Instant;
}

/** What the model said of a portfolio or a security, kept until it expires. Removed 90 days after that. */
export interface SparkAiAnalysisRow {
  readonly id: Uuid;
  /** Absent when it is about a security and meant for everybody. */
  readonly userId: Uuid | null;
  /** Absent when it is about the user's whole portfolio. */
  readonly securityId: Uuid | null;
  /** `portfolio_insight`, `investment_analysis`, `sentiment` or `recommendation`. */
  readonly analysisType: string;
  /** `strong_buy`, `buy`, `hold`, `sell` or `strong_sell`. */
  readonly recommendation: string | null;
  /** In percent. */
  readonly confidence: Exact<2> | null;
  readonly targetPrice: Exact<4> | null;
  readonly stopLoss: Exact<4> | null;
  /** 0 to 100; more is better. */
  readonly healthScore: Exact<2> | null;
  /** 0 to 100; more is cheaper. */
  readonly valuationScore: Exact<2> | null;
  /** 0 to 100; more is riskier. */
  readonly riskScore: Exact<2> | null;
  readonly technicalIndicators: JsonValue | null;
  readonly fundamentals: JsonValue | null;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly explanation: string | null;
  readonly sectorAnalysis: JsonValue | null;
  readonly predictions: JsonValue | null;
  readonly benchmarkComparison: JsonValue | null;
  readonly expiresAt: Instant;
  readonly generatedAt: Instant;
  readonly createdAt: Instant;
}

/** Who did what, and what it changed; secrets are left out. Written by triggers and by the app, never changed. Partitioned by month. */
export interface SparkAuditLogRow {
  /** Unique within an instant only, because the partitions' key has to be in the primary key. */
  readonly id: Uuid;
  /** Who acted. Absent for what the system did by itself. */
  readonly userId: Uuid | null;
  /** A verb and what it was done to: `login`, `logout`, `create_investment`, `place_order`. */
  readonly action: string;
  /** What kind of thing `entity_id` is: `user`, `investment`, `order`, `transaction` and so on. */
  readonly entityType: string | null;
  readonly entityId: Uuid | null;
  /** `{"old": …, "new": …}`. For an update, only the columns that changed. */
  readonly changes: JsonValue | null;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  /** `mobile`, `desktop` or `tablet`. */
  readonly deviceType: string | null;
  readonly location: string | null;
  /** `success` or `failed`. */
  readonly status: string;
  readonly errorMessage: string | null;
  readonly createdAt: Instant;
}

/** Something the app has told a user. Removed after 30 days, read or not. */
export interface SparkUserNotificationRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** `price_alert`, `goal_milestone`, `order_executed` or `market_update`. */
  readonly type: string;
  readonly title: string;
  readonly message: string;
  readonly icon: string | null;
  /** The page in the app that it is about. */
  readonly link: string | null;
  readonly isRead: boolean;
  /** `high`, `normal` or `low`. */
  readonly priority: string;
  readonly metadata: JsonValue | null;
  /** Set exactly when `is_read`. */
  readonly readAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly createdAt: Instant;
}

/** Somebody whose spending is looked at. */
export interface SpendUserRow {
  readonly id: Uuid;
  readonly createdAt: Instant;
  /** Whether they agreed to be told what their data says of them: personas, and content for these. Nobody has until they say so. */
  readonly consent: boolean;
  /** In lower case. The same person has the same e-mail in every system that knows them. */
  readonly email: string;
  readonly name: string;
}

/** A user's account: one to three each. A credit card's balance is what is owed on it. */
export interface SpendAccountRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** Cents, after all transactions that are not pending. Money in the account; for a card, money owed. */
  readonly balance: number;
  /** Cents, before the first transaction. A depository's balance is this − Σ amounts; a card's is this + Σ amounts. */
  readonly openingBalance: number;
  /** Cents. Cards only. */
  readonly limit: number | null;
  /** Cents: 2 % of the balance, rounded. Cards only. */
  readonly minPayment: number | null;
  readonly type: SpendAccountType;
  readonly subtype: SpendAccountSubtype;
  /** The last minimum payment was missed. Cards only. */
  readonly isOverdue: boolean;
  /** Annual percentage rate, for instance 24.99. Cards only. */
  readonly apr: Exact<2> | null;
  /** ISO 4217. */
  readonly currency: string;
  /** The last four digits of the account's number. */
  readonly mask: string;
  readonly name: string;
}

/** One movement of an account. */
export interface SpendTransactionRow {
  readonly id: Uuid;
  readonly accountId: Uuid;
  /** The subscription that it is a charge of, on the same account. */
  readonly subscriptionId: Uuid | null;
  readonly date: Instant;
  /** Cents. INCOME is below zero (money in), everything else above (money out). */
  readonly amount: number;
  readonly category: SpendCategory;
  /** Not booked yet. The newest ones only. */
  readonly pending: boolean;
  readonly merchantName: string;
}

/** A charge that comes back by itself: the same merchant, amount and account, at its cadence. */
export interface SpendSubscriptionRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  /** One of the user's accounts. */
  readonly accountId: Uuid;
  /** The day of the first charge. */
  readonly startedOn: Day;
  /** Absent once cancelled. */
  readonly nextChargeOn: Day | null;
  readonly cancelledOn: Day | null;
  /** Cents, of each charge. */
  readonly amount: number;
  readonly cadence: SubscriptionCadence;
  readonly category: SpendCategory;
  readonly merchantName: string;
}

/** A kind of spender. What makes one is computed from transactions. */
export interface SpendPersonaRow {
  readonly id: Uuid;
  /** When several fit, the lowest is the user's primary one. */
  readonly priority: number;
  readonly kind: PersonaKind;
  readonly name: string;
  readonly description: string;
  /** The thresholds of its rule by name: `{"utilization": "0.50"}`. */
  readonly criteria: JsonValue;
}

/** A persona that fits a user, by the transactions of a window. Exactly one of a user's personas of one day is primary. */
export interface SpendPersonaAssignmentRow {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly personaId: Uuid;
  readonly assignedAt: Instant;
  /** The first day whose transactions count. */
  readonly windowFrom: Day;
  /** The last day whose transactions count. */
  readonly windowTo: Day;
  readonly isPrimary: boolean;
  /** The figures that met the criteria, by the same names: `{"utilization": "0.68"}`. */
  readonly evidence: JsonValue;
}

/** Something to read or to use that helps people of some personas. */
export interface SpendContentRow {
  readonly id: Uuid;
  readonly publishedOn: Day;
  readonly minutes: number;
  readonly kind: ContentKind;
  /** Its part of the address. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A piece of content meant for a persona. */
export interface SpendContentPersonaRow {
  readonly contentId: Uuid;
  readonly personaId: Uuid;
  /** Its place among the persona's content, from 1. */
  readonly rank: number;
}

/**
 * One run of the seeder: what was asked, and what was made. Tilth's own; no domain writes it. It is written in the
 * transaction that loads the rows, so a run that is here is whole. At most one is current, and that one describes the
 * whole world, also what earlier runs that it appended to had made.
 */
export interface SeedRunRow {
  readonly id: Uuid;
  /** The instant that the world stands at: nothing in it is later. */
  readonly asOf: Instant;
  readonly loadedAt: Instant;
  /** When a later run or a clearing took its place. */
  readonly endedAt: Instant | null;
  readonly seed: number;
  readonly tookMs: number;
  readonly mode: SeedMode;
  readonly state: SeedState;
  readonly scale: Exact<4>;
  /** SHA-256 of everything the rows follow from: schema, recipes and data. */
  readonly recipes: string;
  /** SHA-256 over the tables' fingerprints: the world's. */
  readonly fingerprint: string;
  /** Of Tilth. */
  readonly version: string;
  /** The domains asked for and those that they needed. */
  readonly domains: readonly string[];
  /** Sizes asked for by name, over the scale: `{"customers": 500}`. */
  readonly overrides: JsonValue;
  /** Every size by name, as it came out: `{"users": 10, "customers": 500}`. */
  readonly sizes: JsonValue;
}

/** What one table holds after a run. */
export interface SeedRunTableRow {
  readonly runId: Uuid;
  /** Of the recipe that made the rows. Raised whenever the same request would give other rows. */
  readonly recipeVersion: number;
  /** From the first of its rows to the last, and its keys and indexes; absent where the run added none. */
  readonly tookMs: number | null;
  /** In the table after the run. */
  readonly rows: number | bigint;
  /** By this run. */
  readonly rowsAdded: number | bigint;
  /** SHA-256 of the table's content, whatever the order of its rows. */
  readonly fingerprint: string;
  /** Schema and table, for instance `investa.users`. */
  readonly table: string;
  readonly model: string;
  readonly domain: string;
}

/** The row of each model. */
export interface Rows {
  Language: LanguageRow;
  User: UserRow;
  UserProfile: UserProfileRow;
  SecuritySettings: SecuritySettingsRow;
  UserSession: UserSessionRow;
  PrivacySettings: PrivacySettingsRow;
  Course: CourseRow;
  Lesson: LessonRow;
  UserLessonProgress: UserLessonProgressRow;
  Quiz: QuizRow;
  Question: QuestionRow;
  Answer: AnswerRow;
  UserQuizAttempt: UserQuizAttemptRow;
  UserQuizAnswer: UserQuizAnswerRow;
  LearningProgress: LearningProgressRow;
  Badge: BadgeRow;
  UserBadge: UserBadgeRow;
  Stock: StockRow;
  StockPrice: StockPriceRow;
  MarketData: MarketDataRow;
  TechnicalIndicator: TechnicalIndicatorRow;
  UserWatchlist: UserWatchlistRow;
  Portfolio: PortfolioRow;
  PortfolioHolding: PortfolioHoldingRow;
  TradingSession: TradingSessionRow;
  Order: OrderRow;
  Trade: TradeRow;
  TradingPerformance: TradingPerformanceRow;
  Achievement: AchievementRow;
  UserAchievement: UserAchievementRow;
  Notification: NotificationRow;
  CashflowUser: CashflowUserRow;
  IncomeSource: IncomeSourceRow;
  CashflowTransaction: CashflowTransactionRow;
  CashflowFeature: CashflowFeatureRow;
  CashflowPrediction: CashflowPredictionRow;
  CashflowBacktest: CashflowBacktestRow;
  SmoothingBuffer: SmoothingBufferRow;
  BufferMovement: BufferMovementRow;
  CashflowInsight: CashflowInsightRow;
  Department: DepartmentRow;
  BankBranch: BankBranchRow;
  Employee: EmployeeRow;
  TrainingProgram: TrainingProgramRow;
  TrainingAttendance: TrainingAttendanceRow;
  CustomerProfile: CustomerProfileRow;
  CustomerInteraction: CustomerInteractionRow;
  SatisfactionSurvey: SatisfactionSurveyRow;
  CustomerComplaint: CustomerComplaintRow;
  MarketingCampaign: MarketingCampaignRow;
  CampaignResponse: CampaignResponseRow;
  BankCustomer: BankCustomerRow;
  BankAccount: BankAccountRow;
  AccountRelationship: AccountRelationshipRow;
  AccountTransaction: AccountTransactionRow;
  LoanProduct: LoanProductRow;
  LoanApplication: LoanApplicationRow;
  LoanApproval: LoanApprovalRow;
  Loan: LoanRow;
  LoanInstallment: LoanInstallmentRow;
  LoanPayment: LoanPaymentRow;
  LoanCollateral: LoanCollateralRow;
  InsurancePolicy: InsurancePolicyRow;
  PolicyCoverage: PolicyCoverageRow;
  PolicyBeneficiary: PolicyBeneficiaryRow;
  PremiumPayment: PremiumPaymentRow;
  InsuranceClaim: InsuranceClaimRow;
  KycRecord: KycRecordRow;
  AmlRule: AmlRuleRow;
  AmlCheck: AmlCheckRow;
  AmlAlert: AmlAlertRow;
  AmlAlertTransaction: AmlAlertTransactionRow;
  AuditTrail: AuditTrailRow;
  SparkUser: SparkUserRow;
  SparkUserSecurity: SparkUserSecurityRow;
  SparkUserSession: SparkUserSessionRow;
  SparkUserPreferences: SparkUserPreferencesRow;
  SparkPlatformConnection: SparkPlatformConnectionRow;
  SparkSyncLog: SparkSyncLogRow;
  SparkSecurity: SparkSecurityRow;
  SparkMarketData: SparkMarketDataRow;
  SparkInvestment: SparkInvestmentRow;
  SparkInvestmentHolding: SparkInvestmentHoldingRow;
  SparkTransaction: SparkTransactionRow;
  SparkGoal: SparkGoalRow;
  SparkGoalContribution: SparkGoalContributionRow;
  SparkAutoInvestStrategy: SparkAutoInvestStrategyRow;
  SparkAutoInvestPlan: SparkAutoInvestPlanRow;
  SparkPlanExecution: SparkPlanExecutionRow;
  SparkTradingOrder: SparkTradingOrderRow;
  SparkOrderExecution: SparkOrderExecutionRow;
  SparkAiAnalysis: SparkAiAnalysisRow;
  SparkAuditLog: SparkAuditLogRow;
  SparkUserNotification: SparkUserNotificationRow;
  SpendUser: SpendUserRow;
  SpendAccount: SpendAccountRow;
  SpendTransaction: SpendTransactionRow;
  SpendSubscription: SpendSubscriptionRow;
  SpendPersona: SpendPersonaRow;
  SpendPersonaAssignment: SpendPersonaAssignmentRow;
  SpendContent: SpendContentRow;
  SpendContentPersona: SpendContentPersonaRow;
  SeedRun: SeedRunRow;
  SeedRunTable: SeedRunTableRow;
}
