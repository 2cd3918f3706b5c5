/** Statistics as textbooks have them. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function moment(values: readonly number[], power: number): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** power));
}

export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(moment(values, 2));
}

/** In excess of the normal curve's. */
export function kurtosis(values: readonly number[]): number {
  return moment(values, 4) / moment(values, 2) ** 2 - 3;
}

export function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const together = mean(one.map((value, i) => (value - a) * ((other[i] as number) - b)));
  return together / (standardDeviation(one) * standardDeviation(other));
}

export function autocorrelation(values: readonly number[], lag: number): number {
  return correlation(values.slice(lag), values.slice(0, -lag));
}
