import { seeded } from '@tilth/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../src/serve.ts';
import { addresses } from './addresses.ts';
import { launchBrowser } from './chromium.ts';
import { explorerOver } from './explorer.ts';
import { lead } from './lead.ts';
import { linksOf, overflow, violationsOf, visitIn } from './visit.ts';

const world = await seeded({ scale: 0.1 });
const { id: order } = (await world.sql`select id from investa.orders order by id limit 1`)[0] as {
  id: string;
};
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

const links = new Set<string>();

it.each(all)('%s: shows itself, accessible, light and dark, on a desktop and on a phone', async (address) => {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });
  const { page, wrongs, go, settled } = await visitIn(context, served.url);
  await go(address);
  expect(await page.locator('.notice').count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  for (const link of await linksOf(page)) links.add(link);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await settled();
  expect(await violationsOf(page, 'color-contrast', 'target-size', 'scrollable-region-focusable')).toEqual(
    [],
  );
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(wrongs).toEqual([]);
  await context.close();
});

it('has no link on any page that leads nowhere', async () => {
  expect(links.size).toBeGreaterThan(all.length);
  const dead: string[] = [];
  const left = [...links];
  const look = async () => {
    for (let link = left.pop(); link; link = left.pop()) if (!(await lead(served.url, link))) dead.push(link);
  };
  await Promise.all([look(), look(), look(), look()]);
  expect(dead).toEqual([]);
});
