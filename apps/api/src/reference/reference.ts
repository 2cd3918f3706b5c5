import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../http/context.ts';
import { referencePage } from './page.ts';

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Tilth',
    version: '0.1.0',
    description:
      'An HTTP API over a seeded world. Log in as john@example.com with testpass123, and send the access token with every other request. ' +
      'The world stands at its as-of date: orders trade at the last close, and nothing that is written is later.',
  },
};

/** The documentation: for programs at `/openapi.json`, for people at `/reference`. Both come with the API, from nowhere else. */
export function addReference(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  let document: ReturnType<typeof app.getOpenAPI31Document> | undefined;
  const documented = () => {
    document ??= app.getOpenAPI31Document(ABOUT);
    return document;
  };
  app.get('/openapi.json', (c) => c.json(documented()));
  app.get('/reference', (c) => c.html(referencePage(documented())));
  app.get('/', (c) => c.redirect('/reference'));
}
