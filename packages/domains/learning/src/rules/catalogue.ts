import { rule, sql } from '@tilth/engine';

/** Courses, lessons, quizzes, questions and answers: what must hold of what is taught. */
export const catalogueRules = [
  rule('course.minutes-are-its-lessons', {
    why: 'A course takes as long as its lessons together.',
    offenders: sql`
      select c.id, c.estimated_minutes, sum(l.minutes) as minutes
      from investa.courses c left join investa.lessons l on l.course_id = c.id
      group by c.id having c.estimated_minutes is distinct from sum(l.minutes)`,
    corrupt: sql`update investa.courses set estimated_minutes = estimated_minutes + 1 where position = 1`,
  }),

  rule('catalogue.places-without-gaps', {
    why: 'Lessons, quizzes, questions and answers stand at places 1, 2, 3 … of what they belong to.',
    offenders: sql`
      select of, parent, places from (
        select 'lessons' as of, course_id as parent, array_agg(position order by position) as places
        from investa.lessons group by course_id
        union all
        select 'quizzes', lesson_id, array_agg(position order by position) from investa.quizzes group by lesson_id
        union all
        select 'questions', quiz_id, array_agg(position order by position) from investa.questions group by quiz_id
        union all
        select 'answers', question_id, array_agg(position order by position) from investa.answers group by question_id
      ) all_places
      where places <> array(select generate_series(1, cardinality(places))::smallint)`,
    corrupt: sql`
      update investa.lessons l set position = 100
      from investa.courses c where c.id = l.course_id and c.position = 1 and l.position = 2`,
  }),

  rule('question.one-right-answer', {
    why: 'Of the answers to a question one is right, and no more.',
    offenders: sql`
      select q.id, count(*) filter (where a.is_correct) as right_answers
      from investa.questions q left join investa.answers a on a.question_id = q.id
      group by q.id having count(*) filter (where a.is_correct) <> 1`,
    corrupt: sql`
      update investa.answers set is_correct = false
      where id = (select id from investa.answers where is_correct order by id limit 1)`,
  }),

  rule('question.answers-fit-its-kind', {
    why: 'A statement is answered by True or False, and any other question offers three or four answers.',
    offenders: sql`
      select q.id, q.kind, array_agg(a.text order by a.position) as answers
      from investa.questions q left join investa.answers a on a.question_id = q.id
      group by q.id
      having case q.kind
        when 'true_false' then array_agg(a.text::text order by a.position) <> array['True', 'False']
        else count(a.id) not between 3 and 4 end`,
    corrupt: sql`
      update investa.questions set kind = 'true_false'
      where id = (select id from investa.questions where kind = 'single_choice' order by id limit 1)`,
  }),

  rule('question.asked-once', {
    why: 'No question is asked twice.',
    offenders: sql`
      select min(id::text) as id, text, count(*) from investa.questions group by text having count(*) > 1`,
    corrupt: sql`
      update investa.questions set text = (select text from investa.questions order by id limit 1)
      where id = (select id from investa.questions order by id offset 1 limit 1)`,
  }),

  rule('question.answers-differ', {
    why: 'The answers that a question offers are different ones.',
    offenders: sql`
      select question_id, text, count(*) from investa.answers group by question_id, text having count(*) > 1`,
    corrupt: sql`
      update investa.answers a set text = b.text
      from investa.answers b
      where b.question_id = a.question_id and b.position = 2 and a.position = 1
        and a.question_id = (select id from investa.questions order by id limit 1)`,
  }),
];
