import { collect } from '@tilth/engine';
import { type Instant, instant, type Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { expect, it } from 'vitest';
import { patterns } from '../src/backtest.ts';
import { cashflow } from '../src/index.ts';
import { type Paid, patternOf } from './classifier.ts';

/** What pattern each user has, beside what the payments in their transactions look like. */
function seen(seed: number, asOf: Instant): { is: string; looks: string }[] {
  const users = new Map<unknown, { is: string; payments: Paid[] }>();
  for (const { model, row } of collect([cashflow], { seed, asOf, scale: 1 })) {
    if (model === 'CashflowUser') {
      const { id, incomePattern } = row as unknown as Row<'CashflowUser'>;
      users.set(id, { is: incomePattern, payments: [] });
    }
    if (model !== 'CashflowTransaction') continue;
    const { userId, kind, occurredAt, amount } = row as unknown as Row<'CashflowTransaction'>;
    if (kind === 'income') users.get(userId)?.payments.push({ at: occurredAt, amount: Number(amount) });
  }
  return [...users.values()].map(({ is, payments }) => ({ is, looks: patternOf(payments) }));
}

it.each([
  [42, TEST_AS_OF],
  [1, TEST_AS_OF],
  [2, instant('2025-03-01T18:35:00Z')],
  [3, instant('2026-06-15T00:00:00Z')],
])('nine users in ten show their income pattern in their transactions alone: seed %d at %d', (seed, asOf) => {
  const all = seen(seed, asOf);
  const recovered = all.filter(({ is, looks }) => is === looks);
  expect(recovered.length / all.length).toBeGreaterThanOrEqual(0.9);
  for (const pattern of patterns) {
    const own = all.filter(({ is }) => is === pattern);
    const found = own.filter(({ is, looks }) => is === looks);
    expect(found.length / own.length, pattern).toBeGreaterThanOrEqual(0.75);
  }
});

it('a classifier that is shown the payments of another user is wrong most of the time', () => {
  const all = seen(42, TEST_AS_OF);
  const shifted = all.filter(({ is }, i) => is === all[(i + 7) % all.length]?.looks);
  expect(shifted.length / all.length).toBeLessThan(0.5);
});
