import { aggregate, type Emit, type World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { aiAnalysis } from './ai-analysis.ts';
import { auditLog } from './audit-log.ts';
import { autoInvestPlan } from './auto-invest-plan.ts';
import { goal } from './goal.ts';
import { goalContribution } from './goal-contribution.ts';
import { investment } from './investment.ts';
import { investmentHolding } from './investment-holding.ts';
import { ofPortfolio, ofSecurity } from './life/analyses.ts';
import { type Life, lifeOf } from './life/life.ts';
import { loginsOf } from './life/logins.ts';
import { amountOf } from './life/money.ts';
import { newsOf } from './life/news.ts';
import type { Plan } from './life/plan.ts';
import { syncsOf } from './life/syncs.ts';
import { trailOf } from './life/trail.ts';
import { type Valued, valued } from './life/valuation.ts';
import { type Market, marketOf, type Series } from './market/market.ts';
import { barAt, lastClose, lastIndex } from './market/quotes.ts';
import { orderExecution } from './order-execution.ts';
import { planExecution } from './plan-execution.ts';
import { platformConnection } from './platform-connection.ts';
import { investors } from './shapes/sizes.ts';
import { syncLog } from './sync-log.ts';
import { tradingOrder } from './trading-order.ts';
import { transaction } from './transaction.ts';
import { ADMINISTRATOR, administratorSince, user } from './user.ts';
import { userNotification } from './user-notification.ts';
import { languageOf, userPreferences } from './user-preferences.ts';
import { userSecurity } from './user-security.ts';
import { userSession } from './user-session.ts';

/** An investor and all that they did. What is everybody's, such as the administrator, comes with the first. */
export const investorSet = aggregate({
  name: 'investors',
  version: 1,
  models: [
    'SparkUser',
    'SparkUserSecurity',
    'SparkUserPreferences',
    'SparkUserSession',
    'SparkPlatformConnection',
    'SparkSyncLog',
    'SparkInvestment',
    'SparkInvestmentHolding',
    'SparkTransaction',
    'SparkGoal',
    'SparkGoalContribution',
    'SparkAutoInvestPlan',
    'SparkPlanExecution',
    'SparkTradingOrder',
    'SparkOrderExecution',
    'SparkAiAnalysis',
    'SparkAuditLog',
    'SparkUserNotification',
  ],
  size: investors,
  make: ({ number, world, emit }) => {
    if (number === 0) everybodys(world, emit);
    const life = lifeOf(world, number);
    account(world, emit, life);
    const held = portfolio(world, emit, life);
    saving(world, emit, life, held);
    trading(emit, life);
    told(world, emit, life, held);
  },
});

/** The administrator, and what the system does and says by itself. */
function everybodys(world: World, emit: Emit): void {
  administrator(world, emit);
  const market = marketOf(world);
  for (const [place, series] of market.series.entries()) {
    for (const [i, analysis] of ofSecurity(market, place).entries())
      emit(aiAnalysis, [...ADMINISTRATOR, place, i], { analysis });
    emit(auditLog, [...ADMINISTRATOR, place], {
      trace: {
        userId: null,
        action: 'refresh_prices',
        entityType: 'security',
        entityId: world.id('SparkSecurity', place),
        changes: null,
        device: null,
        city: null,
        error: null,
        at: pricedAt(series),
      },
    });
  }
}

const ADMINISTRATORS_CAUTION = 1;

function administrator(world: World, emit: Emit): void {
  const since = administratorSince(world);
  const { id: userId } = emit(user, ADMINISTRATOR, { investor: null });
  const guarded = { userId, since, until: world.asOf, caution: ADMINISTRATORS_CAUTION };
  emit(userSecurity, ADMINISTRATOR, { guarded });
  emit(userPreferences, ADMINISTRATOR, { userId, since, language: 'en' });
}

function account(world: World, emit: Emit, { investor }: Life): void {
  const { number, person, joinedAt, until, id: userId } = investor;
  emit(user, number, { investor });
  const guarded = { userId, since: joinedAt, until, caution: person.temperament.caution };
  emit(userSecurity, number, { guarded });
  emit(userPreferences, number, {
    userId,
    since: joinedAt,
    language: languageOf(world, number, person.language),
  });
  for (const login of loginsOf(world, investor))
    emit(userSession, login.key, { login, userId, city: person.city });
}

/** What is linked, held and moved. Gives what is held now. */
function portfolio(world: World, emit: Emit, { investor, connections, books }: Life): readonly Valued[] {
  const { number, id: userId } = investor;
  const market = marketOf(world);
  const held = [...books.positions.values()].flatMap((position) => valued(market, position) ?? []);
  for (const connection of connections) {
    const key = [number, connection.place] as const;
    const own = held.filter(({ position }) => position.connection === connection);
    const value = own.reduce((sum, each) => sum + each.value, 0);
    const synced = syncsOf(world, key, connection, books);
    const { id: connectionId } = emit(platformConnection, key, {
      userId,
      connection,
      synced,
      holdings: own.length,
      value,
    });
    for (const [i, sync] of synced.logs.entries()) emit(syncLog, [...key, i], { connectionId, sync });
  }
  for (const position of books.positions.values()) {
    const { place } = position.listed;
    emit(investment, [number, place], {
      userId,
      connectionId: world.id('SparkPlatformConnection', [number, position.connection.place]),
      position,
      valued: held.find((each) => each.position === position),
      pricedAt: pricedAt(market.series[place] as Series),
    });
  }
  const investmentId = (place: number) => world.id('SparkInvestment', [number, place]);
  for (const [i, line] of books.lines.entries())
    emit(investmentHolding, [number, i], { userId, investmentId: investmentId(line.place), line });
  for (const [i, movement] of books.movements.entries()) {
    const { listed } = market.series[movement.place] as Series;
    const known = books.positions.has(movement.place) && movement.status === 'completed';
    emit(transaction, [number, i], {
      userId,
      investmentId: known ? investmentId(movement.place) : null,
      movement,
      asset: listed,
    });
  }
  return held;
}

function pricedAt(series: Series): Instant {
  return barAt(series, lastIndex(series));
}

const MOST_LINKED = 4;

/** Goals with what was put towards them, and the plan. */
function saving(world: World, emit: Emit, { investor, goals, plan }: Life, held: readonly Valued[]): void {
  const { number, id: userId, person } = investor;
  for (const is of goals) {
    const draw = world.draw('linked investments', [number, is.number]);
    const among = is.status === 'active' ? held.map(({ position }) => position.listed.place) : [];
    const count = Math.min(among.length, draw.int('count', 0, MOST_LINKED));
    const linked = draw
      .sample('places', among, count)
      .map((place) => world.id('SparkInvestment', [number, place]));
    const key = [number, is.number] as const;
    const { id: goalId } = emit(goal, key, { userId, is, appetite: person.riskAppetite, linked });
    for (const [i, contribution] of is.contributions.entries())
      emit(goalContribution, [...key, i], { userId, goalId, contribution });
  }
  if (!plan) return;
  const earlier = goals.find((each) => each.status === 'active' && each.createdAt <= plan.createdAt);
  const goalId = plan.wantsGoal && earlier ? world.id('SparkGoal', [number, earlier.number]) : null;
  const { id: planId } = emit(autoInvestPlan, number, {
    userId,
    plan,
    value: worthOf(marketOf(world), plan),
    goalId,
  });
  for (const run of plan.runs) emit(planExecution, [number, run.number], { userId, planId, run });
}

/** What a plan's units are worth at the last prices. */
function worthOf({ series }: Market, { bought }: Plan): number {
  let value = 0;
  for (const [place, quantity] of bought) value += amountOf(quantity, lastClose(series[place] as Series));
  return value;
}

function trading(emit: Emit, { investor, orders }: Life): void {
  const { number, id: userId } = investor;
  for (const order of orders) {
    const key = [number, order.number] as const;
    const { id: orderId } = emit(tradingOrder, key, { userId, order });
    for (const index of order.fills.keys())
      emit(orderExecution, [...key, index], { userId, orderId, order, index });
  }
}

/** What was logged of an investor, what the model said to them, and what they were told. */
function told(world: World, emit: Emit, life: Life, held: readonly Valued[]): void {
  const { investor } = life;
  const { number, id: userId, until } = investor;
  // Two numbers: three and four are everybody's, which come with the first.
  for (const [i, analysis] of ofPortfolio(world, investor, held).entries())
    emit(aiAnalysis, [number, i], { analysis });
  for (const [i, trace] of trailOf(world, life, loginsOf(world, investor)).entries())
    emit(auditLog, [number, i], { trace });
  for (const [i, news] of newsOf(world, life).entries())
    emit(userNotification, [number, i], { userId, news, until });
}
