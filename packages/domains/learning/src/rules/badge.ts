import { rule, sql } from '@tilth/engine';

/** The moments at which each user's count of each condition went up by one, and what it then was. */
const counted = sql`
  select user_id, condition, at, row_number() over (partition by user_id, condition order by at) as count
  from (
    select user_id, 'quizzes_passed'::investa.badge_condition as condition, min(submitted_at) as at
    from investa.user_quiz_attempts where passed group by user_id, quiz_id
    union all
    select user_id, 'perfect_scores', submitted_at from investa.user_quiz_attempts where score = 100
    union all
    select user_id, 'lessons_completed', completed_at
    from investa.user_lesson_progress where completed_at is not null
    union all
    select p.user_id, 'courses_completed', max(p.completed_at)
    from investa.user_lesson_progress p join investa.lessons l on l.id = p.lesson_id
    where p.completed_at is not null
    group by p.user_id, l.course_id
    having count(*) = (select count(*) from investa.lessons o where o.course_id = l.course_id)
  ) events`;

/** Who has met the condition of which badge, and when. */
const due = sql`
  select c.user_id, b.id as badge_id, c.at
  from (${counted}) c join investa.badges b on b.condition = c.condition and b.threshold = c.count`;

/** What must hold of the badges that users hold. */
export const badgeRules = [
  rule('badge.held-by-all-who-earned-it', {
    why: 'Whoever meets a badge’s condition holds it.',
    offenders: sql`
      select due.user_id, due.badge_id, due.at from (${due}) due
      left join investa.user_badges h using (user_id, badge_id)
      where h.user_id is null`,
    corrupt: sql`
      delete from investa.user_badges
      where (user_id, badge_id) = (select user_id, badge_id from investa.user_badges order by 1, 2 limit 1)`,
  }),

  rule('badge.held-only-by-who-earned-it', {
    why: 'Nobody holds a badge whose condition they have not met.',
    offenders: sql`
      select h.user_id, h.badge_id, h.earned_at from investa.user_badges h
      left join (${due}) due using (user_id, badge_id)
      where due.user_id is null`,
    corrupt: sql`
      insert into investa.user_badges (user_id, badge_id, quiz_id, earned_at)
      select u.id, b.id, z.id, u.joined_at
      from investa.users u
      cross join investa.badges b
      cross join (select id from investa.quizzes order by id limit 1) z
      where not exists (select from investa.user_badges h where h.user_id = u.id and h.badge_id = b.id)
      order by u.id, b.id limit 1`,
  }),

  rule('badge.dated-when-earned', {
    why: 'A badge is dated the moment its condition was met.',
    offenders: sql`
      select h.user_id, h.badge_id, h.earned_at, due.at
      from investa.user_badges h join (${due}) due using (user_id, badge_id)
      where h.earned_at <> due.at`,
    corrupt: sql`
      update investa.user_badges set earned_at = earned_at + interval '1 second'
      where (user_id, badge_id) = (select user_id, badge_id from investa.user_badges order by 1, 2 limit 1)`,
  }),

  rule('badge.names-the-quiz-that-earned-it', {
    why: 'The quiz of a badge is the one that was handed in, and passed or made perfect, at that moment.',
    offenders: sql`
      select h.user_id, h.badge_id, h.quiz_id
      from investa.user_badges h
      left join investa.user_quiz_attempts t
        on t.user_id = h.user_id and t.quiz_id = h.quiz_id and t.submitted_at = h.earned_at
        and (t.passed or t.score = 100)
      where t.id is null`,
    corrupt: sql`
      update investa.user_badges h set quiz_id = (
        select z.id from investa.quizzes z where z.id <> h.quiz_id order by z.id limit 1)
      where (user_id, badge_id) = (select user_id, badge_id from investa.user_badges order by 1, 2 limit 1)`,
  }),
];
