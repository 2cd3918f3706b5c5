import type { World } from '@tilth/engine';
import { marketOf } from '../market/market.ts';
import type { Books } from './books.ts';
import { ordersByHand } from './by-hand.ts';
import { type Connection, connectionsOf } from './connections.ts';
import { entitlements } from './entitlements.ts';
import { type Goal, goalsOf } from './goals.ts';
import { instalmentsOf } from './instalments.ts';
import { type Investor, investorOf } from './investor.ts';
import { openOrderOf } from './open-orders.ts';
import type { Order } from './order.ts';
import { buysCoins, intentionOf, type Plan, planOf } from './plan.ts';
import { settleBeforeLeaving } from './settling.ts';
import { Trader } from './trader.ts';

/** All that an investor did: a pure function of their number. */
export interface Life {
  readonly investor: Investor;
  readonly connections: readonly Connection[];
  readonly books: Books;
  readonly orders: readonly Order[];
  readonly plan: Plan | null;
  readonly goals: readonly Goal[];
}

/** The life of the investor of a number, worked out without looking anything up. */
export function lifeOf(world: World, number: number): Life {
  const investor = investorOf(world, number);
  const intention = intentionOf(world, investor);
  const connections = connectionsOf(
    world,
    investor,
    intention !== null && buysCoins(intention),
    intention !== null,
  );
  const trader = new Trader(world, investor, marketOf(world), connections);
  entitlements(trader);
  const plan = intention && planOf(trader, intention);
  instalmentsOf(trader);
  ordersByHand(trader);
  openOrderOf(trader);
  settleBeforeLeaving(trader);
  trader.timeline.run();
  const { books, orders } = trader;
  return { investor, connections, books, orders, plan, goals: goalsOf(world, investor, books) };
}
