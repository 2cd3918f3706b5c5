import type { Model } from '@tilth/schema';

/** Models whose domains are still to be written: their tables are there, and empty. A domain that claims one takes it out. */
export const fallow = [
  // compliance_db
  'KycRecord',
  'AmlRule',
  'AmlCheck',
  'AmlAlert',
  'AmlAlertTransaction',
  'AuditTrail',
  // spark
  'SparkAiAnalysis',
  'SparkAuditLog',
  'SparkUserNotification',
] as const satisfies readonly Model[];
