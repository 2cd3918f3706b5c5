import { World } from '@tilth/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhn, routingCheck, verhoeff } from '../src/check-digits.ts';
import { aadhaar, cardNumber, ein, ifsc, indian, isin, pan, routingNumber, ssn } from '../src/index.ts';
import { AS_OF, sharedAmong, world } from './people.ts';

const anyWorld = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => new World({ seed, asOf: AS_OF }));
const numbers = fc.integer({ min: 0, max: 900_000 });
const digits = fc.stringMatching(/^[0-9]{11}$/);

describe('check digits', () => {
  it('are those of numbers that are known to be right', () => {
    expect(luhn('411111111111111')).toBe(1);
    expect(luhn('7992739871')).toBe(3);
    expect(verhoeff('236')).toBe(3);
    expect(verhoeff('142857')).toBe(0);
    expect(isin('US', '037833100')).toBe('US0378331005');
    expect(isin('IN', 'E002A0101')).toBe('INE002A01018');
    expect(routingCheck('02100002')).toBe(1);
    expect(routingCheck('01100001')).toBe(5);
  });

  it('find a wrong digit', () => {
    const places = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(digits, places, fc.integer({ min: 1, max: 9 }), (right, place, by) => {
        const other = (Number(right[place]) + by) % 10;
        const wrong = right.slice(0, place) + other + right.slice(place + 1);
        for (const check of [luhn, verhoeff, routingCheck]) expect(check(wrong)).not.toBe(check(right));
      }),
    );
  });

  it('find two digits that were swapped, by Verhoeff’s scheme always', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (right, place) => {
        fc.pre(right[place] !== right[place + 1]);
        const swapped = `${right.slice(0, place)}${right[place + 1]}${right[place]}${right.slice(place + 2)}`;
        expect(verhoeff(swapped)).not.toBe(verhoeff(right));
      }),
    );
  });
});

/** By whom each is given out, its form, and what makes it impossible. */
const kinds = [
  {
    name: 'a PAN',
    of: pan,
    form: /^[A-Z]{3}P[A-Z][0-9]{4}[A-Z]$/,
    impossible: (text: string) => text.slice(5, 9) === '0000',
  },
  {
    name: 'an Aadhaar number',
    of: aadhaar,
    form: /^[0-9]{12}$/,
    impossible: (text: string) => text < '2' && verhoeff(text.slice(0, 11)) === Number(text[11]),
  },
  {
    name: 'a social security number',
    of: ssn,
    form: /^9[0-9]{2}-[0-9]{2}-[0-9]{4}$/,
    // Neither an ITIN nor an ATIN nor a number of the tax office itself; and groups and serials are never zero.
    impossible: (text: string) =>
      !/-(0[0-9]|10|1[789]|2[89]|3[789]|5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-9])-/.test(text) &&
      !text.endsWith('-0000'),
  },
  {
    name: 'an EIN',
    of: ein,
    form: /^[0-9]{2}-[0-9]{7}$/,
    impossible: (text: string) => /^(07|08|09|17|18|19|28|29|49)/.test(text),
  },
  {
    name: 'a card number',
    of: cardNumber,
    form: /^[0-9]{16}$/,
    impossible: (text: string) => text.startsWith('9999') && luhn(text.slice(0, 15)) === Number(text[15]),
  },
  {
    name: 'a routing number',
    of: routingNumber,
    form: /^[0-9]{9}$/,
    impossible: (text: string) =>
      /^(3[3-9]|[45][0-9]|60)/.test(text) && routingCheck(text.slice(0, 8)) === Number(text[8]),
  },
  {
    name: 'an IFSC',
    of: ifsc,
    form: /^[A-Z]{4}0[A-Z0-9]{6}$/,
    impossible: (text: string) => text.startsWith('ZZZZ'),
  },
];

describe.each(kinds)('$name', ({ of, form, impossible }) => {
  it('has its form and its check digit, and lies where none is given out', () => {
    fc.assert(
      fc.property(anyWorld, numbers, (any, number) => {
        const text = of(any, number);
        expect(text).toMatch(form);
        expect(impossible(text), text).toBe(true);
      }),
    );
  });

  it('is the same for the same number, and another in another world', () => {
    const other = new World({ seed: 43, asOf: AS_OF });
    expect(of(world, 4711)).toBe(of(new World({ seed: 42, asOf: AS_OF }), 4711));
    expect(of(world, 4711)).not.toBe(of(other, 4711));
  });

  it('is given once', () => {
    expect(sharedAmong((number) => of(world, number))).toEqual([]);
  });
});

it('has the surname’s initial as the fifth letter of a PAN, as long as there are PANs of it', () => {
  for (let number = 0; number < 2000; number++) {
    expect(pan(world, number)[4]).toBe(indian(world, number).lastName[0]);
  }
});

it('gives the second and third person to come round to a PAN another one, initial or not', () => {
  const ROUND = 456_976;
  for (let number = 0; number < 3000; number++) {
    const all = [number, number + ROUND, number + 2 * ROUND].map((each) => pan(world, each));
    expect(new Set(all).size).toBe(3);
  }
});
