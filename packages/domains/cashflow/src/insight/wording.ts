import type { Day } from '@tilth/schema';
import { monthOf } from '../calendar.ts';

const PAISE = 100;

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** `₹1,07,954`: whole rupees, in lakhs. */
export function rupees(paise: number): string {
  const digits = String(Math.floor(Math.abs(paise) / PAISE + 0.5));
  const thousands = digits.slice(0, -3);
  const lakhs = thousands.replace(/\B(?=(\d{2})+$)/g, ',');
  return `${paise < 0 ? '−' : ''}₹${lakhs === '' ? '' : `${lakhs},`}${digits.slice(-3)}`;
}

/** `19 November` */
export function dayAndMonth(day: Day): string {
  const { first, ofYear } = monthOf(day);
  return `${day - first + 1} ${monthNames[ofYear]}`;
}

const plurals: { readonly [category: string]: string } = {
  emi: 'loan instalments',
  festival: 'festivals',
  cash_withdrawal: 'cash withdrawals',
  bank_charge: 'bank charges',
};

/** `food delivery` */
export function categoryName(category: string): string {
  return plurals[category] ?? category.replaceAll('_', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
