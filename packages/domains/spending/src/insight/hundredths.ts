/** `one ÷ other` with two decimals, rounded half up as PostgreSQL's `round(numeric, 2)` does it. Whole numbers, not below zero. */
export function hundredthsOf(one: number, other: number): number {
  return Math.floor((one * 200 + other) / (other * 2));
}

/** `1250` is `12.50`. */
export function withPoint(hundredths: number): string {
  const [sign, all] = hundredths < 0 ? ['-', -hundredths] : ['', hundredths];
  const cents = String(all % 100).padStart(2, '0');
  return `${sign}${Math.floor(all / 100)}.${cents}`;
}
