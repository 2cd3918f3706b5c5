import { throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordOf, tilth } from './command.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server?.stop());

const asking = [
  ['start'],
  ['seed'],
  ['seed', 'status'],
  ['verify'],
  ['fingerprint', '--db'],
  ['db', 'tables'],
  ['db', 'query', 'select 1'],
];

describe('a database that cannot be used gets one clear message and exit code 1', () => {
  it.each([
    ['unreachable', () => 'postgresql://postgres:s3cr3t@127.0.0.1:1/none', 'ECONNREFUSED'],
    [
      'with another password',
      () => server.url.replace(passwordOf(server.url), 's3cr3t'),
      'password authentication failed',
    ],
  ])('%s', async (_, url, reason) => {
    for (const words of asking) {
      const { status, stdout, stderr } = await tilth(url(), ...words);
      expect({ words, status, stdout }).toEqual({ words, status: 1, stdout: '' });
      expect(stderr).toMatch(
        /^Stopped: the database cannot be reached\.\n +target .*\n +reason .*\n +mend .*\n$/,
      );
      expect(stderr).toContain(reason);
      expect(stderr).not.toContain('s3cr3t');
    }
  });

  it.each([['seed'], ['verify'], ['fingerprint --db']])('not migrated yet: tilth %s', async (words) => {
    const { status, stdout, stderr } = await tilth(server.urlOf('postgres'), ...words.split(' '));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('migrate');
    expect(stderr).not.toContain('    at ');
  });
});
