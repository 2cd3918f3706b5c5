/**
 * What drawing costs, beside the generators that others draw from. `node --import tsx bench/draw.ts`
 *
 * CPU time, so that a busy machine matters less; the best of several rounds, in each of which every case has its turn,
 * so that ratios can be trusted. Every case costs a call by reference more than in a recipe, about 3 ns.
 */
import { faker } from '@faker-js/faker/locale/en_IN';
import { amounts, Draw, lognormal, normal, skewed, vocabulary, weights } from '@tilth/engine';
import { type Day, day, exact, type Instant, instant } from '@tilth/schema';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

type Case = (draw: Draw, row: number) => unknown;

const ROUNDS = 15;
const CALLS = 20_000;
const FEW_CALLS = 2000;

const world = { seed: 42 };
const firstNames = vocabulary('first', (f) => f.person.firstName(), { size: 500, locale: 'en_IN' })(world);
const lastNames = vocabulary('last', (f) => f.person.lastName(), { size: 300, locale: 'en_IN' })(world);
const companies = vocabulary('companies', (f) => f.company.name(), { size: 2000, locale: 'en_IN' })(world);
const [from, to] = [instant('2024-01-01T00:00:00Z'), instant('2026-11-20T00:00:00Z')];
const [firstDay, lastDay] = [day('1950-01-01'), day('2008-12-31')];
const kinds = [
  ['card', 50],
  ['transfer', 30],
  ['cash', 15],
  ['cheque', 5],
] as const;
const kind = weights(kinds);
const price = amounts({ median: exact(45_000, 2), p95: exact(400_000, 2) });
const score = normal({ mean: 62, sd: 14 });
const visit = lognormal({ median: 18, p95: 55 });
const credit = skewed({ min: 300, max: 900, median: 730, p95: 840 });
const small = companies.slice(0, 20);

const methods: Record<string, Case> = {
  word: (draw) => draw.word('x'),
  int: (draw) => draw.int('x', 0, 99),
  chance: (draw) => draw.chance('x', 0.3),
  pick: (draw) => draw.pick('x', companies),
  'weighted, prepared': (draw) => draw.weighted('x', kind),
  'weighted, pairs': (draw) => draw.weighted('x', kinds),
  'between days': (draw) => draw.between('x', firstDay, lastDay),
  'between moments': (draw) => draw.between('x', from, to),
  uniform: (draw) => draw.uniform('x', 0, 1),
  normal: (draw) => draw.normal('x', score),
  lognormal: (draw) => draw.lognormal('x', visit),
  skewed: (draw) => draw.skewed('x', credit),
  amount: (draw) => draw.amount('x', price),
  'poisson of 3': (draw) => draw.poisson('x', 3),
  'geometric of 3': (draw) => draw.geometric('x', 3),
  exponential: (draw) => draw.exponential('x', 3),
  'digits, 12': (draw) => draw.digits('x', 12),
  'permute of 10^10': (draw, row) => draw.permute('x', row, 10_000_000_000),
  'sample, 3 of 20': (draw) => draw.sample('x', small, 3),
  uuid: (draw) => draw.uuid('x'),
  uuidAt: (draw) => draw.uuidAt('x', to),
};

const generator = xoroshiro128plus(42);

const numbers: Record<string, Case> = {
  'draw.int': methods.int as Case,
  'pure-rand uniformInt, xoroshiro128plus': () => uniformInt(generator, 0, 99),
};

const names: Record<string, Case> = {
  'two picks': (draw) => `${draw.pick('first', firstNames)} ${draw.pick('last', lastNames)}`,
  'faker person.fullName()': () => faker.person.fullName(),
  'faker company.name()': () => faker.company.name(),
};

const rows: Record<string, Case> = {
  'a row of nine fields': (_, row) => {
    const draw = new Draw(42, 'Payment', row);
    const madeAt = draw.between('madeAt', from, to);
    return {
      id: draw.uuidAt('id', madeAt),
      accountId: new Draw(42, 'Account', row >>> 5).uuid('id'),
      madeAt,
      dueOn: (Math.floor(madeAt / 86_400_000) + draw.int('due', 1, 30)) as Day,
      amount: draw.amount('amount', price),
      kind: draw.weighted('kind', kind),
      payee: draw.pick('payee', companies),
      settled: draw.chance('settled', 0.95),
      settledAt: (madeAt + draw.below('settledAt', 3_600_000)) as Instant,
    };
  },
};

interface Cost {
  ns: number;
  /** A number with a fraction, or beyond 31 bits, is 16 of them whenever it leaves the function that made it. */
  bytes: number;
}

/** So that nothing is left out because nobody looks at it. */
export let kept: unknown;

function repeat(use: Case, draws: readonly Draw[], calls: number): void {
  for (let row = 0; row < calls; row++) kept = use(draws[row % draws.length] as Draw, row);
}

function cost(use: Case, draws: readonly Draw[]): Cost {
  const start = process.cpuUsage();
  repeat(use, draws, CALLS);
  const { user, system } = process.cpuUsage(start);
  // Few calls, so that hardly ever a collection comes between.
  const heap = process.memoryUsage().heapUsed;
  repeat(use, draws, FEW_CALLS);
  const bytes = (process.memoryUsage().heapUsed - heap) / FEW_CALLS;
  return { ns: ((user + system) * 1000) / CALLS, bytes };
}

/** The least time that any round took, and the median of the bytes. */
function measure(cases: Record<string, Case>): Record<string, Cost> {
  const draws = Array.from({ length: 1000 }, (_, row) => new Draw(42, 'User', row));
  const rounds = Array.from({ length: ROUNDS }, () => Object.values(cases).map((use) => cost(use, draws)));
  const costsOf = (i: number, figure: keyof Cost) =>
    rounds.map((round) => (round[i] as Cost)[figure]).sort((one, other) => one - other);
  return Object.fromEntries(
    Object.keys(cases).map((name, i) => [
      name,
      { ns: costsOf(i, 'ns')[0] as number, bytes: costsOf(i, 'bytes')[ROUNDS >> 1] as number },
    ]),
  );
}

function print(title: string, cases: Record<string, Case>, against?: string): Record<string, Cost> {
  const costs = measure(cases);
  console.log(`\n${title.padEnd(42)}${'ns'.padStart(8)}${'bytes'.padStart(8)}`);
  for (const [name, { ns, bytes }] of Object.entries(costs)) {
    const ratio =
      against === undefined ? '' : `${(ns / (costs[against] as Cost).ns).toFixed(1)} x`.padStart(10);
    // So many that they are collected in between.
    const size = bytes < 0 ? 'many' : bytes.toFixed(0);
    console.log(`  ${name.padEnd(40)}${ns.toFixed(0).padStart(8)}${size.padStart(8)}${ratio}`);
  }
  return costs;
}

console.log(`Node ${process.version}, one thread`);
measure({ ...methods, ...numbers, ...names, ...rows });
print('A draw', methods);
print('A whole number below 100', numbers, 'draw.int');
print('A name', names, 'two picks');
const { ns } = print('Rows', rows)['a row of nine fields'] as Cost;
console.log(
  `\n${(1000 / ns).toFixed(1)} million rows a second, with two uuids, two moments, a day and an exact amount each`,
);
