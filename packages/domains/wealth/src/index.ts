import { domain } from '@tilth/engine';
import { platformConnectionFactory } from './factories/platform-connection.ts';
import { securityFactory } from './factories/security.ts';
import { investorSet } from './investor-set.ts';
import { partitions } from './partitions.ts';
import { popularity } from './popularity.ts';
import { rules } from './rules/index.ts';
import { securitySet } from './security-set.ts';
import { shares } from './shares.ts';
import { strategySet } from './strategy-set.ts';

/** Spark: what can be bought, and what its investors do. */
export const wealth = domain('wealth', {
  aggregates: [securitySet, strategySet, investorSet],
  future: [
    'SparkUserSession.expiresAt',
    'SparkUserSecurity.accountLockedUntil',
    'SparkUserSecurity.passwordResetExpires',
    'SparkGoal.targetDate',
    'SparkAutoInvestPlan.nextExecutionDate',
    'SparkAiAnalysis.expiresAt',
    'SparkUserNotification.expiresAt',
  ],
  rules,
  shares,
  settle: [popularity],
  prepare: [partitions],
  factories: [securityFactory, platformConnectionFactory],
});

export { SPARK_ENCRYPTION_KEY } from './encryption-key.ts';
export { investors } from './shapes/sizes.ts';
export { sparkTokenOf } from './user-session.ts';
