import { recipe } from '@tilth/engine';
import type { BooksCustomer } from './bank-customer-of.ts';

/** A customer in the bank's books. */
export const bankCustomer = recipe<'BankCustomer', { customer: BooksCustomer }>(
  'BankCustomer',
  ({ customer: { client, onboardedAt, status, onlineBanking, branchCode, taxId } }) => ({
    customerId: client.customerId,
    onboardedAt,
    status,
    onlineBanking,
    homeBranch: branchCode,
    taxId,
  }),
);
