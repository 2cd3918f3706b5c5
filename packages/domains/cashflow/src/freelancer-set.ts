import { aggregate, type Emit, type World } from '@tilth/engine';
import type { CashflowFeatureName, Instant } from '@tilth/schema';
import { DAY_MS, inIndia } from './calendar.ts';
import { cashflowBacktest } from './cashflow-backtest.ts';
import { cashflowFeature } from './cashflow-feature.ts';
import { cashflowInsight } from './cashflow-insight.ts';
import { cashflowPrediction } from './cashflow-prediction.ts';
import { cashflowUser } from './cashflow-user.ts';
import { forecastsOf } from './forecast/forecast.ts';
import { incomeSource } from './income-source.ts';
import { insightsOf } from './insight/insights.ts';
import { Books } from './life/books.ts';
import { Buffer } from './life/buffer.ts';
import { featuresOf } from './life/features.ts';
import { Life } from './life/live.ts';
import { Measures } from './life/measures.ts';
import { type Prospects, prospectsOf } from './life/prospects.ts';
import { type Freelancer, freelancerOf } from './life/way.ts';
import { BACKTEST_DAYS } from './shapes/forecast.ts';
import { freelancers } from './shapes/people.ts';
import { smoothingBuffer } from './smoothing-buffer.ts';

/** What a user's months have come to, when the last transaction is booked. */
interface Outcome {
  readonly measures: Measures;
  readonly buffer: Buffer | undefined;
}

/** About how many rows a freelancer has. */
const rowsEach = {
  CashflowUser: 1,
  IncomeSource: 1.95,
  CashflowTransaction: 1545,
  CashflowFeature: 26,
  CashflowPrediction: 3,
  CashflowBacktest: 3,
  SmoothingBuffer: 0.99,
  BufferMovement: 24,
  CashflowInsight: 3.2,
};

/** A freelancer with everything that Cashflow knows of them. */
export const freelancerSet = aggregate({
  name: 'freelancers',
  version: 1,
  models: Object.keys(rowsEach) as (keyof typeof rowsEach)[],
  size: freelancers,
  heavy: rowsEach,
  make: ({ number, world, emit }) => {
    const user = freelancerOf(world, number);
    const prospects = prospectsOf(world, user);
    emit(cashflowUser, number, { user, openingBalance: prospects.budget.opening });
    for (const source of prospects.sources)
      emit(incomeSource, [number, source.index], { userId: user.id, source, payments: prospects.payments });
    const outcome = live(world, emit, user, prospects);
    if (outcome.buffer) emit(smoothingBuffer, number, { state: outcome.buffer.state });
    tellFeatures(world, emit, user, prospects, outcome);
    tellForecasts(emit, user, prospects, outcome);
    tellInsights(emit, user, prospects, outcome);
  },
});

/** Books every transaction, and lets the buffer watch. */
function live(world: World, emit: Emit, user: Freelancer, prospects: Prospects): Outcome {
  const measures = new Measures(user, world.asOf, prospects.budget.opening);
  const buffer = user.hasBuffer ? new Buffer(world, emit, user, prospects.sources, measures.dawn) : undefined;
  const books = new Books(emit, user, prospects.budget.opening);
  new Life(world, user, books, prospects, (row, day, month) => {
    measures.add(row, day, month);
    buffer?.watch(row, day);
  }).run();
  return { measures, buffer };
}

function tellFeatures(
  world: World,
  emit: Emit,
  user: Freelancer,
  { payments }: Prospects,
  { measures }: Outcome,
): void {
  const features = Object.entries(featuresOf(user, payments, measures, world.asOf));
  for (const [place, [name, figure]] of features.entries())
    emit(cashflowFeature, [user.number, place], {
      userId: user.id,
      name: name as CashflowFeatureName,
      figure,
    });
}

function tellForecasts(
  emit: Emit,
  user: Freelancer,
  { payments }: Prospects,
  { measures, buffer }: Outcome,
): void {
  const start = inIndia(user.firstDay, 0);
  const { dawn, balanceAtDawn, spentBeforeDawn } = measures;
  const standing = { has: balanceAtDawn + (buffer?.balanceAtDawn ?? 0), spent: spentBeforeDawn };
  const userId = user.id;
  for (const forecast of forecastsOf(payments, start, dawn))
    emit(cashflowPrediction, [user.number, forecast.horizonDays], { userId, forecast, standing });
  const origin = (dawn - BACKTEST_DAYS * DAY_MS) as Instant;
  for (const forecast of forecastsOf(payments, start, origin))
    emit(cashflowBacktest, [user.number, forecast.horizonDays], {
      userId,
      origin,
      forecast,
      inflows: payments,
    });
}

function tellInsights(
  emit: Emit,
  user: Freelancer,
  { payments }: Prospects,
  { measures, buffer }: Outcome,
): void {
  const insights = insightsOf(user, payments, measures, buffer?.state);
  for (const [place, insight] of insights.entries())
    emit(cashflowInsight, [user.number, place], { user, insight });
}
