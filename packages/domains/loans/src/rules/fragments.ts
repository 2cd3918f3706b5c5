import { type Sql, sql } from '@tilth/engine';

/** The instant that the world stands at, and its day. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;
export const today: Sql = sql`((${asOf}) at time zone 'UTC')::date`;

/** The UTC day of an instant. */
export function dateOf(instant: Sql): Sql {
  return sql`(${instant} at time zone 'UTC')::date`;
}

/** True where an employee of an alias was not at work from one day to another. */
export function wasAway(employee: string, from: Sql, to: Sql): Sql {
  return sql`(${employee}.hired_on > ${from} or ${employee}.ended_on < ${to})`;
}

/** Some employee of none of these roles. */
export function employeeOtherThan(...roles: readonly string[]): Sql {
  return sql`(select min(employee_id) from employees_db.employees where role::text not in (${texts(roles)}))`;
}

/** Words as a list of SQL texts. */
export function texts(words: Iterable<string>): Sql {
  return [...words].map((word) => `'${word}'`).join(', ');
}

/** Numbers by word, as a CASE: `by('l.kind', { a: 1 })`. */
export function by(column: Sql, numbers: { readonly [word: string]: number }): Sql {
  const whens = Object.entries(numbers).map(([word, number]) => `when '${word}' then ${number}`);
  return `case ${column}::text ${whens.join(' ')} end`;
}

/** What loans cost and leave open: each with the instant from which on an installment was paid in full, if ever. */
export const settled: Sql = sql`
  select i.loan_id, i.installment_no, i.due_on, i.amount_due,
         case when sum(p.principal_paid + p.interest_paid) >= i.amount_due then max(p.paid_at) end as settled_at
    from loans_db.installments i
    left join loans_db.payments p on p.loan_id = i.loan_id and p.installment_no = i.installment_no
   group by i.loan_id, i.installment_no`;
