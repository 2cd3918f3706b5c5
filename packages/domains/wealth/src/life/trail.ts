import type { World } from '@tilth/engine';
import type { Instant, JsonValue, Uuid } from '@tilth/schema';
import { WRONG_LOGIN_SHARE } from '../shapes/insight.ts';
import { type Device, devicesOf } from './devices.ts';
import type { Life } from './life.ts';
import type { Login } from './logins.ts';

/** A line of the audit log. */
export interface Trace {
  readonly userId: Uuid | null;
  readonly action: string;
  readonly entityType: string;
  readonly entityId: Uuid;
  readonly changes: JsonValue | null;
  readonly device: Device | null;
  readonly city: string | null;
  readonly error: string | null;
  readonly at: Instant;
}

/** What somebody did, line by line, in the order of time. */
export function trailOf(world: World, life: Life, logins: readonly Login[]): readonly Trace[] {
  const { investor, connections, books, orders, goals, plan } = life;
  const { number, id: userId, person, joinedAt, verifiedAt, endedAt, status } = investor;
  const devices = devicesOf(world, number);
  const traces: Trace[] = [];
  const add = (
    action: string,
    entityType: string,
    entityId: Uuid,
    at: Instant,
    changes: JsonValue | null,
    rest: Partial<Trace> = {},
  ) => {
    const device = devices[
      world.draw('trace', [number, traces.length]).below('device', devices.length)
    ] as Device;
    traces.push({
      userId,
      action,
      entityType,
      entityId,
      changes,
      device,
      city: person.city,
      error: null,
      at,
      ...rest,
    });
  };
  const bySystem = { device: null, city: null };
  add('create_user', 'user', userId, joinedAt, { new: { status: 'active', kyc_status: 'incomplete' } });
  if (verifiedAt !== null)
    add(
      'update_user',
      'user',
      userId,
      verifiedAt,
      { old: { kyc_status: 'pending' }, new: { kyc_status: 'verified' } },
      bySystem,
    );
  for (const { place, platform, linkedAt, disconnectedAt } of connections) {
    const id = world.id('SparkPlatformConnection', [number, place]);
    add('create_platform_connection', 'platform_connection', id, linkedAt, {
      new: { platform, status: 'connected' },
    });
    if (disconnectedAt !== null)
      add('update_platform_connection', 'platform_connection', id, disconnectedAt, {
        old: { status: 'connected' },
        new: { status: 'disconnected' },
      });
  }
  for (const { listed, firstAt } of books.positions.values())
    add(
      'create_investment',
      'investment',
      world.id('SparkInvestment', [number, listed.place]),
      firstAt,
      { new: { symbol: listed.symbol, type: listed.type } },
      bySystem,
    );
  for (const [i, { type, amount, status: state, at }] of books.movements.entries()) {
    if (state !== 'completed' || (type !== 'sip' && type !== 'dividend' && type !== 'interest')) continue;
    const id = world.id('SparkTransaction', [number, i]);
    add('create_transaction', 'transaction', id, at, { new: { type, amount: amount / 100 } }, bySystem);
  }
  for (const order of orders) {
    const id = world.id('SparkTradingOrder', [number, order.number]);
    const { symbol } = order.listed;
    add(
      'place_order',
      'order',
      id,
      order.createdAt,
      { new: { symbol, side: order.side, type: order.type } },
      order.run === null ? {} : bySystem,
    );
    if (order.validity === 'gtc' && order.cancelledAt !== null)
      add('cancel_order', 'order', id, order.cancelledAt, {
        old: { status: 'placed' },
        new: { status: 'cancelled' },
      });
  }
  for (const each of goals)
    add('create_goal', 'goal', world.id('SparkGoal', [number, each.number]), each.createdAt, {
      new: { name: each.name, category: each.category },
    });
  if (plan) {
    const id = world.id('SparkAutoInvestPlan', number);
    add('create_plan', 'plan', id, plan.createdAt, {
      new: { monthly_investment: plan.monthly / 100, execution_day: plan.day },
    });
    if (plan.stoppedAt !== null)
      add('update_plan', 'plan', id, plan.stoppedAt, {
        old: { status: 'active' },
        new: { status: plan.status },
      });
  }
  for (const login of logins) {
    const { device, at, key, revoked, lastActivity } = login;
    const id = world.id('SparkUserSession', key);
    if (world.draw('wrong password', key).chance('wrong', WRONG_LOGIN_SHARE) && at - 60_000 > joinedAt)
      add('login', 'user', userId, (at - 60_000) as Instant, null, { device, error: 'Wrong password' });
    add('login', 'session', id, at, null, { device });
    if (revoked) add('logout', 'session', id, lastActivity, null, { device });
  }
  if (endedAt !== null)
    add(
      'update_user',
      'user',
      userId,
      endedAt,
      { old: { status: 'active' }, new: { status } },
      status === 'deleted' ? {} : bySystem,
    );
  return traces.sort((one, other) => one.at - other.at);
}
