// `node --import tsx apps/explorer/test/screenshots.ts`: each page, light and dark, as docs/explorer shows it. It looks at
// a world of its own, always the same one.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { seeded } from '@tilth/testing';
import { launchBrowser } from './chromium.ts';
import { explorerOver } from './explorer.ts';
import { visitIn } from './visit.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/explorer');
const pages = {
  overview: '/',
  map: '/map',
  trace: '/map/Order?trace=both',
  model: '/models/Order',
  life: '/life/john@example.com',
  shapes: '/shapes',
  income: '/shapes/income',
  candles: '/shapes/candles/INFY',
  forecast: '/shapes/forecast',
  satisfaction: '/shapes/satisfaction',
  rules: '/rules',
};

const world = await seeded({ scale: 1 });
const served = await explorerOver(() => world.url);
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  const { page, go, settled } = await visitIn(context, served.url);
  // The rules are run once, so that every page can say that they hold.
  await go('/');
  await page.locator('.rules-line .mark.good').waitFor({ timeout: 300_000 });
  for (const [name, address] of Object.entries(pages)) {
    await go(address);
    await settled();
    if (address === '/rules') await page.locator('.domain summary').first().click();
    await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`) });
  }
  await context.close();
}
await browser.close();
await served.stop();
await world.close();
