import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AutoETS, initSync as initEts } from '@bsull/augurs/ets';
import { initSync as initMstl, MSTL } from '@bsull/augurs/mstl';
import { CONFIDENCE_PERCENT, DEVIATIONS } from '../shapes/forecast.ts';

/**
 * Two forecasting libraries, both WebAssembly, whose floating point is the same to the last bit on every machine. They are
 * loaded when the first forecast is made, at once, because recipes cannot await.
 */

/** What a library says of the next values of a series: each, and how far its interval goes to either side. */
export interface Steps {
  readonly points: readonly number[];
  readonly halfWidths: readonly number[];
}

export interface ArimaOrder {
  readonly p: number;
  readonly d: number;
  readonly q: number;
}

/** The part of `arima` that is used. */
interface Arima {
  train(series: readonly number[]): void;
  predict(steps: number): [points: number[], variances: number[]];
  destroy(): void;
}

const LEVEL = CONFIDENCE_PERCENT / 100;

const require = createRequire(import.meta.url);

const loaded: { arima?: new (options: ArimaOrder & { method: number }) => Arima; ets?: true; mstl?: true } =
  {};

/** ARIMA of a fixed order. Of too few values there is none. */
export function arima(series: readonly number[], order: ArimaOrder, steps: number): Steps | undefined {
  if (series.length < LEAST_FOR_ARIMA + order.d) return undefined;
  loaded.arima ??= loadArima();
  const model = new loaded.arima({ ...order, method: CONDITIONAL });
  try {
    model.train(series);
    const [points, variances] = model.predict(steps);
    return finite({ points, halfWidths: variances.map((each) => DEVIATIONS * Math.sqrt(each)) });
  } finally {
    model.destroy();
  }
}

/** Fitted by the sum of squares: half as long as by likelihood, and as good. */
const CONDITIONAL = 1;

/** The library's own limit is ten; with a difference, eleven. */
const LEAST_FOR_ARIMA = 10;
/** Below this, exponential smoothing has more to estimate than to go by. */
const LEAST_FOR_ETS = 10;

/** Put together from its parts: with its own index, the compiled code prints on the console, and starts twice as slowly. */
function loadArima(): NonNullable<typeof loaded.arima> {
  const folder = dirname(require.resolve('arima'));
  const instantiate = require(join(folder, 'wasm/native-sync.js'));
  const wasmBinary = readFileSync(join(folder, 'wasm/native.wasm'));
  const print = () => {};
  return require(join(folder, 'load.js'))(instantiate({ wasmBinary, print, printErr: print }));
}

/** Exponential smoothing: errors, trend and season as three letters say, `Z` for what the library finds best. */
export function ets(series: readonly number[], spec: string, steps: number): Steps | undefined {
  if (series.length < LEAST_FOR_ETS) return undefined;
  if (!loaded.ets) initEts({ module: wasm('ets') });
  loaded.ets = true;
  return forecast(new AutoETS(1, spec), series, steps);
}

/** Seasons of so many values taken off, and exponential smoothing of what is left. */
export function mstlEts(
  series: readonly number[],
  periods: readonly number[],
  steps: number,
): Steps | undefined {
  if (series.length < LEAST_FOR_ETS) return undefined;
  if (!loaded.mstl) initMstl({ module: wasm('mstl') });
  loaded.mstl = true;
  return forecast(MSTL.ets([...periods]), series, steps);
}

function wasm(name: 'ets' | 'mstl'): Uint8Array {
  return readFileSync(join(dirname(require.resolve(`@bsull/augurs/${name}`)), `${name}_bg.wasm`));
}

function forecast(model: AutoETS | MSTL, series: readonly number[], steps: number): Steps | undefined {
  try {
    model.fit(Float64Array.from(series));
    const { point: points, intervals } = model.predict(steps, LEVEL);
    if (!intervals) return undefined;
    const { lower, upper } = intervals;
    return finite({ points, halfWidths: points.map((_, i) => ((upper[i] ?? 0) - (lower[i] ?? 0)) / 2) });
  } finally {
    model.free();
  }
}

/** Nothing, where the library has found nothing. */
function finite(steps: Steps): Steps | undefined {
  const all = [...steps.points, ...steps.halfWidths];
  return all.every((each) => Number.isFinite(each)) ? steps : undefined;
}
