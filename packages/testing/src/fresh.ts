import { createHash } from 'node:crypto';
import { Draw } from '@tilth/engine';
import type { Column } from '@tilth/schema';

/** Far beyond the numbers of any world's rows. */
const FIRST = 2 ** 40;

/** The nth new value for a column in which no two rows may have the same: like the one that is there, but another. */
export function freshValue(column: Column, like: unknown, seed: number, n: number): unknown {
  switch (column.type) {
    case 'uuid':
      return new Draw(seed, 'made', [FIRST, n]).uuid(column.field);
    case 'int2':
    case 'int4':
    case 'timestamp':
    case 'timestamptz':
      return Number(like) + n;
    case 'date':
      // Backwards: a world has no tomorrow.
      return Number(like) - n;
    case 'numeric':
    case 'int8':
      return typeof like === 'bigint' ? like + BigInt(n) : Number(like) + n;
    case 'text':
    case 'varchar':
    case 'char':
    case 'citext':
      return freshText(String(like ?? ''), n, column.length);
    default:
      return like;
  }
}

/** So many digits at the end of a telephone number tell people apart who could not exist; those before them see to that. */
const LAST_DIGITS = 4;

/** So many letters at the end of a code tell one from another. */
const CODE_LETTERS = 3;

/** Of an address only what stands before the @ changes; a number keeps its form and its beginning, a short code its length. */
function freshText(like: string, n: number, most = Number.POSITIVE_INFINITY): string {
  const [, local, rest] = /^([^@]+)(@.+)$/.exec(like) ?? [];
  if (local && rest) return `${local}.${n}${rest}`;
  if (/^[0-9a-f]{32,}$/.test(like)) {
    const digest = createHash('sha256').update(`${like}/${n}`).digest('hex');
    return digest.repeat(Math.ceil(like.length / digest.length)).slice(0, like.length);
  }
  const digits = /\d+$/.exec(like)?.[0].slice(-LAST_DIGITS) ?? '';
  if (digits.length > 2) {
    const next = (Number(digits) + n * 7) % 10 ** digits.length;
    return like.slice(0, like.length - digits.length) + String(next).padStart(digits.length, '0');
  }
  if (/^[a-z]{2,3}$/.test(like)) return lettersOf(n, like.length);
  if (/^[A-Z]{2,8}$/.test(like)) {
    const kept = like.slice(0, -CODE_LETTERS);
    return kept + lettersOf(n, like.length - kept.length).toUpperCase();
  }
  const suffix = `-${n}`;
  return like.slice(0, most - suffix.length) + suffix;
}

function lettersOf(n: number, length: number): string {
  let letters = '';
  for (let left = n; letters.length < length; left = Math.floor(left / 26))
    letters = String.fromCharCode(97 + (left % 26)) + letters;
  return letters;
}
