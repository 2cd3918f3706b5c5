import { share, sql } from '@tilth/engine';
import { documents, EXPOSED_SHARE, ratings } from './shapes.ts';

/** Of customers of a segment who are not exposed and have no alert, their ratings. */
const ratingOf = (segment: keyof typeof ratings) =>
  share(`kyc.rating-of-${segment}-customers`, {
    source: 'assumed',
    of: sql`
      select k.risk_rating::text
        from compliance_db.kyc_records k join customer_db.customer_profiles p using (customer_id)
       where p.segment = '${segment}' and not k.is_politically_exposed
         and not exists (select from compliance_db.aml_checks c where c.customer_id = k.customer_id and c.outcome = 'alert')`,
    are: ratings[segment],
  });

/** How often what is so, of what compliance has on file. */
export const shares = [
  ratingOf('retail'),
  ratingOf('premium'),
  ratingOf('private'),
  ratingOf('business'),
  share('kyc.document', {
    source: 'assumed',
    of: sql`select document_kind::text from compliance_db.kyc_records`,
    are: documents,
  }),
  share('kyc.is-exposed', {
    source: 'assumed',
    of: sql`select is_politically_exposed::text from compliance_db.kyc_records`,
    are: { true: EXPOSED_SHARE, false: 1 - EXPOSED_SHARE },
  }),
];
