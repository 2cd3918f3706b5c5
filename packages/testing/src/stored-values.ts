import { Prisma, type Stored } from '@tilth/client';
import { decimal } from '@tilth/engine';
import { type Column, type Model, type Row, type Table, tables } from '@tilth/schema';

const DAY_MS = 86_400_000;

/** A row as Prisma Client reads it from the database: decimals are `Decimal`, instants and days `Date`. */
export function storedRow<M extends Model>(model: M, row: Row<M>): Stored<M> {
  const { columns }: Table = tables[model];
  const cells = row as unknown as Record<string, unknown>;
  return Object.fromEntries(
    columns
      .filter(({ generated }) => !generated)
      .map((column) => [column.field, storedValue(column, cells[column.field])]),
  ) as Stored<M>;
}

export function storedValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.list) return (value as readonly unknown[]).map((each) => storedCell(column, each));
  return storedCell(column, value);
}

function storedCell({ type, scale = 0 }: Column, value: unknown): unknown {
  switch (type) {
    case 'numeric':
      return new Prisma.Decimal(decimal(value as number | bigint, scale));
    case 'timestamp':
    case 'timestamptz':
    case 'time':
      return new Date(value as number);
    case 'date':
      return new Date((value as number) * DAY_MS);
    case 'int8':
      return BigInt(value as number | bigint);
    default:
      return value;
  }
}
