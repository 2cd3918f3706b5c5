import { type Share, share, sql } from '@tilth/engine';
import {
  applicationsOf,
  kindsOf,
  PREDECESSOR,
  productsOf,
  purposesOf,
  WITHDRAWN_SHARE,
} from './shapes/applying.ts';
import { APPRAISED_TOO_LOW, dueDaysOf, NOT_TAKEN_SHARE } from './shapes/deciding.ts';
import { methodsOf } from './shapes/repaying.ts';
import { SECOND_LIEN_SHARE } from './shapes/securing.ts';

/** Days until everything about an application is settled, and what came of it paid out. */
const SETTLED_DAYS = 150;

function yes(part: number): Share['are'] {
  return { true: part, false: 1 - part };
}

const segments = Object.keys(applicationsOf) as (keyof typeof applicationsOf)[];

/** How often what is so. */
export const shares = [
  ...segments.map((segment) =>
    share(`loans.applications-of-${segment}`, {
      source: 'assumed',
      of: sql`
        select count(a.application_id)::text
          from customer_db.customer_profiles c
          join accounts_db.customers b using (customer_id)
          left join loans_db.applications a using (customer_id)
         where c.segment = '${segment}' and b.status <> 'closed' group by c.customer_id`,
      are: Object.fromEntries(applicationsOf[segment]),
    }),
  ),
  ...segments.map((segment) =>
    share(`loans.kinds-for-${segment}`, {
      source: 'assumed',
      of: sql`
        select p.loan_kind::text
          from loans_db.applications a
          join loans_db.products p using (product_id)
          join customer_db.customer_profiles c using (customer_id)
         where c.segment = '${segment}'`,
      are: Object.fromEntries(kindsOf[segment]),
    }),
  ),
  share('loans.personal-products', {
    source: 'assumed',
    of: sql`
      select case p.code when '${PREDECESSOR.code}' then '${PREDECESSOR.of}' else p.code end
        from loans_db.applications a join loans_db.products p using (product_id)
       where p.loan_kind = 'personal'`,
    are: Object.fromEntries(productsOf.personal),
  }),
  share('loans.mortgages-are-for', {
    source: 'assumed',
    of: sql`
      select a.purpose::text from loans_db.applications a join loans_db.products p using (product_id)
       where p.loan_kind = 'mortgage'`,
    are: Object.fromEntries(purposesOf.mortgage),
  }),
  share('loans.withdrawn', {
    source: 'assumed',
    of: sql`
      select (status = 'withdrawn')::text from loans_db.applications
       where submitted_at < current_setting('tilth.as_of')::timestamptz - interval '${SETTLED_DAYS} days'`,
    are: yes(WITHDRAWN_SHARE),
  }),
  share('loans.appraised-too-low', {
    source: 'assumed',
    of: sql`
      select (v.decline_reason is not distinct from 'insufficient_collateral')::text
        from loans_db.approvals v
        join loans_db.applications a using (application_id)
        join loans_db.products p using (product_id)
       where p.is_secured
         and (v.decision = 'approved' or v.decline_reason in ('insufficient_collateral', 'incomplete_documents'))`,
    are: yes(APPRAISED_TOO_LOW),
  }),
  share('loans.not-taken', {
    source: 'assumed',
    of: sql`
      select (l.loan_id is null)::text
        from loans_db.approvals v left join loans_db.loans l using (application_id)
       where v.decision = 'approved'
         and v.decided_at < current_setting('tilth.as_of')::timestamptz - interval '${SETTLED_DAYS} days'`,
    are: yes(NOT_TAKEN_SHARE),
  }),
  share('loans.due-days', {
    source: 'assumed',
    of: sql`select extract(day from first_due_on)::int::text from loans_db.loans`,
    are: Object.fromEntries(dueDaysOf),
  }),
  share('loans.payment-methods', {
    source: 'assumed',
    of: sql`select min(method::text) from loans_db.payments where method <> 'account_debit' group by loan_id`,
    are: Object.fromEntries(methodsOf),
  }),
  share('loans.second-liens', {
    source: 'assumed',
    of: sql`
      select (c.lien_position = 2)::text
        from loans_db.collateral c
        join loans_db.loans l using (loan_id)
        join loans_db.applications a using (application_id)
        join loans_db.products p using (product_id)
       where p.loan_kind = 'home_equity'`,
    are: yes(SECOND_LIEN_SHARE),
  }),
];
