import { share, sql } from '@tilth/engine';
import { FAILED_SHARE, LEFT_SHARE, VETERANS, VOLUNTARY_SHARE } from './shapes.ts';

/** How often what is so, of employees. */
export const shares = [
  share('employee.has-left', {
    source: 'assumed, of the staff who came a year ago or earlier',
    of: sql`
      select (status = 'left')::text from employees_db.employees
       where employee_id > ${VETERANS}
         and role not in ('chief_executive', 'department_head', 'branch_manager', 'team_lead')
         and hired_on <= (current_setting('tilth.as_of')::timestamptz at time zone 'UTC')::date - 365`,
    are: { true: LEFT_SHARE, false: 1 - LEFT_SHARE },
  }),
  share('training.is-failed-at-first', {
    source: 'assumed',
    of: sql`
      select (t.status = 'failed')::text from employees_db.training_attendance t
       where t.score is not null
         and not exists (select from employees_db.training_attendance f
                          where (f.employee_id, f.program_id) = (t.employee_id, t.program_id) and f.status = 'failed'
                            and f.started_on < t.started_on and t.started_on - f.started_on < 60)`,
    are: { true: FAILED_SHARE, false: 1 - FAILED_SHARE },
  }),
  share('training.is-taken-of-ones-own-accord', {
    source: 'assumed, of those who came a year ago or earlier',
    of: sql`
      select exists (select from employees_db.training_attendance t
                      where (t.employee_id, t.program_id) = (e.employee_id, p.program_id))::text
        from employees_db.employees e, employees_db.training_programs p
       where not p.is_mandatory
         and e.hired_on <= (current_setting('tilth.as_of')::timestamptz at time zone 'UTC')::date - 365`,
    are: { true: VOLUNTARY_SHARE, false: 1 - VOLUNTARY_SHARE },
  }),
];
