import { recipe } from '@tilth/engine';
import type { Exact, Instant } from '@tilth/schema';
import type { Backtest } from './market/backtest.ts';
import { PLATFORM_AGE_DAYS } from './shapes/people.ts';
import type { Strategy } from './strategy-list.ts';

const DAY_MS = 86_400_000;

/** A ready-made way to spread a monthly sum. Its popularity is settled when all plans are there. */
export const strategy = recipe<
  'SparkAutoInvestStrategy',
  { is: Strategy; backtest: Backtest; knownAt: Instant }
>('SparkAutoInvestStrategy', ({ draw, world, is, backtest, knownAt }) => ({
  id: draw.uuid('id'),
  name: is.name,
  description: is.description,
  riskLevel: is.riskLevel,
  expectedReturns: (is.expectedReturns * 100) as Exact<2>,
  minInvestment: (is.minInvestment * 100) as Exact<2>,
  allocation: is.allocation,
  rebalancingFrequency: is.rebalancing,
  aiConfidence: Math.floor(is.aiConfidence * 100 + 0.5) as Exact<2>,
  isActive: true,
  popularityScore: 0,
  backtestingData: { ...backtest },
  createdAt: (world.asOf - PLATFORM_AGE_DAYS * DAY_MS) as Instant,
  updatedAt: knownAt,
}));
