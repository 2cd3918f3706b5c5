import { World } from '@tilth/engine';
import { type Day, day, instant } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { closeOn, coins, type Exchange, listedShares, nasdaq, nse, walk } from '../src/index.ts';

const world = new World({ seed: 42, asOf: instant('2026-11-20T00:00:00Z') });

/** Every close of some shares, by symbol. */
function closesOf(shares: typeof listedShares, to: Day): ReadonlyMap<string, readonly number[]> {
  const closes = new Map<string, number[]>(shares.map(({ symbol }) => [symbol, []]));
  walk(world, nse, shares, to, (_, moves) => {
    for (const [place, { close }] of moves.entries())
      closes.get(shares[place]?.symbol as string)?.push(close);
  });
  return closes;
}

it('gives a share the same prices, whoever else is traded', () => {
  const all = closesOf(listedShares, day('2026-11-19'));
  const few = closesOf(listedShares.slice(3, 7), day('2026-11-19'));
  for (const [symbol, closes] of few) expect(closes).toEqual(all.get(symbol));
});

it('gives a later day the same history', () => {
  const now = closesOf(listedShares, day('2026-11-13')).get('INFY');
  const later = closesOf(listedShares, day('2026-11-20')).get('INFY');
  expect(later?.slice(0, now?.length)).toEqual(now);
});

describe('the days of an exchange', () => {
  it.each([
    ['Mumbai', nse, '2026-11-24', false],
    ['Mumbai', nse, '2026-11-26', true],
    ['New York', nasdaq, '2026-11-24', true],
    ['New York, on Thanksgiving', nasdaq, '2026-11-26', false],
    ['New York, on a fourth of July that nobody has listed', nasdaq, '2035-07-04', false],
    ['New York, on a Sunday', nasdaq, '2026-11-22', false],
    ['coins, on a Sunday', coins, '2026-11-22', true],
  ] satisfies [string, Exchange, string, boolean][])('%s: %s', (_, exchange, date, open) => {
    expect(exchange.isOpen(day(date))).toBe(open);
  });

  it('are over at half past three in India, at four in New York, at midnight for coins', () => {
    expect(closeOn(nse, day('2026-11-20'))).toBe(instant('2026-11-20T10:00:00Z'));
    expect(closeOn(nasdaq, day('2026-11-20'))).toBe(instant('2026-11-20T21:00:00Z'));
    expect(closeOn(coins, day('2026-11-20'))).toBe(instant('2026-11-21T00:00:00Z'));
  });
});

it('lists shares with an ISIN whose check digit is right, each once', () => {
  expect(new Set(listedShares.map(({ isin }) => isin)).size).toBe(listedShares.length);
  for (const { isin, symbol } of listedShares) {
    const digits = [...isin].map((each) => Number.parseInt(each, 36)).join('');
    const doubled = [...digits].reverse().map((digit, i) => Number(digit) * (1 + (i % 2)));
    const sum = doubled.reduce((all, each) => all + Math.floor(each / 10) + (each % 10), 0);
    expect(sum % 10, symbol).toBe(0);
  }
});
