import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import { day, exact, moment, money } from '../http/figures.ts';
import { notFound } from '../http/problem.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Day, Id, Moment, Money } from '../http/schemas.ts';
import { cashflowIdOf } from './member.ts';

const tags = ['Cashflow'];
const LATEST_MOVEMENTS = 20;

const Prediction = z
  .object({
    horizonDays: z.number().int(),
    madeOn: Day,
    model: z.enum(['arima', 'ets', 'mstl_ets', 'naive']),
    expectedInflow: Money,
    lowerInflow: Money,
    upperInflow: Money,
    confidence: z.string().openapi({ example: '0.80' }),
    risk: z.enum(['low', 'medium', 'high']),
    riskScore: z.string(),
  })
  .openapi('Prediction');

const predictions = guarded({
  operationId: 'listPredictions',
  method: 'get',
  path: '/cashflow/predictions',
  tags,
  summary: 'What is expected to come in',
  request: {
    query: z.object({ horizon: z.enum(['7', '30', '60']).optional().openapi({ description: 'Days.' }) }),
  },
  responses: { 200: json(z.array(Prediction), 'For 7, 30 and 60 days'), ...problems(401, 404, 422) },
});

const prediction = guarded({
  operationId: 'getPrediction',
  method: 'get',
  path: '/cashflow/predictions/{horizon}',
  tags,
  summary: 'What is expected to come in, in so many days',
  request: { params: z.object({ horizon: z.enum(['7', '30', '60']) }) },
  responses: { 200: json(Prediction, 'The forecast'), ...problems(401, 404, 422) },
});

const smoothing = guarded({
  operationId: 'getSmoothing',
  method: 'get',
  path: '/cashflow/smoothing',
  tags,
  summary: 'The buffer that smooths your income, and what moved in it lately',
  responses: {
    200: json(
      z
        .object({
          openedAt: Moment,
          balance: Money,
          totalDeposited: Money,
          totalWithdrawn: Money,
          targetBalance: Money,
          depositShare: z.string(),
          riskScore: z.string().openapi({ description: '0 safe, 1 empty when it is needed.' }),
          movements: z.array(
            z.object({
              id: Id,
              occurredAt: Moment,
              kind: z.enum(['deposit', 'withdrawal']),
              amount: Money,
              balanceAfter: Money,
            }),
          ),
        })
        .openapi('Smoothing'),
      'The buffer',
    ),
    ...problems(401, 404),
  },
});

const insights = guarded({
  operationId: 'listInsights',
  method: 'get',
  path: '/cashflow/insights',
  tags,
  summary: 'What is worth telling about your money',
  responses: {
    200: json(
      z.array(
        z
          .object({
            id: Id,
            kind: z.string(),
            tone: z.enum(['positive', 'neutral', 'warning']),
            title: z.string(),
            body: z.string(),
            metrics: z
              .record(z.string(), z.unknown())
              .openapi({ description: 'The figures that it rests on.' }),
            windowFrom: Day,
            windowTo: Day,
            createdAt: Moment,
          })
          .openapi('Insight'),
      ),
      'What holds of the last 90 days',
    ),
    ...problems(401, 404),
  },
});

/** What is to come, and what is set aside for it. */
export const outlookRoutes = router()
  .openapi(predictions, async (c) => {
    const { db } = c.var.services;
    const { horizon } = c.req.valid('query');
    const rows = await db.cashflowPrediction.findMany({
      where: {
        userId: await cashflowIdOf(db, c.var.caller.email),
        ...(horizon && { horizonDays: Number(horizon) }),
      },
      orderBy: [{ madeOn: 'desc' }, { horizonDays: 'asc' }],
    });
    return c.json(rows.map(forecast), 200);
  })
  .openapi(prediction, async (c) => {
    const { db } = c.var.services;
    const found = await db.cashflowPrediction.findFirst({
      where: {
        userId: await cashflowIdOf(db, c.var.caller.email),
        horizonDays: Number(c.req.valid('param').horizon),
      },
      orderBy: { madeOn: 'desc' },
    });
    if (!found) throw notFound('prediction');
    return c.json(forecast(found), 200);
  })
  .openapi(smoothing, async (c) => {
    const { db } = c.var.services;
    const buffer = await db.smoothingBuffer.findUnique({
      where: { userId: await cashflowIdOf(db, c.var.caller.email) },
      include: { movements: { orderBy: { sequence: 'desc' }, take: LATEST_MOVEMENTS } },
    });
    if (!buffer) throw notFound('buffer');
    return c.json(
      {
        openedAt: moment(buffer.openedAt),
        balance: money(buffer.balance),
        totalDeposited: money(buffer.totalDeposited),
        totalWithdrawn: money(buffer.totalWithdrawn),
        targetBalance: money(buffer.targetBalance),
        depositShare: exact(buffer.depositShare, 3),
        riskScore: exact(buffer.riskScore, 2),
        movements: buffer.movements.map(({ id, occurredAt, kind, amount, balanceAfter }) => ({
          id,
          occurredAt: moment(occurredAt),
          kind,
          amount: money(amount),
          balanceAfter: money(balanceAfter),
        })),
      },
      200,
    );
  })
  .openapi(insights, async (c) => {
    const { db } = c.var.services;
    const rows = await db.cashflowInsight.findMany({
      where: { userId: await cashflowIdOf(db, c.var.caller.email) },
      orderBy: [{ windowTo: 'desc' }, { kind: 'asc' }],
    });
    return c.json(
      rows.map(({ id, kind, tone, title, body, metrics, windowFrom, windowTo, createdAt }) => ({
        id,
        kind,
        tone,
        title,
        body,
        metrics: metrics as Record<string, unknown>,
        windowFrom: day(windowFrom),
        windowTo: day(windowTo),
        createdAt: moment(createdAt),
      })),
      200,
    );
  });

function forecast(row: Prisma.CashflowPredictionModel) {
  return {
    horizonDays: row.horizonDays,
    madeOn: day(row.madeOn),
    model: row.model,
    expectedInflow: money(row.expectedInflow),
    lowerInflow: money(row.lowerInflow),
    upperInflow: money(row.upperInflow),
    confidence: exact(row.confidence, 2),
    risk: row.risk,
    riskScore: exact(row.riskScore, 3),
  };
}
