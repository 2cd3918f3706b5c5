import { recipe } from '@tilth/engine';
import type { Exact, Instant, Uuid } from '@tilth/schema';
import type { Position } from './life/books.ts';
import type { Valued } from './life/valuation.ts';

/** What an investor holds, or held, of one security: its lots summed up, and marked to the last price. */
export const investment = recipe<
  'SparkInvestment',
  { userId: Uuid; connectionId: Uuid; position: Position; valued: Valued | undefined; pricedAt: Instant }
>('SparkInvestment', ({ draw, world, userId, connectionId, position, valued, pricedAt }) => {
  const { listed } = position;
  const lastLine = position.lines[position.lines.length - 1]?.at as Instant;
  const updatedAt = valued ? (Math.max(pricedAt, lastLine) as Instant) : lastLine;
  return {
    id: draw.uuid('id'),
    userId,
    securityId: world.id('SparkSecurity', listed.place),
    platformConnectionId: connectionId,
    symbol: listed.symbol,
    name: listed.name,
    type: listed.type,
    quantity: position.held as Exact<6>,
    avgBuyPrice: (valued?.average ?? 0) as Exact<4>,
    investedAmount: (valued?.invested ?? 0) as Exact<2>,
    currentPrice: orNull<Exact<4>>(valued?.price),
    currentValue: orNull<Exact<2>>(valued?.value),
    returns: orNull<Exact<2>>(valued?.returns),
    returnsPercentage: orNull<Exact<4>>(valued?.returnsPercent),
    dayChange: orNull<Exact<2>>(valued?.dayChange),
    dayChangePercentage: orNull<Exact<4>>(valued?.dayChangePercent),
    sector: listed.sector,
    purchaseDate: position.firstDay,
    status: valued ? 'active' : endOf(position),
    lastUpdated: updatedAt,
    createdAt: position.firstAt,
    updatedAt,
  };
});

/** Funds and bonds are given back to who issued them; everything else is sold to somebody. */
export function endOf({ listed }: Pick<Position, 'listed'>): 'sold' | 'closed' {
  return listed.type === 'mutual_fund' || listed.type === 'bond' ? 'closed' : 'sold';
}

function orNull<T>(value: number | null | undefined): T | null {
  return (value ?? null) as T | null;
}
