import { checksOf, measureShares, setAsOf } from '@tilth/engine';
import { type Model, type Table, tables } from '@tilth/schema';
import { seeded } from '@tilth/testing';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../src/answers/answer.ts';
import type { FanOutAnswer } from '../src/answers/map.ts';
import type { Served } from '../src/serve.ts';
import { allTables, systems } from '../src/systems.ts';
import { launchBrowser } from './chromium.ts';
import { allDomains, explorerOver } from './explorer.ts';
import { type Visit, visitIn } from './visit.ts';

/** What a page says, beside SQL that was written apart from it. */
const world = await seeded({ scale: 0.1 });
const domains = await allDomains();

let served: Served;
let browser: Browser;
let client: pg.Client;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  client = new pg.Client({ connectionString: world.url });
  [served, browser] = await Promise.all([explorerOver(() => world.url), launchBrowser(), client.connect()]);
  visit = await visitIn(await browser.newContext({ viewport: { width: 1280, height: 900 } }), served.url);
  page = visit.page;
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await client?.end();
});

async function one(sql: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await client.query({ text: sql, values: [...values], rowMode: 'array' });
  return String(rows[0]?.[0]);
}

function grouped(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, ',');
}

function nameOf({ schema, table }: Table): string {
  return `"${schema}"."${table}"`;
}

function texts(selector: string): Promise<string[]> {
  return page.locator(selector).allInnerTexts();
}

it('overview: each model has as many rows as the database counts, and the whole as many as all of them', async () => {
  await visit.go('/');
  const shown = new Map(
    (await texts('.systems .models a')).map((text) => text.split(' ') as [string, string]),
  );
  let all = 0;
  for (const table of allTables) {
    const rows = await one(`select count(*) from ${nameOf(table)}`);
    expect([table.model, shown.get(table.model)]).toEqual([table.model, grouped(rows)]);
    if (table.schema !== 'tilth') all += Number(rows);
  }
  expect((await texts('.whole .figures dd'))[0]).toBe(grouped(String(all)));
});

it('map: the fan-out of every key is what a join counts', async () => {
  const measured: { [relation: string]: FanOutAnswer[string] } = {};
  for (const { name } of systems) {
    const { data } = (await (
      await fetch(`${served.url}/api/map/fan-out/${name}`)
    ).json()) as Answer<FanOutAnswer>;
    Object.assign(measured, data);
  }
  const keys = allTables.flatMap((table) => table.foreignKeys.map((key) => ({ table, key })));
  expect(Object.keys(measured).sort()).toEqual(
    keys.map(({ table, key }) => `${table.model}.${key.relation}`).sort(),
  );
  for (const { table, key } of keys) {
    const parent = tables[key.to] as Table;
    const column = (of: Table, field: string) => of.columns.find((each) => each.field === field)?.column;
    const on = key.fields.map(
      (field, at) => `c."${column(table, field)}" = p."${column(parent, key.references[at] ?? '')}"`,
    );
    // One parent at a time, not grouped beforehand: another way to the same figures.
    const { rows } = await client.query(
      `select min(n)::int, max(n)::int, (array_agg(n order by n))[(count(*) + 1) / 2]::int as median, count(*)::int as parents
         from (select (select count(*) from ${nameOf(table)} c where ${on.join(' and ')}) as n from ${nameOf(parent)} p) as counted`,
    );
    const { min, max, median, parents } = rows[0];
    const expected = { min: min ?? 0, median: median ?? 0, max: max ?? 0, parents };
    expect({ [`${table.model}.${key.relation}`]: measured[`${table.model}.${key.relation}`] }).toMatchObject({
      [`${table.model}.${key.relation}`]: expected,
    });
  }
  await visit.go('/map/Order');
  const order = measured['Order.user'];
  expect(await page.locator('.map-details .fans dd').first().innerText()).toBe(
    `${order?.min} · ${order?.median} · ${order?.max}`,
  );
});

it('model: columns are profiled as SQL has it, and rows come by their key, page by page, each once', async () => {
  await visit.go('/models/CashflowTransaction');
  const column = page.locator('.column', { has: page.locator('h3', { hasText: /^amount$/ }) });
  const figures = await column.locator('.column-figures dl > div').allInnerTexts();
  const distinct = await one('select count(distinct amount) from cashflow.transactions');
  const least = await one('select min(amount) from cashflow.transactions');
  expect(figures.join(' ').replaceAll('\n', ' ')).toContain(`distinct ${grouped(distinct)} least ${least}`);
  const kinds = page
    .locator('.column', { has: page.locator('h3', { hasText: /^kind$/ }) })
    .locator('.bars tbody tr');
  const income = await one(`select count(*) from cashflow.transactions where kind = 'income'`);
  expect(await kinds.first().locator('td').nth(1).innerText()).toBe(grouped(income));

  const seen: string[] = [];
  await visit.go('/models/Answer');
  const answers = (await client.query('select id from investa.answers order by id')).rows.map(({ id }) => id);
  for (;;) {
    seen.push(...(await titles()));
    const next = page.locator('.pager a', { hasText: 'After' });
    if ((await next.count()) === 0) break;
    await next.click();
    await visit.settled();
  }
  expect(seen).toEqual(answers);
  await page.locator('.pager a', { hasText: 'Before' }).click();
  await visit.settled();
  const lastPage = Math.floor((answers.length - 1) / 50) * 50;
  expect(await titles()).toEqual(answers.slice(lastPage - 50, lastPage));
});

/** The keys of the rows that are shown, whole. */
function titles(): Promise<string[]> {
  return look(`[...document.querySelectorAll('.rows tbody td:first-child a')].map((link) => link.title)`);
}

function look<T>(expression: string): Promise<T> {
  return page.evaluate(expression) as Promise<T>;
}

it('model: the SQL that it shows finds the rows that it shows', async () => {
  const user = await one(`select id from investa.users where email = 'john@example.com'`);
  await visit.go(`/models/Order?userId=${user}`);
  const shown = await titles();
  const sql = await page.locator('.code', { hasText: 'SQL' }).locator('code').innerText();
  expect((await client.query(sql)).rows.map(({ id }) => id)).toEqual(shown);
  expect(await page.locator('.code', { hasText: 'Prisma' }).locator('code').innerText()).toContain(
    `prisma.order.findMany({\n  where: { userId: '${user}' },`,
  );
});

it('a life: as many things happened as there are rows of John, and his balance is the last one', async () => {
  await visit.go('/life/john@example.com?lane=earned');
  const earned = await one(
    `select (select count(*) from cashflow.transactions t join cashflow.users u on u.id = t.user_id
              where u.email = $1 and t.kind = 'income')
          + (select count(*) from accounts_db.transactions t join accounts_db.accounts a using (account_id)
              join customer_db.customer_profiles c on c.customer_id = a.customer_id
              where c.email = $1 and t.transaction_type in ('deposit', 'salary', 'interest'))
          + (select count(*) from spendsense.transactions t join spendsense.accounts a on a.id = t.account_id
              join spendsense.users u on u.id = a.user_id where u.email = $1 and t.category = 'INCOME')`,
    ['john@example.com'],
  );
  expect(await page.locator('#events small').first().innerText()).toBe(grouped(earned));
  const balance = await one(
    `select round(balance_after) from cashflow.transactions t join cashflow.users u on u.id = t.user_id
      where u.email = 'john@example.com' order by sequence desc limit 1`,
  );
  const account = page.locator('.multiple', { hasText: 'cashflow' }).first();
  expect(await account.locator('.number').innerText()).toBe(`₹${grouped(balance)}`);
});

it('a life: tells of what the bank had with somebody, its alerts too', async () => {
  const email = await one(
    `select c.email from compliance_db.aml_alerts a join compliance_db.aml_checks k using (check_id)
       join customer_db.customer_profiles c using (customer_id) where a.closed_at is not null order by a.alert_id limit 1`,
  );
  await visit.go(`/life/${email}?lane=served`);
  const served = await one(
    `select sum(n) from customer_db.customer_profiles c, lateral (
       select count(*) as n from customer_db.interactions i where i.customer_id = c.customer_id
       union all select count(*) from customer_db.interactions i join customer_db.satisfaction_surveys using (interaction_id)
                  where i.customer_id = c.customer_id
       union all select count(*) from customer_db.complaints p where p.customer_id = c.customer_id
       union all select count(*) from compliance_db.kyc_records r where r.customer_id = c.customer_id
       union all select count(*) from customer_db.campaign_responses r where r.customer_id = c.customer_id
       union all select count(*) + count(a.closed_at) from compliance_db.aml_alerts a
                   join compliance_db.aml_checks k using (check_id) where k.customer_id = c.customer_id) as each
      where c.email = $1`,
    [email],
  );
  expect(await page.locator('#events small').first().innerText()).toBe(grouped(served));
  expect(await page.locator('main').innerText()).toContain('Alert raised: ');
});

it('a life: the person is known to exactly the systems that have the e-mail', async () => {
  const emails = await client.query('select email from cashflow.users order by email limit 3');
  for (const { email } of emails.rows) {
    await visit.go(`/life/${email}`);
    const known = await texts('.known h2 a');
    const there = async (table: string) =>
      (await one(`select count(*) from ${table} where email = $1`, [email])) !== '0';
    expect(known.includes('Cashflow')).toBe(true);
    expect(known.includes('Investa')).toBe(await there('investa.users'));
    expect(known.includes('The bank')).toBe(await there('customer_db.customer_profiles'));
    expect(known.includes('Spark')).toBe(await there('spark.users'));
    expect(known.includes('SpendSense')).toBe(await there('spendsense.users'));
  }
});

it('shapes: each share is stated and measured as the engine does', async () => {
  await client.query('begin');
  await setAsOf(client, Date.UTC(2026, 10, 20) as never);
  const measures = await measureShares(client, domains);
  await client.query('rollback');
  await visit.go('/shapes');
  const drawn = measures.filter(({ n }) => n > 0);
  const percent = (share: number) => {
    const of100 = share * 100;
    return of100 === 0 ? '0 %' : of100 < 0.1 ? '< 0.1 %' : `${of100.toFixed(of100 < 10 ? 1 : 0)} %`;
  };
  const shown = await look(
    `[...document.querySelectorAll('.share tbody tr')].map((row) =>
       [row.querySelector('th').textContent, ...[...row.querySelectorAll('.number')].map((cell) => cell.textContent)])`,
  );
  expect(shown).toEqual(
    drawn.map(({ value, expected, observed }) => [value, percent(expected), percent(observed)]),
  );
});

it('rules: all are run from the page and hold; one that is broken is shown with its row', async () => {
  await visit.go('/rules');
  await page.getByRole('button', { name: 'Run all' }).click();
  const all = checksOf(domains).length;
  await expect
    .poll(() => page.locator('.toolbar-end').innerText(), { timeout: 50_000 })
    .toBe(`${grouped(String(all))} hold`);

  const rule = domains
    .flatMap(({ rules }) => rules)
    .find(({ name }) => name === 'portfolio.value-is-cash-plus-holdings');
  if (!rule) throw new Error('the rule is gone');
  await client.query(rule.corrupt);
  await visit.go(`/rules/${rule.name}`);
  await page.getByRole('button', { name: 'Run it' }).click();
  await page.locator('.offenders li').first().waitFor();
  const [offender] = (await client.query(rule.offenders)).rows;
  const link = page.locator('.offenders a').first();
  expect(await link.innerText()).toBe('Portfolio');
  expect(await link.getAttribute('href')).toBe(`/models/Portfolio/rows/${Object.values(offender)[0]}`);
  await link.click();
  await visit.settled();
  expect(await page.locator('.cells').innerText()).toContain(String(Object.values(offender)[0]));
  await visit.go('/');
  expect(await page.locator('.rules-line').innerText()).toMatch(/1 of [\d,]+ rules is broken/);
  expect(visit.wrongs).toEqual([]);
});

it('rules: one about how a world was made is not asked once somebody has worked in it', async () => {
  await world.make.order();
  await visit.go('/rules/structure.Order.user.count');
  await page.getByRole('button', { name: 'Run it' }).click();
  const result = page.locator('.check-result');
  await expect.poll(() => result.innerText()).toBe('not asked: somebody has worked in Order');
  await visit.go('/');
  expect(await page.locator('.rules-line').innerText()).toContain('1 left out');
});

it('names every model in exactly one system', () => {
  const schemas = systems.flatMap((system) => system.schemas);
  expect(new Set(schemas).size).toBe(schemas.length);
  for (const model of Object.keys(tables) as Model[]) expect(schemas).toContain(tables[model].schema);
});
