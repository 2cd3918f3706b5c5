import { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { american, indian, type Person } from '../src/index.ts';
import { pyramids } from '../src/shapes.ts';
import { AS_OF, americans, correlation, DAY_MS, indians, mean, sharedAmong, world } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((at) => at as Instant);
const numbers = fc.integer({ min: 0, max: 2_000_000 });

const countries = [
  { country: 'india', of: indian, people: indians as readonly Person[] },
  { country: 'america', of: american, people: americans as readonly Person[] },
] as const;

describe.each(countries)('a person in $country', ({ country, of, people }) => {
  it('depends on the seed, the as-of date and the number alone', () => {
    fc.assert(
      fc.property(seeds, moments, numbers, numbers, (seed, asOf, number, other) => {
        const alone = of(new World({ seed, asOf }), number);
        const later = new World({ seed, asOf });
        of(later, other);
        expect(of(later, number)).toEqual(alone);
      }),
    );
  });

  it('is somebody else in the world of another seed', () => {
    const elsewhere = new World({ seed: 43, asOf: AS_OF });
    const alike = people.slice(1, 2000).filter(({ number, lastName, city }) => {
      const there = of(elsewhere, number);
      return there.lastName === lastName && there.city === city;
    });
    expect(alike.length).toBeLessThan(40);
  });

  it('was of age a year ago, whatever the day, and is as old as the birthday says', () => {
    fc.assert(
      fc.property(seeds, moments, numbers, (seed, asOf, number) => {
        const { age, bornOn } = of(new World({ seed, asOf }), number);
        const [today, birth] = [new Date(asOf), new Date(bornOn * DAY_MS)];
        const years = today.getUTCFullYear() - birth.getUTCFullYear();
        const birthday = Date.UTC(today.getUTCFullYear(), birth.getUTCMonth(), birth.getUTCDate());
        expect(age).toBe(birthday > asOf ? years - 1 : years);
        expect(age).toBeGreaterThanOrEqual(19);
        expect(age).toBeLessThan(80);
      }),
    );
  });

  it('shares an e-mail with nobody, which reaches nobody', () => {
    expect(sharedAmong((number) => of(world, number).email)).toEqual([]);
    for (const { email } of people) expect(email).toMatch(/^[a-z._]+[0-9]*@example\.(com|net|org)$/);
  });

  it('shares a telephone number with nobody', () => {
    expect(sharedAmong((number) => of(world, number).phone)).toEqual([]);
  });

  it('has an age and a sex as the country’s pyramid has them', () => {
    const bands = pyramids[country];
    const total = bands.reduce((sum, [, , women, men]) => sum + women + men, 0);
    const squares = bands.flatMap(([from, to, women, men]) =>
      (
        [
          ['woman', women],
          ['man', men],
        ] as const
      ).map(([gender, share]) => {
        const seen = people.filter(
          (each) => each.gender === gender && each.age >= from && each.age <= to,
        ).length;
        const expected = (people.length * share) / total;
        return (seen - expected) ** 2 / expected;
      }),
    );
    // 26 groups: chance goes beyond 52.6 once in a thousand.
    expect(squares.reduce((sum, each) => sum + each)).toBeLessThan(52.6);
  });

  it('has an income, which grows with experience and falls when they retire', () => {
    for (const { monthlyIncome } of people) expect(monthlyIncome).toBeGreaterThan(0);
    const median = (from: number, to: number) => {
      const incomes = people
        .filter(({ age }) => from <= age && age < to)
        .map((each) => Number(each.monthlyIncome));
      return incomes.sort((a, b) => a - b)[Math.floor(incomes.length / 2)] as number;
    };
    expect(median(19, 22)).toBeLessThan(median(24, 30));
    expect(median(24, 30)).toBeLessThan(median(45, 55));
    expect(median(70, 80)).toBeLessThan(median(45, 55));
  });

  it('studies when young and rests when old', () => {
    const ages = (title: string) =>
      people.filter(({ occupation }) => occupation === title).map(({ age }) => age);
    expect(Math.max(...ages('Student'))).toBeLessThanOrEqual(27);
    expect(Math.min(...ages('Retired'))).toBeGreaterThanOrEqual(55);
    const old = people.filter(({ age }) => age >= 70);
    expect(old.filter(({ occupation }) => occupation === 'Retired').length / old.length).toBeGreaterThan(0.5);
  });

  it('has a temperament between 0 and 1, in the middle on average', () => {
    for (const trait of ['risk', 'thrift', 'diligence', 'nightOwl', 'caution', 'sociability'] as const) {
      const values = people.map(({ temperament }) => temperament[trait]);
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(Math.max(...values)).toBeLessThan(1);
      expect(mean(values), trait).toBeCloseTo(0.5, 1);
    }
  });

  it('is thriftier, likes risk less and rises earlier when older', () => {
    const withAge = (trait: keyof Person['temperament']) =>
      correlation(people.map(({ age, temperament }) => [age, temperament[trait]] as const));
    expect(withAge('thrift')).toBeGreaterThan(0.2);
    expect(withAge('risk')).toBeLessThan(-0.2);
    expect(withAge('nightOwl')).toBeLessThan(-0.2);
  });

  it('is diligent and thrifty together, more often than not', () => {
    const pairs = people.map(({ temperament: { diligence, thrift } }) => [diligence, thrift] as const);
    expect(correlation(pairs)).toBeGreaterThan(0.15);
  });

  it('says the more often to like risk, the more they do', () => {
    const liking = (appetite: Person['riskAppetite']) =>
      mean(
        people
          .filter(({ riskAppetite }) => riskAppetite === appetite)
          .map(({ temperament }) => temperament.risk),
      );
    expect(liking('conservative')).toBeLessThan(liking('moderate'));
    expect(liking('moderate')).toBeLessThan(liking('aggressive'));
  });
});

describe('John', () => {
  const [here, there] = [indians[0] as Person, americans[0] as Person];

  it('is person 0 of both countries, and the same man in both', () => {
    expect(here).toMatchObject({
      firstName: 'John',
      lastName: 'Mathew',
      email: 'john@example.com',
      gender: 'man',
    });
    for (const what of [
      'firstName',
      'lastName',
      'email',
      'gender',
      'bornOn',
      'age',
      'temperament',
    ] as const) {
      expect(there[what]).toEqual(here[what]);
    }
  });

  it('is the only one who has an address in both countries', () => {
    const addresses = new Set(indians.map(({ email }) => email));
    expect(americans.filter(({ email }) => addresses.has(email)).map(({ number }) => number)).toEqual([0]);
  });
});
