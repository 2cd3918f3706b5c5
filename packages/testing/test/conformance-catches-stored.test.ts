import { type Domain, type Rule, rule, sql } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkCorruption,
  checkRules,
  checkSettled,
  checkShare,
  checkStored,
  checkStructure,
  checkTimes,
  measuredShares,
} from '../src/conformance-stored.ts';
import { type SeededWorld, SeededWorlds } from '../src/seeded-worlds.ts';
import { active, consenting, counted, counting, good, names, tradersAfter, usersWith } from './toys.ts';

describe('with a database, the suite', () => {
  let server: MigratedServer;
  beforeAll(async () => {
    server = await migratedServer();
  });
  afterAll(() => server?.stop());

  const worldsOf = async <T>(domain: Domain, work: (worlds: SeededWorlds) => Promise<T>): Promise<T> => {
    const shared = { clone: () => server.clone(), stop: async () => {} };
    const worlds = new SeededWorlds(domain, async () => shared);
    try {
      return await work(worlds);
    } finally {
      await worlds.stop();
    }
  };
  const inWorld = <T>(domain: Domain, work: (world: SeededWorld) => Promise<T>) =>
    worldsOf(domain, async (worlds) => work(await worlds.at(1)));

  it('has nothing against a domain that keeps its promises', () =>
    worldsOf(good, async (worlds) => {
      const world = await worlds.at(1);
      expect(await checkStored(world)).toEqual([]);
      expect(await checkStructure(world)).toEqual([]);
      expect(await checkTimes(world)).toEqual([]);
      expect(await checkRules(world)).toEqual([]);
      expect(await checkCorruption(world, active)).toEqual([]);
      expect(await checkSettled(world)).toEqual([]);
      const measures = await measuredShares(worlds);
      expect(checkShare(measures, names.name)).toEqual([]);
      // Of the larger world: the sixty of scale 3 would forgive too much.
      expect(measures.map(({ n }) => n)).toEqual([600, 600, 600]);
    }));

  it('catches rows that are stored otherwise than they are made', async () => {
    expect(await inWorld(counting(), checkStored)).toEqual(['User: the rows stored are not those made']);
    const changed = inWorld(good, async (world) => {
      await world.client.query(
        'delete from investa.trading_sessions where id = (select min(id::text)::uuid from investa.trading_sessions)',
      );
      return checkStored(world);
    });
    expect(await changed).toEqual(['TradingSession: 20 rows are made, 19 are stored']);
  });

  it('catches a one-to-one relation that is incomplete, and counts that are not as they are said to be', async () => {
    expect(
      await inWorld(
        consenting((number) => number !== 7),
        checkStructure,
      ),
    ).toEqual([
      expect.stringMatching(
        /^structure\.PrivacySettings\.user\.count: 1 offenders, first id .* · PrivacySettings\.user 0$/,
      ),
    ]);
    const two = tradersAfter(1000, { counts: { 'TradingSession.user': 2 } });
    expect(await inWorld(two, checkStructure)).toEqual([
      expect.stringMatching(/^structure\.TradingSession\.user\.count: 20 offenders/),
    ]);
  });

  it('catches a value after the as-of date', async () => {
    const late = usersWith(({ number, world }) =>
      number === 3 ? { joinedAt: (world.asOf + 1) as Instant } : {},
    );
    expect(await inWorld(late, checkTimes)).toEqual([
      expect.stringMatching(
        /^structure\.User\.future: 1 offenders.* field joinedAt · at 2026-11-20 00:00:00\.001\+00$/,
      ),
    ]);
  });

  it('catches a row before its cause, unless the domain says that it may be', async () => {
    expect(await inWorld(tradersAfter(-1), checkTimes)).toEqual([
      expect.stringMatching(/^structure\.TradingSession\.user\.before: 20 offenders/),
    ]);
    const excused = tradersAfter(-1, { before: ['TradingSession.user'] });
    expect(await inWorld(excused, checkTimes)).toEqual([]);
  });

  it('catches a rule that does not hold, or cannot be asked', async () => {
    const rest = usersWith(({ number }) => ({ isActive: number > 1 }), {
      rules: [active, rule('users.typo', { why: '', offenders: sql`select no_such_thing`, corrupt: sql`` })],
    });
    expect(await inWorld(rest, checkRules)).toEqual([
      expect.stringMatching(/^users\.active: 2 offenders, first id/),
      'users.typo: column "no_such_thing" does not exist',
    ]);
  });

  it.each<[string, Partial<Rule>, RegExp]>([
    [
      'whose query finds nothing',
      { offenders: sql`select 1 where false` },
      /it finds no offender after its corruption$/,
    ],
    [
      'whose corruption changes nothing',
      { corrupt: sql`update investa.users set is_active = true` },
      /it finds no offender/,
    ],
    [
      'whose corruption the database refuses',
      { corrupt: sql`update investa.users set email = 'A'` },
      /its corruption is refused: /,
    ],
  ])('catches a rule that cannot fail: %s', async (_, broken, problem) => {
    const check = (world: SeededWorld) => checkCorruption(world, { ...active, ...broken });
    expect(await inWorld(good, check)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    [
      'of another size',
      { are: { Asha: 8, Dev: 1, Meera: 1 } },
      /: Asha came \d+ times of 600, .*; meant is 80\.00 % ± /,
    ],
    [
      'of something that was not meant',
      { are: { Asha: 1, Dev: 1 } },
      /: Meera came \d+ times of 600, .*; meant is none$/,
    ],
    [
      'of which nothing was drawn',
      { of: sql`select first_name from investa.users where false` },
      /: nothing was drawn$/,
    ],
  ])('catches a share %s', async (_, broken, problem) => {
    const domain = usersWith(() => ({}), { shares: [{ ...names, ...broken }] });
    const found = await worldsOf(domain, async (worlds) =>
      checkShare(await measuredShares(worlds), names.name),
    );
    expect(found).toContainEqual(expect.stringMatching(problem));
  });

  it('catches figures that change when they are settled again', async () => {
    const growing = { ...counted, sql: sql`update investa.users set last_name = last_name || '+'` };
    expect(
      await inWorld(
        usersWith(() => ({}), { settle: [growing] }),
        checkSettled,
      ),
    ).toEqual(['User: settled again, lastName are others']);
  });
});
