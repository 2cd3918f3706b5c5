import { share, sql } from '@tilth/engine';
import { type CourseText, courses } from './catalogue.ts';
import { ambitions, firstCourses, SITTING_NOW, SKIPPED } from './shapes.ts';

const finishers = ambitions.filter(({ finishes }) => finishes).length / ambitions.length;

/** What `shapes.ts` says of shares, to be found again in the database. */
export const shares = [
  share('learning.course-finishers', {
    source: 'K. Jordan, IRRODL 16(3), 2015: 12.6 % of those enrolled finish a course; here one in ten',
    of: sql`
      select case when courses_completed > 0 then 'finished' else 'unfinished' end
      from investa.learning_progress`,
    are: { finished: finishers, unfinished: 1 - finishers },
  }),

  share('learning.first-course', {
    source: 'assumed',
    of: sql`
      select distinct on (p.user_id) c.slug
      from investa.user_lesson_progress p
      join investa.learning_progress g on g.user_id = p.user_id and g.courses_completed = 0
      join investa.lessons l on l.id = p.lesson_id
      join investa.courses c on c.id = l.course_id
      order by p.user_id, p.started_at`,
    are: Object.fromEntries(
      firstCourses.map(([course, weight]) => [(courses[course] as CourseText).slug, weight]),
    ),
  }),

  share('learning.questions-skipped', {
    source: 'assumed',
    of: sql`
      select case when a.id is null then 'skipped' else 'answered' end
      from investa.user_quiz_attempts t
      join investa.questions q on q.quiz_id = t.quiz_id
      left join investa.user_quiz_answers a on a.attempt_id = t.id and a.question_id = q.id
      where t.submitted_at is not null`,
    are: { skipped: SKIPPED, answered: 1 - SKIPPED },
  }),

  share('learning.sitting-a-quiz-now', {
    source: 'assumed',
    of: sql`
      select case when exists (
        select from investa.user_quiz_attempts t where t.user_id = p.user_id and t.submitted_at is null)
        then 'sitting' else 'not' end
      from (select distinct user_id from investa.user_lesson_progress where completed_at is null) p`,
    are: { sitting: SITTING_NOW, not: 1 - SITTING_NOW },
  }),
];
