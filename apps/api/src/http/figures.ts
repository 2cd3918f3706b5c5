import type { Prisma } from '@tilth/client';

type Decimal = Prisma.Decimal;

/** An amount as it travels: two places, always. */
export function money(amount: Decimal): string;
export function money(amount: Decimal | null): string | null;
export function money(amount: Decimal | null): string | null {
  return amount === null ? null : amount.toFixed(2);
}

/** A decimal as the database writes it, with so many places. */
export function exact(value: Decimal, places: number): string;
export function exact(value: Decimal | null, places: number): string | null;
export function exact(value: Decimal | null, places: number): string | null {
  return value === null ? null : value.toFixed(places);
}

export function moment(at: Date): string;
export function moment(at: Date | null): string | null;
export function moment(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

export function day(on: Date): string;
export function day(on: Date | null): string | null;
export function day(on: Date | null): string | null {
  return on === null ? null : on.toISOString().slice(0, 10);
}

/** An amount in hundredths, for exact arithmetic: numbers are whole, and far from 2^53. */
export function hundredths(amount: Decimal | string): number {
  const [whole = '0', part = ''] = (typeof amount === 'string' ? amount : amount.toFixed(2)).split('.');
  const sign = whole.startsWith('-') ? -1 : 1;
  return Number(whole) * 100 + sign * Number(part.padEnd(2, '0').slice(0, 2));
}

/** Hundredths as text, for a column of two places. */
export function fromHundredths(amount: number): string {
  const size = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
