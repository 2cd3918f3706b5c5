import type { OpenAPIHono } from '@hono/zod-openapi';
import { Lockout } from './auth/lockout.ts';
import { logInRoutes } from './auth/log-in.ts';
import { registerRoutes } from './auth/register.ts';
import { Registrations } from './auth/registrations.ts';
import { Retired } from './auth/retired.ts';
import { SecondFactors } from './auth/second-factor.ts';
import { sessionRoutes } from './auth/session-routes.ts';
import { Tokens } from './auth/tokens.ts';
import { healthRoutes } from './health.ts';
import type { Dependencies, Env, Services } from './http/context.ts';
import { limited, logged, secured } from './http/every-request.ts';
import { onError, onNotFound } from './http/failures.ts';
import { router } from './http/route.ts';
import { Deadlines } from './learning/deadlines.ts';
import { addReference } from './reference/reference.ts';
import { resources } from './resources.ts';

/** The API over a world. It opens nothing and ends nothing that it was given. */
export function createApp(dependencies: Dependencies): OpenAPIHono<Env> {
  const services = servicesOf(dependencies);
  const app = router();
  app.use('*', async (c, next) => {
    c.set('services', services);
    await next();
  });
  app.use('*', logged, secured, limited);
  app.onError(onError);
  app.notFound(onNotFound);
  for (const routes of [healthRoutes, registerRoutes, logInRoutes, sessionRoutes, ...resources])
    app.route('/', routes);
  addReference(app);
  return app;
}

function servicesOf(dependencies: Dependencies): Services {
  const { clock, outbox, secret } = dependencies;
  return {
    ...dependencies,
    tokens: new Tokens(secret, clock),
    lockout: new Lockout(clock),
    secondFactors: new SecondFactors(clock, outbox),
    retired: new Retired(),
    registrations: new Registrations(clock),
    deadlines: new Deadlines(clock),
  };
}
