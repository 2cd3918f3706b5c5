import { createHash } from 'node:crypto';
import type { Instant, Uuid } from '@tilth/schema';
import { aggregate, domain, fixed, recipe, scaled, sql, type World } from '../../src/index.ts';

/** About the smallest world that has what worlds have: a fixed set, people, and rows of theirs. In a module of its own, for threads to import. */
const DAY_MS = 86_400_000;
const SESSIONS = 40;

export const people = scaled('people', 10);

const language = recipe('Language', ({ draw, key }) => ({
  id: draw.uuid('id'),
  isActive: true,
  code: `x${'abcde'[key as number]}`,
  name: `Language ${key}`,
  nativeName: `Language ${key}`,
}));

const user = recipe('User', ({ draw, world, key }) => ({
  id: draw.uuid('id'),
  email: `person.${key}@example.com`,
  passwordHash: `$2b$10$${'x'.repeat(53)}`,
  firstName: draw.pick('firstName', ['Asha', 'Ravi', 'Zoë']),
  lastName: 'Person',
  isActive: true,
  joinedAt: (world.asOf - draw.int('joinedAt', 100, 700) * DAY_MS) as Instant,
}));

const session = recipe<'UserSession', { userId: Uuid; day: number }>(
  'UserSession',
  ({ draw, world, userId, day }) => {
    const startedAt = (world.asOf - (day + 1) * DAY_MS + draw.below('startedAt', DAY_MS / 2)) as Instant;
    const endedAt = (startedAt + draw.int('endedAt', 1, DAY_MS / 4)) as Instant;
    return {
      id: draw.uuidAt('id', startedAt),
      userId,
      deviceId: world.draw('device', [0]).uuid(userId),
      startedAt,
      lastActiveAt: startedAt,
      expiresAt: (startedAt + DAY_MS / 2) as Instant,
      endedAt,
      deviceKind: draw.pick('deviceKind', ['mobile', 'desktop'] as const),
      endReason: 'logged_out',
      ipAddress: `192.0.2.${draw.int('ipAddress', 1, 254)}`,
      refreshTokenHash: createHash('sha256').update(`${userId} ${day}`).digest('hex'),
      userAgent: 'test',
    };
  },
);

const languages = aggregate({
  name: 'languages',
  version: 1,
  models: ['Language'],
  size: fixed('languages', 5),
  make: ({ number, emit }) => {
    emit(language, number, {});
  },
});

/** People, and whatever one test wants to be wrong with them. */
export function peopleDomain(name: string, spoil: (at: { number: number; world: World }) => void = () => {}) {
  const lives = aggregate({
    name: 'lives',
    version: 1,
    models: ['User', 'UserSession'],
    size: people,
    make: ({ number, world, emit }) => {
      spoil({ number, world });
      const { id: userId } = emit(user, number, {});
      for (let day = 0; day < SESSIONS; day++) emit(session, [number, day], { userId, day });
    },
  });
  return domain(name, {
    aggregates: [languages, lives],
    rules: [
      {
        name: 'sessions.after-joining',
        why: 'Nobody logs in before joining.',
        offenders: sql`select s.id from investa.user_sessions s join investa.users u on u.id = s.user_id
                       where s.started_at < u.joined_at`,
        corrupt: sql`update investa.users set joined_at = now()`,
      },
    ],
  });
}

export const smallWorld = peopleDomain('small');

/** Fails at one person, deep in a run. */
export const failing = peopleDomain('failing', ({ number }) => {
  if (number === 700) throw new RangeError('no such thing as person 700');
});
