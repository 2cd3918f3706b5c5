import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Relationship } from './relationships-of.ts';

/** Somebody, or a savings account, that an account is tied to. */
export const accountRelationship = recipe<
  'AccountRelationship',
  { accountId: Uuid; relationship: Relationship }
>('AccountRelationship', ({ accountId, relationship: { id, type, customer, linked, establishedAt } }) => ({
  relationshipId: id,
  accountId,
  relatedAccountId: linked?.id ?? null,
  relatedCustomerId: customer === null ? null : customer + 1,
  establishedAt,
  relationshipType: type,
}));
