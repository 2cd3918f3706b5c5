import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exp, ln, normalQuantile, normalShare } from '../src/draw/arithmetic.ts';
import { normalShareOf } from './draw-statistics.ts';

const SOURCES = join(import.meta.dirname, '../src/draw');

/** All bits of a double. */
function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** From `from` to `to` in so many equal steps. */
const grid = (from: number, to: number, steps: number) =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);

describe('arithmetic', () => {
  it('has the same bits everywhere', () => {
    const some = [1e-300, 2 ** -53, 0.075, 0.1, 0.5, 0.7, 0.925, 1 - 2 ** -53];
    expect({
      ln: [...some, 3, 1e300].map((x) => bitsOf(ln(x))),
      exp: [-700, -3.3, -0.1, 0.1, 1, 42.42, 700].map((x) => bitsOf(exp(x))),
      normalQuantile: some.slice(1).map((x) => bitsOf(normalQuantile(x))),
    }).toMatchInlineSnapshot(`
      {
        "exp": [
          "00d14f2b0fb9307f",
          "3fa2e259bb85be84",
          "3fecf46d99d52b3b",
          "3ff1aec7b35a00d4",
          "4005bf0a8b145769",
          "43c25e36137cf9c7",
          "7f0d945df4f8ec8e",
        ],
        "ln": [
          "c085963447f87fb5",
          "c0425e4f7b2737fa",
          "c004b8ddfddbf088",
          "c0026bb1bbb55515",
          "bfe62e42fefa39ef",
          "bfd6d3c324e13f50",
          "bfb3f5499ef549fa",
          "bca0000000000000",
          "3ff193ea7aad030b",
          "4085963447f87fb5",
        ],
        "normalQuantile": [
          "c0206b4bb3c19931",
          "bff708523ecfbc8a",
          "bff4813c27551075",
          "0000000000000000",
          "3fe0c7e39ce2490c",
          "3ff708523ecfbc8c",
          "40206b4bb3c19931",
        ],
      }
    `);
  });

  it('uses only operations whose result IEEE 754 or ECMAScript prescribes to the last bit', () => {
    const exactly = ['imul', 'floor', 'ceil', 'sqrt', 'max', 'min', 'LN2', 'SQRT2'];
    for (const file of readdirSync(SOURCES)) {
      const code = readFileSync(join(SOURCES, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const used = [...code.matchAll(/Math\.(\w+)/g)].map(([, name]) => name as string);
      expect(
        used.filter((name) => !exactly.includes(name)),
        file,
      ).toEqual([]);
      expect(code, file).not.toMatch(/\*\*|\bMath\b(?!\.)/);
    }
  });

  it('agrees with Math.log to the last bits', () => {
    expect(ln(1)).toBe(0);
    for (const x of [...grid(0.001, 4, 40_000), ...grid(-600, 600, 5000).map((e) => 2 ** e)]) {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.abs(Math.log(x)));
    }
  });

  it('agrees with Math.exp to the last bits', () => {
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
    for (const x of [...grid(-2, 2, 40_000), ...grid(-700, 700, 5000)]) {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
    }
  });

  it('finds quantiles of the normal curve to a millionth, on both sides alike', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const z of grid(-5, 5, 10_000)) {
      expect(Math.abs(normalQuantile(normalShareOf(z)) - z)).toBeLessThan(1e-6);
    }
    for (const share of [0.25, 2 ** -10, 2 ** -30, 2 ** -53]) {
      expect(normalQuantile(1 - share)).toBe(-normalQuantile(share));
    }
    // The farthest that a draw can reach: 2^-53 lies 8.2095 deviations out.
    expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.2095, 3);
  });

  it('finds shares of the normal curve', () => {
    for (const z of grid(-6, 6, 100)) expect(normalShare(z)).toBeCloseTo(normalShareOf(z), 6);
    expect(normalShare(-40)).toBeLessThan(1e-15);
    expect(normalShare(40)).toBe(1);
  });
});
