import { PRICE_BAND } from '@tilth/market';
import type { OrderRejection, OrderSide, OrderType, OrderValidity } from '@tilth/schema';
import { feeOf } from '@tilth/trading';

/** What somebody wants to trade. Prices are paise. */
export interface Wish {
  readonly side: OrderSide;
  readonly type: OrderType;
  readonly validity: OrderValidity;
  readonly quantity: number;
  readonly limit: number | null;
  readonly stop: number | null;
}

/** What the market says, in paise. */
export interface Quote {
  /** The close: what everything trades at. */
  readonly last: number;
  /** The close of the day before, from which the exchange measures. */
  readonly previousClose: number;
  readonly dayHigh: number;
}

/** What somebody has: paise, and shares of that stock. */
export interface Means {
  readonly cash: number;
  /** Of it, what resting buys may need. */
  readonly cashReserved: number;
  readonly shares: number;
  /** Of them, what resting sells offer. */
  readonly sharesReserved: number;
}

export type Decision =
  | { readonly status: 'filled'; readonly price: number; readonly gross: number; readonly fee: number }
  /** Rests until its price is there; a day's order ends with the day, which is over. */
  | { readonly status: 'open' | 'expired' }
  | { readonly status: 'rejected'; readonly rejection: OrderRejection }
  /** Not taken at all: there is enough, but not for this as well. */
  | { readonly status: 'refused'; readonly reason: 'cash-reserved' | 'no-cash-for-fees' | 'shares-reserved' };

const PER_MILLE = 1000;
const BAND_PER_MILLE = Math.round(PRICE_BAND * PER_MILLE);

/** What becomes of an order at the close. */
export function decide(wish: Wish, quote: Quote, means: Means): Decision {
  if (isOutsideBand(wish, quote)) return { status: 'rejected', rejection: 'outside_price_band' };
  const trades = tradesNow(wish, quote);
  const wanting = wish.side === 'BUY' ? cashWanting(wish, quote, means, trades) : sharesWanting(wish, means);
  if (wanting) return wanting;
  if (!trades) return { status: wish.validity === 'DAY' ? 'expired' : 'open' };
  const gross = wish.quantity * quote.last;
  return { status: 'filled', price: quote.last, gross, fee: feeOf(wish.side, gross) };
}

/** The exchange takes no limit that is too far from the last close. */
function isOutsideBand({ limit }: Wish, { previousClose }: Quote): boolean {
  return limit !== null && Math.abs(limit - previousClose) * PER_MILLE > previousClose * BAND_PER_MILLE;
}

/** Limits trade at their price or better, stops once theirs is touched. */
function tradesNow({ side, limit, stop }: Wish, { last }: Quote): boolean {
  if (limit !== null) return side === 'BUY' ? last <= limit : last >= limit;
  if (stop !== null) return side === 'BUY' ? last >= stop : last <= stop;
  return true;
}

function cashWanting(
  { quantity, limit, stop }: Wish,
  { last, dayHigh }: Quote,
  { cash, cashReserved }: Means,
  trades: boolean,
): Decision | undefined {
  const gross = quantity * (trades ? last : (limit ?? stop ?? last));
  const cost = gross + feeOf('BUY', gross);
  if (cost > cash) {
    // An order is said to lack cash when its shares alone cost too much, as the exchange reckons: fees are the broker's.
    return quantity * (limit ?? dayHigh) > cash
      ? { status: 'rejected', rejection: 'insufficient_cash' }
      : { status: 'refused', reason: 'no-cash-for-fees' };
  }
  return cost > cash - cashReserved ? { status: 'refused', reason: 'cash-reserved' } : undefined;
}

function sharesWanting({ quantity }: Wish, { shares, sharesReserved }: Means): Decision | undefined {
  if (quantity > shares) return { status: 'rejected', rejection: 'insufficient_shares' };
  return quantity > shares - sharesReserved ? { status: 'refused', reason: 'shares-reserved' } : undefined;
}
