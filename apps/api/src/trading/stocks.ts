import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { day, exact, moment, money } from '../http/figures.ts';
import { notFound } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Day, Id, Moment, Money } from '../http/schemas.ts';

const tags = ['Stocks'];
/** All the days that a world keeps prices of. */
const MOST_DAYS = 30;

export const Symbol_ = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9&-]{1,16}$/, 'a ticker')
  .openapi({ example: 'INFY' });

const Stock = z
  .object({
    id: Id,
    symbol: z.string(),
    name: z.string(),
    isin: z.string(),
    exchange: z.enum(['NSE', 'BSE']),
    sector: z.string(),
    lastPrice: Money,
    previousClose: Money,
    change: Money,
    changePercent: z.string().openapi({ example: '-0.42' }),
    dayOpen: Money,
    dayHigh: Money,
    dayLow: Money,
    bid: Money,
    ask: Money,
    volume: z.number().int(),
    quotedAt: Moment,
  })
  .openapi('Stock');

const list = guarded({
  operationId: 'listStocks',
  method: 'get',
  path: '/stocks',
  tags,
  summary: 'The shares that can be traded, at the last close',
  responses: { 200: json(z.array(Stock), 'By ticker'), ...problems(401) },
});

const one = guarded({
  operationId: 'getStock',
  method: 'get',
  path: '/stocks/{symbol}',
  tags,
  summary: 'A share, with what indicators say of it',
  request: { params: z.object({ symbol: Symbol_ }) },
  responses: {
    200: json(
      Stock.extend({
        indicators: z.array(
          z.object({
            kind: z.enum(['sma', 'ema', 'rsi', 'macd', 'bollinger']),
            period: z.number().int(),
            value: z.string(),
            signal: z.string().nullable(),
            upperBand: z.string().nullable(),
            lowerBand: z.string().nullable(),
            advice: z.enum(['buy', 'hold', 'sell']),
            computedOn: Day,
          }),
        ),
      }).openapi('StockInFull'),
      'The share',
    ),
    ...problems(401, 404, 422),
  },
});

const prices = guarded({
  operationId: 'listPrices',
  method: 'get',
  path: '/stocks/{symbol}/prices',
  tags,
  summary: 'What a share has cost, day by day',
  request: {
    params: z.object({ symbol: Symbol_ }),
    query: z.object({
      from: Day.optional(),
      to: Day.optional(),
      limit: z.coerce.number().int().min(1).max(MOST_DAYS).default(MOST_DAYS),
    }),
  },
  responses: {
    200: json(
      z.array(
        z
          .object({
            tradedOn: Day,
            open: Money,
            high: Money,
            low: Money,
            close: Money,
            volume: z.number().int(),
          })
          .openapi('DayOfPrices'),
      ),
      'The latest day first',
    ),
    ...problems(401, 404, 422),
  },
});

/** The market. */
export const stockRoutes = router()
  .openapi(list, async (c) => {
    const stocks = await c.var.services.db.stock.findMany({
      where: { isActive: true },
      include: { marketData: true },
      orderBy: { symbol: 'asc' },
    });
    return c.json(stocks.map(shown), 200);
  })
  .openapi(one, async (c) => {
    const stock = await c.var.services.db.stock.findUnique({
      where: { symbol: c.req.valid('param').symbol },
      include: { marketData: true, indicators: { orderBy: { kind: 'asc' } } },
    });
    if (!stock) throw notFound('stock');
    const indicators = stock.indicators.map(
      ({ kind, period, value, signal, upperBand, lowerBand, advice, computedOn }) => ({
        kind,
        period,
        value: exact(value, 4),
        signal: exact(signal, 4),
        upperBand: exact(upperBand, 4),
        lowerBand: exact(lowerBand, 4),
        advice,
        computedOn: day(computedOn),
      }),
    );
    return c.json({ ...shown(stock), indicators }, 200);
  })
  .openapi(prices, async (c) => {
    const { from, to, limit } = c.req.valid('query');
    const { id } = await stockCalled(c.var.services.db, c.req.valid('param').symbol);
    const rows = await c.var.services.db.stockPrice.findMany({
      where: {
        stockId: id,
        tradedOn: { ...(from && { gte: new Date(from) }), ...(to && { lte: new Date(to) }) },
      },
      orderBy: { tradedOn: 'desc' },
      take: limit,
    });
    return c.json(
      rows.map(({ tradedOn, open, high, low, close, volume }) => ({
        tradedOn: day(tradedOn),
        open: money(open),
        high: money(high),
        low: money(low),
        close: money(close),
        volume,
      })),
      200,
    );
  });

/** The stock of a ticker, with its price. */
export async function stockCalled(db: Db, symbol: string) {
  const stock = await db.stock.findUnique({ where: { symbol }, include: { marketData: true } });
  if (!stock?.marketData) throw notFound('stock');
  return { ...stock, market: stock.marketData };
}

type Listed = Prisma.StockGetPayload<{ include: { marketData: true } }>;

function shown({ id, symbol, name, isin, exchange, sector, marketData }: Listed) {
  if (!marketData) throw new Error(`no market data for ${symbol}`);
  const { lastPrice, previousClose, change, changePercent, volume, quotedAt } = marketData;
  return {
    id,
    symbol,
    name,
    isin,
    exchange,
    sector,
    lastPrice: money(lastPrice),
    previousClose: money(previousClose),
    change: money(change),
    changePercent: exact(changePercent, 2),
    dayOpen: money(marketData.dayOpen),
    dayHigh: money(marketData.dayHigh),
    dayLow: money(marketData.dayLow),
    bid: money(marketData.bid),
    ask: money(marketData.ask),
    volume,
    quotedAt: moment(quotedAt),
  };
}
