import { rule, sql } from '@tilth/engine';

/** Whenever somebody studied: opened or finished a lesson, or handed a quiz in. */
const moments = sql`
  select user_id, started_at as at from investa.user_lesson_progress
  union all
  select user_id, completed_at from investa.user_lesson_progress where completed_at is not null
  union all
  select user_id, submitted_at from investa.user_quiz_attempts where submitted_at is not null`;

/** What must hold of the figures that sum up a user's learning. */
export const progressRules = [
  rule('progress.counts-are-the-rows', {
    why: 'How far a user has come is what their lessons and attempts add up to.',
    offenders: sql`
      with lessons as (
        select user_id, count(*) as started, count(completed_at) as completed, sum(minutes_spent) as minutes
        from investa.user_lesson_progress group by user_id),
      attempts as (
        select user_id, count(*) as attempts, count(distinct quiz_id) filter (where passed) as passed
        from investa.user_quiz_attempts where submitted_at is not null group by user_id),
      finished as (
        select p.user_id, l.course_id
        from investa.user_lesson_progress p join investa.lessons l on l.id = p.lesson_id
        where p.completed_at is not null
        group by p.user_id, l.course_id
        having count(*) = (select count(*) from investa.lessons o where o.course_id = l.course_id)),
      courses as (select user_id, count(*) as finished from finished group by user_id)
      select g.user_id, g.lessons_started, g.lessons_completed, g.courses_completed, g.quiz_attempts,
        g.quizzes_passed, g.minutes_spent
      from investa.learning_progress g
      left join lessons l using (user_id)
      left join attempts t using (user_id)
      left join courses c using (user_id)
      where (g.lessons_started, g.lessons_completed, g.minutes_spent, g.quiz_attempts, g.quizzes_passed, g.courses_completed)
        <> (coalesce(l.started, 0), coalesce(l.completed, 0), coalesce(l.minutes, 0), coalesce(t.attempts, 0),
          coalesce(t.passed, 0), coalesce(c.finished, 0))`,
    corrupt: sql`
      update investa.learning_progress set minutes_spent = minutes_spent + 1
      where id = (select id from investa.learning_progress order by id limit 1)`,
  }),

  rule('progress.average-of-scores', {
    why: 'A user’s average is the mean of the scores of all attempts handed in.',
    offenders: sql`
      select g.user_id, g.average_score, t.average
      from investa.learning_progress g
      left join (
        select user_id, round(avg(score), 2) as average from investa.user_quiz_attempts group by user_id) t
        using (user_id)
      where g.average_score is distinct from t.average`,
    corrupt: sql`
      update investa.learning_progress set average_score = abs(average_score - 0.01)
      where id = (select id from investa.learning_progress where average_score is not null order by id limit 1)`,
  }),

  rule('progress.last-studied', {
    why: 'A user last studied when they last opened or finished a lesson or handed a quiz in.',
    offenders: sql`
      select g.user_id, g.last_studied_at, m.at
      from investa.learning_progress g
      left join (select user_id, max(at) as at from (${moments}) m group by user_id) m using (user_id)
      where g.last_studied_at is distinct from m.at`,
    corrupt: sql`
      update investa.learning_progress set last_studied_at = last_studied_at - interval '1 second'
      where id = (select id from investa.learning_progress where last_studied_at is not null order by id limit 1)`,
  }),

  rule('progress.streaks-are-the-days', {
    why: 'A streak is a row of days with study, by India’s calendar; the current one ends with the last such day.',
    offenders: sql`
      with days as (select distinct user_id, (at at time zone 'Asia/Kolkata')::date as day from (${moments}) m),
      runs as (
        select user_id, day, day - row_number() over (partition by user_id order by day)::int as run from days),
      streaks as (select user_id, count(*) as days, max(day) as last from runs group by user_id, run),
      due as (
        select user_id, max(days) as longest, (array_agg(days order by last desc))[1] as current
        from streaks group by user_id)
      select g.user_id, g.current_streak_days, g.longest_streak_days, due.current, due.longest
      from investa.learning_progress g left join due using (user_id)
      where (g.current_streak_days, g.longest_streak_days) <> (coalesce(due.current, 0), coalesce(due.longest, 0))`,
    corrupt: sql`
      update investa.learning_progress set longest_streak_days = longest_streak_days + 1
      where id = (select id from investa.learning_progress order by id limit 1)`,
  }),
];
