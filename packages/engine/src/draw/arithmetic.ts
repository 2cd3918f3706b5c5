/**
 * Logarithm, exponential and the normal curve, of `+ - * /`, `Math.sqrt` and `Math.floor` alone. IEEE 754 rounds these
 * exactly, so every machine and every version of Node gets the same bits. Of `Math.log`, `Math.exp` and `**` no
 * standard says so: docs/decisions/0008.
 */

// ln 2 in two parts. The first ends in zero bits, so that it is still exact when multiplied by an exponent.
const LN2_HIGH = 6.931471803691238e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** The upper halves of two doubles, which hold sign, exponent and the first 20 bits after the point. */
const ONE = 0x3ff00000;
const ROOT_OF_HALF = 0x3fe6a09e;

const view = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a number above zero, to about 1 in 10^15. */
export function ln(x: number): number {
  // x = m 2^exponent with m between the roots of 1/2 and of 2, without a branch that chance would decide.
  view.setFloat64(0, x);
  const high = view.getInt32(0) + (ONE - ROOT_OF_HALF);
  const exponent = (high >> 20) - 1023;
  view.setInt32(0, (high & 0xfffff) + ROOT_OF_HALF);
  const m = view.getFloat64(0);
  // ln m = 2 artanh s. As |s| is below 0.172, ten terms of its series do; odd and even ones apart, to overlap.
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const w = z * z;
  const even = ((((1 / 19) * w + 1 / 15) * w + 1 / 11) * w + 1 / 7) * w + 1 / 3;
  const odd = (((1 / 17) * w + 1 / 13) * w + 1 / 9) * w + 1 / 5;
  return exponent * LN2_HIGH + (2 * s * (z * even + w * odd) + exponent * LN2_LOW + 2 * s);
}

/** e to the power of x, to about 1 in 10^15. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -708) return 0;
  const exponent = Math.floor(x / Math.LN2 + 0.5);
  const r = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  // e^r = (q + r) / (q - r) with q = r coth(r/2), an even function: six terms of its series do for |r| below 0.347.
  const z = r * r;
  let q = z * (-691 / 653837184000) + 1 / 23950080;
  q = q * z - 1 / 604800;
  q = q * z + 1 / 15120;
  q = q * z - 1 / 360;
  q = q * z + 1 / 6;
  q = q * z + 2;
  view.setInt32(0, ONE + (exponent << 20));
  view.setInt32(4, 0);
  return (1 + (2 * r) / (q - r)) * view.getFloat64(0);
}

/**
 * How many standard deviations from the mean the given share of a normal distribution lies below, for a share above 0
 * and below 1. To 1 in 10^7 where shares are above 10^-11 (M. J. Wichura, Algorithm AS 241, Applied Statistics 37,
 * 1988, the shorter of its two approximations), and to 1 in 10^4 farther out.
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (q > -0.425 && q < 0.425) {
    const r = 0.180625 - q * q;
    const above = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    return (q * above) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  }
  const r = Math.sqrt(-ln(q < 0 ? share : 1 - share)) - 1.6;
  const above = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
  const z = above / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -z : z;
}

/** The share of a normal distribution that lies below a number of standard deviations: the quantile, turned round. */
export function normalShare(deviations: number): number {
  let low = 0;
  let high = 1;
  // Each step halves what is left: after 60 nothing is.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (middle <= 0 || middle >= 1) break;
    if (normalQuantile(middle) < deviations) low = middle;
    else high = middle;
  }
  return high;
}
