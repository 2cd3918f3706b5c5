import { z } from '@hono/zod-openapi';
import { Prisma } from '@tilth/client';
import { day, exact, money } from '../http/figures.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Day, Id, Money } from '../http/schemas.ts';
import { standsAt } from '../standing.ts';
import { asSparkUser } from './as-user.ts';

const tags = ['Spark'];
const MOST_INVESTMENTS = 50;
const USUAL_INVESTMENTS = 10;

const summary = guarded({
  operationId: 'getSparkPortfolio',
  method: 'get',
  path: '/spark/portfolio',
  tags,
  summary: 'What you have invested, and what it is worth',
  responses: {
    200: json(
      z
        .object({
          name: z.string(),
          totalInvestments: z.number().int(),
          totalInvested: Money,
          currentValue: Money,
          totalReturns: Money,
          returnsPercentage: z.string().nullable(),
        })
        .openapi('SparkPortfolio'),
      'Over all investments that are active',
    ),
    ...problems(401, 404),
  },
});

const goals = guarded({
  operationId: 'listSparkGoals',
  method: 'get',
  path: '/spark/goals',
  tags,
  summary: 'How far your goals have come',
  responses: {
    200: json(
      z.array(
        z
          .object({
            id: Id,
            name: z.string(),
            category: z.string(),
            priority: z.string(),
            targetAmount: Money,
            currentAmount: Money,
            targetDate: Day,
            progressPercentage: z.string(),
            remainingAmount: Money,
            monthsRemaining: z.number().int(),
          })
          .openapi('GoalProgress'),
      ),
      'The nearest first',
    ),
    ...problems(401, 404),
  },
});

const top = guarded({
  operationId: 'listTopInvestments',
  method: 'get',
  path: '/spark/investments/top',
  tags,
  summary: 'Your best investments',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(MOST_INVESTMENTS).default(USUAL_INVESTMENTS),
    }),
  },
  responses: {
    200: json(
      z.array(
        z
          .object({
            symbol: z.string(),
            name: z.string(),
            returnsPercentage: z.string().nullable(),
            returns: Money.nullable(),
            currentValue: Money.nullable(),
          })
          .openapi('TopInvestment'),
      ),
      'By what they have returned, in per cent',
    ),
    ...problems(401, 404, 422),
  },
});

type Decimal = Prisma.Decimal;

interface Summary {
  readonly name: string;
  readonly total_investments: bigint;
  readonly total_invested: Decimal;
  readonly current_value: Decimal;
  readonly total_returns: Decimal;
  readonly returns_percentage: Decimal | null;
}

interface Goal {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly priority: string;
  readonly target_amount: Decimal;
  readonly current_amount: Decimal;
  readonly target_date: Date;
  readonly progress_percentage: Decimal;
  readonly remaining_amount: Decimal;
  readonly months_remaining: number;
}

interface Investment {
  readonly symbol: string;
  readonly name: string;
  readonly returns_percentage: Decimal | null;
  readonly returns: Decimal | null;
  readonly current_value: Decimal | null;
}

/** Spark's own queries, asked with its users' rights. */
export const sparkRoutes = router()
  .openapi(summary, async (c) => {
    const { db } = c.var.services;
    const [found] = await asSparkUser(db, c.var.caller.email, (tx, userId) =>
      tx.$queryRaw<Summary[]>(Prisma.sql`select * from spark.portfolio_summary(${userId}::uuid)`),
    );
    if (!found) throw new Error('a user of Spark without a summary');
    return c.json(
      {
        name: found.name,
        totalInvestments: Number(found.total_investments),
        totalInvested: money(found.total_invested),
        currentValue: money(found.current_value),
        totalReturns: money(found.total_returns),
        returnsPercentage: exact(found.returns_percentage, 4),
      },
      200,
    );
  })
  .openapi(goals, async (c) => {
    const { db } = c.var.services;
    const asOf = await standsAt(db);
    const rows = await asSparkUser(db, c.var.caller.email, (tx, userId) =>
      tx.$queryRaw<Goal[]>(
        Prisma.sql`select * from spark.goal_progress(${userId}::uuid, ${day(asOf)}::date)`,
      ),
    );
    return c.json(
      rows.map((row) => ({
        id: row.id,
        name: row.name,
        category: row.category,
        priority: row.priority,
        targetAmount: money(row.target_amount),
        currentAmount: money(row.current_amount),
        targetDate: day(row.target_date),
        progressPercentage: exact(row.progress_percentage, 4),
        remainingAmount: money(row.remaining_amount),
        monthsRemaining: row.months_remaining,
      })),
      200,
    );
  })
  .openapi(top, async (c) => {
    const { limit } = c.req.valid('query');
    const rows = await asSparkUser(c.var.services.db, c.var.caller.email, (tx, userId) =>
      tx.$queryRaw<Investment[]>(
        Prisma.sql`select * from spark.top_investments(${userId}::uuid, ${limit}::int)`,
      ),
    );
    return c.json(
      rows.map((row) => ({
        symbol: row.symbol,
        name: row.name,
        returnsPercentage: exact(row.returns_percentage, 4),
        returns: money(row.returns),
        currentValue: money(row.current_value),
      })),
      200,
    );
  });
