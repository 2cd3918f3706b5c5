import { aggregate } from '@tilth/engine';
import { barsWithin, dayBar, firstIntraday, stepsOfBar } from './market/bars.ts';
import { marketOf, type Series } from './market/market.ts';
import { barAt, lastIndex } from './market/quotes.ts';
import { marketData } from './market-data.ts';
import { security } from './security.ts';
import { securities } from './shapes/sizes.ts';

/** A security with its prices: two years of days, and the last week in shorter bars. */
export const securitySet = aggregate({
  name: 'securities',
  version: 1,
  models: ['SparkSecurity', 'SparkMarketData'],
  size: securities,
  make: ({ number, world, emit }) => {
    const series = marketOf(world).series[number] as Series;
    const { listed, days } = series;
    const { id: securityId } = emit(security, number, { series, knownAt: barAt(series, lastIndex(series)) });
    for (const [index, day] of days.list.entries())
      emit(marketData, [number, day], { securityId, listed, bar: dayBar(series, index) });
    const steps = stepsOfBar(series);
    if (!steps) return;
    for (let index = firstIntraday(series); index < days.list.length; index++) {
      for (const [i, bar] of barsWithin(series, index, steps).entries())
        emit(marketData, [number, days.list[index] as number, i + 1], { securityId, listed, bar });
    }
  },
});
