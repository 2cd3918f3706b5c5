import { World } from '@tilth/engine';
import { day, instant } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { listedShares, nse, targets, walk } from '../src/index.ts';
import { autocorrelation, correlation, kurtosis, mean, standardDeviation } from './statistics.ts';

const TRADING_DAYS = 248;
const LAGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Five of them: one of each kind, and two pairs of one sector. */
const stockList = listedShares.slice(0, 5);
const LONG_AFTER = day('2090-01-01');

/** Seventy years of daily returns, stock by stock. */
function returnsOf(seed: number): number[][] {
  const world = new World({ seed, asOf: instant('2090-01-01T00:00:00Z') });
  const returns: number[][] = stockList.map(() => []);
  walk(world, nse, stockList, LONG_AFTER, (_, stocks) => {
    for (const [number, { change }] of stocks.entries()) returns[number]?.push(change);
  });
  return returns;
}

const pairs = stockList.flatMap((one, i) =>
  stockList.slice(i + 1).map((other, j) => [i, i + 1 + j, one, other] as const),
);

const inside = (value: number, [from, to]: readonly [number, number], what: string) => {
  expect(value, what).toBeGreaterThanOrEqual(from);
  expect(value, what).toBeLessThanOrEqual(to);
};

describe.each([1, 7, 42, 1234])('the daily returns of world %d', (seed) => {
  const returns = returnsOf(seed);
  const each = stockList.map((stock, number) => [stock.symbol, stock, returns[number] as number[]] as const);

  it.each(each)('%s is as volatile as it is said to be', (symbol, { annualVolatility }, of) => {
    const yearly = standardDeviation(of) * Math.sqrt(TRADING_DAYS);
    inside(yearly / annualVolatility, targets.volatility, symbol);
  });

  it.each(each)('%s has fat tails', (symbol, _, of) => {
    inside(kurtosis(of), targets.kurtosis, symbol);
  });

  it.each(each)('%s has calm times and stormy times', (symbol, _, of) => {
    const sizes = of.map(Math.abs);
    inside(mean(LAGS.map((lag) => autocorrelation(sizes, lag))), targets.clustering, symbol);
  });

  it.each(each)('%s cannot be forecast', (symbol, _, of) => {
    inside(autocorrelation(of, 1), targets.memory, symbol);
  });

  it('move together, and within a sector more so', () => {
    for (const [i, j, one, other] of pairs) {
      const target = one.sector === other.sector ? targets.sameSector : targets.otherSector;
      const between = `${one.symbol} and ${other.symbol}`;
      inside(correlation(returns[i] as number[], returns[j] as number[]), target, between);
    }
  });
});

it('keeps a price that one knows the stock by, within half and double of its trend', () => {
  const world = new World({ seed: 42, asOf: instant('2027-01-01T00:00:00Z') });
  walk(world, nse, stockList, day('2027-01-01'), (at, stocks) => {
    for (const [number, { close }] of stocks.entries()) {
      if (at < day('2025-01-01')) continue;
      const { about, symbol } = stockList[number] as (typeof stockList)[number];
      inside(close / about, [0.5, 2], symbol);
    }
  });
});
