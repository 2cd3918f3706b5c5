import { recipe } from '@tilth/engine';
import { languageId } from '@tilth/identity';
import type { Instant } from '@tilth/schema';
import { type CourseText, readingMinutes } from './catalogue.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Courses go live at half past ten in the morning, Indian time. */
const PUBLISHING_HOUR_UTC = 5;

/** One row a course. All are written in English, the language that users of every region share. */
export const course = recipe<'Course', { number: number; text: CourseText }>(
  'Course',
  ({ draw, world, number, text: { slug, title, level, summary, publishedDaysAgo } }) => {
    const today = Math.floor(world.asOf / DAY_MS);
    const minutes = readingMinutes[number] as readonly number[];
    return {
      id: draw.uuid('id'),
      languageId: languageId(world, 'en'),
      publishedAt: ((today - publishedDaysAgo) * DAY_MS + PUBLISHING_HOUR_UTC * HOUR_MS) as Instant,
      position: number + 1,
      estimatedMinutes: minutes.reduce((sum, each) => sum + each, 0),
      level,
      slug,
      title,
      summary,
    };
  },
);
