import type { Db } from '../http/context.ts';

/** What a user's lessons and attempts add up to, worked out anew: counts, the average, days in a row by India's calendar. */
export async function addUpLearning(db: Db, userId: string): Promise<void> {
  await db.$executeRaw`
    with lessons as (
      select p.*, l.course_id from investa.user_lesson_progress p join investa.lessons l on l.id = p.lesson_id
      where p.user_id = ${userId}::uuid
    ), attempts as (
      select * from investa.user_quiz_attempts where user_id = ${userId}::uuid and submitted_at is not null
    ), courses as (
      select course_id from lessons where completed_at is not null group by course_id
      having count(*) = (select count(*) from investa.lessons o where o.course_id = lessons.course_id)
    ), moments as (
      select started_at as at from lessons
      union all select completed_at from lessons where completed_at is not null
      union all select submitted_at from attempts
    ), days as (
      select distinct (at at time zone 'Asia/Kolkata')::date as day from moments
    ), streaks as (
      select count(*)::int as length, max(day) as last
      from (select day, day - row_number() over (order by day)::int as run from days) runs group by run
    )
    update investa.learning_progress set
      last_studied_at = (select max(at) from moments),
      lessons_started = (select count(*) from lessons),
      lessons_completed = (select count(completed_at) from lessons),
      courses_completed = (select count(*) from courses),
      quiz_attempts = (select count(*) from attempts),
      quizzes_passed = (select count(distinct quiz_id) from attempts where passed),
      minutes_spent = (select coalesce(sum(minutes_spent), 0) from lessons),
      average_score = (select round(avg(score), 2) from attempts),
      current_streak_days = coalesce((select length from streaks order by last desc limit 1), 0),
      longest_streak_days = coalesce((select max(length) from streaks), 0)
    where user_id = ${userId}::uuid`;
}
