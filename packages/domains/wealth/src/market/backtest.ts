import type { Instant } from '@tilth/schema';
import type { Part, Strategy } from '../strategy-list.ts';
import { isoDay } from './calendar-days.ts';
import type { Market, Series } from './market.ts';
import { barAt, close, lastIndex } from './quotes.ts';
import { isTradable, type Listed } from './security-list.ts';

/** How a strategy would have done with equal parts of everything of each kind, bought a year ago and kept. Percentages. */
export interface Backtest {
  readonly from: string;
  readonly to: string;
  readonly returnPercent: number;
  readonly byPart: { readonly [part: string]: number };
}

const isOf: { readonly [part in Part]: (listed: Listed) => boolean } = {
  stocks: ({ type }) => type === 'stock',
  mutual_funds: ({ treatment }) => treatment === 'equity_fund',
  etfs: ({ type }) => type === 'etf',
  crypto: ({ type }) => type === 'crypto',
  debt: ({ treatment }) => treatment === 'debt_fund',
};

/** Of which securities a part of an allocation is made. */
export function membersOf(market: Market, part: Part): readonly Series[] {
  return market.series.filter(({ listed }) => isTradable(listed) && isOf[part](listed));
}

/** Exchange days in about a year. */
const YEAR = 247;

export function backtestOf(market: Market, { allocation }: Strategy): Backtest & { knownAt: Instant } {
  const index = market.series[0] as Series;
  const last = lastIndex(index);
  const from = index.days.list[Math.max(0, last - YEAR)] as (typeof index.days.list)[number];
  const byPart: { [part: string]: number } = {};
  let all = 0;
  for (const [part, percent] of Object.entries(allocation) as [Part, number][]) {
    const members = membersOf(market, part);
    const grown = members.map((series) => growthSince(series, series.days.onOrAfter(from)));
    const mean = grown.reduce((sum, each) => sum + each, 0) / members.length;
    byPart[part] = hundredths(mean * 100);
    all += (mean * percent) / 100;
  }
  return {
    from: isoDay(from),
    to: isoDay(index.days.list[last] as typeof from),
    returnPercent: hundredths(all * 100),
    byPart,
    knownAt: barAt(index, last),
  };
}

/** What a security has gained since a day, with its splits undone. */
export function growthSince(series: Series, index: number): number {
  const { days, factorOn } = series;
  const at = (i: number) => close(series, i) * factorOn(days.list[i] as (typeof days.list)[number]);
  return at(lastIndex(series)) / at(index) - 1;
}

function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5) / 100;
}
