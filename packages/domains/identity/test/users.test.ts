import { verifySync } from '@node-rs/bcrypt';
import { collect, World } from '@tilth/engine';
import { indian } from '@tilth/population';
import type { Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { expect, it } from 'vitest';
import { identity } from '../src/index.ts';

const made = collect([identity], { seed: 42, asOf: TEST_AS_OF, scale: 20 });
const rowsOf = <M extends 'Language' | 'User' | 'UserProfile'>(model: M) =>
  made.filter((each) => each.model === model).map(({ row }) => row as unknown as Row<M>);

const languages = rowsOf('Language');
const users = rowsOf('User');
const profiles = rowsOf('UserProfile');

it('has the ten languages of the app at every scale', () => {
  expect(languages).toHaveLength(10);
});

it('has two hundred users at scale 20, each with one profile', () => {
  expect(users).toHaveLength(200);
  expect(profiles.map(({ userId }) => userId)).toEqual(users.map(({ id }) => id));
});

it('lets John log in with the password of the documentation, and everybody else too', () => {
  expect(users[0]).toMatchObject({ email: 'john@example.com', firstName: 'John', lastName: 'Mathew' });
  for (const passwordHash of new Set(users.map((user) => user.passwordHash))) {
    expect(verifySync('testpass123', passwordHash)).toBe(true);
    expect(verifySync('testpass124', passwordHash)).toBe(false);
  }
});

it('speaks to users in their own language or in English', () => {
  const codeOf = new Map(languages.map(({ id, code }) => [id, code]));
  const codes = profiles.map(({ languageId }) => codeOf.get(languageId));
  expect(new Set(codes)).toContain('en');
  expect(new Set(codes).size).toBeGreaterThan(4);
});

it('lets the thrifty mean to invest more of what they earn', () => {
  const request = { seed: 42, asOf: TEST_AS_OF, scale: 200 };
  const world = new World(request);
  const rows = collect([identity], request).filter(({ model }) => model === 'UserProfile');
  const parts = rows.flatMap(({ row }, number) => {
    const { monthlyBudget } = row as unknown as Row<'UserProfile'>;
    const { temperament, monthlyIncome } = indian(world, number);
    const part = Number(monthlyBudget) / Number(monthlyIncome);
    // For small incomes one step of 500 rupees is more than they mean to spare.
    return monthlyBudget === null || Number(monthlyIncome) < 4_000_000 ? [] : [{ part, ...temperament }];
  });
  const meanOf = (some: typeof parts) => some.reduce((sum, { part }) => sum + part, 0) / some.length;
  const thrifty = parts.filter(({ thrift }) => thrift > 0.6);
  const careless = parts.filter(({ thrift }) => thrift < 0.4);
  expect(meanOf(thrifty)).toBeGreaterThan(1.2 * meanOf(careless));
});
