import { decimal } from '@tilth/engine';
import { JsonText, jsonbText } from '@tilth/engine/wire';
import type { Column, JsonValue } from '@tilth/schema';
import { isoDay, isoInstant, isoTime } from './iso.ts';

/** Writes a cell that is not null. */
type Write = (value: never) => string;

/** More digits than this, and what reads JSON may hold another number. */
const SAFE_DIGITS = 15;

const asIs: Write = (value: string) => value;

const writers: { readonly [type: string]: Write } = {
  bool: (value: boolean) => (value ? 'true' : 'false'),
  int2: String,
  int4: String,
  int8: String,
  float4: (value: number) => floatText(value),
  float8: (value: number) => floatText(value),
  date: isoDay,
  time: isoTime,
  timestamp: isoInstant,
  timestamptz: (value: number) => `${isoInstant(value)}Z`,
  json: (value: unknown) => (value instanceof JsonText ? value.text : JSON.stringify(value)),
  jsonb: (value: JsonValue | JsonText) => jsonbText(value),
  bytea: (value: Uint8Array) => `\\x${Buffer.from(value).toString('hex')}`,
  // Blanks at the end are no part of its value.
  char: (value: string) => value.replace(/ +$/, ''),
};

/** PostgreSQL reads and writes -0 as such. */
function floatText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The text of a cell as PostgreSQL takes it: in CSV and in SQL, and in JSON for what is no number. */
export function textWriter(column: Column): Write {
  const write = elementWriter(column);
  return column.list ? (values: readonly never[]) => arrayText(values.map(write)) : write;
}

function elementWriter({ type, scale = 0 }: Column): Write {
  if (type === 'numeric') return (value: number | bigint) => decimal(value, scale);
  return writers[type] ?? asIs;
}

/** `{a,"b c",""}` */
function arrayText(elements: readonly string[]): string {
  return `{${elements.map(elementText).join(',')}}`;
}

function elementText(text: string): string {
  const plain = text !== '' && !/[\s{}",\\]/.test(text) && text.toLowerCase() !== 'null';
  return plain ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8']);
const DOCUMENTS = new Set(['json', 'jsonb']);

/** A cell as JSON. Numbers are numbers as long as everybody who reads them gets the same ones. */
export function jsonWriter(column: Column): Write {
  const element = jsonElement(column);
  return column.list ? (values: readonly never[]) => `[${values.map(element).join(', ')}]` : element;
}

function jsonElement(column: Column): Write {
  const text = elementWriter(column);
  const { type } = column;
  if (NUMBERS.has(type)) {
    return (value) => {
      const digits = text(value);
      return isSafeNumber(digits) ? digits : JSON.stringify(digits);
    };
  }
  if (type === 'bool' || DOCUMENTS.has(type)) return text;
  return (value) => JSON.stringify(text(value));
}

function isSafeNumber(digits: string): boolean {
  if (digits.length <= SAFE_DIGITS) return /^-?\d+(\.\d+)?$/.test(digits);
  // What a float is written as, is read as that float.
  return /^-?\d(\.\d+)?(e[+-]?\d+)?$/.test(digits) || digits.replace(/\D/g, '').length <= SAFE_DIGITS;
}

/** A cell as a literal of SQL, in one line whatever it holds. */
export function sqlWriter(column: Column): Write {
  const text = textWriter(column);
  const bare = !column.list && (NUMBERS.has(column.type) || column.type === 'bool');
  if (!bare) return (value) => sqlText(text(value));
  return (value) => {
    const digits = text(value);
    return /^(-?[\d.]+|true|false)$/.test(digits) ? digits : sqlText(digits);
  };
}

const SPECIAL = /[\\\r\n]/;
const ESCAPES: { readonly [character: string]: string } = { '\\': '\\\\', '\r': '\\r', '\n': '\\n' };

function sqlText(text: string): string {
  const quoted = text.includes("'") ? text.replaceAll("'", "''") : text;
  if (!SPECIAL.test(quoted)) return `'${quoted}'`;
  return `E'${quoted.replace(/[\\\r\n]/g, (each) => ESCAPES[each] as string)}'`;
}

/** A cell in CSV: a null is nothing at all, an empty text is a pair of quotes. */
export function csvWriter(column: Column): Write {
  const text = textWriter(column);
  return (value) => csvText(text(value));
}

function csvText(text: string): string {
  // A line of just `\.` ends the input of older servers.
  const plain = text !== '' && text !== '\\.' && !/[",\r\n]/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
