import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collect, type MadeRow, World } from '@tilth/engine';
import { nse, walk } from '@tilth/market';
import { day, type Instant, instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @boundaries-ignore the one place where all domains meet is the project's, and no package's
import { domains } from '../../../prisma/seed.ts';
// @boundaries-ignore the page tells of the whole of Investa, and of its prices what only their own package measures
import { stockList } from '../../domains/trading/src/stock-list.ts';
// @boundaries-ignore the same
import {
  autocorrelation,
  correlation,
  kurtosis,
  mean,
  standardDeviation,
} from '../../market/test/statistics.ts';
import { root } from '../src/environment.ts';
import { AS_OF, json, query, start } from './command.ts';

const text = readFileSync(path.join(root, 'docs/investa.md'), 'utf8');
const names = ['identity', 'security', 'privacy', 'learning', 'trading', 'notifications'];
const investa = domains.filter(({ name }) => names.includes(name));
const asOf = Date.UTC(2026, 10, 20) as Instant;

/** The cells of the page's table whose heading begins with this. */
function table(heading: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rest = lines.slice(start + 2);
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const grouped = (count: number) => count.toLocaleString('en-US');

function countsOf(made: readonly MadeRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { model } of made) counts.set(model, (counts.get(model) ?? 0) + 1);
  return counts;
}

const small = collect(investa, { seed: 42, asOf, scale: 1 });

describe('docs/investa.md', () => {
  const large = collect(investa, { seed: 42, asOf, scale: 100 });
  const counts = countsOf(small);
  const volumes = table('rows of');

  it('has every model of Investa, with as many rows at scale 1 as there are', () => {
    expect(volumes.map(([model, , there]) => [model, there])).toEqual(
      [...counts].map(([model, count]) => [`\`${model}\``, grouped(count)]),
    );
    expect(text).toContain(`${grouped(small.length)} rows at scale 1`);
    expect(text).toContain(`${grouped(large.length)} at scale 100`);
  });

  it('has no fewer and no more of anything than the reference asks for', () => {
    for (const [model = '', asked = '', there] of volumes) {
      const [from, to = from] = asked.split('–').map(Number);
      if (asked === '') continue;
      expect(Number(there), model).toBeGreaterThanOrEqual(from as number);
      expect(Number(there), model).toBeLessThanOrEqual(to as number);
    }
  });

  it('says how many rows of each model users have at scale 100, on average, and at least and at most', () => {
    const users = countsOf(large).get('User') as number;
    const perUser = new Map([...counts.keys()].map((model) => [model, new Map<string, number>()]));
    for (const { model, key } of large) {
      const [number = ''] = key.split('/');
      const own = perUser.get(model) as Map<string, number>;
      own.set(number, (own.get(number) ?? 0) + 1);
    }
    const fixed = [...counts].filter(([model, count]) => countsOf(large).get(model) === count);
    const said = new Map<string | undefined, string | undefined>(
      volumes.map((cells) => [cells[0], cells[3]]),
    );
    for (const [model, own] of perUser) {
      const some = [...own.values()];
      const average = (some.reduce((sum, count) => sum + count, 0) / users).toFixed(2);
      const least = some.length < users ? 0 : Math.min(...some);
      const most = Math.max(...some);
      const expected = fixed.some(([name]) => name === model)
        ? 'fixed'
        : least === most
          ? String(most)
          : `${average} (${least}–${most})`;
      expect({ model, said: said.get(`\`${model}\``) }).toEqual({ model, said: expected });
    }
  });

  it('counts the rules and the shares', () => {
    const lines = investa.map(({ name, rules, shares }) => [
      name,
      String(rules.length),
      String(shares.length),
    ]);
    const sum = (of: number) => lines.reduce((total, line) => total + Number(line[of]), 0);
    expect(table('domain')).toEqual([...lines, ['together', String(sum(1)), String(sum(2))]]);
    expect(sum(1)).toBeGreaterThanOrEqual(40);
  });

  it('tells of prices what can be measured of them', () => {
    const world = new World({ seed: 42, asOf: instant('2090-01-01T00:00:00Z') });
    const returns: number[][] = stockList.map(() => []);
    walk(world, nse, stockList, day('2090-01-01'), (_, stocks) => {
      for (const [number, { change }] of stocks.entries()) returns[number]?.push(change);
    });
    const lines = stockList.map(({ symbol, annualVolatility }, number) => {
      const own = returns[number] as number[];
      const sizes = own.map(Math.abs);
      const lags = Array.from({ length: 10 }, (_, i) => autocorrelation(sizes, i + 1));
      return [
        symbol,
        `${(annualVolatility * 100).toFixed(0)} %`,
        `${(standardDeviation(own) * Math.sqrt(248) * 100).toFixed(1)} %`,
        kurtosis(own).toFixed(1),
        mean(lags).toFixed(2),
        autocorrelation(own, 1).toFixed(2).replace('-0.00', '0.00'),
      ];
    });
    expect(table('stock')).toEqual(lines);
    const related = { same: [] as number[], other: [] as number[] };
    for (const [i, one] of stockList.entries())
      for (const [j, other] of stockList.entries())
        if (i < j)
          related[one.sector === other.sector ? 'same' : 'other'].push(
            correlation(returns[i] as number[], returns[j] as number[]),
          );
    const range = (of: number[]) =>
      [...new Set([Math.min(...of), Math.max(...of)].map((each) => each.toFixed(2)))].join('–');
    expect(table('two stocks')).toEqual([
      ['of one sector', range(related.same)],
      ['of different sectors', range(related.other)],
    ]);
    expect(text).toContain(`${grouped(returns[0]?.length ?? 0)} trading days`);
  });
});

describe('the commands of docs/investa.md', () => {
  let server: MigratedServer;
  beforeAll(async () => {
    server = await migratedServer();
  });
  afterAll(() => server?.stop());

  it('make and restore users of all six domains', async () => {
    const url = await server.clone();
    const tilth = (words: string) =>
      start([path.join(root, 'packages/cli/bin/tilth.mjs'), ...words.split(' ')], { DATABASE_URL: url })
        .ended;
    await tilth(`seed ${names.join(' ')} --as-of ${AS_OF}`);
    const created = table('to').map(([, command = '']) =>
      command.replaceAll('`', '').replace('npx tilth ', ''),
    );
    expect(created).toHaveLength(4);
    await query(
      url,
      `update investa.user_watchlists set added_at = added_at + interval '1 second';
       delete from investa.user_quiz_attempts a using investa.users u where u.id = a.user_id and u.email like 'john@%'`,
    );
    for (const words of created)
      expect({ words, ...(await tilth(words)) }).toMatchObject({ words, status: 0 });
    const { world, changed } = json(await tilth('seed status --json'));
    expect(world.sizes).toEqual({ users: 12 });
    // Everybody's watchlist was changed, and John's is as it was.
    const johns = await query(
      url,
      `select stock_id from investa.user_watchlists where user_id = (select id from investa.users where email like 'john@%')`,
    );
    const watched = small.filter(({ model }) => model === 'UserWatchlist').length;
    expect(changed).toMatchObject([{ table: 'investa.user_watchlists', rows: watched - johns.length }]);
  });
});
