import data from '../data/strategies.json' with { type: 'json' };

/** A part of an allocation, as the reference names it. */
export type Part = 'stocks' | 'mutual_funds' | 'etfs' | 'crypto' | 'debt';

/** A strategy as data/strategies.json has it. Sums are rupees. */
export interface Strategy {
  readonly name: string;
  readonly description: string;
  readonly riskLevel: string;
  readonly expectedReturns: number;
  readonly minInvestment: number;
  readonly allocation: { readonly [part in Part]?: number };
  readonly rebalancing: string;
  readonly aiConfidence: number;
}

/** The strategies by number. */
export const strategyList: readonly Strategy[] = data.strategies as readonly Strategy[];
