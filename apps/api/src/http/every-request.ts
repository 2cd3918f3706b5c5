import { randomUUID } from 'node:crypto';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Env } from './context.ts';
import { Problem } from './problem.ts';

/** The largest body that a route needs is a few hundred bytes. */
const MOST_BODY_BYTES = 16 * 1024;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives a request its name, and says what became of it. The route is logged as it is written, not as it was asked: a path or
 * a query may hold what is nobody's business, and headers and bodies hold secrets.
 */
export const logged = createMiddleware<Env>(async (c, next) => {
  const given = c.req.header('x-request-id');
  const requestId = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
  c.set('requestId', requestId);
  const started = performance.now();
  await next();
  c.header('x-request-id', requestId);
  const { services, caller } = c.var;
  services.log('info', 'request', {
    requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: Math.round(performance.now() - started),
    ...(caller && { userId: caller.userId }),
  });
});

export const limited = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: () => {
    throw new Problem(413, 'too-large', 'Too large', `A body has at most ${MOST_BODY_BYTES} bytes.`);
  },
});

/** Nobody may frame an answer, guess its type, or keep it: it is somebody's money. */
export const secured = createMiddleware<Env>(async (c, next) => {
  await next();
  const html = c.res.headers.get('content-type')?.startsWith('text/html') ?? false;
  c.header(
    'content-security-policy',
    html
      ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
      : "default-src 'none'; frame-ancestors 'none'",
  );
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('strict-transport-security', 'max-age=31536000');
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
});
