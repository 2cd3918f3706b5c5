import { isInet, JsonText, jsonbText } from '@tilth/engine/wire';
import type { Column } from '@tilth/schema';
import { BadCell, shown } from '../read/refusal.ts';
import { dayOfText, instantOfText, timeOfText } from './moment-of-text.ts';
import { decimalOfText, floatOfText, wholeOfText } from './number-of-text.ts';

/** Reads a cell from text; throws a `BadCell` when its column cannot hold it. */
export type ReadText = (text: string) => unknown;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^\\x((?:[0-9a-f]{2})*)$/i;
const BOOLS = new Map([
  ['true', true],
  ['t', true],
  ['false', false],
  ['f', false],
]);
/** PostgreSQL goes deeper, but JavaScript's stack need not. */
const DEEPEST = 200;

/** Reads what `textWriter` writes, and what PostgreSQL itself writes. */
export function textReader(column: Column): ReadText {
  const read = elementReader(column);
  return column.list ? (text) => elementsOf(text).map(read) : read;
}

/** Reads one element, where the column is a list. */
export function elementReader(column: Column): ReadText {
  const { type, length, precision = 0, scale = 0 } = column;
  switch (type) {
    case 'text':
      return plainText;
    case 'varchar':
      return (text) => lengthWithin(plainText(text), length);
    case 'char':
      return (text) => lengthWithin(plainText(text).replace(/ +$/, ''), length);
    case 'enum':
      return enumReader(column.enum?.labels ?? []);
    case 'uuid':
      return (text) => {
        if (!UUID.test(text)) throw new BadCell(`${shown(text)} is no uuid`);
        return text.toLowerCase();
      };
    case 'bool':
      return (text) => {
        const value = BOOLS.get(text);
        if (value === undefined) throw new BadCell(`${shown(text)} is neither true nor false`);
        return value;
      };
    case 'int2':
    case 'int4':
    case 'int8':
      return (text) => wholeOfText(text, type);
    case 'numeric':
      return (text) => decimalOfText(text, precision, scale);
    case 'float4':
    case 'float8':
      return floatOfText;
    case 'date':
      return dayOfText;
    case 'time':
      return timeOfText;
    case 'timestamp':
    case 'timestamptz':
      return (text) => instantOfText(text, precision);
    case 'json':
    case 'jsonb':
      return documentOfText;
    case 'bytea':
      return (text) => {
        const hex = HEX.exec(text)?.[1];
        if (hex === undefined) throw new BadCell(`${shown(text)} is not \\x and pairs of hex digits`);
        return Uint8Array.from(Buffer.from(hex, 'hex'));
      };
    case 'inet':
      return (text) => {
        if (!isInet(text)) throw new BadCell(`${shown(text)} is no internet address`);
        return text;
      };
    default:
      throw new TypeError(`${column.field}: no reader for ${type}`);
  }
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function plainText(text: string): string {
  if (text.includes('\0')) throw new BadCell('has a NUL character, which PostgreSQL cannot hold');
  if (LONE_SURROGATE.test(text)) throw new BadCell('has half a character');
  return text;
}

function lengthWithin(text: string, length = Number.POSITIVE_INFINITY): string {
  if (text.length <= length) return text;
  // Characters, not the units that JavaScript counts.
  const characters = [...text].length;
  if (characters > length) throw new BadCell(`has ${characters} characters, the column takes ${length}`);
  return text;
}

function enumReader(labels: readonly string[]): ReadText {
  const known = new Set(labels);
  return (text) => {
    if (!known.has(text)) throw new BadCell(`${shown(text)} is none of ${labels.join(', ')}`);
    return text;
  };
}

function documentOfText(text: string): JsonText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadCell(`is no JSON: ${(error as Error).message}`);
  }
  const bad = inexactNumber(text);
  if (bad) throw new BadCell(`has the number ${bad}, which would lose digits`);
  return documentOf(value);
}

/** A document that has been parsed, in PostgreSQL's own spelling. */
export function documentOf(value: unknown): JsonText {
  if (value === null) throw new BadCell('is the document null, which is not told from no document');
  refuseDeep(value, 0);
  const text = jsonbText(value as never);
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(text))
    throw new BadCell('has a NUL character, which PostgreSQL cannot hold');
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(text)) throw new BadCell('has half a character');
  return new JsonText(text);
}

function refuseDeep(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new BadCell(`is nested deeper than ${DEEPEST}`);
  for (const member of Object.values(value)) refuseDeep(member, depth + 1);
}

/** Digits that may be more than a float holds. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g;

/** A number of a JSON text that JavaScript does not hold exactly, when there is one. */
export function inexactNumber(text: string): string | undefined {
  // Nowhere 16 digits in a row, nor an exponent, where a number may stand: nothing to look for. Nearly always so.
  if (!/(?:^|[:,[])\s*-?(?:[\d.]{16}|[\d.]+[eE])/.test(text)) return undefined;
  return text.match(LONG_NUMBER)?.find((token) => {
    if (token.startsWith('"')) return false;
    const [, whole = '', fraction = '', exponent = '0'] =
      /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
    const digits = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '');
    return digits.length > 15 || Math.abs(Number(exponent)) > 300;
  });
}

/** The elements of `{a,"b c",""}`. */
function elementsOf(text: string): string[] {
  if (!text.startsWith('{') || !text.endsWith('}') || text.length < 2)
    throw new BadCell(`${shown(text)} is no list such as {a,b}`);
  const inner = text.slice(1, -1);
  if (inner === '') return [];
  const elements: string[] = [];
  const ELEMENT = /(?:"((?:[^"\\]|\\.)*)"|([^",{}\\\s]+))(,|$)/sy;
  for (let end = ''; end !== 'done'; ) {
    const match = ELEMENT.exec(inner);
    if (!match) throw new BadCell(`${shown(text)} is no list such as {a,b}`);
    const [, quoted, bare = ''] = match;
    if (quoted === undefined && bare.toLowerCase() === 'null')
      throw new BadCell('is a list with a null in it');
    elements.push(quoted === undefined ? bare : quoted.replace(/\\(.)/gs, '$1'));
    if (match[3] === '') end = 'done';
  }
  return elements;
}
