import { customerOf } from '@tilth/customers';
import { type Weights, type World, weights } from '@tilth/engine';
import type { AccountRelationshipType, Instant, Uuid } from '@tilth/schema';
import type { Account } from './account-of.ts';
import { bankCustomerOf } from './bank-customer-of.ts';
import { relationshipShares, relationshipTypes } from './shapes/accounts.ts';

const HOUR_MS = 3_600_000;

/** Somebody, or a savings account, that an account is tied to. */
export interface Relationship {
  readonly key: readonly [customer: number, account: number, place: number];
  readonly id: Uuid;
  readonly type: AccountRelationshipType;
  /** The number of the customer, unless it is an account. */
  readonly customer: number | null;
  readonly linked: Account | null;
  readonly establishedAt: Instant;
}

const counts: Weights<number> = weights(
  Object.entries(relationshipShares).map(([count, weight]) => [Number(count), weight] as const),
);
const types = weights(Object.entries(relationshipTypes) as [AccountRelationshipType, number][]);
const { linked_savings: _, ...ofPeople } = relationshipTypes;
const typesOfPeople = weights(Object.entries(ofPeople) as [AccountRelationshipType, number][]);

/** So many customers are looked at for one who lives in the same state. */
const TRIES = 12;

/** Whom and what an account is tied to. Only customers of a lower number can be: they are there in every world that has this one. */
export function relationshipsOf(world: World, account: Account, all: readonly Account[]): Relationship[] {
  const wanted = world.draw('relationships of an account', account.key).weighted('count', counts);
  const made: Relationship[] = [];
  for (let place = 0; place < wanted; place++) {
    const next = relationship(world, account, all, place, made);
    if (next) made.push(next);
  }
  return made;
}

function relationship(
  world: World,
  account: Account,
  all: readonly Account[],
  place: number,
  before: readonly Relationship[],
): Relationship | undefined {
  const key = [...account.key, place] as const;
  const draw = world.draw('AccountRelationship', key);
  const savings = all.find(
    (each) =>
      each.type === 'savings' && each !== account && !before.some(({ linked }) => linked?.id === each.id),
  );
  const people = account.client.number - before.filter(({ customer }) => customer !== null).length;
  if (!savings && people <= 0) return undefined;
  const type =
    people <= 0 ? 'linked_savings' : draw.weighted('relationshipType', savings ? types : typesOfPeople);
  const linked = type === 'linked_savings' ? (savings as Account) : null;
  const customer = linked ? null : relative(world, account, key, before);
  const since = Math.max(
    account.openedAt,
    linked?.openedAt ?? bankCustomerOf(world, customer as number).onboardedAt,
  );
  const until = account.closedAt ?? ((world.asOf - HOUR_MS) as Instant);
  if (since >= until) return undefined;
  const establishedAt = draw.between('establishedAt', since as Instant, until);
  return { key, id: world.id('AccountRelationship', key), type, customer, linked, establishedAt };
}

/** Somebody who lives in the same state, where one is found; nobody twice. */
function relative(
  world: World,
  { client }: Account,
  key: Relationship['key'],
  before: readonly Relationship[],
): number {
  const draw = world.draw('AccountRelationship', key);
  const taken = (number: number) => before.some(({ customer }) => customer === number);
  for (let index = 0; index < TRIES; index++) {
    const number = Math.floor((draw.word('relatedCustomerId', index) / 0x1_0000_0000) * client.number);
    if (!taken(number) && customerOf(world, number).person.state === client.person.state) return number;
  }
  const free = Math.floor((draw.word('relatedCustomerId') / 0x1_0000_0000) * client.number);
  // Of two in a row, one is free: each account has two relationships at most.
  return taken(free) ? (free + 1) % client.number : free;
}
