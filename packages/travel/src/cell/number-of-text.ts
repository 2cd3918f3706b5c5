import { BadCell, shown } from '../read/refusal.ts';

const BOUNDS = {
  int2: [-(2n ** 15n), 2n ** 15n - 1n],
  int4: [-(2n ** 31n), 2n ** 31n - 1n],
  int8: [-(2n ** 63n), 2n ** 63n - 1n],
} as const;

const NUMBER = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** A whole number of a type's range: a number where one holds it exactly, else a bigint. */
export function wholeOfText(text: string, type: keyof typeof BOUNDS): number | bigint {
  if (!/^[+-]?\d{1,20}$/.test(text)) throw new BadCell(`${shown(text)} is no whole number`);
  const value = BigInt(text.replace('+', ''));
  const [least, most] = BOUNDS[type];
  if (value < least || value > most) throw new BadCell(`${text} is not from ${least} to ${most}`);
  return smallest(value);
}

/** Units of 10^-scale. Digits that the column could not keep are refused, not rounded. */
export function decimalOfText(text: string, precision: number, scale: number): number | bigint {
  const match = NUMBER.exec(text);
  if (!match) throw new BadCell(`${shown(text)} is no number`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  // How many of the digits stand before the point of the units.
  const point = whole.length + Number(exponent) + scale;
  const lost = point < 0 ? digits : digits.slice(point);
  if (/[1-9]/.test(lost)) throw new BadCell(`${shown(text)} has more than ${scale} decimals`);
  const kept = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const significant = kept.replace(/^0+/, '');
  if (significant.length > precision) {
    throw new BadCell(
      `${shown(text)} is too large: the column takes ${precision - scale} digits before the point`,
    );
  }
  const units = smallest(BigInt(significant || '0'));
  return sign === '-' && units !== 0 ? -units : units;
}

export function floatOfText(text: string): number {
  if (['NaN', 'Infinity', '-Infinity'].includes(text)) return Number(text);
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new BadCell(`${shown(text)} is no number`);
  return value;
}

function smallest(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
