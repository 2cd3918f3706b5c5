import type { Domain, ShareMeasure } from '@tilth/engine';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkAlone,
  checkKeys,
  checkModels,
  checkNested,
  checkProcesses,
  checkSeed,
  checkSlices,
  drawnModels,
} from './conformance-made.ts';
import {
  checkCorruption,
  checkRules,
  checkSettled,
  checkShare,
  checkStored,
  checkStructure,
  checkTimes,
  measuredShares,
} from './conformance-stored.ts';
import { goldenRows } from './golden-rows.ts';
import { SeededWorlds } from './seeded-worlds.ts';

const SCALES = [0.05, 1, 3];

interface ConformsOptions {
  /** The module that exports the domain: another process imports it. `new URL('../src/index.ts', import.meta.url)` */
  readonly module: URL;
}

/** The promises that every domain keeps, whatever it is about. In a file of its own, beside which its golden rows lie. */
export function conforms(domain: Domain, { module }: ConformsOptions): void {
  describe(`${domain.name} keeps the laws`, () => {
    madeRows(domain, module);
    storedRows(domain);
  });
}

function madeRows(domain: Domain, module: URL): void {
  it('makes the same bytes in another process, in another zone and language', async () => {
    expect(await checkProcesses(domain, module)).toEqual([]);
  });

  it.each([
    [0.1, 1],
    [1, 3],
  ])('is at scale %d a part of itself at scale %d', (small, large) => {
    expect(checkNested(domain, small, large)).toEqual([]);
  });

  it('makes the same bytes in any order, however the work is split', () => {
    expect(checkSlices(domain)).toEqual([]);
  });

  if (domain.needs.length > 0) {
    it('makes the same bytes alone as after the domains that it needs', () => {
      expect(checkAlone(domain)).toEqual([]);
    });
  }

  it('gives every row a key of its own, which begins with the number of its aggregate', () => {
    expect(checkKeys(domain)).toEqual([]);
  });

  it('makes rows of just the models that it claims, and of each at least one', () => {
    expect(checkModels(domain)).toEqual([]);
  });

  if (drawnModels(domain).length > 0) {
    it('makes other rows of another seed', () => {
      expect(checkSeed(domain)).toEqual([]);
    });
  }

  it('makes its golden rows: see what has changed, and if it was meant, run vitest with -u', async () => {
    await expect(goldenRows(domain)).toMatchFileSnapshot('./golden.json');
  });
}

function storedRows(domain: Domain): void {
  const worlds = new SeededWorlds(domain);
  let shares: Promise<readonly ShareMeasure[]> | undefined;
  afterAll(() => worlds.stop());

  describe.each(SCALES)('at scale %d', (scale) => {
    it('is stored as it was made, by a database with all its constraints', async () => {
      expect(await checkStored(await worlds.at(scale))).toEqual([]);
    });

    it('refers to nothing that is not there, and has as many of everything as it says', async () => {
      expect(await checkStructure(await worlds.at(scale))).toEqual([]);
    });

    it('lets nothing happen after the as-of date or before its cause', async () => {
      expect(await checkTimes(await worlds.at(scale))).toEqual([]);
    });

    if (domain.rules.length > 0) {
      it('keeps its rules', async () => {
        expect(await checkRules(await worlds.at(scale))).toEqual([]);
      });
    }
  });

  it.each(domain.rules)('catches what breaks $name', async (rule) => {
    expect(await checkCorruption(await worlds.at(1), rule)).toEqual([]);
  });

  it.each(domain.shares)('has the shares of $name that were meant', async ({ name }) => {
    shares ??= measuredShares(worlds);
    expect(checkShare(await shares, name)).toEqual([]);
  });

  if (domain.settle.length > 0) {
    it('settles the same figures again', async () => {
      expect(await checkSettled(await worlds.at(1))).toEqual([]);
    });
  }
}
