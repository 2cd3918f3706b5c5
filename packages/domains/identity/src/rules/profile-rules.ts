import { rule, type Sql, sql } from '@tilth/engine';
import { indianCities } from '@tilth/population';

/** One profile, whichever is there at every scale. */
const johns: Sql = sql`user_id = (select id from investa.users where email = 'john@example.com')`;

/** The cities there are, with their postcodes and languages, as a table. */
const cities: Sql = indianCities
  .map(
    ({ city, state, firstPostcode, lastPostcode, languages }) =>
      `('${city}', '${state}', ${firstPostcode}, ${lastPostcode}, array['${languages.join("', '")}'])`,
  )
  .join(', ');

/** What must hold of profiles. */
export const profileRules = [
  rule('profile.city-lies-in-its-state', {
    why: 'An address is one place: Pune is in Maharashtra, and nowhere else.',
    offenders: sql`
      select p.id, p.city, p.state
        from investa.user_profiles p
        left join (values ${cities}) as c (city, state, first, last, languages)
          on c.city = p.city and c.state = p.state
       where c.city is null`,
    corrupt: sql`update investa.user_profiles set state = 'Goa' where ${johns}`,
  }),
  rule('profile.postcode-lies-in-its-city', {
    why: 'An address is one place: the postcode is one of the city.',
    offenders: sql`
      select p.id, p.city, p.postcode
        from investa.user_profiles p
        join (values ${cities}) as c (city, state, first, last, languages) on c.city = p.city
       where p.postcode::int not between c.first and c.last`,
    corrupt: sql`update investa.user_profiles set postcode = '999999' where ${johns}`,
  }),
  rule('profile.language-is-spoken-there', {
    why: 'People read the app in English, or in a language that people of their city grow up with.',
    offenders: sql`
      select p.id, p.city, l.code
        from investa.user_profiles p
        join investa.languages l on l.id = p.language_id
        join (values ${cities}) as c (city, state, first, last, languages) on c.city = p.city
       where l.code <> 'en' and l.code <> all (c.languages)`,
    corrupt: sql`
      update investa.user_profiles set city = 'Rajkot', language_id = (select id from investa.languages where code = 'ml')
       where ${johns}`,
  }),
  rule('profile.language-is-offered', {
    why: 'Nobody reads the app in a language that it no longer speaks.',
    offenders: sql`
      select p.id, l.code
        from investa.user_profiles p join investa.languages l on l.id = p.language_id
       where not l.is_active`,
    corrupt: sql`
      update investa.languages set is_active = false where id = (select min(language_id::text)::uuid from investa.user_profiles)`,
  }),
  rule('profile.phone-rings-nowhere', {
    why: 'A message to a seeded user must not reach anybody: no operator has numbers that begin with 666.',
    offenders: sql`select id, phone from investa.user_profiles where phone not like '+91666%'`,
    corrupt: sql`update investa.user_profiles set phone = '+919876543210' where ${johns}`,
  }),
  rule('profile.occupation-fits-age', {
    why: 'Students are young and pensioners are not.',
    offenders: sql`
      select p.id, p.occupation, p.date_of_birth
        from investa.user_profiles p,
             age(current_setting('tilth.as_of')::timestamptz at time zone 'UTC', p.date_of_birth) as a
       where p.occupation = 'Student' and extract(year from a) > 26
          or p.occupation = 'Retired' and extract(year from a) < 58`,
    corrupt: sql`update investa.user_profiles set occupation = 'Retired' where ${johns}`,
  }),
  rule('profile.budget-is-a-round-sum', {
    why: 'People say budgets in steps of 500 rupees.',
    offenders: sql`select id, monthly_budget from investa.user_profiles where monthly_budget % 500 <> 0`,
    corrupt: sql`update investa.user_profiles set monthly_budget = 1234.56 where ${johns}`,
  }),
];
