import { collect, World } from '@tilth/engine';
import { indian } from '@tilth/population';
import type { Row } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { expect, it } from 'vitest';
import { privacy } from '../src/index.ts';

const request = { seed: 42, asOf: TEST_AS_OF, scale: 200 };
const world = new World(request);
const settings = collect([privacy], request).map(({ row }, number) => ({
  ...(row as unknown as Row<'PrivacySettings'>),
  ...indian(world, number).temperament,
}));

const shareOf = (some: typeof settings, what: (each: (typeof settings)[number]) => boolean) =>
  some.filter(what).length / some.length;

it('hides the cautious more often than the careless', () => {
  const hidden = ({ profileVisibility }: { profileVisibility: string }) => profileVisibility === 'private';
  const cautious = settings.filter(({ caution }) => caution > 0.65);
  const careless = settings.filter(({ caution }) => caution < 0.35);
  expect(shareOf(cautious, hidden)).toBeGreaterThan(3 * shareOf(careless, hidden));
});

it('lets the careless agree to more than the cautious', () => {
  const agreed = (each: (typeof settings)[number]) => each.marketingConsent;
  const cautious = settings.filter(({ caution }) => caution > 0.65);
  const careless = settings.filter(({ caution }) => caution < 0.35);
  expect(shareOf(careless, agreed)).toBeGreaterThan(2 * shareOf(cautious, agreed));
});

it('shows the sociable to everybody more often than those who like to be by themselves', () => {
  const shown = ({ profileVisibility }: { profileVisibility: string }) => profileVisibility === 'public';
  const sociable = settings.filter(({ sociability }) => sociability > 0.65);
  const others = settings.filter(({ sociability }) => sociability < 0.35);
  expect(shareOf(sociable, shown)).toBeGreaterThan(3 * shareOf(others, shown));
});
