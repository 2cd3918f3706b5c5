import { instant } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { reference } from '../src/shapes/reference.ts';
import { perReference, type Totals, totalsOf } from '../src/totals.ts';

/**
 * How far a world of 103 users may be from the reference, in per cent of it. What people earn spreads so much that the
 * mean of 103 of them has a standard error of 8 %; with it go all amounts. 824 users come three times as near.
 */
const tolerances: { readonly [figure in keyof Totals]: readonly [users103: number, users824: number] } = {
  users: [0, 0],
  transactions: [5, 2],
  incomes: [9, 4],
  incomePercent: [7, 3],
  meanIncome: [20, 7],
  meanExpense: [20, 7],
  totalIncome: [20, 7],
  totalExpense: [20, 7],
  // From joining at most 730 days ago; who comes first is chance.
  days: [7, 3],
  features: [0, 0],
  predictions: [0, 0],
  sources: [12, 4],
  buffers: [1, 0.6],
  meanBuffer: [30, 10],
  overdrafts: [45, 20],
};

function compare(totals: Totals, place: 0 | 1): void {
  const world = perReference(totals);
  for (const figure of Object.keys(reference) as (keyof Totals)[]) {
    const away = (100 * Math.abs(world[figure] - reference[figure])) / reference[figure];
    const said = `${figure}: ${world[figure]} beside ${reference[figure]}`;
    expect(away, said).toBeLessThanOrEqual(tolerances[figure][place]);
  }
}

describe('side by side with the reference', () => {
  it.each([
    [42, TEST_AS_OF],
    [1, TEST_AS_OF],
    [2, instant('2025-03-01T18:35:00Z')],
    [3, instant('2027-07-04T12:00:00Z')],
  ])('103 users of seed %d at %d are its likeness', (seed, asOf) => {
    compare(totalsOf({ seed, asOf, scale: 1 }), 0);
  });

  it('824 users are still more so', () => {
    compare(totalsOf({ seed: 42, asOf: TEST_AS_OF, scale: 8 }), 1);
  });
});
