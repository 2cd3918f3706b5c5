import type { Column } from '../descriptor.ts';

export type TypeFacts = Pick<Column, 'length' | 'precision' | 'scale' | 'list'> & { readonly type: string };

/**
 * A column's type in words. Both sides of a comparison are put into them: what reads the same is the same, and what
 * does not can be shown as it is.
 */
export function typeText({ type, length, precision, scale, list }: TypeFacts): string {
  const size = [length ?? precision, scale].filter((each) => each !== undefined);
  return `${type}${size.length > 0 ? `(${size.join(',')})` : ''}${list ? '[]' : ''}`;
}

export function typeTextOf(column: Column): string {
  const { enum: known } = column;
  return typeText(known ? { ...column, type: `${known.schema}.${known.name}` } : column);
}

const VARLENA_HEADER = 4;
/** What PostgreSQL takes times without a precision for. */
const FINEST = 6;

/** The size that PostgreSQL keeps for each type in one number (`pg_attribute.atttypmod`), -1 where there is none. */
export function sizeOf(type: string, modifier: number): Omit<TypeFacts, 'type' | 'list'> {
  if (/^timestamp|^time/.test(type)) return { precision: modifier < 0 ? FINEST : modifier };
  if (modifier < 0) return {};
  const size = modifier - VARLENA_HEADER;
  if (type === 'varchar' || type === 'char') return { length: size };
  if (type === 'bit' || type === 'varbit') return { length: modifier };
  // Eleven bits of scale, which may be negative, below the precision.
  if (type === 'numeric') return { precision: size >> 16, scale: ((size & 0x7ff) ^ 0x400) - 0x400 };
  return {};
}
