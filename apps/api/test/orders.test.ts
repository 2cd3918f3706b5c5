import { expect, it } from 'vitest';
import { JOHN, stage } from './stage.ts';

const { prisma, world, logIn, verify } = await stage();
const john = await logIn();
const userId = world.user('john').id;
const market = new Map(world.stock.all().map((stock) => [stock.symbol, world.marketData({ stock })]));
const priceOf = (symbol: string) => market.get(symbol)?.lastPrice.toFixed(2) as string;
const scaled = (symbol: string, factor: number) => (Number(priceOf(symbol)) * factor).toFixed(2);
const closedAt = market.get('INFY')?.quotedAt as Date;

const books = async () => (await john.get('/portfolio')).body;
const heldOf = async (symbol: string): Promise<number> =>
  (await books()).holdings.find((held: { symbol: string }) => held.symbol === symbol)?.quantity ?? 0;
/** What was told of an order. */
const told = async (orderId: string) =>
  (await prisma.notification.findFirstOrThrow({ where: { orderId } })).title;

it('fills a market order at the last close, and moves cash, shares, session and performance with it', async () => {
  const [before, held, fared] = [await books(), await heldOf('INFY'), (await john.get('/performance')).body];
  const { status, body, headers } = await john.post('/orders', { symbol: 'infy', side: 'BUY', quantity: 2 });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/orders/${body.id}`);
  const gross = (2 * Number(priceOf('INFY'))).toFixed(2);
  expect(body).toMatchObject({
    symbol: 'INFY',
    status: 'filled',
    filledQuantity: 2,
    averageFillPrice: `${priceOf('INFY')}00`,
    trades: [{ quantity: 2, price: priceOf('INFY'), grossAmount: gross }],
  });
  const after = await books();
  const paid = Number(gross) + Number(body.trades[0].fee);
  expect(Number(before.cashBalance) - Number(after.cashBalance)).toBeCloseTo(paid, 5);
  expect(await heldOf('INFY')).toBe(held + 2);
  expect((await john.get('/performance')).body).toMatchObject({ totalTrades: fared.totalTrades + 1 });
  expect(await told(body.id)).toBe('Bought 2 shares of INFY');
  expect((await john.get(`/orders/${body.id}`)).body).toEqual(body);
  await verify();
});

it('trades when the market was last open, after all that the user has traded, and never later', async () => {
  const placed = await Promise.all(
    [1, 2, 3].map(() => john.post('/orders', { symbol: 'TCS', side: 'BUY', quantity: 1 })),
  );
  const moments = placed.map(({ body }) => Date.parse(body.trades[0].executedAt)).sort((a, b) => a - b);
  const seeded = Math.max(...world.trade.all({ user: 'john' }).map(({ executedAt }) => executedAt.getTime()));
  expect(new Set(moments).size).toBe(3);
  expect(moments[0]).toBeGreaterThan(seeded);
  expect(moments[2]).toBeLessThanOrEqual(closedAt.getTime());
  await verify();
});

it('sells what there is, and takes the cost of it out of the holding', async () => {
  const held = await heldOf('INFY');
  const { body } = await john.post('/orders', { symbol: 'INFY', side: 'SELL', quantity: 1 });
  expect(body).toMatchObject({
    status: 'filled',
    trades: [{ costOfSale: expect.any(String), realizedProfit: expect.any(String) }],
  });
  expect(await heldOf('INFY')).toBe(held - 1);
  expect((await john.post('/orders', { symbol: 'INFY', side: 'SELL', quantity: held - 1 })).body.status).toBe(
    'filled',
  );
  expect(await heldOf('INFY')).toBe(0);
  expect((await john.post('/orders', { symbol: 'INFY', side: 'BUY', quantity: 1 })).body.status).toBe(
    'filled',
  );
  await verify();
});

it('rejects what lacks cash or shares, or is too far from the last close, and keeps it as such', async () => {
  const before = await books();
  const rejections = [
    [{ side: 'BUY', quantity: 900_000 }, 'insufficient_cash'],
    [{ side: 'SELL', quantity: 900_000 }, 'insufficient_shares'],
    [{ side: 'BUY', quantity: 1, type: 'LIMIT', limitPrice: scaled('INFY', 1.2) }, 'outside_price_band'],
    [
      { side: 'SELL', quantity: 1, type: 'LIMIT', limitPrice: scaled('INFY', 0.8), validity: 'DAY' },
      'outside_price_band',
    ],
  ] as const;
  for (const [order, rejection] of rejections) {
    const { status, body } = await john.post('/orders', { symbol: 'INFY', ...order });
    expect({ status, ...body }).toMatchObject({
      status: 'rejected',
      rejection,
      filledQuantity: 0,
      trades: [],
    });
    expect(await told(body.id)).toBe('Order for INFY rejected');
  }
  expect(await books()).toEqual(before);
  await verify();
});

it('lets an order rest whose price is not there, or expire with the day', async () => {
  const below = { symbol: 'TCS', side: 'BUY', quantity: 1, type: 'LIMIT', limitPrice: scaled('TCS', 0.97) };
  const resting = await john.post('/orders', below);
  expect(resting.body).toMatchObject({ status: 'open', validity: 'GTC', closedAt: null });
  const daily = await john.post('/orders', { ...below, validity: 'DAY' });
  expect(daily.body).toMatchObject({ status: 'expired', closedAt: closedAt.toISOString() });
  expect(await told(daily.body.id)).toBe('Order for TCS expired');
  const stop = await john.post('/orders', {
    ...below,
    side: 'SELL',
    type: 'STOP',
    stopPrice: scaled('TCS', 0.95),
    limitPrice: undefined,
  });
  expect(stop.body).toMatchObject({ status: 'open' });
  const touched = await john.post('/orders', {
    symbol: 'TCS',
    side: 'BUY',
    quantity: 1,
    type: 'STOP',
    stopPrice: scaled('TCS', 0.99),
  });
  expect(touched.body).toMatchObject({ status: 'filled', averageFillPrice: `${priceOf('TCS')}00` });
  const better = await john.post('/orders', { ...below, limitPrice: scaled('TCS', 1.02) });
  expect(better.body).toMatchObject({ status: 'filled', averageFillPrice: `${priceOf('TCS')}00` });
  await verify();
});

it('cancels what rests, and nothing else', async () => {
  const { body } = await john.post('/orders', {
    symbol: 'TCS',
    side: 'BUY',
    quantity: 1,
    type: 'LIMIT',
    limitPrice: scaled('TCS', 0.96),
  });
  const cancelled = await john.delete(`/orders/${body.id}`);
  expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  expect(await told(body.id)).toBe('Order for TCS cancelled');
  expect((await john.delete(`/orders/${body.id}`)).status).toBe(409);
  expect((await john.delete(`/orders/${world.order({ user: 'john', status: 'filled' }).id}`)).status).toBe(
    409,
  );
  await verify();
});

it('promises neither cash nor shares twice', async () => {
  const { cashBalance } = await books();
  const limitPrice = scaled('TCS', 0.95);
  const quantity = Math.floor((Number(cashBalance) * 0.6) / Number(limitPrice));
  const wish = { symbol: 'TCS', side: 'BUY', type: 'LIMIT', limitPrice, quantity };
  const first = await john.post('/orders', wish);
  expect(first.body.status).toBe('open');
  expect(await john.post('/orders', wish)).toMatchObject({
    status: 409,
    body: { type: 'urn:tilth:problem:cash-reserved' },
  });
  await john.delete(`/orders/${first.body.id}`);
  const shares = await heldOf('TCS');
  const offer = {
    symbol: 'TCS',
    side: 'SELL',
    type: 'LIMIT',
    limitPrice: scaled('TCS', 1.05),
    quantity: shares,
  };
  // One of them is offered by the stop order of an earlier test.
  expect(await john.post('/orders', offer)).toMatchObject({
    status: 409,
    body: { type: 'urn:tilth:problem:shares-reserved' },
  });
  expect((await john.post('/orders', { ...offer, quantity: shares - 1 })).body.status).toBe('open');
  await verify();
});

it('keeps the books straight when 200 orders for one account come at once', async () => {
  const before = await prisma.portfolio.findUniqueOrThrow({ where: { userId } });
  const symbols = ['INFY', 'TCS', 'HDFCBANK', 'ICICIBANK'];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      john.post('/orders', {
        symbol: symbols[i % 4],
        side: i % 3 === 2 ? 'SELL' : 'BUY',
        quantity: 1 + (i % 4),
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  // Some ask for shares that resting orders offer.
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  const filled = answers.filter(({ body }) => body.status === 'filled');
  expect(filled.length).toBeGreaterThan(50);
  const after = await prisma.portfolio.findUniqueOrThrow({ where: { userId } });
  const paise = (amount: { toFixed: (places: number) => string }) =>
    Math.round(Number(amount.toFixed(2)) * 100);
  const moved = filled.reduce(
    (
      sum,
      {
        body: {
          side,
          trades: [trade],
        },
      },
    ) => {
      const gross = Math.round(Number(trade.grossAmount) * 100);
      return sum + (side === 'BUY' ? -gross : gross) - Math.round(Number(trade.fee) * 100);
    },
    0,
  );
  expect(paise(after.cashBalance) - paise(before.cashBalance)).toBe(moved);
  expect(paise(after.cashBalance)).toBeGreaterThanOrEqual(0);
  await verify();
});

it('serves orders of several users at once', async () => {
  const others = world.user
    .all()
    .filter(({ email, id }) => email !== JOHN && !world.securitySettings({ user: id }).twoFactorEnabled)
    .slice(0, 3);
  await prisma.securitySettings.updateMany({ data: { failedLogins: 0, lockedUntil: null } });
  const clients = await Promise.all(others.map(({ email }) => logIn(email)));
  const answers = await Promise.all(
    [...clients, ...clients, ...clients].map((client) =>
      client.post('/orders', { symbol: 'HDFCBANK', side: 'BUY', quantity: 1 }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  await verify();
});

it('lists orders page by page, each once, the latest first', async () => {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const { status, body } = await john.get(`/orders?limit=7${next ? `&cursor=${next}` : ''}`);
    expect(status).toBe(200);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    next = body.next;
  } while (next);
  const all = await prisma.order.findMany({
    where: { userId },
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
  });
  expect(seen).toEqual(all.map(({ id }) => id));
  const { body } = await john.get('/orders?status=rejected&symbol=INFY&limit=100');
  expect(
    new Set(body.items.map((order: { status: string; symbol: string }) => `${order.status} ${order.symbol}`)),
  ).toEqual(new Set(['rejected INFY']));
});

it.each([
  [{ quantity: 0 }, 'quantity'],
  [{ quantity: 1.5 }, 'quantity'],
  [{ quantity: '2' }, 'quantity'],
  [{ quantity: 1_000_001 }, 'quantity'],
  [{ side: 'HOLD' }, 'side'],
  [{ type: 'LIMIT' }, 'limitPrice'],
  [{ limitPrice: '10.00' }, 'limitPrice'],
  [{ type: 'LIMIT', limitPrice: '10.005' }, 'limitPrice'],
  [{ type: 'LIMIT', limitPrice: 10 }, 'limitPrice'],
  [{ type: 'LIMIT', limitPrice: '0.00' }, 'limitPrice'],
  [{ type: 'LIMIT', limitPrice: '-5' }, 'limitPrice'],
  [{ type: 'STOP' }, 'stopPrice'],
  [{ validity: 'GTC' }, 'validity'],
  [{ userId: 'somebody' }, ''],
])('refuses %j, and says where it is wrong', async (wrong, at) => {
  const orders = await prisma.order.count();
  const { status, body } = await john.post('/orders', { symbol: 'INFY', side: 'BUY', quantity: 1, ...wrong });
  expect({ status, body }).toMatchObject({
    status: 422,
    body: { errors: expect.arrayContaining([expect.objectContaining({ at: at || 'json' })]) },
  });
  expect(await prisma.order.count()).toBe(orders);
});

it('knows no stock that there is not', async () => {
  expect((await john.post('/orders', { symbol: 'NOPE', side: 'BUY', quantity: 1 })).status).toBe(404);
});
