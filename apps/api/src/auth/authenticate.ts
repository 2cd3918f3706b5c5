import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/context.ts';
import { unauthorized } from '../http/problem.ts';

/** Lets in who has a good access token, as long as its session lives: whoever logs out is out at once. */
export const authenticate = createMiddleware<Env>(async (c, next) => {
  const { tokens, db } = c.var.services;
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token)
    throw unauthorized('Send an access token: Authorization: Bearer …');
  const claims = await tokens.read('access', token);
  const session =
    claims &&
    (await db.userSession.findFirst({
      where: { id: claims.sessionId, userId: claims.userId, endedAt: null, user: { isActive: true } },
      select: { user: { select: { email: true } } },
    }));
  if (!session)
    throw unauthorized('The access token is not good, or no longer. Refresh it, or log in again.');
  c.set('caller', { sessionId: claims.sessionId, userId: claims.userId, email: session.user.email });
  await next();
});
