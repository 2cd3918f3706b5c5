import { recipe } from '@tilth/engine';
import type { Spender } from './life/spender.ts';

/** The account of a person on SpendSense. Consent is theirs to give. */
export const spendUser = recipe<'SpendUser', { spender: Spender }>(
  'SpendUser',
  ({ spender: { id, person, joinedAt } }) => ({
    id,
    createdAt: joinedAt,
    consent: false,
    email: person.email,
    name: `${person.firstName} ${person.lastName}`,
  }),
);
