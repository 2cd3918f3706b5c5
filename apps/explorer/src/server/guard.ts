import type { MiddlewareHandler } from 'hono';

/** Names of this machine that lead nowhere else. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const HEADERS = {
  // Everything comes from here, and nothing inline: neither scripts nor styles.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Only this machine's own pages may ask. A page of the web that points its name at 127.0.0.1 sends its own name as Host;
 * one that asks across sites is told apart by what every browser says of a request's origin.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const toPage = context.req.header('sec-fetch-mode') === 'navigate';
  if (!LOOPBACK.test(host)) return context.text('Refused: this page is for this machine only.\n', 421);
  if (site === 'cross-site' && !toPage) return context.text('Refused: another site asks.\n', 403);
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  return undefined;
};
