import { describe, expect, it } from 'vitest';
import { createApp, logTo } from '../src/index.ts';
import { JOHN, SEEDED_PASSWORD, stage } from './stage.ts';

const on = await stage();
const { ask, app, logged, logIn, prisma, tryLogIn } = on;
const john = await logIn();
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

describe('a problem', () => {
  it('is told as RFC 9457 says, with the id of the request', async () => {
    const answer = await ask('GET', '/nowhere', { headers: { 'x-request-id': 'from-the-client-1' } });
    expect(answer).toMatchObject({
      status: 404,
      body: {
        type: 'urn:tilth:problem:not-found',
        title: 'Not found',
        status: 404,
        detail: expect.any(String),
        requestId: 'from-the-client-1',
      },
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe('from-the-client-1');
  });

  it('does not repeat an id that is none', async () => {
    const { body } = await ask('GET', '/nowhere', { headers: { 'x-request-id': '"><script>' } });
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['{', 'application/json', 400],
    ['{"email":"john@example.com"}', 'text/plain', 415],
    ['email=john@example.com', 'application/x-www-form-urlencoded', 415],
    ['', 'application/json', 400],
    ['null', 'application/json', 422],
    ['[]', 'application/json', 422],
  ])('is what %j sent as %s is', async (body, type, status) => {
    const response = await app.request('/auth/login', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });

  it('is a body that is too large, whether or not it says so', async () => {
    const large = JSON.stringify({ email: JOHN, password: 'x'.repeat(20_000) });
    expect((await ask('POST', '/auth/login', { body: JSON.parse(large) })).status).toBe(413);
    const streamed = new Request('http://localhost/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect((await app.request(streamed)).status).toBe(413);
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'cursor=nonsense',
    'cursor=W10',
    `cursor=${'x'.repeat(201)}`,
  ])('is a page asked for by %s', async (query) => {
    for (const list of ['/orders', '/notifications', '/attempts']) {
      const { status, body } = await john.get(`${list}?${query}`);
      expect({ status, body }).toMatchObject({
        status: 422,
        body: { errors: [{ at: query.split('=')[0] }] },
      });
    }
  });

  it.each([
    '/courses/%00',
    '/cashflow/transactions?merchant=%00',
    '/cashflow/transactions?from=0000-01-01T00:00:00Z',
    `/orders?cursor=${Buffer.from(`["0000-01-01T00:00:00Z","${NOBODYS_ID}"]`).toString('base64url')}`,
    `/stocks/TCS/prices?from=0000-01-01`,
    `/orders/not-a-uuid`,
    `/lessons/1`,
    `/stocks/${'X'.repeat(40)}`,
  ])('is %s', async (path) => {
    expect((await john.get(path)).status).toBe(422);
  });
});

describe('every answer', () => {
  it.each(['/health', '/reference', '/nowhere', '/portfolio'])(
    'of %s cannot be framed, sniffed or kept',
    async (path) => {
      const { headers } = await john.get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('what is logged and answered', () => {
  it('names the route, the status and the user, and no secret', async () => {
    const secrets = ['correct-horse-battery', SEEDED_PASSWORD, john.accessToken, john.refreshToken];
    await tryLogIn(JOHN, 'correct-horse-battery');
    await ask('GET', `/orders?cursor=${encodeURIComponent(john.accessToken).slice(0, 150)}`, {
      token: john.accessToken,
    });
    await ask('POST', '/auth/refresh', { body: { refreshToken: john.refreshToken } });
    const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { email: JOHN } });
    const hashes = (await prisma.userSession.findMany()).map(({ refreshTokenHash }) => refreshTokenHash);
    const all = logged.join('');
    for (const secret of [...secrets, passwordHash, ...hashes])
      expect(all.includes(secret), secret).toBe(false);
    expect(all).not.toContain(JOHN);
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'info',
        message: 'request',
        method: 'GET',
        route: '/orders',
        status: 422,
      }),
    );
    const me = await john.get('/me');
    expect(me.text).not.toMatch(/hash|secret|\$2b\$/i);
  });

  it('says of an error that nobody foresaw where it was, and not what was in it', async () => {
    const lines: string[] = [];
    const broken = createApp({
      db: new Proxy(prisma, {
        get: (target, name) => {
          if (name === 'user')
            throw Object.assign(new Error(`where: { email: "${JOHN}", password: "${SEEDED_PASSWORD}" }`), {
              name: 'PrismaClientKnownRequestError',
              code: 'P2010',
            });
          return Reflect.get(target, name);
        },
      }),
      clock: () => 0,
      log: logTo(
        (line) => lines.push(line),
        () => 0,
        'error',
      ),
      outbox: async () => {},
      secret: new Uint8Array(32),
    });
    const response = await broken.request('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-that-fails' },
      body: JSON.stringify({ email: JOHN, password: SEEDED_PASSWORD }),
    });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:tilth:problem:internal',
      requestId: 'request-that-fails',
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: 'error',
      requestId: 'request-that-fails',
      error: 'PrismaClientKnownRequestError',
      code: 'P2010',
      at: expect.stringContaining('log-in.ts'),
    });
    for (const each of [text, ...lines]) expect(each).not.toMatch(new RegExp(`${SEEDED_PASSWORD}|${JOHN}`));
  });
});

it('reports that it is well, and that its database or its world is gone', async () => {
  expect((await ask('GET', '/health')).body).toEqual({
    status: 'ok',
    worldStandsAt: on.world.asOf.toISOString(),
  });
  await on.sql`update tilth.seed_runs set state = 'cleared', ended_at = now()`;
  expect(await ask('GET', '/health')).toMatchObject({
    status: 503,
    body: { type: 'urn:tilth:problem:no-world' },
  });
  await on.close();
  expect(await ask('GET', '/health')).toMatchObject({
    status: 503,
    body: { type: 'urn:tilth:problem:unavailable' },
  });
});
