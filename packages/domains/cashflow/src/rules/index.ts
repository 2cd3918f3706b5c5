import { bufferRules } from './buffers.ts';
import { featureRules } from './features.ts';
import { forecastRules } from './forecasts.ts';
import { insightRules } from './insights.ts';
import { sourceRules } from './sources.ts';
import { transactionRules } from './transactions.ts';
import { userRules } from './users.ts';

/** What must hold of Cashflow, in the order in which rows follow from each other. */
export const rules = [
  ...userRules,
  ...sourceRules,
  ...transactionRules,
  ...bufferRules,
  ...featureRules,
  ...forecastRules,
  ...insightRules,
];
