import { z } from '@hono/zod-openapi';

/** Money and prices travel as text: a binary float cannot hold ₹0.10. */
export const Money = z.string().openapi('Money', {
  example: '1234.50',
  description: 'An exact amount, with two places. Never a number: floats cannot hold it.',
});

/** What a request may say of a price or an amount: above zero, at most two places. */
export const Price = z
  .string()
  .regex(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,2})?$/, 'an amount above zero as text, such as "1234.50"')
  .openapi({ example: '1234.50' });

/** Before and after these years PostgreSQL and JavaScript write a date in different ways. */
const YEARS = /^(19|20|21)\d\d-/;

export const Moment = z.iso
  .datetime()
  .regex(YEARS, 'a year from 1900 to 2199')
  .openapi({ example: '2026-11-20T00:00:00.000Z' });
export const Day = z.iso.date().regex(YEARS, 'a year from 1900 to 2199').openapi({ example: '2026-11-19' });
export const Id = z.uuid();
