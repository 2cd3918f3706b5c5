import type { Rule } from '@tilth/engine';
import { connectionRules } from './connections.ts';
import { goalRules } from './goals.ts';
import { insightRules } from './insights.ts';
import { investmentRules } from './investments.ts';
import { marketRules } from './market.ts';
import { moneyRules } from './money.ts';
import { orderRules } from './orders.ts';
import { userRules } from './users.ts';

/** What holds of Spark. */
export const rules: readonly Rule[] = [
  ...userRules,
  ...connectionRules,
  ...marketRules,
  ...investmentRules,
  ...moneyRules,
  ...orderRules,
  ...goalRules,
  ...insightRules,
];
