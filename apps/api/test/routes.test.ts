import { describe, expect, it } from 'vitest';
import { everythingOf } from './everything-of.ts';
import { type Belongings, belongingsOf } from './members.ts';
import { type Case, cases } from './samples.ts';
import { type Answer, JOHN, stage } from './stage.ts';

const on = await stage({ scale: 0.2, sizes: { users: 10 } });
const { ask, sql, world, prisma } = on;
const document = (await ask('GET', '/openapi.json')).body;

interface Route {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly isGuarded: boolean;
  readonly statuses: readonly string[];
}

const routes: Route[] = Object.entries(document.paths as Record<string, Record<string, never>>).flatMap(
  ([path, methods]) =>
    Object.entries(
      methods as Record<string, { operationId: string; security: object[]; responses: object }>,
    ).map(([method, { operationId, security, responses }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      isGuarded: security.length > 0,
      statuses: Object.keys(responses),
    })),
);
const guarded = routes.filter(({ isGuarded }) => isGuarded);
const caseOf = ({ operationId }: Route): Case => cases[operationId] as Case;
const ordered = Object.keys(cases).flatMap((id) => guarded.filter(({ operationId }) => operationId === id));

/** Somebody else, who is no learner of everything and no freelancer, and may enter Spark. */
const BEN = world.user
  .all()
  .find(({ email }) => email !== JOHN && world.sparkUser.count({ email, status: 'active' }) > 0)
  ?.email as string;
const john = await belongingsOf(on, JOHN);
const ben = await belongingsOf(on, BEN);

function send(route: Route, token: string | undefined, of: Belongings): Promise<Answer> {
  const { path = {}, query = {}, body } = caseOf(route).sample(of);
  const filled = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] as string));
  const search = new URLSearchParams(query).toString();
  return ask(route.method, search ? `${filled}?${search}` : filled, { token, body });
}

describe('the routes', () => {
  it('have a case each, and no case is of none', () => {
    expect(guarded.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(cases).sort());
    expect(new Set(routes.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });

  it('are open only where somebody has to get in', () => {
    expect(
      routes
        .filter(({ isGuarded }) => !isGuarded)
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(['confirmRegistration', 'giveSecondFactor', 'health', 'logIn', 'refresh', 'register']);
  });

  it('are described for programs as OpenAPI 3.1, and for people on a page that needs nothing from elsewhere', async () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      components: { securitySchemes: { bearer: { scheme: 'bearer' } } },
    });
    const page = await ask('GET', '/reference');
    expect(page.status).toBe(200);
    for (const { path } of routes) expect(page.text).toContain(`<code>${path}</code>`);
    expect(page.text).not.toMatch(/<script|<link|src=|https?:\/\//);
  });
});

describe.each(ordered.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  it('lets nobody in without a good token', async () => {
    for (const token of [undefined, 'nonsense', ben.client.refreshToken]) {
      const answer = await send(route, token, john);
      expect(answer).toMatchObject({
        status: 401,
        body: { type: 'urn:tilth:problem:unauthorized', requestId: expect.any(String) },
      });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('neither shows nor changes anything of somebody else', async () => {
    const before = await everythingOf(sql, BEN);
    // Ben's own ids, in John's hands. John logs out of a session of his own at the last.
    const answer = await send(route, (await tokenFor(route)) ?? john.client.accessToken, ben);
    expect(answer.status).toBe(caseOf(route).own ? 404 : expectedOf(route, answer.status));
    const after = await everythingOf(sql, BEN);
    expect(Object.keys(before.digests).length).toBeGreaterThan(30);
    for (const [table, digest] of Object.entries(before.digests))
      expect({ table, digest: after.digests[table] }).toEqual({ table, digest });
    const theirs = [...before.marks].filter((mark) => answer.text.includes(mark));
    // What Ben named, the answer may name: which lesson, which quiz.
    const { path = {} } = caseOf(route).sample(ben);
    expect(theirs.filter((mark) => !Object.values(path).includes(mark))).toEqual([]);
  });

  it('answers its owner as it is described', async () => {
    const answer = await send(route, (await tokenFor(route)) ?? ben.client.accessToken, ben);
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: caseOf(route).status });
    expect(route.statuses).toContain(String(answer.status));
  });
});

/** Logging out ends a session that no other test needs. */
async function tokenFor({ operationId }: Route): Promise<string | undefined> {
  return operationId === 'logOut' ? (await on.logIn(JOHN)).accessToken : undefined;
}

/** John, too, may be answered that what is there does not allow it: he has a life of his own. */
function expectedOf(route: Route, status: number): number {
  return status === 409 && route.statuses.includes('409') ? 409 : caseOf(route).status;
}

it('shows the members of one system only what is theirs, though their addresses are alike', async () => {
  for (const [mine, theirs] of [
    [john, ben],
    [ben, john],
  ] as const) {
    const { body: accounts } = await mine.client.get('/bank/accounts');
    expect(accounts.map(({ id }: { id: string }) => id)).toContain(mine.accountId);
    expect(accounts.map(({ id }: { id: string }) => id)).not.toContain(theirs.accountId);
  }
  expect(await prisma.cashflowUser.count({ where: { email: { in: [JOHN, BEN] } } })).toBe(2);
});

it('counts for each only what is theirs', async () => {
  const all = await prisma.notification.count({ where: { readAt: null } });
  for (const { client, userId } of [john, ben]) {
    const own = await prisma.notification.count({ where: { userId, readAt: null } });
    expect((await client.get('/notifications')).body.unread).toBe(own);
    expect(own).toBeLessThan(all);
  }
});
