import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorFields } from '../log.ts';
import type { Env } from './context.ts';
import { notFound, Problem } from './problem.ts';

const TYPE = 'application/problem+json';

/** Every error becomes a problem. What nobody has foreseen is logged, and not told: it may hold secrets. */
export const onError: ErrorHandler<Env> = (error, c) => {
  const problem = problemOf(error);
  if (problem.status >= 500) {
    const { requestId, services } = c.var;
    services.log('error', 'A request failed.', { requestId, method: c.req.method, ...errorFields(error) });
  }
  return answer(c, problem);
};

export const onNotFound: NotFoundHandler<Env> = (c) => answer(c, notFound('route'));

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 415)
    return new Problem(
      415,
      'not-json',
      'Not JSON',
      'Send a body as JSON, and say so: Content-Type: application/json.',
    );
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(error.status, 'malformed', 'Malformed request', 'What was sent is no JSON.');
  return new Problem(
    500,
    'internal',
    'Internal error',
    'Something went wrong here. It has been logged with the request id.',
  );
}

function answer(c: Context<Env>, { status, kind, title, detail, errors, headers }: Problem): Response {
  return c.body(
    JSON.stringify({
      type: `urn:tilth:problem:${kind}`,
      title,
      status,
      detail,
      requestId: c.var.requestId,
      ...(errors && { errors }),
    }),
    status,
    { ...headers, 'content-type': TYPE },
  );
}
