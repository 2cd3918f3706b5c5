import type { DMMF } from '@prisma/generator-helper';
import { describe, expect, it } from 'vitest';
import { isGenerated } from '../src/generator/default-value.ts';

const columns = ['amount', 'Total', 'date', 'now', 'year_1', 'a"b'];
const generated = (...args: string[]) =>
  isGenerated({ default: { name: 'dbgenerated', args } } as unknown as DMMF.Field, columns);

describe('dbgenerated', () => {
  it.each([
    ['amount * 2'],
    ['(AMOUNT)::text'],
    ['"Total" - 1'],
    ["coalesce(amount, 0) || 'x'"],
    ["'it''s ' || date"],
    ['extract(year from "date")'],
    ['year_1'],
    ['"a""b"'],
  ])('with the expression %s names a column, and so is generated', (sql) => {
    expect(generated(sql)).toBe(true);
  });

  it('without an expression is generated', () => {
    expect(generated()).toBe(true);
  });

  it.each([
    ['gen_random_uuid()'],
    ["'amount'::text"],
    ["'it''s the amount'"],
    ['now()'],
    ["'2020-01-01'::date"],
    ["cast('2020-01-01' as date)"],
    ["date '2020-01-01'"],
    ['total'],
    ['amounts'],
    ['CURRENT_DATE'],
    ["nextval('amount')"],
  ])('with the expression %s names no column, and so is a default', (sql) => {
    expect(generated(sql)).toBe(false);
  });
});

it('other defaults are defaults', () => {
  expect(isGenerated({ default: { name: 'now', args: [] } } as unknown as DMMF.Field, columns)).toBe(false);
  expect(isGenerated({ default: 'amount' } as unknown as DMMF.Field, columns)).toBe(false);
  expect(isGenerated({} as DMMF.Field, columns)).toBe(false);
});
