import { recipe } from '@tilth/engine';
import { type Day, type Exact, exact, type Instant, type Uuid } from '@tilth/schema';
import { DAY_MS } from './calendar.ts';
import type { Forecast } from './forecast/forecast.ts';
import { type Inflow, inflowBetween } from './forecast/series.ts';
import { CONFIDENCE_PERCENT } from './shapes/forecast.ts';

interface At {
  readonly userId: Uuid;
  readonly origin: Instant;
  readonly forecast: Forecast;
  /** All there are, before the origin and after it. */
  readonly inflows: readonly Inflow[];
}

/** A forecast of days that are over, beside what a naive one would have said and what followed. */
export const cashflowBacktest = recipe<'CashflowBacktest', At>(
  'CashflowBacktest',
  ({ userId, origin, forecast, inflows }) => {
    const { horizonDays, model, expected, lower, upper } = forecast;
    const length = horizonDays * DAY_MS;
    return {
      userId,
      madeOn: (origin / DAY_MS) as Day,
      horizonDays,
      model,
      confidence: exact(CONFIDENCE_PERCENT, 2),
      expectedInflow: expected as Exact<2>,
      lowerInflow: lower as Exact<2>,
      upperInflow: upper as Exact<2>,
      naiveInflow: inflowBetween(inflows, origin - length, origin) as Exact<2>,
      actualInflow: inflowBetween(inflows, origin, origin + length) as Exact<2>,
    };
  },
);
