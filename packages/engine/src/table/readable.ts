import { type Column, type Model, type Row, tables } from '@tilth/schema';

/** A row as people and JSON read it: decimals with their point, instants and days as ISO 8601, bytes in hex. */
export function readable(model: Model, row: Row<Model>): { readonly [field: string]: unknown } {
  const values = row as unknown as Record<string, unknown>;
  const columns = tables[model].columns.filter(({ generated }) => !generated);
  return Object.fromEntries(
    columns.map((column) => [column.field, readableValue(column, values[column.field])]),
  );
}

function readableValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.list) return (value as readonly unknown[]).map((each) => readableCell(column, each));
  return readableCell(column, value);
}

function readableCell({ type, scale = 0 }: Column, value: unknown): unknown {
  switch (type) {
    case 'numeric':
      return decimal(value as number | bigint, scale);
    case 'timestamp':
    case 'timestamptz':
      return new Date(value as number).toISOString();
    case 'date':
      return new Date((value as number) * 86_400_000).toISOString().slice(0, 10);
    case 'time':
      return new Date(value as number).toISOString().slice(11, 23);
    case 'bytea':
      return Buffer.from(value as Uint8Array).toString('hex');
    default:
      return typeof value === 'bigint' ? String(value) : value;
  }
}

/** `decimal(1250, 2)` is `12.50`. */
export function decimal(units: number | bigint, scale: number): string {
  const digits = String(units < 0 ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0 ? '-' : '';
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
}
