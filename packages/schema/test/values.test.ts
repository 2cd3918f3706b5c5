import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, exact, instant, timeOfDay, uuid } from '../src/index.ts';

const DAY_MS = 86_400_000;

describe('a value is made from what people write', () => {
  it('days', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('2026-11-20')).toBe(20_777);
    expect(day('1969-12-31')).toBe(-1);
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        expect(day(new Date(days * DAY_MS).toISOString().slice(0, 10))).toBe(days);
      }),
    );
  });

  it('instants, whatever their zone', () => {
    expect(instant('1970-01-01T00:00:00Z')).toBe(0);
    expect(instant('2026-11-20T15:00:00.250+05:30')).toBe(instant('2026-11-20T09:30:00.250Z'));
  });

  it('times of day', () => {
    expect(timeOfDay('00:00')).toBe(0);
    expect(timeOfDay('23:59:59.999')).toBe(DAY_MS - 1);
    expect(timeOfDay('09:30:15.2')).toBe(34_215_200);
  });

  it('uuids and exact decimals, as they are', () => {
    expect(uuid('0190a6f2-7c1e-4b53-9d0e-3f8a5c2b7e11')).toBe('0190a6f2-7c1e-4b53-9d0e-3f8a5c2b7e11');
    expect(exact(-1250, 2)).toBe(-1250);
    expect(exact(10n ** 30n, 30)).toBe(10n ** 30n);
  });
});

describe('what is none is refused, and shown', () => {
  it.each([
    ['1990-02-30', day],
    ['1990-2-3', day],
    ['1990-02-03T00:00:00Z', day],
    ['yesterday', day],
    ['2026-11-20T09:30:00', instant],
    ['2026-11-20', instant],
    ['2026-13-20T09:30:00Z', instant],
    ['24:00', timeOfDay],
    ['9:30', timeOfDay],
    ['0190A6F2-7C1E-4B53-9D0E-3F8A5C2B7E11', uuid],
    ['0190a6f27c1e4b539d0e3f8a5c2b7e11', uuid],
  ] as const)('%s', (text, make) => {
    expect(() => make(text)).toThrow(text);
  });

  it.each([[12.5], [2 ** 53], [Number.NaN], [Number.POSITIVE_INFINITY]])('exact(%s)', (units) => {
    expect(() => exact(units, 2)).toThrow(String(units));
  });
});
