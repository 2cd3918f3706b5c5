import { accountRules } from './accounts.ts';
import { contentRules } from './content.ts';
import { payRules } from './pay.ts';
import { personaRules } from './personas.ts';
import { subscriptionRules } from './subscriptions.ts';
import { transactionRules } from './transactions.ts';
import { userRules } from './users.ts';

/** What must hold of SpendSense, in the order in which rows follow from each other. */
export const rules = [
  ...userRules,
  ...accountRules,
  ...transactionRules,
  ...payRules,
  ...subscriptionRules,
  ...personaRules,
  ...contentRules,
];
