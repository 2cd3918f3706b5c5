import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { authenticate } from '../auth/authenticate.ts';
import type { Env } from './context.ts';
import { invalid } from './problem.ts';

/** The routes of one resource. */
export function router(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      throw invalid(
        result.error.issues.map(({ path, message }) => ({ at: path.join('.') || result.target, message })),
      );
    },
  });
}

type Config<P extends string> = Omit<RouteConfig, 'path' | 'operationId' | 'summary'> & {
  path: P;
  operationId: string;
  summary: string;
};

/** A route for whoever is logged in. */
export function guarded<P extends string, const R extends Config<P>>(config: R) {
  return createRoute({ ...config, security: [{ bearer: [] }], middleware: authenticate });
}

/** A route for everybody. */
export function open<P extends string, const R extends Config<P>>(config: R) {
  return createRoute({ ...config, security: [] });
}

const ProblemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:tilth:problem:not-found' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'What went wrong, as RFC 9457 says.' });

const MEANING: { readonly [status: number]: string } = {
  400: 'What was sent is no JSON',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'There is no such thing, or it is not yours',
  409: 'What is there does not allow it',
  413: 'What was sent is too large',
  415: 'What was sent is not said to be JSON',
  422: 'Some of what was sent cannot be taken',
  423: 'Locked',
};

/** The problems that a route may answer with. They leave by exceptions, so handlers' types do not name them. */
export function problems(...statuses: readonly number[]): Record<string, never> {
  const answers = [...new Set(statuses)].map((status) => [
    status,
    {
      description: MEANING[status] ?? 'A problem',
      content: { 'application/problem+json': { schema: ProblemSchema } },
    },
  ]);
  return Object.fromEntries(answers) as Record<string, never>;
}

/** An answer in JSON. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A body in JSON, which has to be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}
