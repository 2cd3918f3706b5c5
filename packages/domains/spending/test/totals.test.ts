import { instant } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { type Range, reference } from '../src/shapes/reference.ts';
import { personasIn, type Totals, totalsOf } from '../src/totals.ts';

/** How far 50 users, and 400, may be from the reference: in points of what is a share, in per cent of a count. */
const tolerances: { readonly [figure in keyof Totals]?: readonly [users50: number, users400: number] } = {
  users: [0, 0],
  // From one to three accounts each, as drawn.
  accounts: [14, 5],
  transactions: [18, 7],
  food: [1.2, 0.6],
  merchandise: [1.2, 0.6],
  transportation: [1.2, 0.6],
  entertainment: [1.2, 0.6],
  utilities: [1.2, 0.6],
  healthcare: [1.2, 0.6],
  income: [1.5, 0.7],
  pending: [1, 0.3],
  minPayment: [0.001, 0.001],
  consenting: [0, 0],
};
const counts: ReadonlySet<keyof Totals> = new Set(['users', 'accounts', 'transactions']);

function compare(totals: Totals, place: 0 | 1): void {
  for (const [figure, tolerance] of Object.entries(tolerances) as [keyof Totals, readonly number[]][]) {
    const theirs = Number(reference[figure]);
    const ours = Number(totals[figure]) * (counts.has(figure) ? reference.users / totals.users : 1);
    const away = counts.has(figure) ? (100 * Math.abs(ours - theirs)) / theirs : Math.abs(ours - theirs);
    expect(away, `${figure}: ${ours} beside ${theirs}`).toBeLessThanOrEqual(tolerance[place] as number);
  }
  for (const [figure, range] of Object.entries(reference)) {
    if (typeof range === 'number') continue;
    const [least, most] = totals[figure as keyof Totals] as Range;
    expect(least, `least of ${figure}`).toBeGreaterThanOrEqual(range[0]);
    expect(most, `most of ${figure}`).toBeLessThanOrEqual(range[1]);
  }
  expect(totals.oldest).toBeLessThan(reference.oldest);
  expect(totals.joined).toBeLessThanOrEqual(reference.joined + 1);
}

const worlds = [
  [42, TEST_AS_OF],
  [1, instant('2024-02-29T00:00:00Z')],
  [2, instant('2025-03-01T18:35:00Z')],
  [3, instant('2027-07-31T23:59:59.999Z')],
] as const;

describe('side by side with the reference', () => {
  it.each(worlds)('50 users of seed %d at %d are its likeness', (seed, asOf) => {
    compare(totalsOf({ seed, asOf, scale: 1 }), 0);
  });

  it.each(worlds)('400 users of seed %d at %d are still more so', (seed, asOf) => {
    compare(totalsOf({ seed, asOf, scale: 8 }), 1);
  });

  it.each(worlds)('five users of seed %d at %d have all five personas', (seed, asOf) => {
    const found = personasIn({ seed, asOf, scale: 1, sizes: { spenders: 5 } });
    expect([...found].filter(([, { fits }]) => fits === 0)).toEqual([]);
  });

  it.each(worlds)("each persona is somebody's primary one among 50 of seed %d at %d", (seed, asOf) => {
    const found = personasIn({ seed, asOf, scale: 1 });
    expect([...found].filter(([, { primary }]) => primary === 0)).toEqual([]);
  });
});
