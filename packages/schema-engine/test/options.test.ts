import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSchemaEngine } from '../src/index.ts';
import { takeOver } from '../src/options.ts';

beforeEach(() => {
  vi.stubEnv('PRISMA_SCHEMA_ENGINE_BINARY', undefined);
  vi.stubEnv('SCHEMA_ENGINE_OPTIONS', undefined);
});
afterEach(() => vi.unstubAllEnvs());

it('points the CLI at this engine, but leaves one that the user chose alone', () => {
  useSchemaEngine({});
  expect(process.env.PRISMA_SCHEMA_ENGINE_BINARY).toMatch(/schema-engine\/bin\/schema-engine\.mjs$/);
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = '/the/native/one';
  useSchemaEngine({});
  expect(process.env.PRISMA_SCHEMA_ENGINE_BINARY).toBe('/the/native/one');
});

it('hands over the options and the command, and nothing of an outer project', () => {
  expect(takeOver()).toEqual({});
  useSchemaEngine({ seed: 'outer', ownsDatabase: true });
  const argv = process.argv;
  process.argv = ['node', 'prisma', 'migrate', 'reset', '--force', 'x'];
  useSchemaEngine({ seed: 'node "a b.js"' });
  process.argv = argv;
  expect(takeOver()).toMatchObject({ seed: 'node "a b.js"', command: 'migrate reset' });
  expect(takeOver()).not.toHaveProperty('ownsDatabase');
});
