import axe from 'axe-core';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** A page that is open, and everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console, requests that failed or were answered with a failure, exceptions. */
  readonly wrongs: readonly string[];
  go(address: string): Promise<void>;
  /** Returns when nothing more is on its way. */
  settled(): Promise<void>;
}

const RESTS = `!!document.querySelector('h1') && !document.querySelector('.waiting, .chart:empty, [aria-busy=true]')`;

export async function visitIn(context: BrowserContext, base: string): Promise<Visit> {
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left lets go of what it had asked for.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') wrongs.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  let open = 0;
  const counts = (url: string) => !url.endsWith('/events');
  page.on('request', (request) => {
    if (counts(request.url())) open++;
  });
  const ended = (request: Request) => {
    if (counts(request.url())) open--;
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  // Asked one time after the other: the page's policy forbids what Playwright would put into it to wait there.
  const rests = () => page.evaluate(RESTS) as Promise<boolean>;
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet = open === 0 && (await rests()) ? quiet + 1 : 0)
      await page.waitForTimeout(25);
  };
  const go = async (address: string) => {
    await page.goto(base + address);
    await settled();
  };
  return { page, wrongs, go, settled };
}

/** What axe has against a page as it stands, by rule; or only what those rules have that are named. */
export async function violationsOf(page: Page, ...only: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], ...(only.length > 0 && { runOnly: only }) };
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return (found as axe.AxeResults).violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`,
  );
}

/** How much wider the page is than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>;
}

/** Where the links of a page lead within it. */
export async function linksOf(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(
    `[...document.querySelectorAll('a[href]')].map((link) => link.href.baseVal ?? link.getAttribute('href'))`,
  );
  return [...new Set((all as string[]).filter((href) => href.startsWith('/')))];
}
