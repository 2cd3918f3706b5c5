import { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import india from '../data/india.json' with { type: 'json' };
import { type Indian, indian } from '../src/index.ts';

const DAY_MS = 86_400_000;
const asOf = Date.UTC(2026, 10, 20) as Instant;
const world = new World({ seed: 42, asOf });
const people = Array.from({ length: 5000 }, (_, number) => indian(world, number));

const distinct = <T>(of: (person: Indian) => T) => new Set(people.map(of)).size;

describe('the people of India', () => {
  it('begin with John', () => {
    expect(people[0]).toMatchObject({ firstName: 'John', gender: 'man', email: 'john@example.com' });
  });

  it('are the same at every scale', () => {
    const larger = new World({ seed: 42, asOf });
    expect(indian(larger, 4711)).toEqual(people[4711]);
  });

  it('are others in the world of another seed', () => {
    const other = new World({ seed: 43, asOf });
    const same = people.filter(({ number, lastName, city }) => {
      const there = indian(other, number);
      return there.lastName === lastName && there.city === city;
    });
    expect(same.length).toBeLessThan(people.length / 10);
  });

  it('share neither an e-mail nor a phone number, a million apart either', () => {
    expect(distinct(({ email }) => email)).toBe(people.length);
    expect(distinct(({ phone }) => phone)).toBe(people.length);
    const far = indian(world, 1_000_007);
    for (const { phone } of [...people.slice(0, 20), far]) expect(phone).toMatch(/^\+91[6-9]\d{9}$/);
    expect(people.map(({ phone }) => phone)).not.toContain(far.phone);
  });

  it('have names and a language of the place they live in', () => {
    for (const { number, firstName, lastName, gender, language, city, state } of people.slice(1)) {
      const region = india.regions.find((each) => each.language === language);
      expect(region?.cities, String(number)).toContainEqual(expect.objectContaining({ city, state }));
      expect(region?.surnames).toContain(lastName);
      expect(gender === 'woman' ? region?.women : region?.men).toContain(firstName);
    }
  });

  it('are adults, born on the day that makes them as old as they are', () => {
    for (const { age, bornOn } of people) {
      const years = (asOf / DAY_MS - bornOn) / 365.25;
      expect(age).toBeGreaterThanOrEqual(18);
      expect(years).toBeGreaterThanOrEqual(age);
      expect(years).toBeLessThan(age + 1.01);
    }
  });

  it('like risk the less the older they are', () => {
    const shareOfBold = (from: number, to: number) => {
      const group = people.filter(({ age }) => age >= from && age < to);
      return group.filter(({ riskAppetite }) => riskAppetite === 'aggressive').length / group.length;
    };
    expect(shareOfBold(18, 35)).toBeGreaterThan(shareOfBold(35, 55));
    expect(shareOfBold(35, 55)).toBeGreaterThan(shareOfBold(55, 80));
  });
});
