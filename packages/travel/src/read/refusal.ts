import { Fault } from '@tilth/engine';

/** Where in a file something is wrong. */
export interface Spot {
  readonly file: string;
  /** `line 12` of a text, `row 12` of a table in Parquet. */
  readonly at?: string | undefined;
  /** `investa.users` */
  readonly table?: string | undefined;
  /** The name of the column, as in the file. */
  readonly field?: string | undefined;
}

const MEND = 'mend the file, or export it again';

/** A file that cannot be loaded: says which, where in it, and why. Nothing has been loaded then. */
export class BadFile extends Fault {
  readonly spot: Spot;
  readonly reason: string;

  constructor(spot: Spot, reason: string, mend = MEND, options?: ErrorOptions) {
    const { file, at, table, field } = spot;
    const facts: (readonly [string, string] | false)[] = [
      ['file', file],
      at !== undefined && ['where', at],
      table !== undefined && ['table', table],
      field !== undefined && ['field', shown(field)],
      ['reason', reason],
      ['mend', mend],
    ];
    super(
      'Refused: this file cannot be loaded. Nothing was loaded.',
      facts.filter((fact) => fact !== false),
      options,
    );
    this.spot = spot;
    this.reason = reason;
  }
}

/** Why a cell cannot be what its column holds. Whoever knows where it stands makes a `BadFile` of it. */
export class BadCell extends Error {
  override readonly name = 'BadCell';
}

const LONGEST = 60;

/** Something from a file, as it can stand in a message: short, in one line, without what a terminal would obey. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : describeValue(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
