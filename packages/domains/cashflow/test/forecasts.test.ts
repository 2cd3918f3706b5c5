import { collect, World } from '@tilth/engine';
import { type Instant, instant, type Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { type Backtest, backtest, type Method, type Score } from '../src/backtest.ts';
import { DAY_MS, inIndia } from '../src/calendar.ts';
import { type Forecast, forecastsOf } from '../src/forecast/forecast.ts';
import { arima, ets, mstlEts } from '../src/forecast/libraries.ts';
import { riskOf, riskScore } from '../src/forecast/risk.ts';
import { blocksOf } from '../src/forecast/series.ts';
import { cashflow } from '../src/index.ts';
import { prospectsOf } from '../src/life/prospects.ts';
import { freelancerOf } from '../src/life/way.ts';
import { HORIZONS } from '../src/shapes/forecast.ts';

const start = instant('2025-01-01T00:00:00Z');
const origin = instant('2026-06-01T00:00:00Z');
const daily = (amount: (day: number) => number) =>
  Array.from({ length: (origin - start) / DAY_MS }, (_, day) => ({
    at: (start + day * DAY_MS) as Instant,
    amount: amount(day),
  }));

describe('a forecast', () => {
  it('of the same each day is as much again', () => {
    for (const { horizonDays, expected } of forecastsOf(
      daily(() => 100_000),
      start,
      origin,
    ))
      expect(expected).toBe(horizonDays * 100_000);
  });

  it('of what rises goes on rising, and of what falls goes on falling', () => {
    const after = (inflows: ReturnType<typeof daily>) =>
      forecastsOf(inflows, start, origin).find(({ horizonDays }) => horizonDays === 60) as Forecast;
    const noise = (day: number) => ((day * 7919) % 1000) * 10;
    const rising = after(daily((day) => 100_000 + 300 * day + noise(day)));
    const falling = after(daily((day) => 300_000 - 300 * day + noise(day)));
    expect(rising.parameters).toMatchObject({ spec: 'AAN' });
    // The next 60 days are those from the 516th on; their middle is the 545th.
    expect(rising.expected / (60 * (105_000 + 300 * 545))).toBeCloseTo(1, 1);
    expect(falling.expected / (60 * (305_000 - 300 * 545))).toBeCloseTo(1, 1);
  });

  it('knows those who are paid once a month', () => {
    const monthly = daily((day) => (day % 30 === 10 ? 3_000_000 + ((day * 7919) % 1000) * 100 : 0));
    const far = forecastsOf(monthly, start, origin).filter(({ horizonDays }) => horizonDays > 7);
    expect(far.map(({ model }) => model)).toEqual(['mstl_ets', 'mstl_ets']);
  });

  it('does not know what comes after its origin', () => {
    const world = new World({ seed: 42, asOf: TEST_AS_OF });
    for (let number = 0; number < 20; number++) {
      const user = freelancerOf(world, number);
      const { payments } = prospectsOf(world, user);
      const from = inIndia(user.firstDay, 0);
      const cut = (TEST_AS_OF - 60 * DAY_MS) as Instant;
      const before = payments.filter(({ at }) => at < cut);
      expect(forecastsOf(payments, from, cut)).toEqual(forecastsOf(before, from, cut));
    }
  });

  it('falls back on a naive one where a library finds no model, and says so', () => {
    const short = (origin - 40 * DAY_MS) as Instant;
    const inflows = daily(() => 100_000).filter(({ at }) => at >= short);
    const forecasts = forecastsOf(inflows, short, origin);
    expect(forecasts.map(({ model }) => model)).toEqual(['naive', 'naive', 'naive']);
    expect(forecasts.map(({ expected }) => expected)).toEqual([700_000, 3_000_000, 4_000_000]);
  });
});

describe('the libraries', () => {
  const series = [52, 61, 58, 66, 63, 71, 70, 74, 69, 78, 82, 80, 85, 83, 90, 92].map((each) => each * 1000);

  it('find a model of whatever has ten values, or say that there is none', () => {
    const world = new World({ seed: 1, asOf: TEST_AS_OF });
    const kinds: ((place: number, length: number) => number)[] = [
      () => 0,
      () => 5_000_000,
      (place) => place * 1_000_000,
      (place, length) => (place === length - 1 ? 10_000_000 : 0),
      (place) => (world.draw('spike', place).chance('is one', 0.2) ? 10_000_000 : 0),
      (place) => world.draw('noise', place).uniform('height', 0, 1e10),
    ];
    for (const kind of kinds) {
      for (let length = 10; length < 26; length++) {
        const any = Array.from({ length }, (_, place) => kind(place, length));
        const found = [
          arima(any, { p: 0, d: 1, q: 1 }, 9),
          arima(any, { p: 3, d: 0, q: 0 }, 3),
          ets(any, 'AZN', 3),
          ets(any, 'AAN', 3),
          mstlEts(any, [2], 4),
        ];
        for (const steps of found)
          for (const each of [...(steps?.points ?? []), ...(steps?.halfWidths ?? [])])
            expect(Number.isFinite(each)).toBe(true);
      }
    }
  });

  it('give the same each time, whatever they were asked before', () => {
    const once = [arima(series, { p: 0, d: 1, q: 1 }, 3), ets(series, 'AZN', 3), mstlEts(series, [2], 3)];
    ets([...series].reverse(), 'AZN', 3);
    mstlEts([...series].reverse(), [2], 3);
    const again = [arima(series, { p: 0, d: 1, q: 1 }, 3), ets(series, 'AZN', 3), mstlEts(series, [2], 3)];
    expect(again).toEqual(once);
  });

  it('give these very numbers: another version of a library would be another world', () => {
    expect(arima(series, { p: 0, d: 1, q: 1 }, 2)).toMatchInlineSnapshot(`
      {
        "halfWidths": [
          6753.259086066819,
          8628.468509294577,
        ],
        "points": [
          91305.81458023623,
          91305.81458023623,
        ],
      }
    `);
    expect(ets(series, 'AAN', 2)).toMatchInlineSnapshot(`
      {
        "halfWidths": [
          4357.056908053317,
          4357.0569951944635,
        ],
        "points": [
          93588.51539458225,
          95967.23438083264,
        ],
      }
    `);
    expect(mstlEts(series, [2], 2)).toMatchInlineSnapshot(`
      {
        "halfWidths": [
          4117.025696201672,
          4221.111874978378,
        ],
        "points": [
          93519.38326343498,
          95891.97635854257,
        ],
      }
    `);
  });

  it('say nothing where there is too little to go by', () => {
    expect(arima(series.slice(0, 10), { p: 0, d: 1, q: 1 }, 2)).toBeUndefined();
    expect(ets(series.slice(0, 9), 'AAN', 2)).toBeUndefined();
    expect(mstlEts(series.slice(0, 9), [2], 2)).toBeUndefined();
  });
});

describe('back-tests', () => {
  const dates = [TEST_AS_OF, instant('2025-03-01T00:00:00Z'), instant('2026-06-15T00:00:00Z')];
  const results = new Map(
    dates.map((asOf) => [asOf, [1, 2, 3].map((seed) => backtest({ seed, asOf, scale: 1 }))] as const),
  );
  const total = (asOf: Instant, method: Method, days: number) => {
    const scores = (results.get(asOf) as Backtest[]).map((result) => result.score(method, days));
    const sum = (figure: keyof Score) => scores.reduce((all, score) => all + score[figure], 0);
    return { forecasts: sum('forecasts'), held: sum('held'), missed: sum('missed') };
  };

  it.each(dates)('of three worlds at %d are nearer than naive forecasts at every horizon', (asOf) => {
    for (const days of HORIZONS) {
      const ours = total(asOf, 'chosen', days);
      expect(ours.forecasts).toBe(3 * 103);
      expect(ours.missed / total(asOf, 'naive', days).missed, `${days} days`).toBeLessThan(0.9);
    }
  });

  it.each(dates)('of three worlds at %d hold what came in about four intervals of five', (asOf) => {
    for (const days of HORIZONS) {
      const { held, forecasts } = total(asOf, 'chosen', days);
      expect(held / forecasts, `${days} days`).toBeGreaterThan(0.68);
      expect(held / forecasts, `${days} days`).toBeLessThan(0.92);
    }
  });
});

describe('the risk', () => {
  const forecast = { horizonDays: 30, lower: 4_000_000, upper: 6_000_000 } as Forecast;

  it('is none when the worst will do, certain when the best will not, and in between in between', () => {
    const spent = 3 * 5_000_000;
    expect(riskScore({ has: 1_000_000, spent }, forecast)).toBe(0);
    expect(riskScore({ has: -1_000_000, spent }, forecast)).toBe(1000);
    expect(riskScore({ has: 0, spent }, forecast)).toBe(500);
    expect([0, 500, 1000].map(riskOf)).toEqual(['low', 'medium', 'high']);
  });

  it.each([42, 1, 2, 3])(
    'has all three classes, and is higher for volatile incomes than for stable ones: seed %d',
    (seed) => {
      const rows = collect([cashflow], { seed, asOf: TEST_AS_OF, scale: 1 });
      const patternOf = new Map<unknown, string>();
      const scores = new Map<string, number[]>();
      const classes = new Set<string>();
      for (const { model, row } of rows) {
        if (model === 'CashflowUser') {
          const { id, incomePattern } = row as unknown as Row<'CashflowUser'>;
          patternOf.set(id, incomePattern);
        }
        if (model !== 'CashflowPrediction') continue;
        const { userId, risk, riskScore: score } = row as unknown as Row<'CashflowPrediction'>;
        const pattern = patternOf.get(userId) as string;
        scores.set(pattern, [...(scores.get(pattern) ?? []), Number(score) / 1000]);
        classes.add(risk);
      }
      const mean = (pattern: string) => {
        const own = scores.get(pattern) as number[];
        return own.reduce((sum, each) => sum + each, 0) / own.length;
      };
      expect(classes).toEqual(new Set(['low', 'medium', 'high']));
      expect(mean('volatile')).toBeGreaterThan(mean('stable') + 0.05);
    },
  );
});

it('sums up blocks of days that end at the origin', () => {
  const inflows = daily(() => 1).slice(0, 100);
  const end = (start + 100 * DAY_MS) as Instant;
  expect(blocksOf(inflows, start, end, 28)).toEqual([28, 28, 28]);
  expect(blocksOf(inflows, start, end, 60)).toEqual([60]);
});
