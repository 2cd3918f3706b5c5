import { closeOf } from '@tilth/market';
import type { Instant } from '@tilth/schema';
import type { Market, StockPath } from '../market/market.ts';
import type { Account } from './account.ts';

/** The shares of one stock and what they are worth. Paise. */
export interface Holding {
  readonly stock: number;
  readonly quantity: number;
  readonly cost: number;
  readonly openedAt: Instant;
  /** The last close. */
  readonly price: number;
  readonly value: number;
}

/** What an account holds at the market's price. Paise. */
export interface Valuation {
  readonly holdings: readonly Holding[];
  readonly cost: number;
  readonly value: number;
}

/** Values an account's shares at the last close. */
export function valued(market: Market, { positions }: Account): Valuation {
  const holdings: Holding[] = [];
  let cost = 0;
  let value = 0;
  for (const [stock, position] of positions.entries()) {
    if (position.quantity === 0) continue;
    const price = closeOf(market.stocks[stock] as StockPath, market.days.length - 1);
    const holding = { ...position, stock, price, value: position.quantity * price };
    holdings.push(holding);
    cost += position.cost;
    value += holding.value;
  }
  return { holdings, cost, value };
}
