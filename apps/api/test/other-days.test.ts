import { expect, it } from 'vitest';
import { clientOf, INVESTA, stage } from './stage.ts';

it.each([
  ['a leap day', '2024-02-29'],
  ['a Sunday', '2026-11-22'],
  ['in the middle of a trading day', '2026-11-20T06:30:00Z'],
  ['the moment the market closes', '2026-11-20T10:00:00Z'],
])('keeps the world right that stands at %s', async (_, asOf) => {
  const { ask, logIn, verify, close, world } = await stage({
    domains: [...INVESTA],
    sizes: { users: 12 },
    seed: 7,
    asOf,
  });
  const joining = { email: 'ann@example.com', password: 'correct horse', firstName: 'Ann', lastName: 'Rao' };
  const { body: grant } = await ask('POST', '/auth/register', {
    body: { ...joining, dateOfBirth: '1994-02-28' },
  });
  for (const client of [clientOf(ask, joining.email, grant), await logIn()]) {
    const bought = await client.post('/orders', { symbol: 'INFY', side: 'BUY', quantity: 2 });
    expect(bought.body).toMatchObject({ status: 'filled' });
    expect((await client.post('/orders', { symbol: 'INFY', side: 'SELL', quantity: 1 })).body.status).toBe(
      'filled',
    );
    const { lastPrice } = world.marketData({ stock: world.stock('TCS') });
    const bid = {
      symbol: 'TCS',
      side: 'BUY',
      quantity: 1,
      type: 'LIMIT',
      limitPrice: lastPrice.mul('0.95').toFixed(2),
    };
    const resting = await client.post('/orders', bid);
    expect(resting.body.status).toBe('open');
    expect((await client.post('/orders', { ...bid, validity: 'DAY' })).body.status).toBe('expired');
    expect((await client.delete(`/orders/${resting.body.id}`)).status).toBe(200);
    expect((await client.put('/watchlist/INFY', { alertBelow: '1.00' })).status).toBe(200);
    const { contents } = (await client.get('/courses/first-steps-in-the-indian-stock-market')).body;
    const next = contents.find(
      ({ progress }: { progress: { status: string } | null }) => progress?.status !== 'completed',
    );
    if (next) {
      const { body } = await client.put(`/lessons/${next.id}/progress`, { percentRead: 20 });
      const quiz = body.quizzes.find(({ passed }: { passed: boolean }) => !passed);
      const begun = await client.post(`/quizzes/${quiz.id}/attempts`);
      expect((await client.post(`/attempts/${begun.body.id}/submit`, { answers: [] })).status).toBe(200);
    }
    expect((await client.post('/notifications/read')).status).toBe(200);
    expect((await client.post('/auth/logout')).status).toBe(204);
  }
  await verify();
  await close();
});
