import { rule, sql } from '@tilth/engine';
import { dayOf, first, today } from './fragments.ts';

/** What must hold of what the bank knows of its customers. */
export const kycRules = [
  rule('kyc.is-there-for-every-customer', {
    why: 'Nobody is a customer whom the bank has not made sure of.',
    offenders: sql`
      select c.customer_id from accounts_db.customers c left join compliance_db.kyc_records k using (customer_id)
       where k.kyc_id is null`,
    corrupt: sql`delete from compliance_db.kyc_records where customer_id = 1`,
  }),
  rule('kyc.identified-before-any-account', {
    why: 'No account is opened for somebody who has not been identified.',
    offenders: sql`
      select k.kyc_id, k.customer_id, k.verified_at, a.opened_at
        from compliance_db.kyc_records k join accounts_db.accounts a using (customer_id)
       where a.opened_at < k.verified_at`,
    corrupt: sql`
      update compliance_db.kyc_records k set verified_at = a.opened_at + interval '1 minute'
        from accounts_db.accounts a
       where a.customer_id = k.customer_id
         and a.account_id = ${first('account_id', sql`accounts_db.accounts where opened_by is null`)}`,
  }),
  rule('kyc.exposed-and-alerted-customers-are-high', {
    why: 'Who holds a public office, or has given reason to ask, is watched as closely as can be.',
    offenders: sql`
      select k.kyc_id, k.customer_id, k.risk_rating, k.is_politically_exposed
        from compliance_db.kyc_records k
       where k.risk_rating <> 'high'
         and (k.is_politically_exposed
              or exists (select from compliance_db.aml_checks c
                          where c.customer_id = k.customer_id and c.outcome = 'alert'))`,
    corrupt: sql`
      update compliance_db.kyc_records
         set risk_rating = 'low', is_politically_exposed = false, next_review_on = last_review_on + interval '36 months'
       where customer_id = ${first('customer_id', sql`compliance_db.aml_checks where outcome = 'alert'`)}`,
  }),
  rule('kyc.status-follows-the-next-review', {
    why: 'A review whose day has passed is due; nobody else’s is.',
    offenders: sql`
      select kyc_id, status, last_review_on, next_review_on from compliance_db.kyc_records
       where (status = 'review_due') <> (next_review_on < ${today})`,
    corrupt: sql`
      update compliance_db.kyc_records set status = 'review_due' where kyc_id = ${first('kyc_id', sql`compliance_db.kyc_records where status = 'verified'`)}`,
  }),
  rule('kyc.next-review-follows-the-rating', {
    why: 'Every 36, 24 or 12 months, as the rating has it, from the last review on.',
    offenders: sql`
      select kyc_id, risk_rating, last_review_on, next_review_on from compliance_db.kyc_records
       where next_review_on <> (last_review_on + make_interval(months =>
               case risk_rating when 'high' then 12 when 'medium' then 24 else 36 end))::date`,
    corrupt: sql`
      alter table compliance_db.kyc_records drop constraint kyc_records_next_review_check;
      update compliance_db.kyc_records set next_review_on = next_review_on + 1 where customer_id = 1`,
  }),
  rule('kyc.reviewed-by-an-officer-at-work', {
    why: 'The last review is a compliance officer’s who worked here on that day.',
    offenders: sql`
      select k.kyc_id, k.last_review_on, e.employee_id, e.role, e.hired_on, e.ended_on
        from compliance_db.kyc_records k join employees_db.employees e on e.employee_id = k.reviewed_by
       where e.role <> 'compliance_officer' or k.last_review_on not between e.hired_on and coalesce(e.ended_on, 'infinity')`,
    corrupt: sql`update compliance_db.kyc_records set reviewed_by = 1 where customer_id = 1`,
  }),
  rule('kyc.document-was-valid-when-shown', {
    why: 'Nobody is reviewed with a document that has run out.',
    offenders: sql`
      select kyc_id, last_review_on, document_expires_on from compliance_db.kyc_records
       where document_expires_on <= last_review_on or document_number !~ '^X[PDS][0-9]{10}$'`,
    corrupt: sql`update compliance_db.kyc_records set document_expires_on = last_review_on where customer_id = 1`,
  }),
  rule('kyc.funds-fit-the-customer', {
    why: 'The money of business customers comes from their business, and that of pensioners from a pension.',
    offenders: sql`
      select k.kyc_id, k.customer_id, p.segment, p.occupation, k.source_of_funds
        from compliance_db.kyc_records k join customer_db.customer_profiles p using (customer_id)
       where p.segment = 'business' and k.source_of_funds <> 'business'
          or p.segment <> 'business' and (p.occupation = 'Retired') <> (k.source_of_funds = 'pension')`,
    corrupt: sql`
      update compliance_db.kyc_records set source_of_funds = 'pension'
       where customer_id = ${first('customer_id', sql`customer_db.customer_profiles where segment = 'business'`)}`,
  }),
  rule('kyc.is-looked-at-on-workdays', {
    why: 'A review takes somebody at a desk.',
    offenders: sql`
      select kyc_id, last_review_on from compliance_db.kyc_records
       where extract(isodow from last_review_on) > 5 or last_review_on < ${dayOf(sql`verified_at`)}`,
    corrupt: sql`
      alter table compliance_db.kyc_records drop constraint kyc_records_next_review_check;
      update compliance_db.kyc_records
         set last_review_on = last_review_on + 6 - extract(isodow from last_review_on)::int where customer_id = 1`,
  }),
];
