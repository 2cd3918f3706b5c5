import type { JsonValue } from '@tilth/schema';

/** A document as it is written: of one that was read, JavaScript might not hold every digit. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A document as PostgreSQL writes a jsonb: keys by length, then by their bytes; a space after each colon and comma. It
 * takes any other spelling as well, but gives back this one, and then the bytes would differ from those that were sent.
 */
export function jsonbText(value: JsonValue | JsonText | null): string {
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value) as [string, JsonValue | null][];
  const members = entries.map(([key, member]) => ({ key, bytes: Buffer.from(key), member }));
  members.sort(
    (one, other) => one.bytes.length - other.bytes.length || Buffer.compare(one.bytes, other.bytes),
  );
  return `{${members.map(({ key, member }) => `${JSON.stringify(key)}: ${jsonbText(member)}`).join(', ')}}`;
}

/** A jsonb's numbers are decimals: `1e21` is given back with all its digits, and -0 without its sign. */
function plainNumber(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value);
  const [, sign = '', digits = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const shift = Number(exponent);
  const all = digits + fraction;
  const point = digits.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return `${sign}${all}${'0'.repeat(point - all.length)}`;
  return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}
