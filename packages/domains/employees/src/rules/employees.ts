import { rule, sql } from '@tilth/engine';
import departmentData from '../../data/departments.json' with { type: 'json' };
import { branches, departments, RETIRED_AT, trainingPrograms } from '../shapes.ts';
import { today } from './fragments.ts';

const codes = departmentData.map(({ code }) => `'${code}'`).join(', ');

/** What must hold of employees, departments and branches. */
export const employeeRules = [
  rule('bank.has-its-departments-branches-and-programs', {
    why: 'There are twelve departments, 15 to 20 branches and 16 to 20 trainings, however large the bank is.',
    offenders: sql`
      select have.set, have.count
        from (select 'departments' as set, count(*) as count, ${departments.base} as of from employees_db.departments
              union all select 'branches', count(*), ${branches.base} from employees_db.branches
              union all select 'programs', count(*), ${trainingPrograms.base} from employees_db.training_programs) as have
       where have.count <> have.of`,
    corrupt: sql`
      insert into employees_db.departments (department_id, code, name, cost_center) values (99, 'OTHER', 'Other', 'CC0')`,
  }),
  rule('department.is-known', {
    why: 'Departments are those of data/departments.json; each has its code.',
    offenders: sql`select department_id, code from employees_db.departments where code not in (${codes})`,
    corrupt: sql`update employees_db.departments set code = 'OTHER' where department_id = 3`,
  }),
  rule('employee.is-of-an-age-to-work', {
    why: 'Nobody is hired as a child, and nobody works on long after having reached the age of a pension.',
    offenders: sql`
      select employee_id, date_of_birth, hired_on, ended_on from employees_db.employees
       where hired_on < date_of_birth + interval '18 years'
          or coalesce(ended_on, ${today}) >= date_of_birth + interval '${RETIRED_AT + 1} years'`,
    corrupt: sql`update employees_db.employees set date_of_birth = date_of_birth - interval '45 years' where employee_id = 2`,
  }),
  rule('employee.limit-is-for-lenders', {
    why: 'Only those who answer for loans may approve any: loan officers, underwriters, branch managers, who leads Lending, and the chief.',
    offenders: sql`
      select e.employee_id, e.role, e.approval_limit
        from employees_db.employees e join employees_db.departments d using (department_id)
       where (e.approval_limit is not null) <>
             (e.role in ('chief_executive', 'branch_manager', 'loan_officer', 'underwriter')
               or d.code = 'LEND' and e.role in ('department_head', 'team_lead'))`,
    corrupt: sql`update employees_db.employees set approval_limit = null where role = 'underwriter'`,
  }),
  rule('employee.may-approve-less-than-the-chief', {
    why: 'Nobody has more authority than the chief, and no loan officer more than an underwriter.',
    offenders: sql`
      select e.employee_id, e.role, e.approval_limit
        from employees_db.employees e,
             (select max(approval_limit) filter (where role = 'chief_executive') as chief,
                     min(approval_limit) filter (where role = 'underwriter') as underwriter
                from employees_db.employees) as limits
       where e.approval_limit > limits.chief or e.role = 'loan_officer' and e.approval_limit > limits.underwriter`,
    corrupt: sql`update employees_db.employees set approval_limit = 5000000 where role = 'loan_officer'`,
  }),
  rule('employee.branch-is-where-customers-come', {
    why: 'Branch managers and tellers work at a branch; who works for the whole bank works at head office.',
    offenders: sql`
      select e.employee_id, e.role, e.branch_code
        from employees_db.employees e join employees_db.departments d using (department_id)
       where e.role in ('branch_manager', 'teller') and e.branch_code is null
          or d.code not in ('RETAIL', 'LEND', 'INS') and e.branch_code is not null`,
    corrupt: sql`update employees_db.employees set branch_code = 'BR001' where role = 'compliance_officer'`,
  }),
  rule('employee.manages-a-branch-alone', {
    why: 'A branch has one manager.',
    offenders: sql`
      select branch_code, count(*) as managers from employees_db.employees
       where role = 'branch_manager' and status <> 'left' group by branch_code having count(*) > 1`,
    corrupt: sql`
      update employees_db.employees set branch_code = 'BR002', role = 'branch_manager'
       where employee_id in (2, 3)`,
  }),
  rule('employee.veterans-serve-from-the-first-day', {
    why: 'Customers have come for twenty years, and each of them was served, lent to, insured and checked by somebody.',
    offenders: sql`
      select wanted.role
        from unnest(array['chief_executive', 'relationship_manager', 'loan_officer', 'underwriter', 'insurance_agent',
               'claims_adjuster', 'compliance_officer', 'service_agent']::employees_db.employee_role[]) as wanted (role)
       where not exists (
               select from employees_db.employees e
                where e.role = wanted.role and e.status = 'active' and e.hired_on < ${today} - 7300)`,
    corrupt: sql`update employees_db.employees set hired_on = ${today} - 100 where role = 'claims_adjuster'`,
  }),
];
