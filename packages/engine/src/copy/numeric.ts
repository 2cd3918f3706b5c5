import type { CopyBuffer } from './copy-buffer.ts';

const NEGATIVE = 0x4000;
/** PostgreSQL keeps a numeric as digits of base 10,000, aligned at the decimal point. */
const BASE = 10_000;
const BASE_DIGITS = 4;

/** Groups of four digits, least significant first. As many as the longest `numeric` of a schema has, and more. */
const digits = new Int32Array(512);
let groups = 0;

/** Writes `value` units of 10^-scale. Exact at any size: what does not fit 53 bits goes through BigInt. */
export function writeNumeric(out: CopyBuffer, value: number | bigint, scale: number): void {
  const fractionGroups = Math.ceil(scale / BASE_DIGITS);
  const shift = 10 ** (fractionGroups * BASE_DIGITS - scale);
  const negative = value < 0;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new RangeError(`a decimal is an exact integer of units, not ${value}`);
    splitSmall(Math.abs(value), shift);
  } else splitLarge(negative ? -value : value, shift);

  const weight = groups - fractionGroups - 1;
  // The server stores no zeros at the end either; sent as they are, the bytes that come back would be others.
  let from = 0;
  while (from < groups && digits[from] === 0) from++;
  const count = groups - from;
  out.numeric(count, count === 0 ? 0 : weight, negative ? NEGATIVE : 0, scale);
  for (let i = groups - 1; i >= from; i--) out.put16(digits[i] as number);
}

/** Into `digits`, least significant first. */
function splitSmall(value: number, shift: number): void {
  if (value * shift > Number.MAX_SAFE_INTEGER) {
    splitLarge(BigInt(value), shift);
    return;
  }
  groups = 0;
  for (let left = value * shift; left > 0; ) {
    const rest = Math.floor(left / BASE);
    digits[groups++] = left - rest * BASE;
    left = rest;
  }
}

function splitLarge(value: bigint, shift: number): void {
  groups = 0;
  for (let left = value * BigInt(shift); left > 0n; left /= 10_000n)
    digits[groups++] = Number(left % 10_000n);
}

const NAN = 0xc000;
const INFINITE = 0xd000;

/** Reads a decimal as units of 10^-scale: a number where one holds it exactly, else a bigint. */
export function readNumeric(bytes: Buffer, start: number, scale: number): number | bigint {
  const count = bytes.readUInt16BE(start);
  const weight = bytes.readInt16BE(start + 2);
  const sign = bytes.readUInt16BE(start + 4);
  if (sign === NAN || (sign & INFINITE) === INFINITE) throw new RangeError('is not a number');
  const fractionGroups = Math.ceil(scale / BASE_DIGITS);
  // All groups down to the last one of the fraction, those at the end being zeros that are not sent.
  const wanted = weight + 1 + fractionGroups;
  const divisor = 10 ** (fractionGroups * BASE_DIGITS - scale);
  let small = 0;
  let large = 0n;
  const isSmall = wanted <= 3;
  for (let i = 0; i < wanted; i++) {
    const group = i < count ? bytes.readUInt16BE(start + 8 + i * 2) : 0;
    if (isSmall) small = small * BASE + group;
    else large = large * 10_000n + BigInt(group);
  }
  const units = isSmall ? small / divisor : smallest(large / BigInt(divisor));
  // Not -0, which would be another value.
  return sign === NEGATIVE && units !== 0 ? -units : units;
}

function smallest(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
