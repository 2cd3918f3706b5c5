import type { Market, Series } from '../market/market.ts';
import { closeBeforeDay, lastClose, lastIndex } from '../market/quotes.ts';
import { investedIn, type Position } from './books.ts';
import { amountOf, averagePrice } from './money.ts';

/** What a position is worth. Paise, ten-thousandths of a rupee, and ten-thousandths of a per cent. */
export interface Valued {
  readonly position: Position;
  readonly invested: number;
  readonly average: number;
  readonly price: number;
  readonly value: number;
  readonly dayChange: number;
  readonly dayChangePercent: number;
  readonly returns: number;
  /** Null where nothing was paid for what is left. */
  readonly returnsPercent: number | null;
}

/** What is held, marked to the last price; undefined of what is not held any more. */
export function valued({ series }: Market, position: Position): Valued | undefined {
  if (position.held === 0) return undefined;
  const own = series[position.listed.place] as Series;
  const price = lastClose(own);
  const before = closeBeforeDay(own, lastIndex(own));
  const invested = investedIn(position);
  const value = amountOf(position.held, price);
  const returns = value - invested;
  return {
    position,
    invested,
    average: averagePrice(invested, position.held),
    price,
    value,
    dayChange: value - amountOf(position.held, before),
    dayChangePercent: percent(price - before, before),
    returns,
    returnsPercent: invested === 0 ? null : percent(returns, invested),
  };
}

/** In ten-thousandths of a per cent, half away from zero, as PostgreSQL rounds. */
export function percent(part: number, whole: number): number {
  const negative = part < 0;
  const size = BigInt(negative ? -part : part);
  const rounded = Number((2n * size * 1_000_000n + BigInt(whole)) / (2n * BigInt(whole)));
  return negative ? -rounded : rounded;
}
