import { scaled } from '@tilth/engine';

/** The reference: 50 users. One of each of the first three kinds is in the smallest world. */
export const spenders = scaled('spenders', 50, { least: 3, also: 'users' });

/** What somebody's life with money is like. Personas are not given by it: they are worked out from what it leaves. */
export type Kind = 'steady' | 'irregular' | 'indebted' | 'subscriber' | 'saver' | 'newcomer';

/**
 * The kinds of ten users in a row. The first ten are of these in this order, so that five users are enough for every
 * persona; any later ten in a drawn one. How common they are is assumed.
 */
export const kinds: readonly Kind[] = [
  'subscriber',
  'indebted',
  'saver',
  'irregular',
  'newcomer',
  'steady',
  'indebted',
  'saver',
  'subscriber',
  'steady',
];

/** What an account is for. */
export type Role = 'checking' | 'irregular' | 'savings' | 'card' | 'debt' | 'overdue' | 'young';

type Wallets = readonly (readonly [roles: readonly Role[], weight: number])[];

/**
 * The accounts that somebody has, and how often against others of the kind. Assumed such that a user has 2.08 on average, as
 * in the reference (104 of 50).
 */
export const wallets: { readonly [kind in Kind]: Wallets } = {
  steady: [
    [['checking'], 2],
    [['checking', 'card'], 3],
    [['checking', 'checking'], 1],
    [['checking', 'checking', 'card'], 2],
  ],
  irregular: [
    [['irregular'], 5],
    [['irregular', 'overdue'], 2],
  ],
  indebted: [
    [['debt'], 1],
    [['checking', 'debt'], 4],
    [['checking', 'overdue'], 1],
    [['checking', 'debt', 'overdue'], 3],
    [['checking', 'savings', 'debt'], 3],
  ],
  subscriber: [
    [['checking'], 3],
    [['checking', 'card'], 5],
    [['checking', 'savings', 'card'], 4],
  ],
  saver: [
    [['savings'], 2],
    [['checking', 'savings'], 5],
    [['checking', 'savings', 'card'], 5],
  ],
  newcomer: [
    [['young'], 2],
    [['checking', 'young'], 5],
    [['checking', 'savings', 'young'], 3],
  ],
};

/** How many subscriptions are wanted on an account. As many are had as its transactions have room for. Assumed. */
export const subscriptionsOn: { readonly [role in Role]: readonly [from: number, to: number] } = {
  checking: [0, 2],
  irregular: [0, 1],
  savings: [0, 0],
  card: [0, 2],
  debt: [0, 1],
  overdue: [0, 0],
  young: [0, 1],
};

/** The same of subscribers' checking accounts and cards. */
export const subscriptionsOfSubscribers = [4, 6] as const;
