import { seeded } from '@tilth/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../src/serve.ts';
import { launchBrowser } from './chromium.ts';
import { explorerOver } from './explorer.ts';
import { type Visit, visitIn } from './visit.ts';

/** What can be done without a mouse, and what the address says of it. */
const world = await seeded({ scale: 0.1, domains: ['trading'] });

let served: Served;
let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  [served, browser] = await Promise.all([explorerOver(() => world.url), launchBrowser()]);
  visit = await visitIn(await browser.newContext({ colorScheme: 'light' }), served.url);
  page = visit.page;
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

function address(): string {
  return page.url().slice(served.url.length);
}

function focused(what: string): Promise<string> {
  return page.evaluate(`document.activeElement.${what}`) as Promise<string>;
}

it('skips to the page by the first Tab', async () => {
  await visit.go('/');
  await page.keyboard.press('Tab');
  expect(await focused('textContent')).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  expect(await focused('id')).toBe('main');
});

it('finds a model by / and its name, and goes back', async () => {
  await visit.go('/');
  await page.keyboard.press('/');
  await page.keyboard.type('portfolioh');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await visit.settled();
  expect(address()).toBe('/models/PortfolioHolding');
  expect(await page.title()).toBe('PortfolioHolding · Tilth');
  // Whoever listens is at the new page.
  expect(await focused('id')).toBe('main');
  await page.goBack();
  await visit.settled();
  expect(await page.locator('h1').innerText()).toBe('Overview');
});

it('walks over the map by arrows, zooms by + and −, traces, and says all of it in the address', async () => {
  await visit.go('/map/Order');
  const stops = page.locator('.card[tabindex="0"]');
  expect(await stops.count()).toBe(1);
  await stops.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(address).not.toBe('/map/Order');
  const left = address();
  expect(await focused('dataset.model')).toBe(left.slice('/map/'.length));
  await page.keyboard.press('ArrowRight');
  await expect.poll(address).not.toBe(left);
  const zoom = () => page.locator('.map-canvas svg > g').getAttribute('transform');
  const before = await zoom();
  await page.keyboard.press('+');
  await expect.poll(zoom).not.toBe(before);
  await visit.go('/map/Order');
  await page.getByRole('button', { name: 'Ancestors' }).click();
  expect(address()).toBe('/map/Order?trace=ancestors');
  const ancestors = await page.locator('.names a').allInnerTexts();
  expect(ancestors.sort()).toEqual(['Stock', 'TradingSession', 'User']);
  await page.locator('.card.chosen').focus();
  await page.keyboard.press('Escape');
  await expect.poll(address).toBe('/map');
});

it('finds on the map what is typed', async () => {
  await visit.go('/map');
  await page.getByLabel('Find a model on the map').fill('watch');
  expect(await page.locator('.card:not(.dimmed)').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(address).toBe('/map/UserWatchlist');
});

it('keeps the theme that was chosen, without a flash of the other one', async () => {
  await visit.go('/');
  await page.getByRole('button', { name: 'Turn dark' }).press('Enter');
  const html = await (await page.request.get(served.url)).text();
  expect(html).toContain('data-theme="dark"');
  await page.reload();
  await visit.settled();
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  await page.getByRole('button', { name: 'Turn light' }).press('Enter');
});

it('tells of what a world of some domains does not have', async () => {
  await visit.go('/shapes/income');
  expect(await page.locator('main').innerText()).toContain('npx tilth seed --append cashflow');
  await visit.go('/shapes/satisfaction');
  expect(await page.locator('main').innerText()).toContain('npx tilth seed --append customers');
});

it.each([
  ['/models/Nothing', 'There is no model Nothing.'],
  ['/models/Order/rows/nonsense', 'There is no Order with the key nonsense.'],
  ['/models/Order/rows/00000000-0000-4000-8000-000000000000', 'There is no Order with the key'],
  ['/models/Order?nothing=1', 'There is no field nothing of Order.'],
  ['/models/UserBadge/rows/1', 'There is no UserBadge with this key.'],
  ['/life/nobody@example.com', 'There is no person with the e-mail nobody@example.com.'],
  ['/rules/nothing', 'There is no such rule.'],
  ['/map/Nothing', 'There is no model Nothing.'],
  ['/shapes/nothing', 'There is no such section.'],
  ['/nothing', 'There is no such page.'],
])('%s: says that there is no such thing', async (wrong, words) => {
  await visit.go(wrong);
  expect(await page.locator('main').innerText()).toContain(words);
});

it('has met no error on the way', () => {
  expect(visit.wrongs).toEqual([]);
});
