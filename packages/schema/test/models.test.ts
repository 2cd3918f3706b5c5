import { expect, it } from 'vitest';
import { order, tables } from '../src/index.ts';

it('schema.prisma has the models of all five systems, and each says what it is', () => {
  expect(order.length).toBeGreaterThanOrEqual(85);
  for (const { model, doc } of Object.values(tables)) expect(doc?.length, model).toBeGreaterThan(10);
});

it('model and table names read alike: tables are snake_case', () => {
  for (const { model, table } of Object.values(tables)) {
    expect(table, model).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    expect(model).toMatch(/^[A-Z][A-Za-z0-9]+$/);
  }
});

it('money is never a binary float', () => {
  const floats = Object.values(tables).flatMap(({ model, columns }) =>
    columns
      .filter(({ type }) => type.startsWith('float') || type === 'money')
      .map(({ field }) => `${model}.${field}`),
  );
  expect(floats).toEqual([]);
});
