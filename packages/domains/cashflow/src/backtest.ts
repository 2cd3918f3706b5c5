import { countOf, World, type WorldRequest } from '@tilth/engine';
import { enums, type IncomePattern, type Instant } from '@tilth/schema';
import { DAY_MS, inIndia } from './calendar.ts';
import { type Forecast, forecastsOf, naiveForecast, summed } from './forecast/forecast.ts';
import { models } from './forecast/models.ts';
import { type Inflow, inflowBetween } from './forecast/series.ts';
import { prospectsOf } from './life/prospects.ts';
import { freelancerOf } from './life/way.ts';
import { BACKTEST_DAYS, HORIZONS } from './shapes/forecast.ts';
import { freelancers } from './shapes/people.ts';

/** How far forecasts of one method, pattern and horizon were off. Amounts are paise. */
export interface Score {
  readonly forecasts: number;
  /** Of them, those whose interval held what came. */
  readonly held: number;
  /** Σ |forecast − what came|. */
  readonly missed: number;
  /** Σ what came. */
  readonly came: number;
}

export type Method = keyof typeof models | 'chosen' | 'naive';
export const methods: readonly Method[] = [
  'chosen',
  'naive',
  ...(Object.keys(models) as (keyof typeof models)[]),
];
export const patterns = enums.IncomePattern.labels as readonly IncomePattern[];

/** Scores by method, pattern and horizon. */
export class Backtest {
  private readonly scores = new Map<string, { -readonly [figure in keyof Score]: number }>();

  add(
    method: Method,
    pattern: IncomePattern,
    { horizonDays, expected, lower, upper }: Forecast,
    came: number,
  ): void {
    const key = `${method} ${pattern} ${horizonDays}`;
    const score = this.scores.get(key) ?? { forecasts: 0, held: 0, missed: 0, came: 0 };
    score.forecasts++;
    if (came >= lower && came <= upper) score.held++;
    score.missed += Math.abs(expected - came);
    score.came += came;
    this.scores.set(key, score);
  }

  /** Of all patterns, when none is said. */
  score(method: Method, horizonDays: number, pattern?: IncomePattern): Score {
    const of = (pattern ? [pattern] : patterns).map((each) =>
      this.scores.get(`${method} ${each} ${horizonDays}`),
    );
    const sum = (figure: keyof Score) => of.reduce((total, each) => total + (each?.[figure] ?? 0), 0);
    return { forecasts: sum('forecasts'), held: sum('held'), missed: sum('missed'), came: sum('came') };
  }
}

/** Forecasts the last 60 days of every user in a world by every method, from what was known before, without a database. */
export function backtest(request: WorldRequest): Backtest {
  const world = new World(request);
  const origin = (Math.floor(request.asOf / DAY_MS - BACKTEST_DAYS) * DAY_MS) as Instant;
  const result = new Backtest();
  const count = countOf(freelancers, request);
  for (let number = 0; number < count; number++) {
    const user = freelancerOf(world, number);
    const { payments } = prospectsOf(world, user);
    const start = inIndia(user.firstDay, 0);
    for (const [method, forecast] of forecastsBy(payments, start, origin)) {
      const came = inflowBetween(payments, origin, origin + forecast.horizonDays * DAY_MS);
      result.add(method, user.pattern, forecast, came);
    }
  }
  return result;
}

function forecastsBy(inflows: readonly Inflow[], start: Instant, origin: Instant): [Method, Forecast][] {
  const of = (method: Method, forecasts: readonly Forecast[]) =>
    forecasts.map((forecast): [Method, Forecast] => [method, forecast]);
  return [
    ...of('chosen', forecastsOf(inflows, start, origin)),
    ...of(
      'naive',
      HORIZONS.map((horizon) => naiveForecast(inflows, start, origin, horizon)),
    ),
    ...(Object.keys(models) as (keyof typeof models)[]).flatMap((method) => {
      const fitted = models[method](inflows, start, origin);
      return fitted
        ? of(
            method,
            HORIZONS.map((horizon) => summed(fitted, horizon)),
          )
        : [];
    }),
  ];
}
