import { recipe } from '@tilth/engine';
import { type Day, type Exact, exact, type Uuid } from '@tilth/schema';
import { DAY_MS } from './calendar.ts';
import type { Forecast } from './forecast/forecast.ts';
import { riskOf, riskScore, type Standing } from './forecast/risk.ts';
import { CONFIDENCE_PERCENT } from './shapes/forecast.ts';

interface At {
  readonly userId: Uuid;
  readonly forecast: Forecast;
  readonly standing: Standing;
}

/** What a user is expected to earn in the days after the as-of date, and whether that will do. */
export const cashflowPrediction = recipe<'CashflowPrediction', At>(
  'CashflowPrediction',
  ({ draw, world, userId, forecast, standing }) => {
    const score = riskScore(standing, forecast);
    return {
      id: draw.uuid('id'),
      userId,
      madeOn: Math.floor(world.asOf / DAY_MS) as Day,
      horizonDays: forecast.horizonDays,
      model: forecast.model,
      risk: riskOf(score),
      riskScore: exact(score, 3),
      confidence: exact(CONFIDENCE_PERCENT, 2),
      expectedInflow: forecast.expected as Exact<2>,
      lowerInflow: forecast.lower as Exact<2>,
      upperInflow: forecast.upper as Exact<2>,
      parameters: forecast.parameters,
    };
  },
);
