import { share, sql } from '@tilth/engine';
import { agePyramid } from '@tilth/population';
import { BUDGET_SHARE, ENGLISH_SHARE, experience, YOUNG_UNTIL } from './shapes.ts';

const ages = sql`
  (select extract(year from age(current_setting('tilth.as_of')::timestamptz at time zone 'UTC', date_of_birth)) as age,
          experience_level
     from investa.user_profiles) as p`;

/** How often what is so, of users. */
export const shares = [
  share('profile.age', {
    source: 'United Nations, World Population Prospects 2019: adults of India in 2025, from 19 to 79',
    of: sql`select (floor(greatest(age, 20) / 10) * 10)::text from ${ages}`,
    are: agePyramid('india'),
  }),
  share('profile.experience-of-the-young', {
    source: 'assumed',
    of: sql`select experience_level::text from ${ages} where age < ${YOUNG_UNTIL}`,
    are: experience.young,
  }),
  share('profile.experience-of-the-grown', {
    source: 'assumed',
    of: sql`select experience_level::text from ${ages} where age >= ${YOUNG_UNTIL}`,
    are: experience.grown,
  }),
  share('profile.reads-english', {
    source: 'assumed',
    of: sql`
      select (l.code = 'en')::text
        from investa.user_profiles p join investa.languages l on l.id = p.language_id`,
    are: { true: ENGLISH_SHARE, false: 1 - ENGLISH_SHARE },
  }),
  share('profile.has-a-budget', {
    source: 'assumed',
    of: sql`select (monthly_budget is not null)::text from investa.user_profiles`,
    are: { true: BUDGET_SHARE, false: 1 - BUDGET_SHARE },
  }),
];
