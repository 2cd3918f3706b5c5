import { describe, expect, it } from 'vitest';
import data from '../data/american-places.json' with { type: 'json' };
import { american, americanIncomeBand } from '../src/index.ts';
import { americans, world } from './people.ts';

const placeOfCode = new Map(
  data.places.flatMap((place) => place.codes.split(' ').map((code) => [code, place])),
);
const ofFiction = placeOfCode.size * 100;

describe('the people of the United States', () => {
  it('have an area code, a city, a state and a ZIP code that are one place', () => {
    for (const { phone, city, state, postcode } of americans) {
      const place = placeOfCode.get(phone.slice(2, 5));
      expect(place).toMatchObject({ city, state });
      const [from = '', to = ''] = place?.zips.split('-') ?? [];
      expect(postcode).toMatch(/^[0-9]{5}$/);
      expect(from <= postcode && postcode <= to, postcode).toBe(true);
    }
  });

  it('have numbers that are kept for fiction, as long as there are any', () => {
    for (const { phone } of americans) expect(phone).toMatch(/^\+1[2-9][0-9]{2}55501[0-9]{2}$/);
    expect(american(world, ofFiction - 1).phone).toMatch(/55501[0-9]{2}$/);
  });

  it('then have others of 555, which nobody has, and never the two that somebody has', () => {
    const phones = Array.from({ length: 200_000 }, (_, i) => american(world, ofFiction + i).phone);
    expect(phones.filter((phone) => !/^\+1[2-9][0-9]{2}555[0-9]{4}$/.test(phone))).toEqual([]);
    const lines = new Set(phones.map((phone) => phone.slice(8)));
    // Of the 10,000 lines of an area code all are met, but for those.
    expect(lines.size).toBe(10_000 - 100 - 2);
    expect([...lines].filter((line) => /^(01[0-9]{2}|1212|4334)$/.test(line))).toEqual([]);
  });

  it('live in streets that have a number, a name and a kind', () => {
    for (const { street } of americans) expect(street).toMatch(/^[1-9][0-9]{2,3} [A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it('are all over the country', () => {
    expect(new Set(americans.map(({ state }) => state)).size).toBe(51);
  });

  it('are in the band that their income of twelve months makes', () => {
    expect(americanIncomeBand(208_333 as never)).toBe('under_25k');
    expect(americanIncomeBand(208_334 as never)).toBe('25k_to_50k');
    expect(americanIncomeBand(2_083_334 as never)).toBe('over_250k');
    for (const { monthlyIncome, incomeBand } of americans) {
      expect(incomeBand).toBe(americanIncomeBand(monthlyIncome));
    }
  });
});
