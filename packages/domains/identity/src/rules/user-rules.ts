import { rule, sql } from '@tilth/engine';

/** An initial, a surname and a number. */
const GIVEN = String.raw`^[a-z]\.[a-z]+[0-9]+@`;

/** What must hold of accounts. */
export const userRules = [
  rule('user.has-a-profile', {
    why: 'Every page of the app greets its user by what the profile says.',
    offenders: sql`
      select u.id, u.email
        from investa.users u left join investa.user_profiles p on p.user_id = u.id
       where p.id is null`,
    corrupt: sql`delete from investa.user_profiles where id = (select min(id::text)::uuid from investa.user_profiles)`,
  }),
  rule('user.is-of-age-when-joining', {
    why: 'A contract with a minor is void, and no exchange admits one.',
    offenders: sql`
      select u.id, u.joined_at, p.date_of_birth
        from investa.users u join investa.user_profiles p on p.user_id = u.id
       where u.joined_at < (p.date_of_birth + interval '18 years') at time zone 'Asia/Kolkata'`,
    corrupt: sql`
      update investa.user_profiles p set date_of_birth = u.joined_at::date - 6200
        from investa.users u
       where u.id = p.user_id and u.email = 'john@example.com'`,
  }),
  rule('user.joins-while-there-is-an-app', {
    why: 'Nobody joined before Investa opened two years ago.',
    offenders: sql`
      select id, joined_at from investa.users
       where joined_at not between current_setting('tilth.as_of')::timestamptz - interval '731 days'
                               and current_setting('tilth.as_of')::timestamptz`,
    corrupt: sql`
      update investa.users set joined_at = current_setting('tilth.as_of')::timestamptz - interval '3 years'
       where email = 'john@example.com'`,
  }),
  rule('user.has-had-time-to-do-something', {
    why: 'Whoever was made has a life to look back on. Those who join through an app have not.',
    fresh: ['User'],
    offenders: sql`
      select id, joined_at from investa.users
       where joined_at > current_setting('tilth.as_of')::timestamptz - interval '44 days'`,
    corrupt: sql`
      update investa.users set joined_at = current_setting('tilth.as_of')::timestamptz - interval '1 day'
       where email = 'john@example.com'`,
  }),
  rule('user.has-an-address-that-reaches-nobody', {
    why: 'Mail to a seeded user must not reach anybody: the domain is one that RFC 2606 reserves for examples and tests.',
    offenders: sql`
      select id, email from investa.users
       where email !~ '^[a-z0-9._+-]+@(example\.(com|net|org)|([a-z0-9-]+\.)+(example|test))$'`,
    corrupt: sql`update investa.users set email = 'john@example.co' where email = 'john@example.com'`,
  }),
  rule('user.has-an-address-of-their-name', {
    why: 'The address that a user is given tells their name; one that was chosen by hand may be any.',
    offenders: sql`
      select id, first_name, email from investa.users
       where email ~ '${GIVEN}' and left(email, 1) <> lower(left(first_name, 1))`,
    corrupt: sql`
      update investa.users set first_name = case when left(email, 1) = 'z' then 'Asha' else 'Zara' end
       where id = (select id from investa.users where email ~ '${GIVEN}' order by id limit 1)`,
  }),
];
