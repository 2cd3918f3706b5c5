import { BadCell, shown } from '../read/refusal.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY = /^(\d{4,5})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;
const INSTANT = /^(\d{4,5}-\d{2}-\d{2})[T ](\d{2}:\d{2}[\d:.]*?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/** Of a second, PostgreSQL keeps so many digits. */
const MOST_DIGITS = 6;

/** Days read lately, by their texts: rows of one time stand together. */
const KEPT = 4096;
const known = new Map<string, number>();

/** Days since 1970, of `2026-11-20`. */
export function dayOfText(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const [, year, month, day] = DAY.exec(text) ?? [];
  const date = new Date(0);
  // Not Date.UTC, which takes the year 99 for 1999.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exists =
    Number(year) >= 1 && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (!exists) throw new BadCell(`${shown(text)} is no day such as 2026-11-20`);
  const value = Math.floor(date.getTime() / DAY_MS);
  if (known.size >= KEPT) known.clear();
  known.set(text, value);
  return value;
}

/** Milliseconds since midnight, of `09:30:00.000`. */
export function timeOfText(text: string): number {
  return time(text, MOST_DIGITS, text);
}

/** Milliseconds since 1970, of `2026-11-20T09:30:00.000Z`. Without a zone it is UTC, whatever this machine's is. */
export function instantOfText(text: string, digits: number): number {
  const match = INSTANT.exec(text);
  if (!match) throw new BadCell(`${shown(text)} is no instant such as 2026-11-20T09:30:00.000Z`);
  const [, day = '', clock = '', zone] = match;
  return dayOfText(day) * DAY_MS + time(clock, digits, text) - offset(zone, text);
}

function time(text: string, digits: number, whole: string): number {
  const [, hours, minutes, seconds = '0', fraction = ''] = TIME.exec(text) ?? [];
  if (!(Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60))
    throw new BadCell(`${shown(whole)} has no time such as 09:30:00.000`);
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > digits)
    throw new BadCell(`${shown(whole)} has ${kept.length} digits of a second, the column keeps ${digits}`);
  const us = Number(kept.padEnd(MOST_DIGITS, '0'));
  return Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1000 + us / 1000;
}

function offset(zone: string | undefined, text: string): number {
  if (zone === undefined || zone === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (!(Number(hours) < 16 && Number(minutes) < 60)) throw new BadCell(`${shown(text)} has no such zone`);
  const ms = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return sign === '-' ? -ms : ms;
}
