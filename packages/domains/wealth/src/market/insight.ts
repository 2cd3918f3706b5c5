import { nearest, ratio } from '@tilth/market';
import type { Day } from '@tilth/schema';
import { lookBack, outlooks, ranks } from '../shapes/insight.ts';
import { growthSince } from './backtest.ts';
import type { Market, Series } from './market.ts';
import { close, lastClose, lastIndex } from './quotes.ts';

export type Recommendation = keyof typeof outlooks;

/** What the closes of a security say. Prices in hundredths of the currency's unit, and shares in hundredths of a per cent. */
export interface Indicators {
  readonly lastPrice: number;
  readonly sma20: number;
  readonly sma50: number;
  readonly rsi14: number;
  readonly high52w: number;
  readonly low52w: number;
  readonly return3m: number;
  readonly return1y: number;
  /** Of a year, in hundredths of a per cent. */
  readonly volatility: number;
}

/** What the model makes of a security. */
export interface Insight {
  readonly indicators: Indicators;
  readonly recommendation: Recommendation;
  /** In hundredths of a per cent. */
  readonly confidence: number;
  /** In ten-thousandths of the currency's unit. */
  readonly target: number;
  readonly stop: number;
  /** 0 to 100, in hundredths. */
  readonly valuation: number;
  readonly risk: number;
}

const known = new WeakMap<Market, readonly Insight[]>();

/** What the model makes of every security, by place: it ranks them against each other. */
export function insightsOf(market: Market): readonly Insight[] {
  const before = known.get(market);
  if (before) return before;
  const indicators = market.series.map(indicatorsOf);
  const score = ({ return3m, rsi14 }: Indicators) => return3m + (5_000 - rsi14) / 8;
  const order = indicators.map((_, place) => place);
  order.sort((a, b) => score(indicators[b] as Indicators) - score(indicators[a] as Indicators) || a - b);
  const insights: Insight[] = [];
  for (const [rank, place] of order.entries())
    insights[place] = insightOf(
      market.series[place] as Series,
      indicators[place] as Indicators,
      rank / order.length,
    );
  known.set(market, insights);
  return insights;
}

/** Closes of the last days in today's units, oldest first: what was split since is as cheap as its parts. */
function closesOf(series: Series, count: number): number[] {
  const { days, factorOn } = series;
  const last = lastIndex(series);
  const now = factorOn(days.list[last] as Day);
  const closes: number[] = [];
  for (let index = Math.max(0, last - count + 1); index <= last; index++)
    closes.push((close(series, index) * factorOn(days.list[index] as Day)) / now);
  return closes;
}

function indicatorsOf(series: Series): Indicators {
  const year = closesOf(series, lookBack.year);
  const last = lastIndex(series);
  return {
    lastPrice: ratio(lastClose(series), 100),
    sma20: mean(year.slice(-lookBack.short)),
    sma50: mean(year.slice(-lookBack.long)),
    rsi14: strength(year.slice(-lookBack.rsi - 1)),
    high52w: ratio(Math.max(...year), 100),
    low52w: ratio(Math.min(...year), 100),
    return3m: hundredths(growthSince(series, Math.max(0, last - lookBack.quarter))),
    return1y: hundredths(growthSince(series, Math.max(0, last - lookBack.year + 1))),
    volatility: hundredths(deviation(year) * Math.sqrt(series.listed.venue.daysAYear)),
  };
}

function mean(closes: readonly number[]): number {
  return ratio(
    closes.reduce((sum, each) => sum + each, 0),
    closes.length * 100,
  );
}

/** The relative strength of gains among all moves (Cutler's, of plain means), in hundredths of a per cent. */
function strength(closes: readonly number[]): number {
  let gained = 0;
  let lost = 0;
  for (let i = 1; i < closes.length; i++) {
    const moved = (closes[i] as number) - (closes[i - 1] as number);
    if (moved > 0) gained += moved;
    else lost -= moved;
  }
  return gained + lost === 0 ? 5_000 : ratio(gained * 10_000, gained + lost);
}

function deviation(closes: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < closes.length; i++) {
    const moved = (closes[i] as number) / (closes[i - 1] as number) - 1;
    sum += moved * moved;
  }
  return Math.sqrt(sum / Math.max(1, closes.length - 1));
}

function insightOf(series: Series, indicators: Indicators, rank: number): Insight {
  const recommendation = ranked(rank);
  const { listed } = series;
  const at = (share: number) =>
    Math.max(1, nearest(listed.venue, (lastClose(series) / listed.perUnit) * (1 + share))) * listed.perUnit;
  const { high52w, low52w, lastPrice, volatility } = indicators;
  const fromMiddle = rank < 0.5 ? 0.5 - rank : rank - 0.5;
  return {
    indicators,
    recommendation,
    confidence: 5_500 + Math.floor(fromMiddle * 7_000),
    target: at(outlooks[recommendation].target),
    stop: at(outlooks[recommendation].stop),
    valuation: high52w === low52w ? 5_000 : ratio((high52w - lastPrice) * 10_000, high52w - low52w),
    risk: Math.min(10_000, volatility + Math.floor(volatility / 3)),
  };
}

function ranked(rank: number): Recommendation {
  let upTo = 0;
  for (const [recommendation, percent] of ranks) {
    upTo += percent / 100;
    if (rank < upTo) return recommendation;
  }
  return 'strong_sell';
}

function hundredths(share: number): number {
  return Math.floor(share * 10_000 + 0.5);
}
