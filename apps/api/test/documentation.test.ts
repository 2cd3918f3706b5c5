import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../src/index.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(project, 'docs/api.md'), 'utf8');
/** Describing an app asks its database nothing. */
const app = createApp({
  db: {} as never,
  clock: () => 0,
  log: () => {},
  outbox: async () => {},
  secret: new Uint8Array(32),
});

it('docs/api.md names every route that there is, and no other', async () => {
  const { paths } = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([route, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${route}`),
  );
  const named = [...page.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)].map(([, route]) => route);
  expect(named.sort()).toEqual(routes.sort());
});

it('docs/api.md names the settings that the environment is asked for', () => {
  const env = readFileSync(path.join(import.meta.dirname, '../src/env.ts'), 'utf8');
  const asked = [...env.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name as string);
  expect(asked.length).toBeGreaterThan(3);
  for (const name of asked) expect(page).toContain(`\`${name}\``);
});

it('docs/api.md refers to pages and programs that are there', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) =>
    path.join(project, 'docs', link as string),
  );
  const programs = [...page.matchAll(/--import tsx (\S+\.ts)/g)].map(([, file]) =>
    path.join(project, file as string),
  );
  for (const file of [...links, ...programs]) expect(existsSync(file), file).toBe(true);
});
