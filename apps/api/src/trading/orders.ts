import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import { exact, hundredths, moment, money } from '../http/figures.ts';
import { PageQuery, page, pageOf, placeAfter } from '../http/page.ts';
import { notFound } from '../http/problem.ts';
import { body, guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment, Money, Price } from '../http/schemas.ts';
import { transacted } from '../transacted.ts';
import { cancelOrder } from './cancel.ts';
import { placeOrder } from './place.ts';
import { Symbol_ } from './stocks.ts';

const tags = ['Orders'];
const params = z.object({ id: Id });
const MOST_SHARES = 1_000_000;

const Status = z.enum(['open', 'partially_filled', 'filled', 'cancelled', 'expired', 'rejected']);

const NewOrder = z
  .strictObject({
    symbol: Symbol_,
    side: z.enum(['BUY', 'SELL']),
    type: z.enum(['MARKET', 'LIMIT', 'STOP']).default('MARKET'),
    quantity: z.number().int().min(1).max(MOST_SHARES).openapi({ example: 5 }),
    limitPrice: Price.optional().openapi({ description: 'Of a LIMIT order, and of no other.' }),
    stopPrice: Price.optional().openapi({ description: 'Of a STOP order, and of no other.' }),
    validity: z.enum(['DAY', 'GTC']).optional().openapi({
      description: 'A MARKET order is for the day; others rest until they are filled or cancelled (GTC).',
    }),
  })
  .superRefine(({ type, limitPrice, stopPrice, validity }, { addIssue }) => {
    const wrong = (at: string, message: string) => addIssue({ code: 'custom', path: [at], message });
    if ((type === 'LIMIT') !== (limitPrice !== undefined))
      wrong('limitPrice', 'goes with LIMIT orders, and has to');
    if ((type === 'STOP') !== (stopPrice !== undefined))
      wrong('stopPrice', 'goes with STOP orders, and has to');
    if (type === 'MARKET' && validity === 'GTC') wrong('validity', 'of a MARKET order is DAY');
  })
  .openapi('NewOrder');

const Order = z
  .object({
    id: Id,
    symbol: z.string(),
    side: z.enum(['BUY', 'SELL']),
    type: z.enum(['MARKET', 'LIMIT', 'STOP']),
    validity: z.enum(['DAY', 'GTC']),
    status: Status,
    rejection: z
      .enum(['insufficient_cash', 'insufficient_shares', 'outside_price_band', 'market_closed'])
      .nullable(),
    quantity: z.number().int(),
    filledQuantity: z.number().int(),
    limitPrice: Money.nullable(),
    stopPrice: Money.nullable(),
    averageFillPrice: z.string().nullable(),
    placedAt: Moment,
    closedAt: Moment.nullable(),
    trades: z.array(
      z
        .object({
          id: Id,
          executedAt: Moment,
          quantity: z.number().int(),
          price: Money,
          grossAmount: Money,
          fee: Money,
          costOfSale: Money.nullable(),
          realizedProfit: Money.nullable(),
        })
        .openapi('Trade'),
    ),
  })
  .openapi('Order');

const place = guarded({
  operationId: 'placeOrder',
  method: 'post',
  path: '/orders',
  tags,
  summary: 'Place an order',
  description:
    'The market stays at its last close: what trades at that price is filled there, other orders rest (GTC) or expire with the ' +
    'day. One that lacks cash or shares, or whose limit is too far away, is rejected, and kept as such.',
  request: body(NewOrder),
  responses: { 201: json(Order, 'What became of it'), ...problems(400, 401, 404, 409, 422) },
});

const list = guarded({
  operationId: 'listOrders',
  method: 'get',
  path: '/orders',
  tags,
  summary: 'Your orders',
  request: { query: PageQuery.extend({ status: Status.optional(), symbol: Symbol_.optional() }) },
  responses: { 200: json(pageOf(Order), 'The latest first'), ...problems(401, 422) },
});

const one = guarded({
  operationId: 'getOrder',
  method: 'get',
  path: '/orders/{id}',
  tags,
  summary: 'An order, with its trades',
  request: { params },
  responses: { 200: json(Order, 'The order'), ...problems(401, 404, 422) },
});

const cancel = guarded({
  operationId: 'cancelOrder',
  method: 'delete',
  path: '/orders/{id}',
  tags,
  summary: 'Cancel what is left of an order',
  request: { params },
  responses: { 200: json(Order, 'It is cancelled'), ...problems(401, 404, 409, 422) },
});

const WHOLE = { stock: { select: { symbol: true } }, trades: { orderBy: { fillNo: 'asc' } } } as const;

/** Buying and selling. */
export const orderRoutes = router()
  .openapi(place, async (c) => {
    const { userId, sessionId } = c.var.caller;
    const { symbol, side, type, quantity, limitPrice, stopPrice, validity } = c.req.valid('json');
    const order = await transacted(c.var.services.db, async (tx) => {
      const { deviceKind } = await tx.userSession.findUniqueOrThrow({ where: { id: sessionId } });
      const id = await placeOrder(tx, {
        userId,
        symbol,
        deviceKind,
        wish: {
          side,
          type,
          quantity,
          validity: validity ?? (type === 'MARKET' ? 'DAY' : 'GTC'),
          limit: limitPrice === undefined ? null : hundredths(limitPrice),
          stop: stopPrice === undefined ? null : hundredths(stopPrice),
        },
      });
      return tx.order.findUniqueOrThrow({ where: { id }, include: WHOLE });
    });
    return c.json(shown(order), 201, { location: `/orders/${order.id}` });
  })
  .openapi(list, async (c) => {
    const { limit, cursor, status, symbol } = c.req.valid('query');
    const after = placeAfter(cursor, [Moment, Id]);
    const rows = await c.var.services.db.order.findMany({
      where: {
        userId: c.var.caller.userId,
        ...(status && { status }),
        ...(symbol && { stock: { symbol } }),
        ...(after && {
          OR: [
            { placedAt: { lt: new Date(after[0]) } },
            { placedAt: new Date(after[0]), id: { lt: after[1] } },
          ],
        }),
      },
      include: WHOLE,
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return c.json(
      page(rows, limit, ({ placedAt, id }) => [placedAt.toISOString(), id], shown),
      200,
    );
  })
  .openapi(one, async (c) => {
    const order = await c.var.services.db.order.findFirst({
      where: { id: c.req.valid('param').id, userId: c.var.caller.userId },
      include: WHOLE,
    });
    if (!order) throw notFound('order');
    return c.json(shown(order), 200);
  })
  .openapi(cancel, async (c) => {
    const { id } = c.req.valid('param');
    const order = await transacted(c.var.services.db, async (tx) => {
      await cancelOrder(tx, c.var.caller.userId, id);
      return tx.order.findUniqueOrThrow({ where: { id }, include: WHOLE });
    });
    return c.json(shown(order), 200);
  });

function shown(order: Prisma.OrderGetPayload<{ include: typeof WHOLE }>) {
  const { id, stock, side, type, validity, status, rejection, quantity, filledQuantity } = order;
  return {
    id,
    symbol: stock.symbol,
    side,
    type,
    validity,
    status,
    rejection,
    quantity,
    filledQuantity,
    limitPrice: money(order.limitPrice),
    stopPrice: money(order.stopPrice),
    averageFillPrice: exact(order.averageFillPrice, 4),
    placedAt: moment(order.placedAt),
    closedAt: moment(order.closedAt),
    trades: order.trades.map((trade) => ({
      id: trade.id,
      executedAt: moment(trade.executedAt),
      quantity: trade.quantity,
      price: money(trade.price),
      grossAmount: money(trade.grossAmount),
      fee: money(trade.fee),
      costOfSale: money(trade.costOfSale),
      realizedProfit: money(trade.realizedProfit),
    })),
  };
}
