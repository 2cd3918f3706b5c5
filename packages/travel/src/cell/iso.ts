const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** Days that were written lately: rows of one time stand together, and `toISOString` takes half a microsecond. */
const KEPT = 4096;
const known = new Map<number, string>();

/** `2026-11-20` */
export function isoDay(day: number): string {
  const found = known.get(day);
  if (found !== undefined) return found;
  const text = dayText(day);
  if (known.size >= KEPT) known.clear();
  known.set(day, text);
  return text;
}

function dayText(day: number): string {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  if (!(year >= 1)) throw new RangeError('lies before the year 1');
  return `${String(year).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** `09:30:00.000`; with microseconds where there are any. */
export function isoTime(ms: number): string {
  const us = Math.round(ms * 1000);
  const whole = Math.floor(us / 1000);
  const fraction = us % 1000 === 0 ? three(whole % SECOND_MS) : three(whole % SECOND_MS) + three(us % 1000);
  const hours = Math.floor(whole / HOUR_MS);
  const minutes = Math.floor(whole / MINUTE_MS) % 60;
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(whole / SECOND_MS) % 60)}.${fraction}`;
}

/** `2026-11-20T09:30:00.000`, in UTC, without saying so. */
export function isoInstant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  return `${isoDay(day)}T${isoTime(ms - day * DAY_MS)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function three(value: number): string {
  return value < 10 ? `00${value}` : value < 100 ? `0${value}` : String(value);
}
