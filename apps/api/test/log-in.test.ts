import { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { refreshTokenOf, sessionsOf } from '@tilth/security';
import { expect, it } from 'vitest';
import { stepAt, totp } from '../src/auth/totp.ts';
import { clientOf, JOHN, SEEDED_PASSWORD, type Stage, stage } from './stage.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;
const on = await stage();
const { prisma, world, ask, tryLogIn, logIn, wait, now, messages, verify } = on;

/** Users who can log in with a password alone, nobody's test but one's own. */
const plain = world.user
  .all()
  .filter(({ id }) => {
    const { twoFactorEnabled, lockedUntil } = world.securitySettings({ user: id });
    return !twoFactorEnabled && (lockedUntil === null || lockedUntil <= world.asOf);
  })
  .map(({ email }) => email)
  .filter((email) => email !== JOHN);
const some = (i: number) => plain[i] as string;

const sessions = (email: string) =>
  prisma.userSession.findMany({ where: { user: { email } }, orderBy: { startedAt: 'desc' } });

it('logs in whoever knows the password, and says who they are', async () => {
  const john = await logIn();
  const { status, body } = await john.get('/me');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: world.user('john').id,
    email: JOHN,
    firstName: 'John',
    systems: { investa: true, cashflow: false, spark: false },
  });
  expect((await tryLogIn('  John@Example.com ')).status).toBe(200);
  await verify();
});

it('answers the same to a wrong password and to an address that nobody has', async () => {
  const wrong = await tryLogIn(some(0), 'wrong-password');
  const nobody = await tryLogIn('nobody@example.com', 'wrong-password');
  expect([wrong.status, nobody.status]).toEqual([401, 401]);
  expect({ ...nobody.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  expect(Object.fromEntries(nobody.headers)).toEqual({
    ...Object.fromEntries(wrong.headers),
    'x-request-id': expect.any(String),
  });
});

it.each([
  ['somebody', () => some(1)],
  ['nobody', () => 'no.such.user@example.com'],
])('locks %s out after five wrong passwords, for half an hour', async (_, who) => {
  const email = who();
  for (let i = 0; i < 5; i++) expect((await tryLogIn(email, 'wrong')).status).toBe(401);
  const locked = await tryLogIn(email, 'wrong');
  expect(locked).toMatchObject({ status: 423, body: { type: 'urn:tilth:problem:locked' } });
  expect(Number(locked.headers.get('retry-after'))).toBe(HALF_AN_HOUR_MS / 1000);
  // The right password does not help.
  expect((await tryLogIn(email)).status).toBe(423);
  await verify();
  wait(HALF_AN_HOUR_MS - 1);
  expect((await tryLogIn(email)).status).toBe(423);
  wait(1);
  expect((await tryLogIn(email)).status).toBe(email === some(1) ? 200 : 401);
  await verify();
});

it('keeps out whom the seeded world has locked out, until their time is over', async () => {
  const { id, email } = world.user(some(2));
  const left = 7 * 60_000;
  await prisma.securitySettings.update({
    where: { userId: id },
    data: { failedLogins: 5, lockedUntil: new Date(world.asOf.getTime() + left) },
  });
  expect((await tryLogIn(email)).status).toBe(423);
  wait(left);
  expect((await tryLogIn(email)).status).toBe(200);
});

it('gives a new refresh token each time, and revokes the session of one that is used again', async () => {
  const first = await logIn(some(3));
  const refresh = (refreshToken: string) => ask('POST', '/auth/refresh', { body: { refreshToken } });
  const second = await refresh(first.refreshToken);
  expect(second.status).toBe(200);
  const third = await refresh(second.body.refreshToken);
  expect(third.status).toBe(200);
  const client = clientOf(ask, first.email, third.body);
  expect((await client.get('/me')).status).toBe(200);

  expect((await refresh(second.body.refreshToken)).status).toBe(401);
  expect((await refresh(third.body.refreshToken)).status).toBe(401);
  expect((await client.get('/me')).status).toBe(401);
  const [session] = await sessions(first.email);
  expect(session).toMatchObject({ endReason: 'revoked' });
  await verify();
});

it('gives one of many refreshes with one token what it asks for, and ends the session', async () => {
  const { refreshToken, email } = await logIn(some(4));
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => ask('POST', '/auth/refresh', { body: { refreshToken } })),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  expect((await sessions(email))[0]?.endedAt).not.toBeNull();
});

it('goes on with a seeded session by its refresh token, once', async () => {
  const made = new World({ seed: world.seed, asOf: world.asOf.getTime() as Instant });
  const live = sessionsOf(made, 0).find(({ endedAt }) => endedAt === null);
  const token = refreshTokenOf(made, live?.key as [number, number, number]);
  const refresh = (refreshToken: string) => ask('POST', '/auth/refresh', { body: { refreshToken } });
  const answer = await refresh(token);
  expect(answer.status).toBe(200);
  const john = clientOf(ask, JOHN, answer.body);
  expect((await john.get('/me')).status).toBe(200);
  expect((await refresh(token)).status).toBe(401);
  expect((await john.get('/me')).status).toBe(401);
  await verify();
});

it('takes no token for another, none that was tampered with, and none that has expired', async () => {
  const john = await logIn();
  const me = (token: string) => ask('GET', '/me', { token });
  expect((await me(john.refreshToken)).status).toBe(401);
  expect((await ask('POST', '/auth/refresh', { body: { refreshToken: john.accessToken } })).status).toBe(401);
  const [head, payload, mac] = john.accessToken.split('.') as [string, string, string];
  const forged = Buffer.from(payload, 'base64url')
    .toString()
    .replace(world.user('john').id, world.user(1).id);
  expect((await me([head, Buffer.from(forged).toString('base64url'), mac].join('.'))).status).toBe(401);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect((await me([none, payload, ''].join('.'))).status).toBe(401);
  expect((await me('nonsense')).status).toBe(401);
  expect((await me(john.accessToken)).status).toBe(200);
  wait(15 * 60_000);
  expect((await me(john.accessToken)).status).toBe(401);
  const next = await ask('POST', '/auth/refresh', { body: { refreshToken: john.refreshToken } });
  expect(next.status).toBe(200);
  wait(next.body.refreshExpiresIn * 1000);
  expect(
    (await ask('POST', '/auth/refresh', { body: { refreshToken: next.body.refreshToken } })).status,
  ).toBe(401);
});

it('logs out at once, on this session and on no other', async () => {
  const [here, there] = [await logIn(), await logIn()];
  expect((await here.post('/auth/logout')).status).toBe(204);
  expect((await here.get('/me')).status).toBe(401);
  expect((await ask('POST', '/auth/refresh', { body: { refreshToken: here.refreshToken } })).status).toBe(
    401,
  );
  expect((await there.get('/me')).status).toBe(200);
  await verify();
});

it('lets nobody in whose account is closed', async () => {
  const { email, get } = await logIn(some(4));
  await prisma.user.update({ where: { email }, data: { isActive: false } });
  expect((await get('/me')).status).toBe(401);
  expect((await tryLogIn(email)).status).toBe(401);
  await prisma.user.update({ where: { email }, data: { isActive: true } });
});

it('asks for the code that an authenticator app shows, and takes each once', async () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const email = await withSecondFactor(some(5), { twoFactorMethod: 'totp', totpSecret: secret });
  const { challenge, method } = await challenged(email);
  expect(method).toBe('totp');
  const code = totp(secret, stepAt(now()));
  expect((await give(challenge, code === '000000' ? '111111' : '000000')).status).toBe(401);
  expect((await give(challenge, code)).status).toBe(200);
  expect((await give((await challenged(email)).challenge, code)).status).toBe(401);
  wait(30_000);
  expect((await give((await challenged(email)).challenge, totp(secret, stepAt(now())))).status).toBe(200);
  await verify();
});

it.each(['sms', 'email'] as const)('sends a code by %s, good once and for five minutes', async (method) => {
  const email = await withSecondFactor(some(5), { twoFactorMethod: method, totpSecret: null });
  const { challenge } = await challenged(email);
  const { to, by, text } = messages.at(-1) as { to: string; by: string; text: string };
  const code = /\d{6}/.exec(text)?.[0] as string;
  const phone = world.userProfile({ user: world.user(email) }).phone;
  expect({ to, by }).toEqual({ to: method === 'sms' ? phone : email, by: method });
  expect((await give(challenge, code)).status).toBe(200);
  expect((await give(challenge, code)).status).toBe(401);
  const late = await challenged(email);
  wait(300_000);
  expect((await give(late.challenge, /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] as string)).status).toBe(
    401,
  );
});

it('counts wrong codes like wrong passwords', async () => {
  const email = await withSecondFactor(some(5), { twoFactorMethod: 'sms', totpSecret: null });
  const { challenge } = await challenged(email);
  const right = /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] as string;
  const wrong = right === '000000' ? '111111' : '000000';
  await prisma.securitySettings.updateMany({
    where: { user: { email } },
    data: { failedLogins: 0, lockedUntil: null },
  });
  for (let i = 0; i < 5; i++) expect((await give(challenge, wrong)).status).toBe(401);
  expect((await give(challenge, right)).status).toBe(423);
  expect((await tryLogIn(email)).status).toBe(423);
});

async function withSecondFactor(
  email: string,
  data: { twoFactorMethod: 'totp' | 'sms' | 'email'; totpSecret: string | null },
): Promise<string> {
  await prisma.securitySettings.updateMany({
    where: { user: { email } },
    data: { ...data, twoFactorEnabled: true },
  });
  return email;
}

async function challenged(email: string): Promise<{ challenge: string; method: string }> {
  const { status, body } = await tryLogIn(email, SEEDED_PASSWORD);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { status: 'second_factor', challenge: expect.any(String) },
  });
  return body;
}

function give(challenge: string, code: string): ReturnType<Stage['ask']> {
  return ask('POST', '/auth/second-factor', { body: { challenge, code } });
}
