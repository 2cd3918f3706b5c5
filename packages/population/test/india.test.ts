import { describe, expect, it } from 'vitest';
import nameLists from '../data/indian-names.json' with { type: 'json' };
import { indianCities, indianIncomeBand, isFreelancer, personOf } from '../src/index.ts';
import { indians, world } from './people.ts';

/** What people of one community are called. */
const communities = Object.values(nameLists).map((list) => ({
  woman: new Set(namesIn(list.women)),
  man: new Set(namesIn(list.men)),
  surnames: new Set([...list.surnames.split(' '), ...('surnameOfMen' in list ? ['Kaur', 'Singh'] : [])]),
}));

function namesIn(lists: object): readonly string[] {
  return Object.values(lists).flatMap((names: string) => names.split(' '));
}

describe('the people of India', () => {
  it('live in a city, a state and a postcode that are one place', () => {
    for (const { city, state, postcode } of indians) {
      const place = indianCities.find((each) => each.city === city);
      expect(place?.state).toBe(state);
      expect(postcode).toMatch(/^[1-9][0-9]{5}$/);
      expect(Number(postcode)).toBeGreaterThanOrEqual(place?.firstPostcode as number);
      expect(Number(postcode)).toBeLessThanOrEqual(place?.lastPostcode as number);
    }
  });

  it('have a first name and a surname of one community, and speak its language or that of the place', () => {
    const misnamed = indians
      .slice(1)
      .filter(
        ({ firstName, lastName, gender }) =>
          !communities.some((each) => each[gender].has(firstName) && each.surnames.has(lastName)),
      );
    expect(misnamed).toEqual([]);
    const languagesOf = new Map(indianCities.map(({ city, languages }) => [city, languages]));
    expect(indians.filter(({ city, language }) => !languagesOf.get(city)?.includes(language))).toEqual([]);
  });

  it('are called as people of their age are', () => {
    const ages = (name: string) =>
      indians.filter(({ firstName }) => firstName === name).map(({ age }) => age);
    expect(Math.min(...ages('Savitri'))).toBeGreaterThan(45);
    expect(Math.max(...ages('Ananya'))).toBeLessThan(50);
  });

  it('live in Mumbai and Delhi more often than anywhere else', () => {
    const counts = new Map<string, number>();
    for (const { city } of indians) counts.set(city, (counts.get(city) ?? 0) + 1);
    const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 2);
    expect(largest.map(([city]) => city).sort()).toEqual(['Delhi', 'Mumbai']);
    expect(counts.size).toBe(indianCities.length);
  });

  it('have mobile numbers of the form of India’s, all of the level that no operator has', () => {
    for (const { phone } of indians) expect(phone).toMatch(/^\+91666[0-9]{7}$/);
  });

  it('are in the band that their income of twelve months makes', () => {
    expect(indianIncomeBand(833_333 as never)).toBe('below_1_lakh');
    expect(indianIncomeBand(833_334 as never)).toBe('1_to_5_lakh');
    expect(indianIncomeBand(83_333_334 as never)).toBe('above_1_crore');
    for (const { monthlyIncome, incomeBand } of indians)
      expect(incomeBand).toBe(indianIncomeBand(monthlyIncome));
  });
});

describe('freelancers', () => {
  const ten = 'Mumbai Delhi Bangalore Chennai Hyderabad Pune Kolkata Ahmedabad Jaipur Lucknow'.split(' ');
  const freelancers = indians.filter(({ number }) => isFreelancer(world, number));

  it('are one of any four people in a row, in the order of Cashflow’s users, and John is the first', () => {
    expect(freelancers.map(({ number }) => number)).toEqual(
      freelancers.map((_, user) => personOf(world, 'cashflow', user)),
    );
    expect(freelancers.map(({ number }) => Math.floor(number / 4))).toEqual(
      freelancers.map((_, user) => user),
    );
    expect(freelancers[0]?.number).toBe(0);
  });

  it('live in the ten cities that Cashflow serves, and do what it knows', () => {
    const trades = new Set(freelancers.map(({ occupation }) => occupation));
    expect(trades.size).toBe(15);
    for (const { city } of freelancers) expect(ten).toContain(city);
    const others = indians.filter(({ number }) => !isFreelancer(world, number));
    expect(others.filter(({ occupation }) => trades.has(occupation))).toEqual([]);
  });

  it('are of working age, but where none of four is', () => {
    const young = freelancers.filter(({ age }) => age >= 20 && age < 60);
    expect(young.length / freelancers.length).toBeGreaterThan(0.99);
  });
});

it('knows the first so many people in every other system', () => {
  for (const system of ['investa', 'spark', 'bank', 'spendsense'] as const) {
    expect(personOf(world, system, 4711)).toBe(4711);
  }
});
