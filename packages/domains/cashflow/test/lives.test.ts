import { readdirSync, readFileSync } from 'node:fs';
import { verifySync } from '@node-rs/bcrypt';
import { collect, type Weights, World } from '@tilth/engine';
import { type Day, day, instant, type Model, type Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { monthOf, weekdayOf } from '../src/calendar.ts';
import { freelancerSet } from '../src/freelancer-set.ts';
import { cashflow } from '../src/index.ts';
import { dayAndMonth, rupees } from '../src/insight/wording.ts';
import { spendingOn } from '../src/life/free-spending.ts';
import { type Merchant, merchantsIn } from '../src/life/merchants.ts';
import { deviation, median, slope } from '../src/life/statistics.ts';
import { freelancerOf } from '../src/life/way.ts';
import { ORDINARY_DAY } from '../src/shapes/spending.ts';

const world = new World({ seed: 42, asOf: TEST_AS_OF });
const made = collect([cashflow], { seed: 42, asOf: TEST_AS_OF, scale: 1 });
function rowsOf<M extends Model>(model: M): Row<M>[] {
  return made.filter((each) => each.model === model).map(({ row }) => row as unknown as Row<M>);
}
const users = rowsOf('CashflowUser');
const transactions = rowsOf('CashflowTransaction');

describe('the users', () => {
  it('begin with John, and all log in with the password of the documentation', () => {
    expect(users[0]).toMatchObject({ email: 'john@example.com', firstName: 'John', lastName: 'Mathew' });
    for (const hash of new Set(users.map(({ passwordHash }) => passwordHash))) {
      expect(verifySync('SecurePass123', hash)).toBe(true);
      expect(verifySync('SecurePass124', hash)).toBe(false);
    }
  });

  it('are three in the smallest world: stable, volatile and growing', () => {
    const few = collect([cashflow], { seed: 42, asOf: TEST_AS_OF, scale: 0.001 });
    const patterns = few
      .filter(({ model }) => model === 'CashflowUser')
      .map(({ row }) => (row as unknown as Row<'CashflowUser'>).incomePattern);
    expect(patterns).toEqual(['stable', 'volatile', 'growing']);
  });

  it('come from all ten cities and have all fifteen occupations', () => {
    const many = Array.from({ length: 400 }, (_, number) => freelancerOf(world, number).person);
    expect(new Set(many.map(({ city }) => city)).size).toBe(10);
    expect(new Set(many.map(({ occupation }) => occupation)).size).toBe(15);
  });

  it('have about as many rows as the plan is told', () => {
    for (const [model, each] of Object.entries(freelancerSet.heavy ?? {})) {
      const rows = made.filter((one) => one.model === model).length;
      expect(rows / users.length / each, model).toBeGreaterThan(0.85);
      expect(rows / users.length / each, model).toBeLessThan(1.15);
    }
  });

  it('spend less of what they earn the thriftier they are', () => {
    const shares = rowsOf('CashflowFeature').filter(({ name }) => name === 'expense_to_income');
    const people = users.map(({ id }, number) => ({
      ...freelancerOf(world, number),
      spends: Number(shares.find(({ userId }) => userId === id)?.value) / 1_000_000,
    }));
    const even = people.filter(({ footing }) => footing === 'even');
    const sorted = even.sort((one, other) => one.person.temperament.thrift - other.person.temperament.thrift);
    const half = Math.floor(sorted.length / 2);
    const mean = (of: typeof people) => of.reduce((sum, { spends }) => sum + spends, 0) / of.length;
    expect(mean(sorted.slice(-half))).toBeLessThan(mean(sorted.slice(0, half)));
  });
});

describe('a month', () => {
  const hourOf = (at: number) => new Date(at + 5.5 * 3_600_000).getUTCHours();
  const of = (category: string) => transactions.filter((each) => each.category === category);

  it('has meals brought at mealtimes, and weekends for going out', () => {
    const meals = of('food_delivery').map(({ occurredAt }) => hourOf(occurredAt));
    const atMeals = meals.filter((hour) => (hour >= 12 && hour <= 14) || (hour >= 19 && hour <= 22));
    expect(atMeals.length / meals.length).toBeGreaterThan(0.6);
    const outings = of('entertainment').map(({ occurredAt }) =>
      new Date(occurredAt + 5.5 * 3_600_000).getUTCDay(),
    );
    const weekend = outings.filter((weekday) => weekday === 0 || weekday === 6);
    expect(weekend.length / outings.length).toBeGreaterThan(0.36);
  });

  it('before Diwali is dearer than others', () => {
    const between = (from: string, to: string) =>
      transactions
        .filter(
          ({ kind, occurredAt }) =>
            kind === 'expense' && occurredAt >= instant(from) && occurredAt < instant(to),
        )
        .reduce((sum, { amount }) => sum + Number(amount), 0);
    const feast = between('2026-10-25T18:30:00Z', '2026-11-08T18:30:00Z');
    // Two weeks of no festival, with as few rents.
    const ordinary = between('2026-07-25T18:30:00Z', '2026-08-08T18:30:00Z');
    expect(feast).toBeGreaterThan(1.1 * ordinary);
  });

  it('costs what `ORDINARY_DAY` says from day to day, for whom amounts are as the shapes say', () => {
    const cities = [...new Set(users.map(({ city }) => city))];
    const DAYS = 7 * 400;
    let paise = 0;
    for (let i = 0; i < DAYS; i++) {
      const { mean, on } = spendingOn((20_000 + i) as Day, i % 2 === 0);
      const draw = world.draw('test day', i);
      const merchants = merchantsIn(cities[i % cities.length] as string);
      const count = draw.poisson('count', mean);
      for (let place = 0; place < count; place++) {
        const { category, amount } = on.at(draw.word('on', place));
        const own = world.draw('test thing', [i, place]);
        const { times } = own.weighted('merchant', merchants.get(category) as Weights<Merchant>);
        paise += Number(own.amount('amount', amount, times));
      }
    }
    expect(paise / 100 / DAYS / ORDINARY_DAY).toBeGreaterThan(0.95);
    expect(paise / 100 / DAYS / ORDINARY_DAY).toBeLessThan(1.05);
  });
});

describe('the words', () => {
  it('count in lakhs', () => {
    expect(rupees(10_795_400)).toBe('₹1,07,954');
    expect(rupees(99_950)).toBe('₹1,000');
    expect(rupees(1_234_567_890)).toBe('₹1,23,45,679');
    expect(rupees(5)).toBe('₹0');
    expect(dayAndMonth(day('2026-02-28'))).toBe('28 February');
  });
});

describe('the arithmetic', () => {
  it('knows every day of 300 years', () => {
    for (let at = day('1900-01-01') as number; at < day('2200-01-01'); at++) {
      const date = new Date(at * 86_400_000);
      const { index, ofYear, first, days } = monthOf(at as Day);
      const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000;
      if (
        index !== date.getUTCFullYear() * 12 + date.getUTCMonth() ||
        ofYear !== date.getUTCMonth() ||
        at - first + 1 !== date.getUTCDate() ||
        first + days !== next ||
        weekdayOf(at as Day) !== (date.getUTCDay() || 7)
      )
        expect.fail(`${date.toISOString()} is in month ${index} from ${first}, ${days} days`);
    }
  });

  it('is that of statistics', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(slope([1, 3, 5, 7])).toBeCloseTo(2, 12);
  });

  it('is the same on every machine: no source uses what ECMAScript leaves open', () => {
    const folder = new URL('../src/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(30);
    for (const file of sources) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const open = text.match(/Math\.(?!floor|ceil|sqrt|abs|min|max)\w+|[\w)\]] \*\* /g) ?? [];
      expect(open, file).toEqual([]);
    }
  });
});
