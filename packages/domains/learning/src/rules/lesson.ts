import { rule, sql } from '@tilth/engine';

/** What must hold of the lessons that users opened. */
export const lessonRules = [
  rule('lesson.not-before-joining', {
    why: 'Nobody studies before they have joined.',
    offenders: sql`
      select u.id as user_id, u.joined_at, least(p.at, t.at, b.at) as first_at
      from investa.users u
      left join lateral (select min(started_at) as at from investa.user_lesson_progress where user_id = u.id) p on true
      left join lateral (select min(started_at) as at from investa.user_quiz_attempts where user_id = u.id) t on true
      left join lateral (select min(earned_at) as at from investa.user_badges where user_id = u.id) b on true
      where least(p.at, t.at, b.at) < u.joined_at`,
    corrupt: sql`
      update investa.users set joined_at = current_setting('tilth.as_of')::timestamptz
      where id = (select user_id from investa.user_lesson_progress order by id limit 1)`,
  }),

  rule('lesson.not-before-its-course', {
    why: 'A lesson can be opened from the day its course is published.',
    offenders: sql`
      select p.id, p.started_at, c.published_at
      from investa.user_lesson_progress p
      join investa.lessons l on l.id = p.lesson_id
      join investa.courses c on c.id = l.course_id
      where p.started_at < c.published_at`,
    corrupt: sql`
      update investa.courses set published_at = current_setting('tilth.as_of')::timestamptz where position = 1`,
  }),

  rule('lesson.begun-in-order', {
    why: 'Lessons are taken in their order: each is opened when the one before it is completed.',
    offenders: sql`
      select p.id, p.user_id, l.course_id, l.position
      from investa.user_lesson_progress p
      join investa.lessons l on l.id = p.lesson_id and l.position > 1
      left join investa.lessons before on before.course_id = l.course_id and before.position = l.position - 1
      left join investa.user_lesson_progress earlier
        on earlier.user_id = p.user_id and earlier.lesson_id = before.id and earlier.completed_at <= p.started_at
      where earlier.id is null`,
    corrupt: sql`
      update investa.user_lesson_progress p set started_at = p.started_at - interval '3 years'
      from investa.lessons l where l.id = p.lesson_id and l.position = 2`,
  }),

  rule('lesson.completed-by-its-last-quiz', {
    why: 'A lesson is completed when the last of its quizzes is passed: at that moment, and not otherwise.',
    offenders: sql`
      with passes as (
        select t.user_id, z.lesson_id, z.id as quiz_id, min(t.submitted_at) as passed_at
        from investa.user_quiz_attempts t join investa.quizzes z on z.id = t.quiz_id
        where t.passed group by t.user_id, z.lesson_id, z.id),
      due as (
        select user_id, lesson_id, max(passed_at) as at from passes
        group by user_id, lesson_id
        having count(*) = (select count(*) from investa.quizzes z where z.lesson_id = passes.lesson_id))
      select user_id, lesson_id, p.completed_at, due.at
      from (select * from investa.user_lesson_progress where completed_at is not null) p
      full join due using (user_id, lesson_id)
      where p.completed_at is distinct from due.at`,
    corrupt: sql`
      update investa.user_lesson_progress set completed_at = completed_at + interval '1 minute'
      where id = (select id from investa.user_lesson_progress where completed_at is not null order by id limit 1)`,
  }),

  rule('lesson.minutes-fit-the-time', {
    why: 'Nobody spends more time on a lesson than has passed since they opened it.',
    offenders: sql`
      select id, minutes_spent, started_at, completed_at from investa.user_lesson_progress
      where minutes_spent * interval '1 minute'
        > coalesce(completed_at, current_setting('tilth.as_of')::timestamptz) - started_at`,
    corrupt: sql`
      update investa.user_lesson_progress
      set completed_at = started_at, status = 'completed', percent_complete = 100, minutes_spent = 1
      where id = (select id from investa.user_lesson_progress order by id limit 1)`,
  }),
];
