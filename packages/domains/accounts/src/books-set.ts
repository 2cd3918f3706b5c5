import { customers } from '@tilth/customers';
import { aggregate } from '@tilth/engine';
import { accountsOf } from './account-of.ts';
import { accountRelationship } from './account-relationship.ts';
import { accountTransaction } from './account-transaction.ts';
import { bankAccount } from './bank-account.ts';
import { bankCustomer } from './bank-customer.ts';
import { bankCustomerOf } from './bank-customer-of.ts';
import { bookingsOf } from './bookings-of.ts';
import { relationshipsOf } from './relationships-of.ts';

/** A customer in the books, with accounts, who belongs to them, and everything that was booked. */
export const booksSet = aggregate({
  name: 'books',
  version: 1,
  models: ['BankCustomer', 'BankAccount', 'AccountRelationship', 'AccountTransaction'],
  size: customers,
  make: ({ number, world, emit }) => {
    emit(bankCustomer, number, { customer: bankCustomerOf(world, number) });
    const accounts = accountsOf(world, number);
    const booked = accounts.map((account) => ({ account, bookings: bookingsOf(world, account) }));
    for (const { account, bookings } of booked)
      emit(bankAccount, account.key, { account, balance: bookings[bookings.length - 1]?.balance ?? 0 });
    for (const { account, bookings } of booked) {
      for (const relationship of relationshipsOf(world, account, accounts))
        emit(accountRelationship, relationship.key, { accountId: account.id, relationship });
      for (const booking of bookings)
        emit(accountTransaction, [...account.key, booking.entryNo], { accountId: account.id, booking });
    }
  },
});
