import { rule, sql } from '@tilth/engine';
import { APPRAISED_WITHIN_DAYS, advanceRates, SECOND_LIEN_RATE, securitiesOf } from '../shapes/securing.ts';
import { by, dateOf, texts } from './fragments.ts';

const some = sql`(select collateral_id from loans_db.collateral order by 1 limit 1)`;

const fits = Object.entries(securitiesOf)
  .map(([kind, pairs]) => `('${kind}', array[${texts(pairs.map(([thing]) => thing))}])`)
  .join(', ');

/** What must hold of collateral. */
export const collateralRules = [
  rule('collateral.covers-secured-loans', {
    why: 'What is lent against the things pledged is at least the principal; unsecured loans have none.',
    offenders: sql`
      select l.loan_id, p.is_secured, l.principal, pledged.value
        from loans_db.loans l
        join loans_db.applications a using (application_id)
        join loans_db.products p using (product_id)
       cross join lateral (select coalesce(sum(c.lending_value), 0) as value
                             from loans_db.collateral c where c.loan_id = l.loan_id) as pledged
       where case when p.is_secured then pledged.value < l.principal else pledged.value > 0 end`,
    corrupt: sql`delete from loans_db.collateral where collateral_id = ${some}`,
  }),
  rule('collateral.fits-the-loan', {
    why: 'A mortgage is secured by real estate, and a vehicle loan by a vehicle.',
    offenders: sql`
      select c.collateral_id, c.collateral_kind, p.loan_kind
        from loans_db.collateral c
        join loans_db.loans l using (loan_id)
        join loans_db.applications a using (application_id)
        join loans_db.products p using (product_id)
       where not exists (select from (values ${fits}) as fits (kind, things)
                          where fits.kind = p.loan_kind::text and c.collateral_kind::text = any (fits.things))`,
    corrupt: sql`
      update loans_db.collateral set collateral_kind = 'inventory'
       where collateral_id = (select collateral_id from loans_db.collateral
                               where collateral_kind = 'vehicle' order by 1 limit 1)`,
  }),
  rule('collateral.is-lent-against-as-policy-says', {
    why: 'How much of a value is lent depends on what it is, and on who is paid before the bank.',
    offenders: sql`
      select collateral_id, collateral_kind, lien_position, advance_rate from loans_db.collateral
       where advance_rate * 1000 <>
             case lien_position when 1 then ${by('collateral_kind', advanceRates)} else ${SECOND_LIEN_RATE} end`,
    corrupt: sql`
      update loans_db.collateral set lien_position = 3 - lien_position where collateral_id = ${some}`,
  }),
  rule('collateral.is-appraised-before-the-money', {
    why: 'The value was known when the money was paid out, and not an old one.',
    offenders: sql`
      select c.collateral_id, c.appraised_on, l.disbursed_at
        from loans_db.collateral c join loans_db.loans l using (loan_id)
       where ${dateOf('l.disbursed_at')} - c.appraised_on not between 0 and ${APPRAISED_WITHIN_DAYS}`,
    corrupt: sql`update loans_db.collateral set appraised_on = appraised_on - 400 where collateral_id = ${some}`,
  }),
];
