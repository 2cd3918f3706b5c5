/** How figures are written: the same everywhere, whatever the browser's language. */
const whole = new Intl.NumberFormat('en-GB');
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

export function count(number: number): string {
  return whole.format(number);
}

export function counted(number: number, thing: string): string {
  return `${count(number)} ${number === 1 ? thing : `${thing}s`}`;
}

export function figure(number: number): string {
  return Math.abs(number) >= 1000 ? whole.format(Math.round(number)) : short.format(number);
}

export function percent(share: number): string {
  const of100 = share * 100;
  if (of100 === 0) return '0 %';
  if (of100 < 0.1) return '< 0.1 %';
  return `${of100.toFixed(of100 < 10 ? 1 : 0)} %`;
}

export function bytes(number: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let at = 0;
  let size = number;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at++;
  }
  return `${size >= 100 || at === 0 ? Math.round(size) : size.toFixed(1)} ${units[at]}`;
}

export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** `2026-11-20T09:30:00Z` as `2026-11-20 09:30`. */
export function moment(text: string): string {
  return text.slice(0, 16).replace('T', ' ').replace(' 00:00', '');
}

const SIGNS: { readonly [currency: string]: string } = { INR: '₹', USD: '$' };

/** `INR -1234.50` as `−₹1,234.50`: grouped as text, so that it stays exact. */
export function money(text: string): string {
  const [currency = '', amount = ''] = text.split(' ');
  const [, minus, digits = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = decimals ? `.${decimals.slice(0, 2).padEnd(2, '0')}` : '';
  return `${minus ? '−' : ''}${SIGNS[currency] ?? ''}${grouped}${cents}`;
}

/** `income_pattern` and `incomePattern` as `income pattern`. */
export function words(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`);
}
