import {
  type Aggregate,
  aggregate,
  type Domain,
  domain,
  type RowKey,
  recipe,
  rule,
  scaled,
  settle,
  share,
  sql,
  type World,
} from '@tilth/engine';
import type { Instant, Model, Row, Uuid } from '@tilth/schema';

const DAY_MS = 86_400_000;
const people = scaled('people', 20);

type Parts = Omit<Parameters<typeof domain>[1], 'aggregates'>;
type UserCells = Partial<Row<'User'>>;

/** A user as a recipe should make one; `cells` is what is odd about them. */
const user = recipe<'User', { cells: UserCells }>('User', ({ draw, world, key, cells }) => ({
  id: draw.uuid('id'),
  email: `${[key].flat().join('.')}@example.com`,
  passwordHash: `$2b$10$${'x'.repeat(53)}`,
  firstName: draw.pick('firstName', ['Asha', 'Dev', 'Meera']),
  lastName: 'Rao',
  isActive: true,
  joinedAt: (world.asOf - draw.int('joinedAt', 10, 300) * DAY_MS) as Instant,
  ...cells,
}));

const session = recipe<'TradingSession', { userId: Uuid; startedAt: Instant }>(
  'TradingSession',
  ({ draw, userId, startedAt }) => ({
    id: draw.uuid('id'),
    userId,
    startedAt,
    endedAt: (startedAt + 1000) as Instant,
    ordersPlaced: 0,
    tradesExecuted: 0,
    deviceKind: 'mobile',
    turnover: 0 as Row<'TradingSession'>['turnover'],
  }),
);

const privacy = recipe<'PrivacySettings', { userId: Uuid; consentedAt: Instant }>(
  'PrivacySettings',
  ({ draw, userId, consentedAt }) => ({
    id: draw.uuid('id'),
    userId,
    consentedAt,
    profileVisibility: 'public',
    portfolioVisibility: 'private',
    learningVisibility: 'private',
    achievementsVisibility: 'private',
    onLeaderboard: false,
    analyticsConsent: true,
    marketingConsent: false,
    partnerSharingConsent: false,
  }),
);

function toys(models: readonly Model[], make: Aggregate['make'], parts: Parts = {}, name = 'toys'): Domain {
  const all = aggregate({ name: `${name} all`, version: 1, models, size: people, make });
  return domain(name, { aggregates: [all], ...parts });
}

/** Users of whom something is odd. */
export function usersWith(cells: (at: { number: number; world: World }) => UserCells, parts?: Parts): Domain {
  const make: Aggregate['make'] = ({ number, world, emit }) => {
    emit(user, number, { cells: cells({ number, world }) });
  };
  return toys(['User'], make, parts);
}

/** Users with the keys that `keys` gives them. */
export function usersAt(keys: (number: number) => readonly RowKey[]): Domain {
  return toys(['User'], ({ number, emit }) => {
    for (const key of keys(number)) emit(user, key, { cells: {} });
  });
}

/** Users, and trading sessions that begin so long after they have joined. */
export function tradersAfter(
  ms: number,
  parts?: Parts,
  models: readonly Model[] = ['User', 'TradingSession'],
): Domain {
  const make: Aggregate['make'] = ({ number, emit }) => {
    const { id, joinedAt } = emit(user, number, { cells: {} });
    emit(session, [number, 0], { userId: id, startedAt: (joinedAt + ms) as Instant });
  };
  return toys(models, make, parts);
}

/** Users, of whom some have said what may be done with what is known of them. */
export function consenting(has: (number: number) => boolean, parts?: Parts): Domain {
  const make: Aggregate['make'] = ({ number, emit }) => {
    const { id, joinedAt } = emit(user, number, { cells: {} });
    if (has(number)) emit(privacy, number, { userId: id, consentedAt: joinedAt });
  };
  return toys(['User', 'PrivacySettings'], make, parts);
}

/** Sessions of users whom another domain makes, told by `seen`, which that one writes to. */
export function sessionsOf(seen: Map<number, number>): Domain {
  const others = toys(
    ['User'],
    ({ number, emit }) => {
      seen.set(number, (seen.get(number) ?? 0) + 1);
      emit(user, number, { cells: {} });
    },
    {},
    'others',
  );
  const make: Aggregate['make'] = ({ number, world, emit }) => {
    const startedAt = (world.asOf - (seen.get(number) ?? 0)) as Instant;
    emit(session, number, { userId: world.id('User', number), startedAt });
  };
  return toys(['TradingSession'], make, { needs: [others] });
}

/** A rule that holds of all toys but odd ones. */
export const active = rule('users.active', {
  why: 'Everybody is active.',
  offenders: sql`select id from investa.users where not is_active`,
  corrupt: sql`update investa.users set is_active = false where email like '1@%'`,
});

export const names = share('users.first-names', {
  source: 'assumed',
  of: sql`select first_name from investa.users`,
  are: { Asha: 1, Dev: 1, Meera: 1 },
});

export const counted = settle('User', ['lastName'], {
  why: 'It says how many there are.',
  sql: sql`update investa.users set last_name = (select count(*) from investa.users)::text`,
});

/** A domain that keeps every promise. */
export const good = tradersAfter(1000, {
  counts: { 'TradingSession.user': 1 },
  rules: [active],
  shares: [names],
  settle: [counted],
});

/** Users who remember how many came before them. */
export const counting = () => {
  let made = 0;
  return usersWith(() => ({ lastName: String(made++) }));
};
