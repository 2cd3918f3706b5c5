/**
 * Tables that are meant to have no model: archives that retention moves old rows to. Prisma leaves them alone, and the
 * comparison with the catalog does not call them unknown.
 */
export const externalTables = [
  'spark.audit_logs_archive',
  'spark.market_data_archive',
  'spark.transactions_archive',
] as const;
