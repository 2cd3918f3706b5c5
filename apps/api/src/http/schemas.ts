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

export const Moment = z.iso.datetime().openapi({ example: '2026-11-20T00:00:00.000Z' });
export const Day = z.iso.date().openapi({ example: '2026-11-19' });
export const Id = z.uuid();
