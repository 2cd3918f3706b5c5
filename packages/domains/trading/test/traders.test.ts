import { collect, World } from '@tilth/engine';
import { nse, opensAt } from '@tilth/market';
import { indian } from '@tilth/population';
import { type Instant, instant, type Model, type Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { portfolioOf, trading } from '../src/index.ts';
import { type Market, marketOf, POINTS } from '../src/market/market.ts';
import type { PlacedOrder } from '../src/trader/orders.ts';
import { traderOf } from '../src/trader/trader.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const seeds = Array.from({ length: 20 }, (_, i) => 42 + i * 101);
const moments = [
  ['2026-11-20T00:00:00Z', 'a Friday before the market opens'],
  ['2026-11-22T15:00:00Z', 'a Sunday'],
  ['2026-11-10T08:00:00Z', 'a holiday'],
  ['2025-10-23T10:00:00Z', 'the moment of a close, after Diwali'],
  ['2024-06-05T05:00:00Z', 'a Wednesday during market hours'],
  ['2028-02-29T23:59:59Z', 'a leap day'],
] as const;

const countsOf = (seed: number, asOf: Instant, scale: number) => {
  const counts = new Map<Model, number>();
  for (const { model } of collect([trading], { seed, asOf, scale }))
    counts.set(model, (counts.get(model) ?? 0) + 1);
  return counts;
};

describe.each(moments)('ten users as of %s, %s', (moment) => {
  const worlds = seeds.map((seed) => countsOf(seed, instant(moment), 1));

  it.each([
    ['Stock', 5, 5],
    ['StockPrice', 150, 150],
    ['MarketData', 5, 5],
    ['TechnicalIndicator', 25, 25],
    ['Achievement', 3, 3],
    ['Portfolio', 10, 10],
    ['TradingPerformance', 10, 10],
    ['PortfolioHolding', 10, 30],
    ['Order', 20, 50],
    ['TradingSession', 20, 40],
    ['UserAchievement', 10, 30],
    ['UserWatchlist', 10, 40],
  ] as const)('have as many of %s as the reference says: %d to %d', (model, least, most) => {
    for (const counts of worlds) {
      expect(counts.get(model)).toBeGreaterThanOrEqual(least);
      expect(counts.get(model)).toBeLessThanOrEqual(most);
    }
  });

  it('trade', () => {
    for (const counts of worlds) expect(counts.get('Trade')).toBeGreaterThanOrEqual(10);
  });
});

describe('a thousand users', () => {
  const world = new World({ seed: 42, asOf: TEST_AS_OF });
  const market = marketOf(world);
  const traders = Array.from({ length: 1000 }, (_, number) => traderOf(world, number));
  const orders = traders.flatMap((trader) => trader.orders);

  it('each have 2 to 5 orders, 2 to 4 sessions and 1 to 3 holdings', () => {
    for (const { orders, sessions, account } of traders) {
      expect([2, 3, 4, 5]).toContain(orders.length);
      expect([2, 3, 4]).toContain(sessions.length);
      expect([1, 2, 3]).toContain(account.positions.filter(({ quantity }) => quantity > 0).length);
    }
  });

  it('meet with everything that can become of an order', () => {
    const met = new Set(orders.map(({ status, rejection }) => rejection ?? status));
    expect([...met].sort()).toEqual([
      'cancelled',
      'expired',
      'filled',
      'insufficient_cash',
      'insufficient_shares',
      'market_closed',
      'open',
      'outside_price_band',
      'partially_filled',
    ]);
    expect(orders.filter(({ status }) => status === 'filled').length / orders.length).toBeGreaterThan(0.6);
  });

  it('trade more, and for more, the more they like risk', () => {
    const byRisk = traders
      .slice(1)
      .map((trader) => ({ trader, risk: indian(world, trader.number).temperament.risk }))
      .sort((a, b) => a.risk - b.risk)
      .map(({ trader }) => trader);
    const [timid, bold] = [byRisk.slice(0, 250), byRisk.slice(-250)];
    const share = ({ account }: (typeof traders)[number]) => account.bought / account.deposited;
    expect(mean(bold.map((each) => each.orders.length))).toBeGreaterThan(
      mean(timid.map((each) => each.orders.length)) + 0.3,
    );
    expect(mean(bold.map(share))).toBeGreaterThan(1.3 * mean(timid.map(share)));
  });

  it('look in after hours if they are night owls', () => {
    const owls = traders.filter(({ number }) => indian(world, number).temperament.nightOwl > 0.6);
    const larks = traders.filter(({ number }) => indian(world, number).temperament.nightOwl < 0.4);
    const evenings = (of: typeof traders) =>
      mean(
        of.map(({ sessions }) => sessions.filter((each) => each.endedAt && each.dayIndex === null).length),
      );
    expect(evenings(owls)).toBeGreaterThan(evenings(larks));
  });

  it('lose and win, and few of them lose or win a fifth', () => {
    const gains = traders.map(({ number, account }) => {
      const { value } = portfolioOf(world, number);
      return Number(value) / account.deposited - 1;
    });
    expect(gains.filter((gain) => gain < 0).length).toBeGreaterThan(100);
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(100);
    expect(gains.filter((gain) => Math.abs(gain) > 0.2).length).toBeLessThan(20);
  });

  it('wait in vain only for prices that did not come', () => {
    const vain = orders.filter(
      ({ type, status, fills }) => type === 'LIMIT' && status === 'expired' && fills.length === 0,
    );
    expect(vain.length).toBeGreaterThan(20);
    for (const order of vain) {
      const rest = pricesAfter(market, order);
      if (order.side === 'BUY') expect(Math.min(...rest)).toBeGreaterThan(order.limit as number);
      else expect(Math.max(...rest)).toBeLessThan(order.limit as number);
    }
  });

  it('begin with John, who does as much as anybody', () => {
    const most = (of: (trader: (typeof traders)[number]) => number) => Math.max(...traders.map(of));
    const [john] = traders as [(typeof traders)[number]];
    expect(john.orders.length).toBe(most((trader) => trader.orders.length));
    expect(john.sessions.length).toBe(most((trader) => trader.sessions.length));
    expect(john.watched.length).toBe(most((trader) => trader.watched.length));
  });
});

/** The prices of an order's stock for the rest of the day that it was placed on, quarter by quarter. */
function pricesAfter({ days, stocks }: Market, { stock, placedAt }: PlacedOrder): number[] {
  const dayIndex = days.findIndex((day) => opensAt(day) <= placedAt && placedAt - opensAt(day) < 86_400_000);
  const quarter = Math.ceil((placedAt - opensAt(days[dayIndex] as (typeof days)[number])) / nse.stepMs);
  return [...(stocks[stock]?.points.subarray(dayIndex * POINTS + quarter, (dayIndex + 1) * POINTS) ?? [])];
}

it('tells of a portfolio what its row says, without a database', () => {
  const request = { seed: 9, asOf: TEST_AS_OF, scale: 2 };
  const world = new World(request);
  const made = collect([trading], request);
  const portfolios = made.filter(({ model }) => model === 'Portfolio');
  expect(portfolios).toHaveLength(20);
  for (const { key, row } of portfolios) {
    const { id, cashBalance, totalValue } = row as unknown as Row<'Portfolio'>;
    const view = portfolioOf(world, Number(key));
    expect([view.cash, view.value]).toEqual([cashBalance, totalValue]);
    const holdings = made
      .filter(({ model }) => model === 'PortfolioHolding')
      .map((each) => each.row as unknown as Row<'PortfolioHolding'>)
      .filter(({ portfolioId }) => portfolioId === id);
    expect(view.holdings.map(({ quantity, cost, value }) => ({ quantity, cost, value }))).toEqual(
      holdings.map(({ quantity, costBasis, marketValue }) => ({
        quantity,
        cost: costBasis,
        value: marketValue,
      })),
    );
  }
});

it('gives everybody the same life whoever is asked about first', () => {
  const forwards = new World({ seed: 3, asOf: TEST_AS_OF });
  const backwards = new World({ seed: 3, asOf: TEST_AS_OF });
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  const one = numbers.map((number) => traderOf(forwards, number));
  const other = numbers.toReversed().map((number) => traderOf(backwards, number));
  expect(other.toReversed()).toEqual(one);
});
