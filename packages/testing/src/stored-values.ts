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
    case 'bytea':
      // A recipe's may be a Buffer, which is another class for whoever compares.
      return Uint8Array.from(value as Uint8Array);
    default:
      return value;
  }
}

/** The reverse: what a recipe would have made. Takes whatever Prisma takes: a number or text for a decimal, text for a date. */
export function madeValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.list) return (value as readonly unknown[]).map((each) => madeCell(column, each));
  return madeCell(column, value);
}

function madeCell({ type, scale = 0 }: Column, value: unknown): unknown {
  switch (type) {
    case 'numeric':
      return unitsOf(new Prisma.Decimal(value as string), scale);
    case 'timestamp':
    case 'timestamptz':
      return new Date(value as string | Date).getTime();
    case 'time':
      return new Date(value as string | Date).getTime() % DAY_MS;
    case 'date':
      return Math.floor(new Date(value as string | Date).getTime() / DAY_MS);
    case 'int8':
      return BigInt(value as bigint | number);
    default:
      return value;
  }
}

/** Whole units of the last decimal place: exactly as many places as the column has, or the database would round. */
function unitsOf(value: Prisma.Decimal, scale: number): number | bigint {
  const units = BigInt(value.times(new Prisma.Decimal(10).pow(scale)).toFixed(0));
  return units <= BigInt(Number.MAX_SAFE_INTEGER) && units >= -BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(units)
    : units;
}
