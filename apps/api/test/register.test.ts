import { describe, expect, it } from 'vitest';
import { type Answer, clientOf, INVESTA, JOHN, stage } from './stage.ts';

const on = await stage({ domains: [...INVESTA, 'cashflow'], sizes: { users: 20, freelancers: 20 } });
const { ask, prisma, world, messages, verify, tryLogIn, wait, logIn } = on;

const ANN = {
  email: 'ann@example.com',
  password: 'correct horse',
  firstName: 'Ann',
  lastName: 'Rao',
  dateOfBirth: '1994-05-17',
};
const register = (body: object): Promise<Answer> => ask('POST', '/auth/register', { body });
const confirm = (registration: string, code: string) =>
  ask('POST', `/auth/register/${registration}/confirm`, { body: { code } });
const sentCode = () => /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] as string;

it('opens an account with all that every user has, and the world stays right', async () => {
  const { status, body } = await register({
    ...ANN,
    city: 'Pune',
    occupation: 'Nurse',
    riskAppetite: 'aggressive',
  });
  expect(status).toBe(201);
  const ann = clientOf(ask, ANN.email, body);
  expect((await ann.get('/me')).body).toMatchObject({
    firstName: 'Ann',
    city: 'Pune',
    state: 'Maharashtra',
    occupation: 'Nurse',
    systems: { investa: true, cashflow: false, bank: false },
  });
  expect((await ann.get('/portfolio')).body).toMatchObject({ cashBalance: '100000.00', holdings: [] });
  expect((await ann.get('/notifications')).body.items).toMatchObject([{ title: 'Welcome to Investa, Ann' }]);
  expect((await tryLogIn(ANN.email, ANN.password)).status).toBe(200);
  await verify();
  // Who has just joined can trade.
  expect((await ann.post('/orders', { symbol: 'INFY', side: 'BUY', quantity: 3 })).body.status).toBe(
    'filled',
  );
  expect(
    (await ann.get('/achievements')).body.filter((each: { earnedAt: string }) => each.earnedAt),
  ).toHaveLength(1);
  await verify();
});

it('gives an address to one of many who want it at once', async () => {
  const wish = { ...ANN, email: 'wanted@example.com' };
  const answers = await Promise.all([wish, wish, wish].map(register));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await register(wish)).body).toMatchObject({ type: 'urn:tilth:problem:taken' });
  expect((await register({ ...wish, email: JOHN })).status).toBe(409);
  await verify();
});

describe('an address that another system knows', () => {
  const addresses = new Set(world.user.all().map(({ email }) => email));
  const freelancer = world.cashflowUser.all().find(({ email }) => !addresses.has(email));
  const { email, firstName, lastName } = freelancer as { email: string; firstName: string; lastName: string };
  const theirs = { ...ANN, email, firstName, lastName };

  it('opens an account only to whoever reads what is sent there', async () => {
    const { status, body } = await register(theirs);
    expect(status).toBe(202);
    expect(messages.at(-1)).toMatchObject({ to: email, by: 'email' });
    expect(JSON.stringify(body)).not.toContain(sentCode());
    expect((await tryLogIn(email, ANN.password)).status).toBe(401);
    const code = sentCode();
    expect((await confirm(body.registration, code === '000000' ? '111111' : '000000')).status).toBe(401);
    const confirmed = await confirm(body.registration, code);
    expect(confirmed.status).toBe(201);
    const { get } = clientOf(ask, email, confirmed.body);
    expect((await get('/me')).body.systems).toMatchObject({ investa: true, cashflow: true });
    const prediction = world.cashflowPrediction({ user: freelancer as never, horizonDays: 30 });
    expect((await get('/cashflow/predictions/30')).body).toMatchObject({
      expectedInflow: prediction.expectedInflow.toFixed(2),
    });
    expect((await confirm(body.registration, code)).status).toBe(401);
    await verify();
  });

  it('is not to be had by guessing, or after a quarter of an hour', async () => {
    const other = world.cashflowUser.all().filter((each) => !addresses.has(each.email))[1];
    const wish = { ...ANN, email: other?.email as string, firstName: other?.firstName as string };
    const { registration } = (await register(wish)).body;
    const code = sentCode();
    for (let i = 0; i < 5; i++)
      expect(
        (await confirm(registration, String(Number(code) === i ? 999_999 : i).padStart(6, '0'))).status,
      ).toBe(401);
    expect((await confirm(registration, code)).status).toBe(401);
    const late = (await register(wish)).body.registration;
    wait(15 * 60_000);
    expect((await confirm(late, sentCode())).status).toBe(401);
    expect(await prisma.user.count({ where: { email: wish.email } })).toBe(0);
  });
});

it.each([
  [{ email: 'ann@gmail.com' }, 'email'],
  [{ email: 'a.rao12@example.com' }, 'email'],
  [{ email: 'not an address' }, 'email'],
  [{ password: 'short' }, 'password'],
  [{ password: 'ü'.repeat(40) }, 'password'],
  [{ firstName: '' }, 'firstName'],
  [{ firstName: 'R2-D2' }, 'firstName'],
  [{ dateOfBirth: '2010-01-01' }, 'dateOfBirth'],
  [{ dateOfBirth: '1994-02-30' }, 'dateOfBirth'],
  [{ dateOfBirth: '1850-01-01' }, 'dateOfBirth'],
  [{ city: 'Atlantis' }, 'city'],
  [{ occupation: 'Student', dateOfBirth: '1980-01-01' }, 'occupation'],
  [{ occupation: 'Retired' }, 'occupation'],
  [{ isActive: true }, 'json'],
])('refuses %j, and makes nobody', async (wrong, at) => {
  const users = await prisma.user.count();
  const { status, body } = await register({ ...ANN, email: 'wrong@example.com', ...wrong });
  const places = new Set(body.errors?.map((error: { at: string }) => error.at));
  expect({ status, places: [...places] }).toEqual({ status: 422, places: [at] });
  expect(await prisma.user.count()).toBe(users);
});

it('shows the references’ figures of John, as they are in the world', async () => {
  const john = await logIn();
  const freelancer = world.cashflowUser('john');
  const predictions = (await john.get('/cashflow/predictions')).body;
  expect(predictions.map((each: { horizonDays: number }) => each.horizonDays)).toEqual([7, 30, 60]);
  for (const { horizonDays, expectedInflow } of predictions)
    expect(expectedInflow).toBe(
      world.cashflowPrediction({ user: freelancer, horizonDays }).expectedInflow.toFixed(2),
    );
  expect((await john.get('/cashflow/smoothing')).body).toMatchObject({
    balance: world.smoothingBuffer({ user: freelancer }).balance.toFixed(2),
  });
  const insights = (await john.get('/cashflow/insights')).body;
  expect(insights).toHaveLength(world.cashflowInsight.count({ user: freelancer }));
  expect((await john.get('/portfolio')).body).toMatchObject({
    totalValue: world.portfolio({ user: 'john' }).totalValue.toFixed(2),
  });
});

it('gives every transaction once, page by page, and filters them', async () => {
  const john = await logIn();
  const own = world.cashflowTransaction.all({ user: world.cashflowUser('john') });
  const seen: number[] = [];
  let next: string | null = null;
  do {
    const { body } = await john.get(`/cashflow/transactions?limit=100${next ? `&cursor=${next}` : ''}`);
    seen.push(...body.items.map(({ sequence }: { sequence: number }) => sequence));
    next = body.next;
  } while (next);
  expect(seen).toEqual(own.map(({ sequence }) => sequence).reverse());
  const { body } = await john.get(
    '/cashflow/transactions?limit=100&kind=expense&category=rent&least=100&from=2026-01-01T00:00:00Z',
  );
  const rents = own.filter(
    ({ category, occurredAt }) => category === 'rent' && occurredAt >= new Date('2026-01-01'),
  );
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(rents.map(({ id }) => id).reverse());
  const backwards = await john.get(
    '/cashflow/transactions?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
  );
  expect(backwards).toMatchObject({ status: 422, body: { errors: [{ at: 'to' }] } });
});
