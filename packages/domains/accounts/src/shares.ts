import { share, sql } from '@tilth/engine';
import {
  HOLDER_SHARE,
  OPENED_AT_BRANCH,
  relationshipShares,
  severalShares,
  typeShares,
} from './shapes/accounts.ts';
import { bookingsEach, INCOME_SHARE, MANUAL_SHARE, spendingTypes } from './shapes/bookings.ts';

const reference = 'the reference';

/** How often what is so, in the books. */
export const shares = [
  share('customer.has-an-account', {
    source: reference,
    of: sql`
      select exists (select from accounts_db.accounts a where a.customer_id = c.customer_id)::text from accounts_db.customers c`,
    are: { true: HOLDER_SHARE, false: 1 - HOLDER_SHARE },
  }),
  share('customer.has-several-accounts', {
    source: 'the reference: 25 % of those who have one; of them, how many have three is assumed',
    of: sql`select count(*)::text from accounts_db.accounts group by customer_id`,
    are: {
      1: 1 - severalShares.several,
      2: severalShares.several * (1 - severalShares.three),
      3: severalShares.several * severalShares.three,
    },
  }),
  share('account.type', {
    source: 'the reference: checking 50 %, savings 30 %; the rest is assumed',
    of: sql`select account_type::text from accounts_db.accounts`,
    are: typeShares,
    // Those of one customer are of one segment.
    together: 1.3,
  }),
  share('account.is-opened-at-a-branch', {
    source: 'assumed',
    of: sql`select (opened_by is not null)::text from accounts_db.accounts`,
    are: { true: OPENED_AT_BRANCH, false: 1 - OPENED_AT_BRANCH },
  }),
  share('account.relationships', {
    source: reference,
    of: sql`
      select (select count(*) from accounts_db.account_relationships r where r.account_id = a.account_id)::text
        from accounts_db.accounts a where a.status <> 'closed' and a.customer_id > 3`,
    are: relationshipShares,
  }),
  share('account.bookings', {
    source: 'the reference: 10 to 20, and 12.7 of each in all; how they spread is assumed',
    of: sql`select count(*)::text from accounts_db.transactions group by account_id`,
    are: bookingsEach,
  }),
  share('booking.is-income', {
    source: reference,
    of: sql`select (transaction_type in ('deposit', 'salary', 'interest'))::text from accounts_db.transactions`,
    are: { true: INCOME_SHARE, false: 1 - INCOME_SHARE },
  }),
  share('booking.is-manual', {
    source: reference,
    of: sql`select (processed_by is not null)::text from accounts_db.transactions`,
    are: { true: MANUAL_SHARE, false: 1 - MANUAL_SHARE },
  }),
  share('booking.spending-type', {
    source: 'assumed, of accounts without habits that the bank asks about',
    of: sql`
      select t.transaction_type::text from accounts_db.transactions t
       where t.transaction_type in ('payment', 'withdrawal', 'fee') and t.description not like 'Wire %'
         and t.description not like 'Account closed%'`,
    are: spendingTypes,
  }),
];
