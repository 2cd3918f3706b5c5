/** How often each of some things came, beside how often it was meant to: shares need not add up to one. */
export interface Counted {
  readonly share: number;
  readonly count: number;
}

/**
 * Pearson's test: how likely it is that chance alone makes counts differ from their shares by as much as these do, or by
 * more. Things that come less than five times on the average make it a rough figure.
 */
export function chiSquareP(counted: readonly Counted[]): number {
  const n = counted.reduce((sum, { count }) => sum + count, 0);
  const whole = counted.reduce((sum, { share }) => sum + share, 0);
  if (n === 0 || counted.length < 2) return 1;
  const statistic = counted.reduce((sum, { share, count }) => {
    const expected = (n * share) / whole;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return upperGamma((counted.length - 1) / 2, statistic / 2);
}

const PRECISION = 1e-15;
const MOST_TERMS = 10_000;

/**
 * The regularised incomplete gamma function Q(a, x): of a chi-square with 2a degrees of freedom, what lies above 2x. By its series
 * below a + 1, and above by its continued fraction, after Lentz (Abramowitz and Stegun, 6.5.29 and 6.5.31).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  const tiny = Number.MIN_VALUE / PRECISION;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < PRECISION) break;
  }
  return value;
}

/** Coefficients of Lanczos's approximation with g = 7, as usually given. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Of a above zero: half of a degree of freedom, or more. */
function logGamma(a: number): number {
  // Below one half the approximation loses digits: Γ(a) = Γ(a + 1) ÷ a.
  if (a < 1) return logGamma(a + 1) - Math.log(a);
  const z = a - 1;
  const t = z + 7.5;
  const sum = LANCZOS.reduce(
    (total, coefficient, i) => (i === 0 ? coefficient : total + coefficient / (z + i)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
