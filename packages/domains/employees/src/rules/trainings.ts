import { rule, type Sql, sql } from '@tilth/engine';
import { programList } from '../program-list.ts';
import { today } from './fragments.ts';

/** Which department has to take which program. */
const concerned: Sql = programList
  .flatMap(({ number, departments }) => departments.map((department) => `(${number + 1}, ${department + 1})`))
  .join(', ');

const once: Sql = sql`
  (select employee_id, program_id, started_on from employees_db.training_attendance
    where status = 'completed' order by employee_id, program_id, started_on limit 1)`;

/** What must hold of trainings. */
export const trainingRules = [
  rule('training.is-taken-while-working-here', {
    why: 'Nobody is trained before being hired, or after having left.',
    offenders: sql`
      select t.employee_id, t.program_id, t.started_on, t.ended_on
        from employees_db.training_attendance t join employees_db.employees e using (employee_id)
       where t.started_on < e.hired_on or coalesce(t.ended_on, t.started_on) > coalesce(e.ended_on, ${today})`,
    corrupt: sql`
      update employees_db.training_attendance set started_on = started_on - 20000
       where (employee_id, program_id, started_on) in ${once}`,
  }),
  rule('training.is-completed-by-its-score', {
    why: 'From the score on that the program asks for it is completed, below it is failed.',
    offenders: sql`
      select t.employee_id, t.program_id, t.started_on, t.status, t.score, p.pass_percent
        from employees_db.training_attendance t join employees_db.training_programs p using (program_id)
       where t.score is not null and (t.status = 'completed') <> (t.score >= p.pass_percent)`,
    corrupt: sql`
      update employees_db.training_attendance set score = 5 where (employee_id, program_id, started_on) in ${once}`,
  }),
  rule('training.is-withdrawn-from-by-those-who-left', {
    why: 'A training is left unfinished by those who leave; others are enrolled until they have sat the test.',
    offenders: sql`
      select t.employee_id, t.program_id, t.status, e.ended_on
        from employees_db.training_attendance t join employees_db.employees e using (employee_id)
       where t.status = 'withdrawn' and t.ended_on is distinct from e.ended_on
          or t.status = 'enrolled' and e.status = 'left'`,
    corrupt: sql`
      update employees_db.training_attendance set status = 'enrolled', score = null, ended_on = null
       where employee_id = (select min(t.employee_id) from employees_db.training_attendance t
                              join employees_db.employees e using (employee_id) where e.status = 'left')`,
  }),
  rule('training.one-at-a-time', {
    why: 'Nobody goes through one training twice at once: one has ended before the next begins.',
    offenders: sql`
      select employee_id, program_id, started_on, before
        from (select employee_id, program_id, started_on,
                     lag(coalesce(ended_on, 'infinity')) over (partition by employee_id, program_id order by started_on) as before
                from employees_db.training_attendance) as run
       where started_on < before`,
    corrupt: sql`
      insert into employees_db.training_attendance (employee_id, program_id, started_on, status)
        select employee_id, program_id, started_on - 1, 'enrolled' from ${once} as once`,
  }),
  rule('training.mandatory-ones-are-taken', {
    why: 'Whoever has been here for three months has taken what the department has to take, and again before it ran out.',
    offenders: sql`
      select e.employee_id, p.program_id, p.code
        from employees_db.employees e
        join (values ${concerned}) as c (program_id, department_id) on c.department_id = e.department_id
        join employees_db.training_programs p on p.program_id = c.program_id
       where e.status = 'active' and e.hired_on < ${today} - 130 and p.is_mandatory
         and not exists (
               select from employees_db.training_attendance t
                where t.employee_id = e.employee_id and t.program_id = p.program_id and t.status = 'completed'
                  and (p.valid_months is null
                       or t.ended_on + make_interval(months => p.valid_months) >= ${today}))`,
    corrupt: sql`delete from employees_db.training_attendance where employee_id = 2 and program_id = 1`,
  }),
  rule('training.is-mandatory-for-somebody', {
    why: 'A program is mandatory where a department has to take it, and not otherwise.',
    offenders: sql`
      select p.program_id, p.code, p.is_mandatory
        from employees_db.training_programs p
       where p.is_mandatory <> exists (select from (values ${concerned}) as c (program_id, department_id)
                                        where c.program_id = p.program_id)`,
    corrupt: sql`update employees_db.training_programs set is_mandatory = false where program_id = 1`,
  }),
];
