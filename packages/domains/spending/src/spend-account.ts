import { recipe } from '@tilth/engine';
import type { Exact, SpendAccountSubtype, Uuid } from '@tilth/schema';
import banks from '../data/banks.json' with { type: 'json' };
import type { Account } from './life/account.ts';
import { aprs, MIN_PAYMENT_PART } from './shapes/accounts.ts';
import type { Role } from './shapes/people.ts';

const subtypes: { readonly [role in Role]: readonly [subtype: SpendAccountSubtype, name: string] } = {
  checking: ['checking', 'Checking'],
  irregular: ['checking', 'Checking'],
  savings: ['savings', 'Savings'],
  card: ['credit_card', 'Credit Card'],
  debt: ['credit_card', 'Credit Card'],
  overdue: ['credit_card', 'Credit Card'],
  young: ['credit_card', 'Credit Card'],
};

/** An account, as it is after everything that is posted. */
export const spendAccount = recipe<'SpendAccount', { userId: Uuid; account: Account }>(
  'SpendAccount',
  ({ draw, userId, account: { role, opening, balance, credit } }) => {
    const [subtype, name] = subtypes[role];
    return {
      id: draw.uuid('id'),
      userId,
      balance,
      openingBalance: opening,
      limit: credit?.limit ?? null,
      minPayment: credit ? minPaymentOf(balance) : null,
      type: credit ? 'credit' : 'depository',
      subtype,
      isOverdue: role === 'overdue',
      apr: credit ? (draw.int('apr', aprs.least, aprs.most) as Exact<2>) : null,
      currency: 'USD',
      mask: draw.digits('mask', 4),
      name: `${draw.pick('bank', banks)} ${name}`,
    };
  },
);

/** 2 %, rounded half up as `numeric` does. */
function minPaymentOf(balance: number): number {
  return Math.floor((balance + MIN_PAYMENT_PART / 2) / MIN_PAYMENT_PART);
}
