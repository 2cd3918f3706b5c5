interface Band {
  readonly mean: number;
  readonly upper: number;
  readonly lower: number;
}

/** The mean of the last `period` closes, with population standard deviations above and below; null until there are so many. */
export function bollinger(closes: readonly number[], period: number, deviations: number): (Band | null)[] {
  return closes.map((_, at) => {
    if (at + 1 < period) return null;
    const last = closes.slice(at + 1 - period, at + 1);
    const mean = last.reduce((sum, close) => sum + close, 0) / period;
    const spread = Math.sqrt(last.reduce((sum, close) => sum + (close - mean) ** 2, 0) / period);
    return { mean, upper: mean + deviations * spread, lower: mean - deviations * spread };
  });
}

/** Relative strength with Wilder's smoothing, begun with the means of the first `period` gains and losses. */
export function rsi(closes: readonly number[], period: number): (number | null)[] {
  let gain = 0;
  let loss = 0;
  return closes.map((close, at) => {
    if (at === 0) return null;
    const change = close - (closes[at - 1] as number);
    const [up, down] = [Math.max(change, 0), Math.max(-change, 0)];
    if (at <= period) {
      gain += up / period;
      loss += down / period;
      if (at < period) return null;
    } else {
      gain = (gain * (period - 1) + up) / period;
      loss = (loss * (period - 1) + down) / period;
    }
    return gain + loss === 0 ? 50 : (100 * gain) / (gain + loss);
  });
}
