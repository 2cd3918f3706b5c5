import { rule, sql } from '@tilth/engine';
import { asOf, first } from './fragments.ts';

/** What must hold of users. */
export const userRules = [
  rule('spender.joined-within-two-years', {
    why: 'Users have come within two years, and early enough to have 180 days of transactions.',
    offenders: sql`
      select id, created_at from spendsense.users
       where created_at < ${asOf} - interval '731 days' or created_at > ${asOf} - interval '180 days'`,
    corrupt: sql`update spendsense.users set created_at = ${asOf} - interval '90 days' where id = ${first('users')}`,
  }),
  rule('spender.address-reaches-nobody', {
    why: 'Mail to somebody who is made up must reach nobody.',
    offenders: sql`select id, email from spendsense.users where email !~ '@example[.](com|net|org)$'`,
    corrupt: sql`update spendsense.users set email = 'somebody@mail.com' where id = ${first('users')}`,
  }),
];
