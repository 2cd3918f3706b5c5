import type { Column } from '@tilth/schema';
import { BadCell, shown } from '../read/refusal.ts';
import { documentOf, elementReader } from './cell-of-text.ts';

/** Reads a cell from what JSON.parse gives; throws a `BadCell` when its column cannot hold it. */
export type ReadJson = (value: unknown) => unknown;

const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8']);
const DOCUMENTS = new Set(['json', 'jsonb']);

export function jsonReader(column: Column): ReadJson {
  const read = jsonElement(column);
  if (!column.list) return read;
  return (value) => {
    if (!Array.isArray(value)) throw new BadCell(`${shown(value)} is no list`);
    return value.map((each) => {
      if (each === null) throw new BadCell('is a list with a null in it');
      return read(each);
    });
  };
}

function jsonElement(column: Column): ReadJson {
  const { type } = column;
  if (DOCUMENTS.has(type)) return documentOf;
  const ofText = elementReader(column);
  if (type === 'bool') {
    return (value) => {
      if (typeof value !== 'boolean') throw new BadCell(`${shown(value)} is neither true nor false`);
      return value;
    };
  }
  if (NUMBERS.has(type)) {
    return (value) => {
      if (typeof value !== 'number' && typeof value !== 'string')
        throw new BadCell(`${shown(value)} is no number`);
      return ofText(String(value));
    };
  }
  return (value) => {
    if (typeof value !== 'string') throw new BadCell(`${shown(value)} is no text`);
    return ofText(value);
  };
}
