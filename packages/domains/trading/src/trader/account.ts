import { ratio } from '@tilth/market';
import type { Instant, OrderSide } from '@tilth/schema';
import { fees } from '../shapes.ts';
import { stockList } from '../stock-list.ts';

/** Shares that change hands. Amounts are paise. */
export interface Fill {
  readonly at: Instant;
  readonly quantity: number;
  readonly price: number;
}

/** A fill as it went into the books. */
export interface Trade extends Fill {
  readonly side: OrderSide;
  readonly stock: number;
  /** The order's number among the user's, and the fill's among the order's, from 1. */
  readonly order: number;
  readonly fillNo: number;
  readonly gross: number;
  readonly fee: number;
  /** Sells only. */
  readonly costOfSale: number | null;
  readonly profit: number | null;
}

/** The shares of one stock. */
export interface Position {
  quantity: number;
  /** What they cost, fees apart. */
  cost: number;
  /** The first buy since there were none. */
  openedAt: Instant;
}

/** A user's books: what trades make of the money that was paid in. Trades are booked in the order of time. */
export class Account {
  readonly deposited: number;
  cash: number;
  bought = 0;
  sold = 0;
  feesPaid = 0;
  realized = 0;
  /** By the number of the stock. */
  readonly positions: readonly Position[];
  readonly trades: Trade[] = [];

  constructor(deposited: number) {
    this.deposited = deposited;
    this.cash = deposited;
    this.positions = stockList.map(() => ({ quantity: 0, cost: 0, openedAt: 0 as Instant }));
  }

  book(
    { side, stock, order, fillNo }: Pick<Trade, 'side' | 'stock' | 'order' | 'fillNo'>,
    fill: Fill,
  ): Trade {
    const position = this.positions[stock] as Position;
    const gross = fill.quantity * fill.price;
    const fee = feeOf(side, gross);
    const costOfSale = side === 'SELL' ? ratio(position.cost * fill.quantity, position.quantity) : null;
    const profit = costOfSale === null ? null : gross - costOfSale;
    if (costOfSale === null) {
      if (position.quantity === 0) position.openedAt = fill.at;
      position.quantity += fill.quantity;
      position.cost += gross;
      this.bought += gross;
      this.cash -= gross;
    } else {
      position.quantity -= fill.quantity;
      position.cost -= costOfSale;
      this.sold += gross;
      this.cash += gross;
      this.realized += gross - costOfSale;
    }
    this.cash -= fee;
    this.feesPaid += fee;
    const { at, quantity, price } = fill;
    const trade = { at, quantity, price, side, stock, order, fillNo, gross, fee, costOfSale, profit };
    this.trades.push(trade);
    return trade;
  }
}

const MILLION = 1_000_000;
const MOST_BROKERAGE = fees.mostBrokerageRupees * 100 * MILLION;

/** What a trade of so many paise costs, in paise. */
export function feeOf(side: OrderSide, gross: number): number {
  const brokerage = Math.min(MOST_BROKERAGE, gross * fees.brokerage);
  return ratio(brokerage + gross * fees.chargesOn[side], MILLION);
}
