import { expect, it } from 'vitest';
import { streaksOf } from '../src/study/streak.ts';

it.each([
  ['no day', [], { longest: 0, current: 0 }],
  ['one day', [7], { longest: 1, current: 1 }],
  ['one day, several times', [7, 7, 7], { longest: 1, current: 1 }],
  ['three days in a row', [7, 8, 9], { longest: 3, current: 3 }],
  ['a gap', [7, 8, 10], { longest: 2, current: 1 }],
  ['a longer row after a gap', [3, 7, 8, 8, 9], { longest: 3, current: 3 }],
])('counts the days in a row of %s', (_, days, streaks) => {
  expect(streaksOf(days)).toEqual(streaks);
});
