import type { World } from '@tilth/engine';
import { type Exact, exact } from '@tilth/schema';
import { marketOf } from './market/market.ts';
import { stockList } from './stock-list.ts';
import { traderOf } from './trader/trader.ts';
import { valued } from './trader/valuation.ts';

/** What a user's portfolio is worth, for programs that want to know it without a database. */
export interface PortfolioView {
  readonly cash: Exact<2>;
  /** Cash and holdings. */
  readonly value: Exact<2>;
  readonly holdings: readonly {
    readonly symbol: string;
    readonly quantity: number;
    readonly cost: Exact<2>;
    readonly value: Exact<2>;
  }[];
}

/** The portfolio of the user of a number, as it stands at the as-of date: what the database has, without asking it. */
export function portfolioOf(world: World, userNumber: number): PortfolioView {
  const { account } = traderOf(world, userNumber);
  const { holdings, value } = valued(marketOf(world), account);
  return {
    cash: exact(account.cash, 2),
    value: exact(account.cash + value, 2),
    holdings: holdings.map((holding) => ({
      symbol: stockList[holding.stock]?.symbol as string,
      quantity: holding.quantity,
      cost: exact(holding.cost, 2),
      value: exact(holding.value, 2),
    })),
  };
}
