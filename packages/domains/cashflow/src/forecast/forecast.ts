import type { ForecastModel, Instant, JsonValue } from '@tilth/schema';
import { DAY_MS } from '../calendar.ts';
import { deviation } from '../life/statistics.ts';
import {
  DEVIATIONS,
  FOUR_WEEKS_DAYS,
  HALF_MONTH_DAYS,
  HORIZONS,
  NEAR_DAYS,
  RHYTHM,
  TREND_SHARE,
  WAVE,
} from '../shapes/forecast.ts';
import { type Fit, type Fitted, models } from './models.ts';
import { blocksOf, type Inflow, inflowBetween, rhythmOf, trendShare, waveOf } from './series.ts';

/** What a user is expected to earn in some days. Paise, of whole rupees: what is finer is no knowledge. */
export interface Forecast {
  readonly horizonDays: number;
  readonly model: ForecastModel;
  readonly parameters: JsonValue;
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
}

const PAISE = 100;

/** Forecasts of the days after an origin, from what came in between the start and the origin. */
export function forecastsOf(inflows: readonly Inflow[], start: Instant, origin: Instant): Forecast[] {
  const near = models['ARIMA, weeks'](inflows, start, origin);
  const far = fitFor(inflows, start, origin)(inflows, start, origin);
  return HORIZONS.map((horizon) => {
    const fitted = horizon <= NEAR_DAYS ? near : far;
    return fitted ? summed(fitted, horizon) : naiveForecast(inflows, start, origin, horizon);
  });
}

/** The model that suits what came in: one for a rhythm within the month, for waves, for a trend, or for none of them. */
function fitFor(inflows: readonly Inflow[], start: Instant, origin: Instant): Fit {
  if (rhythmOf(blocksOf(inflows, start, origin, HALF_MONTH_DAYS)) > RHYTHM)
    return models['MSTL and ETS, half months'];
  const blocks = blocksOf(inflows, start, origin, FOUR_WEEKS_DAYS);
  if (waveOf(blocks) > WAVE) return models['ARIMA, waves'];
  return models[trendShare(blocks) > TREND_SHARE ? 'ETS, trend' : 'ETS, level'];
}

/** The first so many days of what a model forecasts, the last block in part. */
export function summed(fitted: Fitted, horizonDays: number): Forecast {
  const { model, parameters, blockDays, steps, errsOneWay } = fitted;
  let expected = 0;
  let halves = 0;
  let squares = 0;
  for (let i = 0, left = horizonDays; left > 0; i++, left -= blockDays) {
    const part = Math.min(1, left / blockDays);
    const half = steps.halfWidths[i] as number;
    expected += part * (steps.points[i] as number);
    halves += part * half;
    // Variances add up, and a part of a block has its part of one.
    squares += part * half * half;
  }
  return interval(horizonDays, model, parameters, expected, errsOneWay ? halves : Math.sqrt(squares));
}

/** As much again as in the same number of days before, give or take what such days have differed by. */
export function naiveForecast(
  inflows: readonly Inflow[],
  start: Instant,
  origin: Instant,
  horizonDays: number,
): Forecast {
  const expected = inflowBetween(inflows, origin - horizonDays * DAY_MS, origin);
  const half = DEVIATIONS * deviation(blocksOf(inflows, start, origin, horizonDays));
  return interval(horizonDays, 'naive', { days: horizonDays }, expected, half);
}

function interval(
  horizonDays: number,
  model: ForecastModel,
  parameters: JsonValue,
  expected: number,
  half: number,
): Forecast {
  const rupees = (paise: number) => Math.max(0, Math.floor(paise / PAISE + 0.5) * PAISE);
  return {
    horizonDays,
    model,
    parameters,
    expected: rupees(expected),
    lower: rupees(expected - half),
    upper: rupees(expected + half),
  };
}
