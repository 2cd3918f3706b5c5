import { aggregate, domain } from '@tilth/engine';
import { identity, users } from '@tilth/identity';
import { learning } from '@tilth/learning';
import { security } from '@tilth/security';
import { trading } from '@tilth/trading';
import { inboxOf } from './inbox.ts';
import { lifeOf } from './life.ts';
import { notification } from './notification.ts';
import { notificationRules } from './rules/index.ts';
import { notificationShares } from './shares.ts';

/** What a user has been told, and has not cleared away. */
const inbox = aggregate({
  name: 'inboxes',
  version: 1,
  models: ['Notification'],
  size: users,
  make: ({ number, world, emit }) => {
    const userId = world.id('User', number);
    const life = lifeOf(world, number);
    for (const { key, happening } of inboxOf(world, number, life)) {
      emit(notification, key, { userId, life, happening });
    }
  },
});

/** Investa: what users are told of what happened to them. */
export const notifications = domain('notifications', {
  needs: [identity, security, learning, trading],
  aggregates: [inbox],
  counts: { 'Notification.user': [3, 5] },
  fresh: ['Notification.user'],
  rules: notificationRules,
  shares: notificationShares,
});

export { grouped, rupees, say } from './speech.ts';
export { manyShares, oneShare, orderWords, type TextName, texts, writtenWords } from './texts.ts';
