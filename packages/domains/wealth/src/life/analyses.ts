import type { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { type Analysis, argued } from '../ai-analysis.ts';
import { isoDay } from '../market/calendar-days.ts';
import { type Insight, insightsOf } from '../market/insight.ts';
import { type Market, marketOf, type Series } from '../market/market.ts';
import { barAt, lastIndex } from '../market/quotes.ts';
import { goodFor } from '../shapes/insight.ts';
import { money, percentText } from '../wording.ts';
import type { Investor } from './investor.ts';
import { percent, type Valued } from './valuation.ts';

const HOUR_MS = 3_600_000;

const nothing = { health: null, fundamentals: null, sectors: null, predictions: null, benchmark: null };

/** What the model says of a security to everybody: what to do with it, and for shares and coins what people think of it. */
export function ofSecurity(market: Market, place: number): Analysis[] {
  const series = market.series[place] as Series;
  const insight = insightsOf(market)[place] as Insight;
  const at = barAt(series, lastIndex(series));
  const analysis = {
    ...nothing,
    ...argued(series.listed, insight),
    userId: null,
    place,
    insight,
    fundamentals: fundamentalsOf(series, insight),
    predictions: { horizon: '12 months', price: insight.target / 10_000 },
    at,
    expiresAt: (at + goodFor.securityHours * HOUR_MS) as Instant,
  };
  const recommendation = { ...analysis, type: 'recommendation' as const };
  const talkedOf = series.listed.type === 'stock' || series.listed.type === 'crypto';
  return talkedOf
    ? [recommendation, { ...analysis, type: 'sentiment' as const, fundamentals: null }]
    : [recommendation];
}

function fundamentalsOf(
  { listed, dividends }: Series,
  { indicators }: Insight,
): { [name: string]: number | string } | null {
  const last = dividends[dividends.length - 1];
  if (listed.coupon) {
    const { percent: couponPercent, matures, issuer } = listed.coupon;
    return { couponPercent, matures, issuer };
  }
  if (!last) return null;
  return {
    dividendPerShare: last.perShare / 10_000,
    dividendYieldPercent: Math.floor((last.perShare * 100) / indicators.lastPrice + 0.5) / 100,
    exDate: isoDay(last.exDay),
  };
}

/** What the model says of a portfolio to whose it is, and of what they hold most of. */
export function ofPortfolio(
  world: World,
  { id: userId, status }: Investor,
  held: readonly Valued[],
): Analysis[] {
  const largest = [...held].sort((one, other) => other.value - one.value)[0];
  if (!largest || status !== 'active') return [];
  const market = marketOf(world);
  const total = held.reduce((sum, { value }) => sum + value, 0);
  const invested = held.reduce((sum, each) => sum + each.invested, 0);
  const nifty = market.series.find(({ listed }) => listed.symbol === 'NIFTYBEES') as Series;
  const at = barAt(nifty, lastIndex(nifty));
  const { listed } = largest.position;
  const insight = insightsOf(market)[listed.place] as Insight;
  const byType = sharesOf(held, total);
  const concentrated = Math.max(...Object.values(byType));
  const returned = invested === 0 ? 0 : Math.floor(percent(total - invested, invested) / 100);
  const whole: Analysis = {
    ...nothing,
    type: 'portfolio_insight',
    userId,
    place: null,
    insight: null,
    health: Math.max(1_000, Math.min(9_800, 9_800 - Math.floor(concentrated * 70) + held.length * 150)),
    pros: [held.length >= 5 ? `Spread over ${held.length} investments` : `${held.length} investments so far`],
    cons: concentrated > 60 ? ['More than half of it is of one kind'] : [],
    explanation:
      `${held.length} investments, worth ${money(total)}, for which ${money(invested)} were paid: ` +
      `${percentText(returned, true)}. The largest is ${listed.name}.`,
    sectors: { totalValue: total / 100, percentByType: byType },
    benchmark: {
      benchmark: 'NIFTYBEES',
      portfolioReturnPercent: returned / 100,
      benchmarkReturn1yPercent: (insightsOf(market)[nifty.listed.place] as Insight).indicators.return1y / 100,
    },
    at,
    expiresAt: (at + goodFor.portfolioHours * HOUR_MS) as Instant,
  };
  const series = market.series[listed.place] as Series;
  const known = barAt(series, lastIndex(series));
  const one: Analysis = {
    ...nothing,
    ...argued(listed, insight),
    type: 'investment_analysis',
    userId,
    place: listed.place,
    insight,
    fundamentals: fundamentalsOf(series, insight),
    predictions: { horizon: '12 months', price: insight.target / 10_000 },
    at: known,
    expiresAt: (known + goodFor.portfolioHours * HOUR_MS) as Instant,
  };
  return [whole, one];
}

/** Of each kind of security its share of the value, in whole per cent. */
function sharesOf(held: readonly Valued[], total: number): { [type: string]: number } {
  const sums: { [type: string]: number } = {};
  for (const { position, value } of held)
    sums[position.listed.type] = (sums[position.listed.type] ?? 0) + value;
  return Object.fromEntries(
    Object.entries(sums).map(([type, sum]) => [
      type,
      total === 0 ? 0 : Math.floor((sum * 100) / total + 0.5),
    ]),
  );
}
