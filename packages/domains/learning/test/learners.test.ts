import { collect, World } from '@tilth/engine';
import { INDIA_OFFSET_MS, indian } from '@tilth/population';
import { type Instant, instant } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { type Learning, learning, learningOf } from '../src/index.ts';

const HOUR_MS = 3_600_000;

const dates = [
  TEST_AS_OF,
  instant('2025-01-01T03:00:00Z'),
  instant('2026-03-01T18:35:00Z'),
  instant('2027-07-04T12:00:00Z'),
];
const seeds = [42, ...Array.from({ length: 20 }, (_, index) => index + 1)];

const counted = (seed: number, asOf: Instant) => {
  const rows = collect([learning], { seed, asOf, scale: 1 });
  return (model: string) => rows.filter((row) => row.model === model).length;
};

describe('at scale 1', () => {
  it.each(dates)('the ten users do what the reference’s do, at %d, whatever the seed', (asOf) => {
    for (const seed of seeds) {
      const count = counted(seed, asOf);
      const between = (model: string, least: number, most: number) => {
        expect(count(model), `${model} of seed ${seed}`).toBeGreaterThanOrEqual(least);
        expect(count(model), `${model} of seed ${seed}`).toBeLessThanOrEqual(most);
      };
      between('UserLessonProgress', 30, 50);
      between('UserQuizAttempt', 10, 30);
      between('UserBadge', 20, 40);
      between('LearningProgress', 10, 10);
    }
  });

  it('the courses are as many as the issue asks for', () => {
    const count = counted(42, TEST_AS_OF);
    expect(count('Course')).toBe(4);
    expect(count('Quiz')).toBe(2 * count('Lesson'));
    expect(count('Question')).toBe(2 * count('Quiz'));
    expect(count('Answer')).toBeGreaterThanOrEqual(2 * count('Question'));
    expect(count('Answer')).toBeLessThanOrEqual(4 * count('Question'));
    expect(count('Badge')).toBe(4);
  });
});

describe('a thousand users', () => {
  const world = new World({ seed: 42, asOf: TEST_AS_OF });
  const everybody = Array.from({ length: 1000 }, (_, number) => ({
    person: indian(world, number),
    learnt: learningOf(world, number),
  }));
  type One = (typeof everybody)[number];
  const mean = (of: readonly One[], figure: (one: One) => number | null) => {
    const figures = of.map(figure).filter((each) => each !== null);
    return figures.reduce((sum, each) => sum + each, 0) / figures.length;
  };
  const third = (trait: 'diligence' | 'nightOwl') => {
    const sorted = [...everybody].sort((a, b) => a.person.temperament[trait] - b.person.temperament[trait]);
    return { least: sorted.slice(0, 333), most: sorted.slice(-333) };
  };

  it('each do as much as ten do', () => {
    const within = (figure: (learnt: Learning) => number, least: number, most: number) => {
      const each = mean(everybody, ({ learnt }) => figure(learnt));
      expect(each).toBeGreaterThanOrEqual(least);
      expect(each).toBeLessThanOrEqual(most);
    };
    within(({ lessons }) => lessons.length, 3, 5);
    within(({ quizzes }) => quizzes.length, 1, 3);
    within(({ badges }) => badges.length, 2, 4);
  });

  it('finish a course one in ten, John among them, who has every badge', () => {
    const finishers = everybody.filter(({ learnt }) => learnt.courses.length > 0);
    expect(finishers.length).toBeGreaterThanOrEqual(95);
    expect(finishers.length).toBeLessThanOrEqual(100);
    expect(everybody[0]?.learnt.courses).toHaveLength(1);
    expect(everybody[0]?.learnt.badges).toHaveLength(4);
  });

  it('do more and score better the more diligent they are', () => {
    const { least, most } = third('diligence');
    const attempts = ({ learnt }: One) => learnt.quizzes.length;
    const score = ({ learnt }: One) => learnt.progress.averageScore as number | null;
    expect(mean(most, attempts)).toBeGreaterThan(1.5 * mean(least, attempts));
    expect(mean(most, score)).toBeGreaterThan(1.1 * mean(least, score));
  });

  it('study at night if they are night owls', () => {
    const nightShare = (of: readonly One[]) => {
      const hours = of.flatMap(({ learnt }) =>
        learnt.lessons.map(({ startedAt }) => Math.floor(((startedAt + INDIA_OFFSET_MS) / HOUR_MS) % 24)),
      );
      return hours.filter((hour) => hour >= 22 || hour < 4).length / hours.length;
    };
    const { least, most } = third('nightOwl');
    expect(nightShare(most)).toBeGreaterThan(2 * nightShare(least));
  });

  it('have at most one lesson in hand in each of the four courses', () => {
    for (const { learnt, person } of everybody) {
      const done = learnt.lessons.filter(({ completedAt }) => completedAt !== null).length;
      const inHand = learnt.lessons.length - done;
      expect(inHand, String(person.number)).toBeLessThanOrEqual(4);
    }
  });

  it('are some of them in the middle of a quiz, with its result still to come', () => {
    const open = everybody.flatMap(({ learnt }) => learnt.quizzes.filter(({ submittedAt }) => !submittedAt));
    expect(open.length).toBeGreaterThan(0);
    for (const { score, passed, correctCount } of open)
      expect({ score, passed, correctCount }).toEqual({ score: null, passed: null, correctCount: null });
  });

  it('include some who have opened nothing, and have no average', () => {
    const idle = everybody.filter(({ learnt }) => learnt.lessons.length === 0);
    expect(idle.length).toBeGreaterThan(0);
    for (const { learnt } of idle) {
      expect(learnt.progress).toMatchObject({ lastStudiedAt: null, averageScore: null, lessonsStarted: 0 });
    }
  });

  it('have lives that do not depend on whom one asks for before', () => {
    const again = new World({ seed: 42, asOf: TEST_AS_OF });
    for (const number of [999, 3, 12, 11, 990, 0, 501])
      expect(learningOf(again, number)).toEqual(everybody[number]?.learnt);
  });
});
