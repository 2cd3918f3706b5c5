/** A ratio of whole numbers, rounded to a whole one as PostgreSQL's numeric does: half away from zero. */
export function ratio(dividend: number, divisor: number): number {
  const exact = dividend / divisor;
  const whole = Math.floor((exact < 0 ? -exact : exact) + 0.5);
  // A quotient that is not exact may round up to a half: the remainder decides, which is exact.
  const size = dividend < 0 ? -dividend : dividend;
  const tooMuch = 2 * whole * divisor - 2 * size > divisor;
  const rounded = tooMuch ? whole - 1 : whole;
  return exact < 0 ? -rounded : rounded;
}
