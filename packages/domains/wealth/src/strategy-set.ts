import { aggregate } from '@tilth/engine';
import { backtestOf } from './market/backtest.ts';
import { marketOf } from './market/market.ts';
import { strategies } from './shapes/sizes.ts';
import { strategy } from './strategy.ts';
import { type Strategy, strategyList } from './strategy-list.ts';

/** The reference's strategies, with what they would have made of a year of this market. */
export const strategySet = aggregate({
  name: 'strategies',
  version: 1,
  models: ['SparkAutoInvestStrategy'],
  size: strategies,
  make: ({ number, world, emit }) => {
    const is = strategyList[number] as Strategy;
    const { knownAt, ...backtest } = backtestOf(marketOf(world), is);
    emit(strategy, number, { is, backtest, knownAt });
  },
});
