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

/** Some policy that a condition holds of. */
export function somePolicy(condition: Sql): Sql {
  return sql`(select policy_id from insurance_db.policies where ${condition} order by 1 limit 1)`;
}

/** Some claim that a condition holds of. */
export function someClaim(condition: Sql): Sql {
  return sql`(select claim_id from insurance_db.claims where ${condition} order by 1 limit 1)`;
}

/** Words as a list of SQL texts. */
export function texts(words: Iterable<string>): Sql {
  return [...words].map((word) => `'${word}'`).join(', ');
}

/** Months from one premium to the next, of a policy of an alias. */
export function monthsOf(policy: string): Sql {
  return sql`case ${policy}.premium_frequency when 'monthly' then 1 when 'quarterly' then 3 else 12 end`;
}
