import { aggregate, domain } from '@tilth/engine';
import { identity, users } from '@tilth/identity';
import { indian } from '@tilth/population';
import { privacySettings } from './privacy-settings.ts';
import { privacyRules } from './rules/privacy-rules.ts';
import { shares } from './shares.ts';

/** The answers of a user to what others may see, and know. */
const answers = aggregate({
  name: 'privacy settings',
  version: 1,
  models: ['PrivacySettings'],
  size: users,
  make: ({ number, world, emit }) => {
    emit(privacySettings, number, { person: indian(world, number), userId: world.id('User', number) });
  },
});

/** Investa: what users let others see, and what they agreed to. */
export const privacy = domain('privacy', {
  needs: [identity],
  aggregates: [answers],
  rules: privacyRules,
  shares,
});
