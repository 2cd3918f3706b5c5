import { z } from '@hono/zod-openapi';
import { moment, money } from '../http/figures.ts';
import { PageQuery, page, pageOf, placeAfter } from '../http/page.ts';
import { invalid } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment, Money, Price } from '../http/schemas.ts';
import { cashflowIdOf } from './member.ts';

const Category = z.enum([
  'platform_payout',
  'client_payment',
  'retainer_fee',
  'rent',
  'emi',
  'insurance',
  'electricity',
  'internet',
  'mobile_recharge',
  'subscription',
  'groceries',
  'food_delivery',
  'dining_out',
  'fuel',
  'local_transport',
  'travel',
  'shopping',
  'festival',
  'entertainment',
  'healthcare',
  'education',
  'family_support',
  'work_tools',
  'cash_withdrawal',
  'bank_charge',
]);

const list = guarded({
  operationId: 'listCashflowTransactions',
  method: 'get',
  path: '/cashflow/transactions',
  tags: ['Cashflow'],
  summary: 'What came in and went out',
  request: {
    query: PageQuery.extend({
      kind: z.enum(['income', 'expense']).optional(),
      category: Category.optional(),
      from: Moment.optional().openapi({ description: 'Not before.' }),
      to: Moment.optional().openapi({ description: 'Before.' }),
      least: Price.optional().openapi({ description: 'An amount.' }),
      most: Price.optional().openapi({ description: 'An amount.' }),
      merchant: z
        .string()
        .min(1)
        .max(80)
        .regex(/^\P{Cc}+$/u, 'no control characters')
        .optional()
        .openapi({ description: 'A part of the name.' }),
    }),
  },
  responses: {
    200: json(
      pageOf(
        z
          .object({
            id: Id,
            sequence: z.number().int(),
            occurredAt: Moment,
            kind: z.enum(['income', 'expense']),
            category: Category,
            paymentMethod: z.enum(['upi', 'card', 'net_banking', 'auto_debit', 'bank_transfer', 'cash']),
            merchant: z.string(),
            amount: Money,
            balanceAfter: Money,
          })
          .openapi('CashflowTransaction'),
      ),
      'The latest first',
    ),
    ...problems(401, 404, 422),
  },
});

/** What gig workers earn and spend. */
export const cashflowTransactionRoutes = router().openapi(list, async (c) => {
  const { db } = c.var.services;
  const { limit, cursor, kind, category, from, to, least, most, merchant } = c.req.valid('query');
  if (from && to && from >= to) throw invalid([{ at: 'to', message: 'has to be later than from' }]);
  const after = placeAfter(cursor, [z.int32()]);
  const rows = await db.cashflowTransaction.findMany({
    where: {
      userId: await cashflowIdOf(db, c.var.caller.email),
      ...(kind && { kind }),
      ...(category && { category }),
      ...((from || to) && {
        occurredAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) },
      }),
      ...((least || most) && { amount: { ...(least && { gte: least }), ...(most && { lte: most }) } }),
      ...(merchant && { merchant: { contains: merchant, mode: 'insensitive' as const } }),
      ...(after && { sequence: { lt: after[0] } }),
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  });
  return c.json(
    page(
      rows,
      limit,
      ({ sequence }) => [sequence],
      ({
        id,
        sequence,
        occurredAt,
        kind: sort,
        category: purpose,
        paymentMethod,
        merchant: name,
        amount,
        balanceAfter,
      }) => ({
        id,
        sequence,
        occurredAt: moment(occurredAt),
        kind: sort,
        category: purpose,
        paymentMethod,
        merchant: name,
        amount: money(amount),
        balanceAfter: money(balanceAfter),
      }),
    ),
    200,
  );
});
