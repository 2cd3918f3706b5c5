import type { Column, Model } from '@tilth/schema';
import type { SchemaElement } from 'hyparquet';
import { columnsOf } from '../columns.ts';

/** What a column is in Parquet, without its name and whether it may be null. */
type Kind = Omit<SchemaElement, 'name' | 'repetition_type'>;

const TEXT: Kind = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
const MICROS = { unit: 'MICROS' } as const;

const kinds: { readonly [type: string]: Kind } = {
  bool: { type: 'BOOLEAN' },
  // The older annotation alone: of the newer one, the library writes the width in a form that DuckDB does not take.
  int2: { type: 'INT32', converted_type: 'INT_16' },
  int4: { type: 'INT32' },
  int8: { type: 'INT64' },
  float4: { type: 'FLOAT' },
  float8: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  time: { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, ...MICROS } },
  timestamp: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, ...MICROS } },
  timestamptz: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, ...MICROS } },
  uuid: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } },
  bytea: { type: 'BYTE_ARRAY' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
  jsonb: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
};

/** The schema of a table: a group of its columns. */
export function parquetSchemaOf(model: Model): SchemaElement[] {
  const columns = columnsOf(model);
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)];
}

function elements(column: Column): SchemaElement[] {
  const { column: name, nullable, list } = column;
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (!list) return [{ name, repetition_type, ...kindOf(column) }];
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...kindOf(column) },
  ];
}

export function kindOf({ type, precision = 0, scale = 0 }: Column): Kind {
  if (type !== 'numeric') return kinds[type] ?? TEXT;
  const decimal = {
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', precision, scale },
    precision,
    scale,
  } as const;
  if (precision <= 9) return { type: 'INT32', ...decimal };
  if (precision <= 18) return { type: 'INT64', ...decimal };
  return { type: 'FIXED_LEN_BYTE_ARRAY', type_length: decimalBytes(precision), ...decimal };
}

/** As few as hold so many digits and a sign. */
function decimalBytes(precision: number): number {
  return Math.ceil((precision * Math.log2(10) + 1) / 8);
}
