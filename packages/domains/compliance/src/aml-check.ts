import { recipe } from '@tilth/engine';
import type { Check } from './life/screening.ts';

/** One rule held against all of one customer's transactions in a period. */
export const amlCheck = recipe<'AmlCheck', { check: Check }>('AmlCheck', ({ check }) => ({
  checkId: check.id,
  customerId: check.key[0] + 1,
  ruleId: check.rule.number + 1,
  checkedAt: check.checkedAt,
  periodFrom: check.from,
  periodTo: check.to,
  outcome: check.alert ? 'alert' : 'clear',
}));
