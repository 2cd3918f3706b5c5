import { aggregate, domain } from '@tilth/engine';
import { indian } from '@tilth/population';
import { languageSet } from './language.ts';
import { profileRules } from './rules/profile-rules.ts';
import { userRules } from './rules/user-rules.ts';
import { users } from './shapes.ts';
import { shares } from './shares.ts';
import { user } from './user.ts';
import { userProfile } from './user-profile.ts';

/** A user and what is known of them, from the person of the same number. */
const account = aggregate({
  name: 'accounts',
  version: 2,
  models: ['User', 'UserProfile'],
  size: users,
  make: ({ number, world, emit }) => {
    const person = indian(world, number);
    const { id: userId } = emit(user, number, { person });
    emit(userProfile, number, { person, userId });
  },
});

/** Investa: who uses it, and in which languages. */
export const identity = domain('identity', {
  aggregates: [languageSet, account],
  rules: [...userRules, ...profileRules],
  shares,
});

export { languageId } from './language.ts';
export { users } from './shapes.ts';
