import { createDatabase, throwaway } from '@tilth/postgres';
import { migrate } from '@tilth/schema/testing';
import { seeded } from '@tilth/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../src/serve.ts';
import { addresses } from './addresses.ts';
import { launchBrowser } from './chromium.ts';
import { explorerOver } from './explorer.ts';
import { type Visit, violationsOf, visitIn } from './visit.ts';

const all = addresses({ order: '00000000-0000-4000-8000-000000000000' });
/** What they say stands in the page itself, or is of schema.prisma and no world. */
const withoutWorld = all.filter((address) => !/^\/(map|models)|rules/.test(address));

let browser: Browser;
let served: Served;
let url: string | undefined;
let visit: Visit;
let server: Awaited<ReturnType<typeof throwaway>>;
beforeAll(async () => {
  [server, browser, served] = await Promise.all([throwaway(), launchBrowser(), explorerOver(() => url)]);
  visit = await visitIn(await browser.newContext(), served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await server?.stop();
});

function notice(): Promise<string> {
  return visit.page.locator('.notice').first().innerText();
}

describe('a database with tables and no world', () => {
  beforeAll(async () => {
    url = await createDatabase(server.url, 'unseeded');
    await migrate(url);
  });

  it.each(all)('%s: shows what there is, without an error', async (address) => {
    await visit.go(address);
    expect(visit.wrongs).toEqual([]);
    expect(await violationsOf(visit.page)).toEqual([]);
  });

  it.each(withoutWorld)('%s: says which command makes a world', async (address) => {
    await visit.go(address);
    expect(await notice()).toContain('npx tilth seed');
  });

  it('shows the columns and relations of a model all the same', async () => {
    await visit.go('/models/Order');
    const text = await visit.page.locator('main').innerText();
    expect(text).toContain('No rows.');
    expect(text).toContain('averageFillPrice');
    expect(text).toContain('TradingSession');
  });
});

describe('a database without tables', () => {
  beforeAll(async () => {
    url = await createDatabase(server.url, 'unmigrated');
  });

  it.each(all)('%s: says which commands migrate and seed it', async (address) => {
    await visit.go(address);
    expect(await notice()).toContain('npx prisma migrate deploy');
    expect(visit.wrongs).toEqual([]);
  });

  it('says what is missing of one that is behind', async () => {
    url = await createDatabase(server.url, 'behind');
    await migrate(url);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('drop table investa.notifications');
    await client.end();
    await visit.go('/');
    expect(await notice()).toContain('investa.notifications');
  });
});

describe('a database that cannot be reached', () => {
  it.each([
    ['none that runs', undefined, 'npx tilth db start'],
    ['nobody at the port', 'postgresql://somebody:secret@127.0.0.1:9/tilth', 'npx tilth db status'],
  ])('%s: says so on every page, and no password', async (_, where, command) => {
    url = where;
    for (const address of all) {
      await visit.go(address);
      expect(await notice()).toContain(command);
      expect(await visit.page.content()).not.toContain('secret');
    }
    expect(visit.wrongs).toEqual([]);
  });

  it('says so of a database that is not there', async () => {
    url = server.urlOf('nowhere');
    await visit.go('/');
    expect(await notice()).toContain('npx prisma migrate deploy');
  });

  it('goes on by itself when there is a world at last', async () => {
    url = undefined;
    await visit.go('/');
    await visit.page.locator('.notice').first().waitFor();
    url = (await seeded({ scale: 0.1, domains: ['identity'] })).url;
    await visit.page.locator('.notice').first().waitFor({ state: 'detached', timeout: 30_000 });
    await visit.settled();
    expect(await visit.page.locator('.figures').innerText()).toContain('rows');
    expect(visit.wrongs).toEqual([]);
  });
});
