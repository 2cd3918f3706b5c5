import type { IndicatorAdvice, IndicatorKind } from '@tilth/schema';
import { advice, indicators } from '../shapes.ts';

/** An indicator as its row has it: values in ten thousandths, and of means and bands in ten thousandths of a rupee. */
export interface Reading {
  readonly kind: IndicatorKind;
  readonly period: number;
  readonly slowPeriod: number | null;
  readonly signalPeriod: number | null;
  /** Tenths. */
  readonly deviations: number | null;
  readonly value: number;
  readonly signal: number | null;
  readonly upperBand: number | null;
  readonly lowerBand: number | null;
  readonly advice: IndicatorAdvice;
}

/** A paisa in ten thousandths of a rupee. */
const OF_PAISA = 100;

const nothing = {
  slowPeriod: null,
  signalPeriod: null,
  deviations: null,
  signal: null,
  upperBand: null,
  lowerBand: null,
} as const;

/** The five indicators of a stock, from its closes in paise, oldest first. */
export function readingsOf(closes: readonly number[]): readonly Reading[] {
  return [simple(closes), exponential(closes), relativeStrength(closes), convergence(closes), bands(closes)];
}

function simple(closes: readonly number[]): Reading {
  const { period } = indicators.sma;
  const value = whole(OF_PAISA * mean(closes.slice(-period)));
  return { ...nothing, kind: 'sma', period, value, advice: byMean(closes, value) };
}

function exponential(closes: readonly number[]): Reading {
  const { period } = indicators.ema;
  const value = whole(OF_PAISA * last(emaOf(closes, period)));
  return { ...nothing, kind: 'ema', period, value, advice: byMean(closes, value) };
}

function relativeStrength(closes: readonly number[]): Reading {
  const { period } = indicators.rsi;
  let gain = 0;
  let loss = 0;
  for (let i = 1; i < closes.length; i++) {
    const change = (closes[i] as number) - (closes[i - 1] as number);
    const up = Math.max(change, 0);
    const down = change < 0 ? -change : 0;
    // The first `period` changes are averaged, the others smoothed in.
    gain = i <= period ? gain + up / period : (gain * (period - 1) + up) / period;
    loss = i <= period ? loss + down / period : (loss * (period - 1) + down) / period;
  }
  const value = whole(loss === 0 ? 1_000_000 : 1_000_000 - 1_000_000 / (1 + gain / loss));
  const { oversold, overbought } = advice;
  const advised = value < oversold * 10_000 ? 'buy' : value > overbought * 10_000 ? 'sell' : 'hold';
  return { ...nothing, kind: 'rsi', period, value, advice: advised };
}

function convergence(closes: readonly number[]): Reading {
  const { period, slowPeriod, signalPeriod } = indicators.macd;
  const slow = emaOf(closes, slowPeriod);
  const line = emaOf(closes, period).map((fast, i) => fast - (slow[i] as number));
  const value = whole(OF_PAISA * last(line));
  const signal = whole(OF_PAISA * last(emaOf(line, signalPeriod)));
  const advised = value > signal ? 'buy' : value < signal ? 'sell' : 'hold';
  return { ...nothing, kind: 'macd', period, slowPeriod, signalPeriod, value, signal, advice: advised };
}

function bands(closes: readonly number[]): Reading {
  const { period, deviations } = indicators.bollinger;
  const lately = closes.slice(-period);
  const middle = mean(lately);
  const variance = mean(lately.map((close) => (close - middle) * (close - middle)));
  const away = deviations * Math.sqrt(variance);
  const upperBand = whole(OF_PAISA * (middle + away));
  const lowerBand = whole(OF_PAISA * (middle - away));
  const close = OF_PAISA * last(closes);
  return {
    ...nothing,
    kind: 'bollinger',
    period,
    deviations: deviations * 10,
    value: whole(OF_PAISA * middle),
    upperBand,
    lowerBand,
    advice: close <= lowerBand ? 'buy' : close >= upperBand ? 'sell' : 'hold',
  };
}

/** What a mean says: the close is clearly above it, or clearly below. Compared as whole numbers, as SQL would. */
function byMean(closes: readonly number[], value: number): IndicatorAdvice {
  const close = 100 * OF_PAISA * last(closes);
  if (close > value * (100 + advice.meanPercent)) return 'buy';
  return close < value * (100 - advice.meanPercent) ? 'sell' : 'hold';
}

/** The exponential means, begun with the first value. */
function emaOf(values: readonly number[], period: number): number[] {
  let smooth = values[0] as number;
  return values.map((value, i) => {
    smooth = i === 0 ? value : smooth + (2 / (period + 1)) * (value - smooth);
    return smooth;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function last(values: readonly number[]): number {
  return values[values.length - 1] as number;
}

/** To a whole number, half away from zero. */
function whole(value: number): number {
  return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5);
}
