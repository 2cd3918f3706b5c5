import { rule, type Sql, sql } from '@tilth/engine';
import { CONTACT_DAYS, durations } from '../shapes/contacts.ts';
import { commentsFor } from '../survey-of.ts';
import { asOf, dayOf, first, texts } from './fragments.ts';

/** How long an interaction takes at least and at most, by channel. */
const bounds: Sql = Object.entries(durations)
  .map(([channel, { min, max }]) => `('${channel}', ${min}, ${max})`)
  .join(', ');

/** Which comments go with how many stars. */
const comments: Sql = [1, 2, 3, 4, 5]
  .flatMap((stars) => commentsFor(stars).map((comment) => `(${stars}, ${texts([comment])})`))
  .join(', ');

const handled: Sql = first('interaction_id', sql`customer_db.interactions where channel = 'phone'`);

/** What must hold of interactions and of what was said of them. */
export const contactRules = [
  rule('interaction.handled-by-somebody-at-work', {
    why: 'Who handled it worked here on that day; nobody is alone on the telephone or at the counter.',
    offenders: sql`
      select i.interaction_id, i.channel, i.started_at, e.employee_id, e.role, e.hired_on, e.ended_on
        from customer_db.interactions i left join employees_db.employees e on e.employee_id = i.handled_by
       where ${dayOf(sql`i.started_at`)} not between e.hired_on and coalesce(e.ended_on, 'infinity')
          or e.employee_id is null and i.channel in ('phone', 'branch')
          or e.role not in ('service_agent', 'teller', 'relationship_manager', 'branch_manager')
          or (e.role = 'service_agent') = (i.channel = 'branch')`,
    corrupt: sql`update customer_db.interactions set handled_by = null where interaction_id = ${handled}`,
  }),
  rule('interaction.lasts-as-such-do', {
    why: 'A minute in the app is long, and an hour at a branch is not.',
    offenders: sql`
      select i.interaction_id, i.channel, i.duration_seconds
        from customer_db.interactions i
        join (values ${bounds}) as b (channel, least, most) on b.channel = i.channel::text
       where i.duration_seconds not between b.least and b.most`,
    corrupt: sql`update customer_db.interactions set duration_seconds = 100000 where interaction_id = ${handled}`,
  }),
  rule('interaction.is-kept-for-two-years', {
    why: 'The bank keeps what was said for two years; employees keep office hours.',
    offenders: sql`
      select interaction_id, started_at, handled_by from customer_db.interactions
       where started_at < ${asOf} - interval '${CONTACT_DAYS + 1} days'
          or handled_by is not null and (extract(isodow from started_at at time zone 'UTC') > 5
               or extract(hour from started_at at time zone 'UTC') not between 15 and 22)`,
    corrupt: sql`
      update customer_db.interactions set started_at = date_trunc('day', started_at) + interval '5 hours'
       where interaction_id = ${handled}`,
  }),
  rule('survey.comes-after-its-interaction', {
    why: 'One can only say how it was when it is over.',
    offenders: sql`
      select s.survey_id, s.submitted_at, i.started_at, i.duration_seconds
        from customer_db.satisfaction_surveys s join customer_db.interactions i using (interaction_id)
       where s.submitted_at < i.started_at + make_interval(secs => i.duration_seconds)`,
    corrupt: sql`
      update customer_db.satisfaction_surveys s set submitted_at = i.started_at
        from customer_db.interactions i
       where i.interaction_id = s.interaction_id
         and s.survey_id = ${first('survey_id', sql`customer_db.satisfaction_surveys`)}`,
  }),
  rule('survey.figures-agree', {
    why: 'Who would recommend the bank gives it four stars or five; who would not gives three or fewer.',
    offenders: sql`
      select survey_id, nps_score, satisfaction_rating from customer_db.satisfaction_surveys
       where nps_score >= 9 and satisfaction_rating < 4 or nps_score <= 3 and satisfaction_rating > 3`,
    corrupt: sql`
      update customer_db.satisfaction_surveys set satisfaction_rating = 5, nps_score = 0
       where survey_id = ${first('survey_id', sql`customer_db.satisfaction_surveys`)}`,
  }),
  rule('survey.comment-fits-the-stars', {
    why: 'Nobody writes "Still not solved." and gives five stars.',
    offenders: sql`
      select s.survey_id, s.satisfaction_rating, s.comment
        from customer_db.satisfaction_surveys s
       where s.comment is not null
         and not exists (select from (values ${comments}) as c (stars, comment)
                          where c.stars = s.satisfaction_rating and c.comment = s.comment)`,
    corrupt: sql`
      update customer_db.satisfaction_surveys set comment = 'Still not solved.'
       where survey_id = ${first('survey_id', sql`customer_db.satisfaction_surveys where satisfaction_rating = 5`)}`,
  }),
];
