import type { ForecastModel, Instant, JsonValue } from '@tilth/schema';
import {
  ARIMA_ORDER,
  FOUR_WEEKS_DAYS,
  HALF_MONTH_DAYS,
  HORIZONS,
  LEVEL_SPEC,
  RHYTHM_BLOCKS,
  RHYTHM_PERIODS,
  TREND_SPEC,
  WAVE_ORDER,
  WEEK_DAYS,
} from '../shapes/forecast.ts';
import { arima, ets, mstlEts, type Steps } from './libraries.ts';
import { blocksOf, type Inflow } from './series.ts';

/** A model that was fitted to what came in. */
export interface Fitted {
  readonly model: ForecastModel;
  readonly parameters: { readonly [name: string]: JsonValue };
  /** The sums of how many days each it was fitted to, and forecasts. */
  readonly blockDays: number;
  readonly steps: Steps;
  /** When it is wrong about one of them it is as wrong about the next: what it misses of a wave, of a level that moves. */
  readonly errsOneWay: boolean;
}

/** Fits a model to what came in between a start and an origin; or does not, when the library finds none. */
export type Fit = (inflows: readonly Inflow[], start: Instant, origin: Instant) => Fitted | undefined;

interface Kind {
  readonly model: ForecastModel;
  readonly blockDays: number;
  /** As many of the last blocks as it is fitted to, where not all are. */
  readonly mostBlocks?: number;
  /** How many numbers are estimated from the series. Libraries work their intervals out as if these were known. */
  readonly estimates: number;
  readonly errsOneWay?: boolean;
  /** What the library is told, to be stored. */
  readonly options: { readonly [name: string]: JsonValue };
  readonly forecast: (series: readonly number[], steps: number) => Steps | undefined;
}

function fitting({
  model,
  blockDays,
  mostBlocks,
  estimates,
  errsOneWay = false,
  options,
  forecast,
}: Kind): Fit {
  const count = Math.ceil(Math.max(...HORIZONS) / blockDays);
  return (inflows, start, origin) => {
    const all = blocksOf(inflows, start, origin, blockDays);
    const series = mostBlocks === undefined ? all : all.slice(-mostBlocks);
    const found = forecast(series, count);
    if (!found) return undefined;
    const wider = Math.sqrt(series.length / (series.length - estimates));
    const steps = { ...found, halfWidths: found.halfWidths.map((each) => each * wider) };
    const parameters = { ...options, blockDays, blocks: series.length };
    return { model, blockDays, steps, errsOneWay, parameters };
  };
}

/** The models that there are to choose from, by names that people read. */
export const models = {
  'ARIMA, weeks': fitting({
    model: 'arima',
    blockDays: WEEK_DAYS,
    estimates: 1,
    options: ARIMA_ORDER,
    forecast: (series, steps) => arima(series, ARIMA_ORDER, steps),
  }),
  'ARIMA, waves': fitting({
    model: 'arima',
    blockDays: FOUR_WEEKS_DAYS,
    estimates: 4,
    errsOneWay: true,
    options: WAVE_ORDER,
    forecast: (series, steps) => arima(series, WAVE_ORDER, steps),
  }),
  'ETS, level': fitting({
    model: 'ets',
    blockDays: FOUR_WEEKS_DAYS,
    estimates: 2,
    options: { spec: LEVEL_SPEC },
    forecast: (series, steps) => ets(series, LEVEL_SPEC, steps),
  }),
  'ETS, trend': fitting({
    model: 'ets',
    blockDays: FOUR_WEEKS_DAYS,
    estimates: 4,
    options: { spec: TREND_SPEC },
    forecast: (series, steps) => ets(series, TREND_SPEC, steps),
  }),
  'MSTL and ETS, half months': fitting({
    model: 'mstl_ets',
    blockDays: HALF_MONTH_DAYS,
    mostBlocks: RHYTHM_BLOCKS,
    estimates: 4,
    options: { periods: RHYTHM_PERIODS },
    forecast: (series, steps) => mstlEts(series, RHYTHM_PERIODS, steps),
  }),
} satisfies { readonly [name: string]: Fit };
