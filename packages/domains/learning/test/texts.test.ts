import { tables } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { badges } from '../src/badge.ts';
import { courses, readingMinutes } from '../src/catalogue.ts';

const lessons = courses.flatMap((course) => course.lessons);
const quizzes = lessons.flatMap((lesson) => lesson.quizzes);
const questions = quizzes.flatMap((quiz) => quiz.questions);
const choices = questions.filter(({ wrong }) => wrong.length > 1);

/** As readers see it: two texts that differ in case or in dots are the same to them. */
const read = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}₹%]+/gu, ' ')
    .trim();
const twice = (texts: readonly string[]) =>
  texts.filter((text, at) => texts.map(read).indexOf(read(text)) !== at);

function lengthOf(model: keyof typeof tables, field: string): number {
  return tables[model].columns.find((column) => column.field === field)?.length ?? Number.POSITIVE_INFINITY;
}

describe('the courses', () => {
  it('are four of five to eleven lessons, with two quizzes a lesson and two questions a quiz', () => {
    expect(courses).toHaveLength(4);
    for (const { slug, lessons: own } of courses) {
      expect(own.length, slug).toBeGreaterThanOrEqual(5);
      expect(own.length, slug).toBeLessThanOrEqual(11);
    }
    for (const { title, quizzes: own } of lessons) expect(own, title).toHaveLength(2);
    for (const { title, questions: own } of quizzes) expect(own, title).toHaveLength(2);
  });

  it('fit their columns', () => {
    const texts: [keyof typeof tables, string, readonly string[]][] = [
      ['Course', 'slug', courses.map(({ slug }) => slug)],
      ['Course', 'title', courses.map(({ title }) => title)],
      ['Lesson', 'title', lessons.map(({ title }) => title)],
      ['Quiz', 'title', quizzes.map(({ title }) => title)],
      ['Answer', 'text', questions.flatMap(({ right, wrong }) => [right, ...wrong])],
      ['Badge', 'code', badges.map(({ code }) => code)],
      ['Badge', 'name', badges.map(({ name }) => name)],
      ['Badge', 'description', badges.map(({ description }) => description)],
    ];
    for (const [model, field, all] of texts) {
      const most = lengthOf(model, field);
      expect(most, `${model}.${field}`).toBeLessThan(Number.POSITIVE_INFINITY);
      for (const text of all) expect(text.length, text).toBeLessThanOrEqual(most);
    }
  });

  it('say nothing twice: no title, no text, no question, no explanation', () => {
    expect(twice(lessons.map(({ title }) => title))).toEqual([]);
    expect(
      twice(lessons.flatMap(({ content }) => content).filter((text) => !text.startsWith('## '))),
    ).toEqual([]);
    expect(twice(quizzes.map(({ title }) => title))).toEqual([]);
    expect(twice(questions.map(({ text }) => text))).toEqual([]);
    expect(twice(questions.map(({ explanation }) => explanation))).toEqual([]);
  });

  it('are texts of a few minutes, each long enough to teach something', () => {
    for (const minutes of readingMinutes.flat()) {
      expect(minutes).toBeGreaterThanOrEqual(2);
      expect(minutes).toBeLessThanOrEqual(5);
    }
  });

  it('are written out: without gaps, stray spaces or straight quotation marks', () => {
    const all = [
      ...courses.map(({ summary }) => summary),
      ...lessons.flatMap(({ title, content }) => [title, ...content]),
      ...questions.flatMap(({ text, right, wrong, explanation }) => [text, right, ...wrong, explanation]),
    ];
    for (const text of all) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|\bTODO\b|lorem|["'`]|\bRs\b/);
    }
  });

  it('were online before the first user could have joined', () => {
    for (const { slug, publishedDaysAgo } of courses) expect(publishedDaysAgo, slug).toBeGreaterThan(730);
  });
});

describe('the questions', () => {
  it('offer two to four different answers, of which the right one is one', () => {
    for (const { text, right, wrong } of questions) {
      expect(wrong.length, text).toBeGreaterThanOrEqual(1);
      expect(wrong.length, text).toBeLessThanOrEqual(3);
      expect(twice([right, ...wrong]), text).toEqual([]);
    }
  });

  it('ask, or state something that is true or false', () => {
    for (const { text, right, wrong } of questions) {
      if (wrong.length === 1) {
        expect([right, ...wrong].sort(), text).toEqual(['False', 'True']);
        expect(text).toMatch(/\.$/);
      } else expect(text).toMatch(/\?$/);
    }
  });

  it('explain themselves in whole sentences', () => {
    for (const { text, explanation } of questions) {
      expect(explanation.length, text).toBeGreaterThan(40);
      expect(explanation, text).toMatch(/\.$/);
    }
  });

  it('cannot be answered by taking the longest answer, or by always saying False', () => {
    const longest = choices.filter(({ right, wrong }) => wrong.every(({ length }) => right.length > length));
    expect(longest.length / choices.length).toBeLessThan(0.4);
    const statements = questions.filter(({ wrong }) => wrong.length === 1);
    const untrue = statements.filter(({ right }) => right === 'False').length;
    expect(untrue / statements.length).toBeGreaterThan(0.3);
    expect(untrue / statements.length).toBeLessThan(0.7);
  });
});
