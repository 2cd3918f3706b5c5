import { z } from '@hono/zod-openapi';
import { hundredths, moment, money } from '../http/figures.ts';
import { type FieldError, invalid, notFound } from '../http/problem.ts';
import { body, guarded, json, problems, router } from '../http/route.ts';
import { Moment, Money, Price } from '../http/schemas.ts';
import { standsAt } from '../standing.ts';
import { Symbol_, stockCalled } from './stocks.ts';

const tags = ['Watchlist'];
const params = z.object({ symbol: Symbol_ });

const Watched = z
  .object({
    symbol: z.string(),
    name: z.string(),
    lastPrice: Money,
    addedAt: Moment,
    alertAbove: Money.nullable(),
    alertBelow: Money.nullable(),
  })
  .openapi('Watched');

const list = guarded({
  operationId: 'listWatchlist',
  method: 'get',
  path: '/watchlist',
  tags,
  summary: 'The shares you keep an eye on',
  responses: { 200: json(z.array(Watched), 'By ticker'), ...problems(401) },
});

const put = guarded({
  operationId: 'watchStock',
  method: 'put',
  path: '/watchlist/{symbol}',
  tags,
  summary: 'Watch a share, with prices at which you want to hear of it',
  description:
    'The alerts replace those that were there. Each lies beyond the last price, on its side of it.',
  request: {
    params,
    ...body(
      z
        .strictObject({
          alertAbove: Price.nullable().default(null),
          alertBelow: Price.nullable().default(null),
        })
        .openapi('Alerts'),
    ),
  },
  responses: { 200: json(Watched, 'It is watched'), ...problems(400, 401, 404, 422) },
});

const remove = guarded({
  operationId: 'unwatchStock',
  method: 'delete',
  path: '/watchlist/{symbol}',
  tags,
  summary: 'Watch a share no longer',
  description: 'What its alerts have told goes as well.',
  request: { params },
  responses: { 204: { description: 'It is not watched' }, ...problems(401, 404, 422) },
});

/** What users keep an eye on. */
export const watchlistRoutes = router()
  .openapi(list, async (c) => {
    const rows = await c.var.services.db.userWatchlist.findMany({
      where: { userId: c.var.caller.userId },
      include: { stock: { include: { marketData: true } } },
      orderBy: { stock: { symbol: 'asc' } },
    });
    return c.json(
      rows.flatMap(({ stock, ...alerts }) =>
        stock.marketData ? [shown(stock, stock.marketData, alerts)] : [],
      ),
      200,
    );
  })
  .openapi(put, async (c) => {
    const { userId } = c.var.caller;
    const { alertAbove, alertBelow } = c.req.valid('json');
    const watched = await c.var.services.db.$transaction(async (tx) => {
      const stock = await stockCalled(tx, c.req.valid('param').symbol);
      const last = hundredths(stock.market.lastPrice);
      const errors: FieldError[] = [];
      if (alertAbove !== null && hundredths(alertAbove) <= last)
        errors.push({
          at: 'alertAbove',
          message: `has to be above the last price, ${money(stock.market.lastPrice)}`,
        });
      if (alertBelow !== null && hundredths(alertBelow) >= last)
        errors.push({
          at: 'alertBelow',
          message: `has to be below the last price, ${money(stock.market.lastPrice)}`,
        });
      if (errors.length > 0) throw invalid(errors);
      const alerts = { alertAbove, alertBelow, addedAt: await standsAt(tx) };
      // What an alert told speaks of a price that is no longer one to hear of.
      await tx.notification.deleteMany({ where: { userId, kind: 'price_alert', stockId: stock.id } });
      const row = await tx.userWatchlist.upsert({
        where: { userId_stockId: { userId, stockId: stock.id } },
        create: { userId, stockId: stock.id, ...alerts },
        update: alerts,
      });
      return shown(stock, stock.market, row);
    });
    return c.json(watched, 200);
  })
  .openapi(remove, async (c) => {
    const { userId } = c.var.caller;
    await c.var.services.db.$transaction(async (tx) => {
      const { id: stockId } = await stockCalled(tx, c.req.valid('param').symbol);
      await tx.notification.deleteMany({ where: { userId, kind: 'price_alert', stockId } });
      const { count } = await tx.userWatchlist.deleteMany({ where: { userId, stockId } });
      if (count === 0) throw notFound('share on your list');
    });
    return c.body(null, 204);
  });

type Decimal = Parameters<typeof money>[0];

function shown(
  { symbol, name }: { symbol: string; name: string },
  { lastPrice }: { lastPrice: NonNullable<Decimal> },
  { addedAt, alertAbove, alertBelow }: { addedAt: Date; alertAbove: Decimal; alertBelow: Decimal },
) {
  return {
    symbol,
    name,
    lastPrice: money(lastPrice),
    addedAt: moment(addedAt),
    alertAbove: money(alertAbove),
    alertBelow: money(alertBelow),
  };
}
