import { share, sql } from '@tilth/engine';
import { type Kind, kinds, type Role, wallets } from './shapes/people.ts';
import { categoryWeights, PENDING_SHARE } from './shapes/transactions.ts';

const subtypeOf: { readonly [role in Role]: string } = {
  checking: 'checking',
  irregular: 'checking',
  savings: 'savings',
  card: 'credit_card',
  debt: 'credit_card',
  overdue: 'credit_card',
  young: 'credit_card',
};

/** What comes of each wallet, by how often it is one. */
function ofWallets(what: (roles: readonly Role[]) => readonly string[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const kind of kinds as readonly Kind[]) {
    const weight = wallets[kind].reduce((sum, [, each]) => sum + each, 0);
    for (const [roles, each] of wallets[kind])
      for (const value of what(roles)) shares[value] = (shares[value] ?? 0) + each / weight;
  }
  return shares;
}

/** How often what is so. */
export const shares = [
  share('transaction.category', {
    source: 'the reference',
    of: sql`select category::text from spendsense.transactions`,
    are: categoryWeights,
  }),
  share('transaction.pending', {
    source: 'the reference',
    of: sql`select pending::text from spendsense.transactions`,
    are: { true: PENDING_SHARE, false: 1 - PENDING_SHARE },
  }),
  share('spender.accounts', {
    source: 'the reference: 104 accounts of 50 users, one to three each; how they spread is assumed',
    of: sql`select count(*)::text from spendsense.accounts group by user_id`,
    are: ofWallets((roles) => [String(roles.length)]),
  }),
  share('account.kind', {
    source: 'assumed',
    of: sql`select subtype::text from spendsense.accounts`,
    are: ofWallets((roles) => roles.map((role) => subtypeOf[role])),
    // A user has up to three of them.
    together: 3,
  }),
  share('card.overdue', {
    source: 'assumed',
    of: sql`select is_overdue::text from spendsense.accounts where type = 'credit'`,
    are: ofWallets((roles) =>
      roles.filter((role) => subtypeOf[role] === 'credit_card').map((role) => String(role === 'overdue')),
    ),
    together: 2,
  }),
];
