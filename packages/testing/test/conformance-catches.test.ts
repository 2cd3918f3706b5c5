import type { World } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import {
  checkAlone,
  checkKeys,
  checkModels,
  checkNested,
  checkProcesses,
  checkSeed,
  checkSlices,
} from '../src/conformance-made.ts';
import { goldenRows } from '../src/golden-rows.ts';
import * as modules from './toy-module.ts';
import { consenting, counting, good, sessionsOf, tradersAfter, usersAt, usersWith } from './toys.ts';

describe('without a database, the suite', () => {
  it('has nothing against a domain that keeps its promises', () => {
    expect(checkNested(good, 0.1, 1)).toEqual([]);
    expect(checkSlices(good)).toEqual([]);
    expect(checkAlone(good)).toEqual([]);
    expect(checkKeys(good)).toEqual([]);
    expect(checkModels(good)).toEqual([]);
    expect(checkSeed(good)).toEqual([]);
    expect(goldenRows(good)).toBe(goldenRows(good));
  });

  const module = new URL('./toy-module.ts', import.meta.url);

  it('has nothing against the same bytes in another process', async () => {
    expect(await checkProcesses(modules.good, module)).toEqual([]);
  });

  it.each([modules.zoned, modules.lingual, modules.environed])(
    'catches what looks at where it runs: $name',
    async (domain) => {
      expect(await checkProcesses(domain, module)).toEqual([
        expect.stringMatching(/^User: 20 rows \w+, but in another process 20 rows/),
      ]);
    },
  );

  it('says so when the module has no such domain', async () => {
    await expect(checkProcesses(good, module)).rejects.toThrow(/exports no domain toys/);
  });

  it.each([
    ['remembers how many it has made', counting],
    [
      'looks at the number before',
      () => {
        let before = -1;
        return usersWith(({ number }) => {
          const lastName = String(before);
          before = number;
          return { lastName };
        });
      },
    ],
    [
      'remembers something of its world',
      () => {
        const first = new WeakMap<World, number>();
        return usersWith(({ number, world }) => {
          if (!first.has(world)) first.set(world, number);
          return { lastName: String(first.get(world)) };
        });
      },
    ],
  ])('catches a recipe that %s', (_, domain) => {
    expect(checkSlices(domain())).toEqual([expect.stringMatching(/^User: .*in shuffled slices/)]);
  });

  it('catches values that a larger world has otherwise', () => {
    expect(checkNested(counting(), 0.1, 1)).toEqual([
      'User 0 at scale 1 is another row than at scale 0.1',
      'User 1 at scale 1 is another row than at scale 0.1',
    ]);
  });

  it('catches rows that a larger world has not', () => {
    let made = 0;
    const shrinking = usersAt((number) => (made++ < 2 ? [number] : []));
    expect(checkNested(shrinking, 0.1, 1)).toEqual([
      'User 0 is there at scale 0.1, but not at scale 1',
      'User 1 is there at scale 0.1, but not at scale 1',
    ]);
  });

  it('catches rows that depend on what other domains have made', () => {
    expect(checkAlone(sessionsOf(new Map()))).toEqual([
      expect.stringMatching(/^TradingSession: .*after what it needs/),
    ]);
  });

  it('catches keys that are given twice, or that are another number’s', () => {
    expect(checkKeys(usersAt((number) => [number, number]))).toContain('User 0 is made twice');
    expect(checkKeys(usersAt((number) => [[number + 1, 0]]))).toContain(
      'User 1/0 is made by toys all number 0',
    );
    expect(checkKeys(usersAt((number) => [[number], [number, 1]]))).toEqual([]);
  });

  it('catches models that are claimed and not made, or made and not claimed', () => {
    expect(checkModels(consenting(() => false))).toEqual([
      'toys all PrivacySettings is claimed, but none is made',
    ]);
    expect(checkModels(tradersAfter(1000, {}, ['User']))).toEqual([
      'toys all TradingSession is made, but not claimed',
    ]);
  });

  it('catches ids that are the same of every seed', () => {
    const same = usersWith(({ number }) => ({
      id: `00000000-0000-4000-8000-0000000000${number + 10}` as Uuid,
    }));
    expect(checkSeed(same)).toHaveLength(6);
    expect(checkSeed(same)).toContain('and 15 more');
  });

  it('shows in the golden rows what a change of data changes', () => {
    const before = JSON.parse(goldenRows(usersWith(() => ({}))));
    const after = JSON.parse(
      goldenRows(usersWith(({ number }) => (number === 19 ? { lastName: 'Roy' } : {}))),
    );
    expect(Object.keys(before)).toEqual(['User 0', 'User 1', 'User 2', 'User 19']);
    expect(after).toEqual({ ...before, 'User 19': { ...before['User 19'], lastName: 'Roy' } });
  });
});
