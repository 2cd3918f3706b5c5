import { verifySync } from '@node-rs/bcrypt';
import { collect } from '@tilth/engine';
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
  expect(users[0]).toMatchObject({ email: 'john@example.com', firstName: 'John' });
  for (const passwordHash of new Set(users.map((user) => user.passwordHash))) {
    expect(verifySync('testpass123', passwordHash)).toBe(true);
    expect(verifySync('testpass124', passwordHash)).toBe(false);
  }
});

it('gives nobody an address that could be somebody’s', () => {
  for (const { email } of users) expect(email).toMatch(/^[a-z.0-9]+@example\.com$/);
});

it('knows only adults, with a postcode that belongs to their city', () => {
  const adult = TEST_AS_OF / 86_400_000 - 18 * 365.25;
  for (const { dateOfBirth, city, postcode } of profiles) {
    expect(dateOfBirth).toBeLessThanOrEqual(adult);
    expect(postcode).toMatch(/^[1-9]\d{5}$/);
    if (city === 'Mumbai') expect(postcode).toMatch(/^400/);
  }
});

it('speaks to users in their own language or in English', () => {
  const codeOf = new Map(languages.map(({ id, code }) => [id, code]));
  const codes = profiles.map(({ languageId }) => codeOf.get(languageId));
  expect(new Set(codes)).toContain('en');
  expect(new Set(codes).size).toBeGreaterThan(4);
});
