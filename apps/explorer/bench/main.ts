/**
 * How long somebody waits for a page of the explorer. `node --import tsx apps/explorer/bench/main.ts` (`--scale 5.5`, and addresses for only these)
 *
 * In a real Chromium, each visit with nothing cached in the browser. The first visit of a page has the explorer work out its
 * figures too; it keeps them for the others, until a row is written.
 */
import { parseArgs } from 'node:util';
import { seeded } from '@tilth/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/chromium.ts';
import { explorerOver } from '../test/explorer.ts';

const MOST_MS = 1_000;
const PATIENCE_MS = 60_000;
const VISITS = 5;

/** Each with what somebody came for. */
const PAGES: readonly (readonly [address: string, useful: string])[] = [
  ['/', '.figures dd'],
  ['/map', '.map-canvas .card-name'],
  ['/models', '.model-list li'],
  ['/models/SpendTransaction', 'tbody tr'],
  ['/models/SparkMarketData', 'tbody tr'],
  ['/life/john@example.com', '.known dd'],
  ['/shapes', '.shares'],
  ['/shapes/income', '.multiple'],
  ['/rules', '.domain'],
];

/** Marks the moment of the first frame in which the page has something to say. */
const watch = (useful: string) => `
  const look = () => requestAnimationFrame(() => {
    if (document.querySelector('main ${useful}')) requestAnimationFrame(() => performance.mark('useful'));
    else look();
  });
  look();
`;
const MARKS = `({
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  useful: performance.getEntriesByName('useful')[0]?.startTime,
})`;

interface Waited {
  readonly paint: number;
  readonly useful: number;
}

const { values, positionals } = parseArgs({
  options: { scale: { type: 'string', default: '5.5' } },
  allowPositionals: true,
});
const world = await seeded({ scale: Number(values.scale) });
const { url, stop } = await explorerOver(() => world.url);
const browser = await launchBrowser();
const [{ rows } = { rows: 0 }] = await world.sql<{ rows: number }>(
  "select sum(reltuples)::float8 as rows from pg_class where relkind = 'r' and reltuples > 0",
);
process.stdout.write(
  `${rows.toLocaleString('en')} rows; milliseconds to the first paint, and to one with something in it\n\n` +
    `${'page'.padEnd(34)}${'at first'.padStart(16)}${`median of ${VISITS}`.padStart(16)}\n`,
);
for (const [page, useful] of PAGES) {
  if (positionals.length > 0 && !positionals.includes(page)) continue;
  const first = await visit(browser, url + page, useful);
  const others: Waited[] = [];
  for (let i = 0; i < VISITS; i++) others.push(await visit(browser, url + page, useful));
  const median = {
    paint: middle(others.map((each) => each.paint)),
    useful: middle(others.map((each) => each.useful)),
  };
  process.stdout.write(`${page.padEnd(34)}${inWords(first)}${inWords(median)}\n`);
  if (first.useful > MOST_MS || median.useful > MOST_MS) process.exitCode = 1;
}
await browser.close();
await stop();
await world.close();

async function visit(browser: Browser, address: string, useful: string): Promise<Waited> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch(useful));
    await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE_MS });
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
      const marks = (await page.evaluate(MARKS)) as Partial<Waited>;
      if (marks.paint !== undefined && marks.useful !== undefined) return marks as Waited;
      await page.waitForTimeout(20);
    }
    throw new Error(`${address} had nothing to say within ${PATIENCE_MS / 1_000} s`);
  } finally {
    await context.close();
  }
}

function middle(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}

function inWords({ paint, useful }: Waited): string {
  return `${paint.toFixed(0)} / ${useful.toFixed(0)}`.padStart(16);
}
