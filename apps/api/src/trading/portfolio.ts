import { z } from '@hono/zod-openapi';
import { exact, moment, money } from '../http/figures.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Moment, Money } from '../http/schemas.ts';

const tags = ['Portfolio'];

const Portfolio = z
  .object({
    openedAt: Moment,
    valuedAt: Moment,
    cashBalance: Money,
    holdingsValue: Money,
    totalValue: Money,
    investedCost: Money,
    unrealizedProfit: Money,
    depositedTotal: Money,
    boughtTotal: Money,
    soldTotal: Money,
    feesTotal: Money,
    holdings: z.array(
      z
        .object({
          symbol: z.string(),
          name: z.string(),
          openedAt: Moment,
          quantity: z.number().int(),
          averageCost: z.string().openapi({ example: '1480.2500' }),
          costBasis: Money,
          marketPrice: Money,
          marketValue: Money,
          unrealizedProfit: Money,
        })
        .openapi('Holding'),
    ),
  })
  .openapi('Portfolio');

const portfolio = guarded({
  operationId: 'getPortfolio',
  method: 'get',
  path: '/portfolio',
  tags,
  summary: 'Your money and shares',
  responses: {
    200: json(Portfolio, 'Cash, holdings, and what they are worth at the last close'),
    ...problems(401),
  },
});

const performance = guarded({
  operationId: 'getPerformance',
  method: 'get',
  path: '/performance',
  tags,
  summary: 'How well you have traded',
  responses: {
    200: json(
      z
        .object({
          lastTradeAt: Moment.nullable(),
          totalTrades: z.number().int(),
          buyTrades: z.number().int(),
          sellTrades: z.number().int(),
          winningTrades: z.number().int(),
          losingTrades: z.number().int(),
          winRate: z.string().nullable(),
          turnover: Money,
          feesPaid: Money,
          realizedProfit: Money,
          unrealizedProfit: Money,
          totalReturn: Money,
          returnPercent: z.string(),
          bestTrade: Money.nullable(),
          worstTrade: Money.nullable(),
        })
        .openapi('Performance'),
      'What your trades and holdings add up to',
    ),
    ...problems(401),
  },
});

const achievements = guarded({
  operationId: 'listAchievements',
  method: 'get',
  path: '/achievements',
  tags,
  summary: 'Awards for trading, and which of them you have',
  responses: {
    200: json(
      z.array(
        z
          .object({
            code: z.string(),
            name: z.string(),
            description: z.string(),
            points: z.number().int(),
            earnedAt: Moment.nullable(),
          })
          .openapi('Achievement'),
      ),
      'All of them',
    ),
    ...problems(401),
  },
});

/** What users have, and how they fared. */
export const portfolioRoutes = router()
  .openapi(portfolio, async (c) => {
    const found = await c.var.services.db.portfolio.findUniqueOrThrow({
      where: { userId: c.var.caller.userId },
      include: { holdings: { include: { stock: true }, orderBy: { stock: { symbol: 'asc' } } } },
    });
    return c.json(
      {
        openedAt: moment(found.openedAt),
        valuedAt: moment(found.valuedAt),
        cashBalance: money(found.cashBalance),
        holdingsValue: money(found.holdingsValue),
        totalValue: money(found.totalValue),
        investedCost: money(found.investedCost),
        unrealizedProfit: money(found.unrealizedProfit),
        depositedTotal: money(found.depositedTotal),
        boughtTotal: money(found.boughtTotal),
        soldTotal: money(found.soldTotal),
        feesTotal: money(found.feesTotal),
        holdings: found.holdings.map(({ stock, ...held }) => ({
          symbol: stock.symbol,
          name: stock.name,
          openedAt: moment(held.openedAt),
          quantity: held.quantity,
          averageCost: exact(held.averageCost, 4),
          costBasis: money(held.costBasis),
          marketPrice: money(held.marketPrice),
          marketValue: money(held.marketValue),
          unrealizedProfit: money(held.unrealizedProfit),
        })),
      },
      200,
    );
  })
  .openapi(performance, async (c) => {
    const fared = await c.var.services.db.tradingPerformance.findUniqueOrThrow({
      where: { userId: c.var.caller.userId },
    });
    const { totalTrades, buyTrades, sellTrades, winningTrades, losingTrades } = fared;
    return c.json(
      {
        lastTradeAt: moment(fared.lastTradeAt),
        totalTrades,
        buyTrades,
        sellTrades,
        winningTrades,
        losingTrades,
        winRate: exact(fared.winRate, 2),
        turnover: money(fared.turnover),
        feesPaid: money(fared.feesPaid),
        realizedProfit: money(fared.realizedProfit),
        unrealizedProfit: money(fared.unrealizedProfit),
        totalReturn: money(fared.totalReturn),
        returnPercent: exact(fared.returnPercent, 4),
        bestTrade: money(fared.bestTrade),
        worstTrade: money(fared.worstTrade),
      },
      200,
    );
  })
  .openapi(achievements, async (c) => {
    const all = await c.var.services.db.achievement.findMany({
      include: { holders: { where: { userId: c.var.caller.userId }, select: { earnedAt: true } } },
      orderBy: [{ points: 'asc' }, { code: 'asc' }],
    });
    return c.json(
      all.map(({ code, name, description, points, holders: [held] }) => ({
        code,
        name,
        description,
        points,
        earnedAt: moment(held?.earnedAt ?? null),
      })),
      200,
    );
  });
