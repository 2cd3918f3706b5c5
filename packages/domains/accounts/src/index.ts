import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { domain } from '@tilth/engine';
import { booksSet } from './books-set.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';

/** The bank: accounts, who belongs to them, and every booking. */
export const accountsDomain = domain('accounts', {
  needs: [employeesDomain, customersDomain],
  aggregates: [booksSet],
  counts: {
    'BankAccount.customer': [0, 3],
    'AccountRelationship.account': [0, 2],
    'AccountTransaction.account': [10, 20],
  },
  rules,
  shares,
});

export { type Account, accountsOf } from './account-of.ts';
export { type BooksCustomer, bankCustomerOf } from './bank-customer-of.ts';
export { type Booking, bookingsOf, isIncome } from './bookings-of.ts';
export { type Relationship, relationshipsOf } from './relationships-of.ts';
export { PAYMENT_TO_THE_BANK } from './shapes/bookings.ts';
