import { recipe, type World } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import type { Account } from './account-of.ts';

/** Twelve digits, of which the first is not 0; a customer has eight numbers of their own. */
const NUMBERS = 900_000_000_000;
const LOWEST = 100_000_000_000;
const NUMBERS_EACH = 8;

/** An account. Its balance is what its bookings left. */
export const bankAccount = recipe<'BankAccount', { account: Account; balance: number }>(
  'BankAccount',
  ({ world, account, balance }) => ({
    accountId: account.id,
    customerId: account.client.customerId,
    openedBy: account.openedBy === null ? null : account.openedBy + 1,
    openedAt: account.openedAt,
    closedAt: account.closedAt,
    accountType: account.type,
    status: account.status,
    balance: balance as Exact<2>,
    overdraftLimit: account.overdraftLimit,
    interestRate: account.interestRate,
    branchCode: account.branchCode,
    accountNumber: accountNumber(world, account),
  }),
);

function accountNumber(world: World, { key: [customer, index] }: Account): string {
  const place = world
    .draw('BankAccount', [])
    .permute('accountNumber', customer * NUMBERS_EACH + index, NUMBERS);
  return String(LOWEST + place);
}
