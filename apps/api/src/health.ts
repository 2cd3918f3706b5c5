import { z } from '@hono/zod-openapi';
import { Problem } from './http/problem.ts';
import { json, open, problems, router } from './http/route.ts';
import { Moment } from './http/schemas.ts';
import { errorFields } from './log.ts';
import { standsAt } from './standing.ts';

const health = open({
  operationId: 'health',
  method: 'get',
  path: '/health',
  tags: ['Health'],
  summary: 'Whether the API can work',
  description: 'Asks the database, and says at which moment its world stands.',
  responses: {
    200: json(z.object({ status: z.literal('ok'), worldStandsAt: Moment }).openapi('Health'), 'It can'),
    ...problems(503),
  },
});

/** For whoever watches over the API. */
export const healthRoutes = router().openapi(health, async (c) => {
  const { db, log } = c.var.services;
  try {
    return c.json({ status: 'ok' as const, worldStandsAt: (await standsAt(db)).toISOString() }, 200);
  } catch (error) {
    if (error instanceof Problem) throw error;
    log('error', 'The database does not answer.', { requestId: c.var.requestId, ...errorFields(error) });
    throw new Problem(503, 'unavailable', 'Unavailable', 'The database does not answer.');
  }
});
