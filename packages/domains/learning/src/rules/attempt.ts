import { rule, sql } from '@tilth/engine';

/** What must hold of each sitting of a quiz. */
export const attemptRules = [
  rule('attempt.after-its-lesson-began', {
    why: 'A quiz is sat by those who have opened its lesson.',
    offenders: sql`
      select t.id, t.user_id, z.lesson_id
      from investa.user_quiz_attempts t
      join investa.quizzes z on z.id = t.quiz_id
      left join investa.user_lesson_progress p
        on p.user_id = t.user_id and p.lesson_id = z.lesson_id and p.started_at <= t.started_at
      where p.id is null`,
    corrupt: sql`
      update investa.user_quiz_attempts set started_at = started_at - interval '3 years'
      where id = (select id from investa.user_quiz_attempts order by id limit 1)`,
  }),

  rule('attempt.quizzes-in-order', {
    why: 'The second quiz of a lesson is sat when the first is passed.',
    offenders: sql`
      select t.id, t.user_id, z.lesson_id, z.position
      from investa.user_quiz_attempts t
      join investa.quizzes z on z.id = t.quiz_id
      join investa.quizzes before on before.lesson_id = z.lesson_id and before.position = z.position - 1
      where not exists (
        select from investa.user_quiz_attempts e
        where e.user_id = t.user_id and e.quiz_id = before.id and e.passed and e.submitted_at <= t.started_at)`,
    corrupt: sql`
      update investa.user_quiz_attempts t set started_at = t.started_at - interval '3 years'
      from investa.quizzes z where z.id = t.quiz_id and z.position = 2`,
  }),

  rule('attempt.numbered-in-turn', {
    why: 'A user’s attempts at a quiz are numbered 1, 2, 3 … as they were begun.',
    offenders: sql`
      select id, attempt_no, turn from (
        select id, attempt_no, row_number() over (partition by user_id, quiz_id order by started_at) as turn
        from investa.user_quiz_attempts) t
      where attempt_no <> turn`,
    corrupt: sql`
      update investa.user_quiz_attempts set attempt_no = attempt_no + 1
      where id = (
        select id from investa.user_quiz_attempts t
        where not exists (
          select from investa.user_quiz_attempts l
          where l.user_id = t.user_id and l.quiz_id = t.quiz_id and l.attempt_no > t.attempt_no)
        order by id limit 1)`,
  }),

  rule('attempt.none-after-a-pass', {
    why: 'A quiz that is passed is not sat again.',
    offenders: sql`
      select later.id, later.user_id, later.quiz_id
      from investa.user_quiz_attempts later
      join investa.user_quiz_attempts t
        on t.user_id = later.user_id and t.quiz_id = later.quiz_id and t.attempt_no < later.attempt_no and t.passed`,
    corrupt: sql`
      insert into investa.user_quiz_attempts (user_id, quiz_id, started_at, attempt_no, question_count)
      select user_id, quiz_id, submitted_at, attempt_no + 1, question_count
      from investa.user_quiz_attempts where passed order by id limit 1`,
  }),

  rule('attempt.one-at-a-time', {
    why: 'A user sits one quiz at a time.',
    offenders: sql`
      select b.id, b.user_id, a.id as during
      from investa.user_quiz_attempts a
      join investa.user_quiz_attempts b
        on b.user_id = a.user_id and b.id <> a.id and b.started_at >= a.started_at
        and (a.submitted_at is null or b.started_at < a.submitted_at)`,
    corrupt: sql`
      insert into investa.user_quiz_attempts (user_id, quiz_id, started_at, attempt_no, question_count)
      select t.user_id, z.id, t.started_at, 1, 2
      from investa.user_quiz_attempts t join investa.quizzes z on not exists (
        select from investa.user_quiz_attempts o where o.user_id = t.user_id and o.quiz_id = z.id)
      order by t.id, z.id limit 1`,
  }),

  rule('attempt.asks-the-quiz', {
    why: 'An attempt has as many questions as its quiz.',
    offenders: sql`
      select t.id, t.question_count, q.questions
      from investa.user_quiz_attempts t
      left join (select quiz_id, count(*) as questions from investa.questions group by quiz_id) q using (quiz_id)
      where t.question_count is distinct from q.questions`,
    corrupt: sql`
      insert into investa.questions (quiz_id, position, kind, text, explanation)
      select quiz_id, 9, 'true_false', 'One more?', 'One more.'
      from investa.user_quiz_attempts order by id limit 1`,
  }),

  rule('attempt.score-is-its-right-answers', {
    why: 'The score of an attempt is the share of its questions that were answered rightly.',
    offenders: sql`
      select t.id, t.correct_count, t.score, count(a.id) as right_answers
      from investa.user_quiz_attempts t
      left join investa.user_quiz_answers a on a.attempt_id = t.id and a.is_correct
      where t.submitted_at is not null
      group by t.id
      having t.correct_count <> count(a.id) or t.score <> round(100.0 * count(a.id) / t.question_count, 2)`,
    corrupt: sql`
      delete from investa.user_quiz_answers
      where id = (
        select a.id from investa.user_quiz_answers a
        join investa.user_quiz_attempts t on t.id = a.attempt_id and t.submitted_at is not null
        where a.is_correct order by a.id limit 1)`,
  }),

  rule('attempt.passed-from-the-pass-mark', {
    why: 'An attempt is passed when its score reaches what the quiz asks for.',
    offenders: sql`
      select t.id, t.score, z.pass_percent, t.passed
      from investa.user_quiz_attempts t join investa.quizzes z on z.id = t.quiz_id
      where t.submitted_at is not null and t.passed <> (t.score >= z.pass_percent)`,
    corrupt: sql`
      update investa.user_quiz_attempts set passed = not passed
      where id = (select id from investa.user_quiz_attempts where passed is not null order by id limit 1)`,
  }),

  rule('attempt.within-the-time-limit', {
    why: 'An attempt is handed in before its time is up, and none goes on beyond it.',
    offenders: sql`
      select t.id, t.started_at, t.submitted_at, z.time_limit_minutes
      from investa.user_quiz_attempts t join investa.quizzes z on z.id = t.quiz_id
      where coalesce(t.submitted_at, current_setting('tilth.as_of')::timestamptz) - t.started_at
        > z.time_limit_minutes * interval '1 minute'`,
    corrupt: sql`
      update investa.user_quiz_attempts set submitted_at = null, correct_count = null, score = null, passed = null
      where id = (select id from investa.user_quiz_attempts where passed is not null order by id limit 1)`,
  }),
];
