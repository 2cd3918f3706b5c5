import { rule, sql } from '@tilth/engine';

/** What must hold of the answers that users chose. */
export const answerRules = [
  rule('answer.to-a-question-of-the-quiz', {
    why: 'An answer is to a question of the quiz that is being sat.',
    offenders: sql`
      select a.id, a.attempt_id, a.question_id
      from investa.user_quiz_answers a
      join investa.user_quiz_attempts t on t.id = a.attempt_id
      join investa.questions q on q.id = a.question_id
      where q.quiz_id <> t.quiz_id`,
    corrupt: sql`
      update investa.user_quiz_answers a set question_id = o.question_id, answer_id = o.id
      from (select * from investa.user_quiz_answers order by id limit 1) first
      join investa.user_quiz_attempts t on t.id = first.attempt_id
      join lateral (
        select n.id, n.question_id from investa.answers n join investa.questions q on q.id = n.question_id
        where q.quiz_id <> t.quiz_id order by n.id limit 1) o on true
      where a.id = first.id`,
  }),

  rule('answer.right-as-marked', {
    why: 'A chosen answer is right when it is the one that is marked right.',
    offenders: sql`
      select a.id, a.answer_id, a.is_correct
      from investa.user_quiz_answers a join investa.answers n on n.id = a.answer_id
      where a.is_correct <> n.is_correct`,
    corrupt: sql`
      update investa.user_quiz_answers set is_correct = not is_correct
      where id = (select id from investa.user_quiz_answers order by id limit 1)`,
  }),

  rule('answer.given-during-the-attempt', {
    why: 'An answer is given after the quiz is begun and before it is handed in.',
    offenders: sql`
      select a.id, a.answered_at, t.started_at, t.submitted_at
      from investa.user_quiz_answers a join investa.user_quiz_attempts t on t.id = a.attempt_id
      where a.answered_at < t.started_at
        or a.answered_at > coalesce(t.submitted_at, current_setting('tilth.as_of')::timestamptz)`,
    corrupt: sql`
      update investa.user_quiz_answers set answered_at = answered_at - interval '1 hour'
      where id = (select id from investa.user_quiz_answers order by id limit 1)`,
  }),
];
