/**
 * What the cells of a row are made of. Each is branded, so that a mistake does not compile: an instant is no day, and
 * a binary float is no amount of money. At run time a brand is nothing: the loader writes plain numbers and strings.
 */
declare const brand: unique symbol;

type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A uuid in its usual text form: lower case, with hyphens. */
export type Uuid = Branded<string, 'Uuid'>;

/** Milliseconds since 1970-01-01T00:00:00Z. For timestamps with a zone, and for those without, which are read as UTC. */
export type Instant = Branded<number, 'Instant'>;

/** Days since 1970-01-01. */
export type Day = Branded<number, 'Day'>;

/** Milliseconds since midnight. */
export type TimeOfDay = Branded<number, 'TimeOfDay'>;

/**
 * An exact decimal: a whole number of units of 10^-Scale. `Exact<2>` 1250 is 12.50. Larger amounts than 2^53 units
 * need a bigint.
 */
export type Exact<Scale extends number> = Branded<number | bigint, `Exact<${Scale}>`>;

type AnyJson = string | number | boolean | null | readonly AnyJson[] | { readonly [key: string]: AnyJson };

/** A JSON document. `null` stands only inside one: in a row, it is the absence of a document. */
export type JsonValue = Exclude<AnyJson, null>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ZONED = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;
const DAY_MS = 86_400_000;

/** `uuid('0190a6f2-7c1e-4b53-9d0e-3f8a5c2b7e11')` */
export function uuid(text: string): Uuid {
  if (!UUID.test(text)) throw new TypeError(`not a uuid: ${text}`);
  return text as Uuid;
}

/** `instant('2026-11-20T09:30:00Z')`. The zone must be said: without one, the text means another moment elsewhere. */
export function instant(text: string): Instant {
  const ms = ZONED.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new TypeError(`not an instant with a zone, such as 2026-11-20T09:30:00Z: ${text}`);
  return ms as Instant;
}

/** `day('1990-05-17')` */
export function day(text: string): Day {
  const ms = DAY.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse takes the 30th of February for the 2nd of March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new TypeError(`not a day such as 1990-05-17: ${text}`);
  }
  return (ms / DAY_MS) as Day;
}

/** `timeOfDay('09:30')`, `timeOfDay('09:30:15.250')` */
export function timeOfDay(text: string): TimeOfDay {
  const match = TIME_OF_DAY.exec(text);
  if (!match) throw new TypeError(`not a time of day such as 09:30: ${text}`);
  const [, hours, minutes, seconds = '0', fraction = '0'] = match;
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return (ms + Number(fraction.padEnd(3, '0'))) as TimeOfDay;
}

/** `exact(1250, 2)` is 12.50. */
export function exact<const Scale extends number>(units: number | bigint, scale: Scale): Exact<Scale> {
  if (typeof units === 'number' && !Number.isSafeInteger(units)) {
    throw new RangeError(
      `${units} is no whole number of units of 10^-${scale} that a number can hold exactly`,
    );
  }
  return units as Exact<Scale>;
}
