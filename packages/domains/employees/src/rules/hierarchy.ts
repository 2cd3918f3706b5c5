import { rule, sql } from '@tilth/engine';
import { today } from './fragments.ts';

/** What must hold between employees and their managers. */
export const hierarchyRules = [
  rule('employee.hierarchy-is-a-tree', {
    why: 'Whoever one asks for their manager, and that manager’s manager, one ends at the chief: no circle, and nobody beside.',
    offenders: sql`
      with recursive below as (
        select employee_id, 0 as depth from employees_db.employees where manager_id is null
        union
        select e.employee_id, b.depth + 1
          from below b join employees_db.employees e on e.manager_id = b.employee_id
         where b.depth < 64)
      select e.employee_id, e.manager_id, e.role
        from employees_db.employees e left join below b using (employee_id)
       where b.employee_id is null`,
    corrupt: sql`
      update employees_db.employees set manager_id = case employee_id when 2 then 3 else 2 end
       where employee_id in (2, 3)`,
  }),
  rule('employee.has-one-chief-above-all', {
    why: 'A bank has one chief executive, and exactly one who reports to nobody.',
    offenders: sql`
      select min(employee_id) as employee_id, count(*) as chiefs
        from employees_db.employees where role = 'chief_executive' and status <> 'left'
      having count(*) <> 1`,
    corrupt: sql`
      update employees_db.employees set role = 'department_head', manager_id = 2 where role = 'chief_executive'`,
  }),
  rule('employee.span-of-control-fits', {
    why: 'Nobody leads more than twelve people: nobody could.',
    offenders: sql`
      select manager_id, count(*) as reports from employees_db.employees
       where status <> 'left' and manager_id is not null group by manager_id having count(*) > 12`,
    corrupt: sql`
      insert into employees_db.employees
        select (e).* from (
          select jsonb_populate_record(e, jsonb_build_object('employee_id', 900000 + n, 'email', 'x' || n || '@bank.example',
                   'manager_id', 1, 'role', 'teller', 'approval_limit', null, 'status', 'active', 'ended_on', null)) as e
            from employees_db.employees e, generate_series(1, 13) as n where e.employee_id = 2) as copies`,
  }),
  rule('employee.leads-only-as-a-leader', {
    why: 'People report to the chief, to heads of departments, to branch managers and to team leads.',
    offenders: sql`
      select e.employee_id, e.manager_id, m.role
        from employees_db.employees e join employees_db.employees m on m.employee_id = e.manager_id
       where m.role not in ('chief_executive', 'department_head', 'branch_manager', 'team_lead')`,
    corrupt: sql`update employees_db.employees set manager_id = 2 where employee_id = 3`,
  }),
  rule('employee.manager-works-here', {
    why: 'Who works here reports to somebody who works here; who left reported to somebody who was here on their last day.',
    offenders: sql`
      select e.employee_id, e.manager_id, e.ended_on, m.hired_on, m.ended_on as manager_ended_on
        from employees_db.employees e join employees_db.employees m on m.employee_id = e.manager_id
       where coalesce(e.ended_on, ${today})
               not between m.hired_on and coalesce(m.ended_on, 'infinity')`,
    corrupt: sql`
      update employees_db.employees set status = 'left', ended_on = hired_on where employee_id = 1`,
  }),
  rule('employee.works-with-their-manager', {
    why: 'A manager leads people of the own department; heads of departments and the chief’s first people answer across.',
    offenders: sql`
      select e.employee_id, e.department_id, m.employee_id as manager_id, m.department_id as manager_department
        from employees_db.employees e join employees_db.employees m on m.employee_id = e.manager_id
       where e.department_id <> m.department_id and e.role <> 'department_head' and m.role <> 'chief_executive'`,
    corrupt: sql`
      update employees_db.employees set department_id = 12
       where employee_id = (select min(employee_id) from employees_db.employees where role = 'teller')`,
  }),
];
