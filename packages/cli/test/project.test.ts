import { throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prisma } from './command.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
let url: string;
beforeAll(async () => {
  server = await throwaway();
  url = server.urlOf('project');
  const reset = await prisma(url, 'migrate', 'reset', '--force');
  expect(reset, reset.stderr).toMatchObject({ status: 0 });
});
afterAll(() => server?.stop());

async function emails(): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select email from investa.users order by email')).rows.map(
      ({ email }) => email,
    );
  } finally {
    await client.end();
  }
}

it('reseeds in the same command when it is reset, and prints what it made', async () => {
  const before = await emails();
  expect(before).toContain('john@example.com');
  const { status, stdout } = await prisma(url, 'migrate', 'reset', '--force');
  expect(status).toBe(0);
  expect(stdout).toMatch(/World +seed 42/);
  expect(await emails()).toEqual(before);
});

it('passes what stands behind -- on to the seed', async () => {
  const { status, stderr, stdout } = await prisma(url, 'db', 'seed', '--', '--scale', '2');
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('holds another world already');
});

it('has migrations that make just what schema.prisma says', async () => {
  const live = '--from-config-datasource';
  const forward = await prisma(
    url,
    'migrate',
    'diff',
    live,
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  );
  expect(forward, forward.stdout).toMatchObject({ status: 0 });
  const back = await prisma(
    url,
    'migrate',
    'diff',
    '--from-schema',
    'prisma/schema.prisma',
    '--to-config-datasource',
    '--exit-code',
  );
  expect(back, back.stdout).toMatchObject({ status: 0 });
  expect(await prisma(url, 'migrate', 'status')).toMatchObject({ status: 0 });
});

it('has a schema.prisma that is valid and formatted', async () => {
  expect(await prisma(url, 'validate')).toMatchObject({ status: 0 });
  expect(await prisma(url, 'format', '--check')).toMatchObject({ status: 0 });
});
