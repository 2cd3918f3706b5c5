import { recipe } from '@tilth/engine';
import type { Exact, Instant, JsonValue, Uuid } from '@tilth/schema';
import type { Indicators, Insight } from './market/insight.ts';
import type { Listed } from './market/security-list.ts';
import { money, percentText } from './wording.ts';

/** What the model said, before it is a row. */
export interface Analysis {
  readonly type: 'portfolio_insight' | 'investment_analysis' | 'sentiment' | 'recommendation';
  readonly userId: Uuid | null;
  readonly place: number | null;
  readonly insight: Insight | null;
  readonly health: number | null;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly explanation: string;
  readonly fundamentals: JsonValue | null;
  readonly sectors: JsonValue | null;
  readonly predictions: JsonValue | null;
  readonly benchmark: JsonValue | null;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** What the model said of a portfolio, or of a security. */
export const aiAnalysis = recipe<'SparkAiAnalysis', { analysis: Analysis }>(
  'SparkAiAnalysis',
  ({ draw, world, analysis }) => {
    const { insight } = analysis;
    return {
      id: draw.uuid('id'),
      userId: analysis.userId,
      securityId: analysis.place === null ? null : world.id('SparkSecurity', analysis.place),
      analysisType: analysis.type,
      recommendation: insight?.recommendation ?? null,
      confidence: (insight?.confidence ?? null) as Exact<2> | null,
      targetPrice: (insight?.target ?? null) as Exact<4> | null,
      stopLoss: (insight?.stop ?? null) as Exact<4> | null,
      healthScore: analysis.health as Exact<2> | null,
      valuationScore: (insight?.valuation ?? null) as Exact<2> | null,
      riskScore: (insight?.risk ?? null) as Exact<2> | null,
      technicalIndicators: insight && { ...inUnits(insight.indicators) },
      fundamentals: analysis.fundamentals,
      pros: analysis.pros,
      cons: analysis.cons,
      explanation: analysis.explanation,
      sectorAnalysis: analysis.sectors,
      predictions: analysis.predictions,
      benchmarkComparison: analysis.benchmark,
      expiresAt: analysis.expiresAt,
      generatedAt: analysis.at,
      createdAt: analysis.at,
    };
  },
);

function inUnits(indicators: Indicators): { [name in keyof Indicators]: number } {
  const entries = Object.entries(indicators) as [keyof Indicators, number][];
  return Object.fromEntries(entries.map(([name, value]) => [name, value / 100])) as {
    [name in keyof Indicators]: number;
  };
}

/** What speaks for and against a security, and in a sentence why. */
export function argued(
  { name, currency, dividendRupees }: Listed,
  { indicators, recommendation }: Insight,
): Pick<Analysis, 'pros' | 'cons' | 'explanation'> {
  const { lastPrice, sma20, sma50, rsi14, high52w, low52w, return3m, volatility } = indicators;
  const pros: string[] = [];
  const cons: string[] = [];
  const say = (good: boolean, whenGood: string, whenNot: string) =>
    (good ? pros : cons).push(good ? whenGood : whenNot);
  say(lastPrice >= sma50, 'Above its mean of 50 days', 'Below its mean of 50 days');
  say(
    return3m >= 0,
    `${percentText(return3m, true)} in three months`,
    `${percentText(return3m, true)} in three months`,
  );
  if (rsi14 < 3_000) pros.push(`Oversold: relative strength ${percentText(rsi14)}`);
  if (rsi14 > 7_000) cons.push(`Overbought: relative strength ${percentText(rsi14)}`);
  if (volatility > 4_000) cons.push(`Moves by ${percentText(volatility)} a year`);
  if (dividendRupees > 0) pros.push('Pays a dividend');
  const away = sma20 === 0 ? 0 : ((lastPrice - sma20) * 10_000) / sma20;
  const side = away < 0 ? 'below' : 'above';
  const explanation =
    `${name} closed at ${money(lastPrice, currency)}, ${percentText(away < 0 ? -away : away)} ${side} its mean of 20 days, ` +
    `between ${money(low52w, currency)} and ${money(high52w, currency)} within a year: ${recommendation.replace('_', ' ')}.`;
  return { pros, cons, explanation };
}
