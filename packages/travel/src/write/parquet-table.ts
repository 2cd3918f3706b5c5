import { type JsonText, jsonbText } from '@tilth/engine/wire';
import type { Column, JsonValue, Model } from '@tilth/schema';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { columnsOf } from '../columns.ts';
import type { OutputFile } from './output-file.ts';
import { parquetSchemaOf } from './parquet-schema.ts';
import type { Cells } from './text-forms.ts';

/** Of a row group: what one table holds in memory, and recipes write a hundred tables at once. */
const GROUP_CELLS = 65_536;

type Convert = (value: never) => unknown;

const micros: Convert = (ms: number) => BigInt(Math.round(ms * 1000));
const jsonBytes: Convert = (value: JsonValue | JsonText) => new TextEncoder().encode(jsonbText(value));

/** What the library takes, where it is not the value itself. */
const converters: { readonly [type: string]: Convert } = {
  int8: (value: number | bigint) => BigInt(value),
  // Units: a bigint is written as it is, a number would be scaled by way of a float.
  numeric: (value: number | bigint) => BigInt(value),
  time: micros,
  timestamp: micros,
  timestamptz: micros,
  json: jsonBytes,
  jsonb: jsonBytes,
  char: (value: string) => value.replace(/ +$/, ''),
};

/** Writes one table, a group of rows after the other. */
export class ParquetTable {
  private readonly file: OutputFile;
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  /** As readers are told of it. */
  private readonly schema: SchemaElement[];
  private readonly columns: { readonly column: Column; readonly convert: Convert; data: unknown[] }[];
  private readonly groupRows: number;
  private rows = 0;

  constructor(file: OutputFile, model: Model) {
    this.file = file;
    this.schema = parquetSchemaOf(model);
    const schema = this.schema.map(asBytes);
    this.writer = new ParquetWriter({ writer: this.bytes, schema, createdBy: 'tilth' });
    this.columns = columnsOf(model).map((column) => ({ column, convert: converterOf(column), data: [] }));
    this.groupRows = Math.ceil(GROUP_CELLS / this.columns.length);
  }

  row(cells: Cells): void {
    for (const { column, convert, data } of this.columns) {
      const value = cells[column.field];
      data.push(value === null ? null : convert(value as never));
    }
    this.rows++;
    if (this.rows >= this.groupRows) this.writeGroup();
  }

  end(): void {
    if (this.rows > 0) this.writeGroup();
    this.writer.schema = this.schema;
    this.writer.finish();
    this.flush();
  }

  private writeGroup(): void {
    const columnData = this.columns.map(({ column, data }) => ({ name: column.column, data }));
    this.writer.write({ columnData, rowGroupSize: this.rows });
    for (const each of this.columns) each.data = [];
    this.rows = 0;
    this.flush();
  }

  /** The file gets what is there, and its room is used again. Offsets count on. */
  private flush(): void {
    this.file.raw(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}

/** While rows are written, documents are bytes: as JSON the library would parse their text and write another one. */
function asBytes(element: SchemaElement): SchemaElement {
  if (element.converted_type !== 'JSON') return element;
  const { converted_type: _, ...bytes } = element;
  return bytes;
}

function converterOf({ type, list }: Column): Convert {
  const convert = converters[type] ?? ((value: unknown) => value);
  return list ? (values: readonly never[]) => values.map(convert) : convert;
}
