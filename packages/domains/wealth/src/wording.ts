/** `1234567.5` hundredths as money: `₹12,345.68`, in lakh and crore; dollars in thousands. */
export function money(hundredths: number, currency = 'INR'): string {
  const negative = hundredths < 0;
  const size = Math.floor((negative ? -hundredths : hundredths) + 0.5);
  const whole = String(Math.floor(size / 100));
  const grouped =
    currency === 'INR'
      ? whole.replace(/\B(?=(\d{2})*(\d{3})$)/g, ',')
      : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = currency === 'INR' ? '₹' : '$';
  return `${negative ? '-' : ''}${sign}${grouped}.${String(100 + (size % 100)).slice(1)}`;
}

/** `12.34 %` of hundredths of a per cent; a sign where it is asked for. */
export function percentText(hundredths: number, signed = false): string {
  const size = Math.floor((hundredths < 0 ? -hundredths : hundredths) + 0.5);
  const sign = hundredths < 0 ? '-' : signed ? '+' : '';
  return `${sign}${Math.floor(size / 100)}.${String(100 + (size % 100)).slice(1)} %`;
}

/** `7`, or `0.015`: millionths of a unit, without zeros at the end. */
export function units(millionths: number): string {
  const fraction = String(1_000_000 + (millionths % 1_000_000))
    .slice(1)
    .replace(/0+$/, '');
  const whole = String(Math.floor(millionths / 1_000_000));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
