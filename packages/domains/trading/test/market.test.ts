import { World } from '@tilth/engine';
import {
  closeOf,
  firstTouch,
  isTradingDay,
  lastTradingDay,
  onTick,
  priceAt,
  ratio,
  tickAt,
} from '@tilth/market';
import { type Day, day, type Instant, instant } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../src/market/indicators.ts';
import { type Market, marketOf, POINTS, type StockPath } from '../src/market/market.ts';

const marketAt = (asOf: Instant, seed = 42) => marketOf(new World({ seed, asOf }));
const dateOf = (of: Day) => new Date(of * 86_400_000).toISOString().slice(0, 10);

describe('the trading days', () => {
  it.each([
    ['2026-11-08', 'a Sunday, though it is Diwali'],
    ['2026-11-10', 'Balipratipada'],
    ['2026-10-20', 'Dussehra'],
    ['2026-01-15', 'the day of an election'],
    ['2025-08-15', 'Independence Day'],
    ['2027-10-29', 'a holiday that is expected'],
    ['2033-01-26', 'Republic Day of a year that nobody has listed'],
  ])('leave out %s: %s', (date) => {
    expect(isTradingDay(day(date))).toBe(false);
  });

  it('take in the days around them', () => {
    for (const date of ['2026-11-09', '2026-11-11', '2026-10-19', '2026-10-21', '2026-11-20', '1969-12-31'])
      expect(isTradingDay(day(date)), date).toBe(true);
  });

  it.each([
    ['2026-11-20T00:00:00Z', '2026-11-19', 'before the market opens'],
    ['2026-11-20T09:59:59.999Z', '2026-11-19', 'a moment before it closes'],
    ['2026-11-20T10:00:00Z', '2026-11-20', 'as it closes'],
    ['2026-11-22T12:00:00Z', '2026-11-20', 'on a Sunday'],
    ['2026-11-10T12:00:00Z', '2026-11-09', 'on a holiday'],
    ['2026-11-19T20:00:00Z', '2026-11-19', 'when India has the next day already'],
  ])('at %s, the last that is over is %s: %s', (moment, last) => {
    expect(dateOf(lastTradingDay(instant(moment)))).toBe(last);
  });
});

describe('the market of a world', () => {
  const moments = [
    '2026-11-20T00:00:00Z',
    '2024-02-29T06:00:00Z',
    '2021-01-02T00:00:00Z',
    '2040-07-01T12:00:00Z',
  ];
  const everyDay = (test: (market: Market, path: StockPath, index: number) => void) => {
    for (const moment of moments) {
      const market = marketAt(instant(moment));
      for (const path of market.stocks) for (const index of market.days.keys()) test(market, path, index);
    }
  };
  const pointsOf = (path: StockPath, index: number) => [
    ...path.points.subarray(index * POINTS, (index + 1) * POINTS),
  ];

  it('is thirty trading days that are over', () => {
    for (const moment of moments) {
      const market = marketAt(instant(moment));
      expect(market.days).toHaveLength(30);
      expect(market.days.every(isTradingDay)).toBe(true);
      expect(market.closedAt).toBeLessThanOrEqual(instant(moment));
      expect(new Set(market.days).size).toBe(30);
    }
  });

  it('is the same however often it is made, and whatever was made before', () => {
    const asOf = instant('2026-11-20T00:00:00Z');
    const stocksAt = () => marketAt(asOf, 5).stocks.map(({ exchange, ...prices }) => prices);
    const before = structuredClone(stocksAt());
    for (let seed = 100; seed < 140; seed++) marketAt(asOf, seed);
    expect(stocksAt()).toEqual(before);
  });

  it('has, a week later, the same history and some days more', () => {
    const now = marketAt(instant('2026-11-13T00:00:00Z'));
    const later = marketAt(instant('2026-11-20T00:00:00Z'));
    const shift = now.days.indexOf(later.days[0] as Day);
    expect(shift).toBeGreaterThan(0);
    for (const [number, path] of later.stocks.entries()) {
      const earlier = now.stocks[number] as StockPath;
      expect(path.points.slice(0, (30 - shift) * POINTS)).toEqual(earlier.points.slice(shift * POINTS));
    }
  });

  it('keeps every price in the day’s range, on the tick, and within a tenth of the last close', () => {
    everyDay((_, path, index) => {
      const last = index === 0 ? path.closeBefore : closeOf(path, index - 1);
      const points = pointsOf(path, index);
      expect(path.highs[index]).toBe(Math.max(...points));
      expect(path.lows[index]).toBe(Math.min(...points));
      expect(points.filter((price) => price % tickAt(price) !== 0)).toEqual([]);
      expect(points.filter((price) => Math.abs(price / last - 1) > 0.1)).toEqual([]);
    });
  });

  it('trades every stock, more so on days that move', () => {
    const market = marketAt(instant('2026-11-20T00:00:00Z'));
    for (const path of market.stocks) {
      const days = [...market.days.keys()].map((index) => ({
        volume: path.volumes[index] as number,
        range: (path.highs[index] as number) / (path.lows[index] as number),
      }));
      const byRange = [...days].sort((a, b) => a.range - b.range).map(({ volume }) => volume);
      const sum = (of: number[]) => of.reduce((total, volume) => total + volume, 0);
      expect(sum(byRange.slice(15))).toBeGreaterThan(sum(byRange.slice(0, 15)));
      expect(Math.min(...byRange)).toBeGreaterThan(0);
    }
  });

  it('knows a price for every moment, within the range of the day', () => {
    everyDay((_, path, dayIndex) => {
      const prices: number[] = [];
      for (let ms = 0; ms <= 22_500_000; ms += 1_234_567) prices.push(priceAt(path, { dayIndex, ms }));
      expect(Math.min(...prices)).toBeGreaterThanOrEqual(path.lows[dayIndex] as number);
      expect(Math.max(...prices)).toBeLessThanOrEqual(path.highs[dayIndex] as number);
    });
  });

  it('finds the first moment that a price is reached, and none before it', () => {
    const { stocks } = marketAt(instant('2026-11-20T00:00:00Z'));
    const [dayIndex, minute] = [3, 60_000];
    let found = 0;
    for (const path of stocks) {
      for (const away of [-0.008, -0.004, 0.004, 0.008]) {
        const level = onTick(priceAt(path, { dayIndex, ms: 0 }) * (1 + away));
        const goes = away < 0 ? 'down' : 'up';
        const touch = firstTouch(path, { dayIndex, ms: 0 }, dayIndex, { price: level, goes });
        const minutes = Array.from({ length: 376 }, (_, i) => priceAt(path, { dayIndex, ms: i * minute }));
        const reached = minutes.findIndex((price) => (goes === 'down' ? price < level : price > level));
        if (!touch) {
          expect(reached).toBe(-1);
          continue;
        }
        found++;
        expect(touch.price).toBe(level);
        const before = minutes.slice(0, Math.floor(touch.ms / minute));
        expect(before.filter((price) => (goes === 'down' ? price < level : price > level))).toEqual([]);
        if (reached >= 0) expect(touch.ms).toBeLessThanOrEqual(reached * minute);
      }
    }
    expect(found).toBeGreaterThan(3);
    expect(found).toBeLessThan(stocks.length * 4);
  });
});

describe('indicators', () => {
  const rising = Array.from({ length: 30 }, (_, i) => 100_000 + i * 1000);
  const still = Array.from({ length: 30 }, () => 100_000);
  const kinds = (closes: number[]) =>
    Object.fromEntries(readingsOf(closes).map((reading) => [reading.kind, reading]));

  it('of a price that never moves are that price', () => {
    const { sma, ema, macd, bollinger } = kinds(still);
    for (const reading of [sma, ema, bollinger]) expect(reading?.value).toBe(10_000_000);
    expect([bollinger?.upperBand, bollinger?.lowerBand]).toEqual([10_000_000, 10_000_000]);
    expect([macd?.value, macd?.signal]).toEqual([0, 0]);
  });

  it('of a price that only rises are as strong as can be', () => {
    const { rsi, macd, sma } = kinds(rising);
    expect(rsi?.value).toBe(1_000_000);
    expect(rsi?.advice).toBe('sell');
    expect(macd?.value).toBeGreaterThan(macd?.signal as number);
    expect(sma?.advice).toBe('buy');
  });
});

it('rounds as PostgreSQL does: half away from zero, and exactly', () => {
  for (const [dividend, divisor, expected] of [
    [5, 2, 3],
    [-5, 2, -3],
    [7, 3, 2],
    [-7, 3, -2],
    [0, 7, 0],
  ] as const)
    expect(ratio(dividend, divisor) + 0).toBe(expected + 0);
  const draw = new World({ seed: 1, asOf: 0 as Instant });
  for (let i = 0; i < 5000; i++) {
    const dividend = draw.draw('dividend', i).int('dividend', -7e13, 7e13);
    const divisor = draw.draw('divisor', i).int('divisor', 1, 100_000);
    const size = BigInt(Math.abs(dividend));
    const whole = (2n * size + BigInt(divisor)) / (2n * BigInt(divisor));
    expect(Math.abs(ratio(dividend, divisor))).toBe(Number(whole));
  }
});
