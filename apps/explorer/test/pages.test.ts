import { seeded } from '@tilth/testing';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../src/serve.ts';
import { addresses } from './addresses.ts';
import { launchBrowser } from './chromium.ts';
import { explorerOver } from './explorer.ts';
import { lead } from './lead.ts';
import { linksOf, overflow, type Visit, violationsOf, visitIn } from './visit.ts';

const world = await seeded({ scale: 0.1 });
const { id: order } = (await world.sql`select id from investa.orders order by id limit 1`)[0] as { id: string };
const all = addresses({ order });

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([explorerOver(() => world.url), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function opened(options: Parameters<Browser['newContext']>[0]): Promise<[BrowserContext, Visit]> {
  const context = await browser.newContext(options);
  return [context, await visitIn(context, served.url)];
}

describe.each([
  ['light, on a desktop', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
] as const)('%s', (_, options) => {
  let context: BrowserContext;
  let visit: Visit;
  beforeAll(async () => {
    [context, visit] = await opened(options);
  });
  afterAll(() => context?.close());

  it.each(all)('%s: shows itself, accessible, no wider than its window', async (address) => {
    visit = await visitIn(context, served.url);
    await visit.go(address);
    expect(visit.wrongs).toEqual([]);
    expect(await visit.page.locator('.notice').count()).toBe(0);
    expect(await violationsOf(visit.page)).toEqual([]);
    expect(await overflow(visit.page)).toBeLessThanOrEqual(0);
    await visit.page.close();
  });
});

it('has no link on any page that leads nowhere', async () => {
  const [context, visit] = await opened({});
  const links = new Set<string>();
  for (const address of all) {
    await visit.go(address);
    for (const link of await linksOf(visit.page)) links.add(link);
  }
  await context.close();
  expect(links.size).toBeGreaterThan(all.length);
  const dead: string[] = [];
  for (const link of links) if (!(await lead(served.url, link))) dead.push(link);
  expect(dead).toEqual([]);
});
