import { type Share, share, sql } from '@tilth/engine';
import { primariesOf } from './shapes/beneficiaries.ts';
import { denialsOf } from './shapes/claiming.ts';
import { coveragesOf, frequenciesOf, takers } from './shapes/lines.ts';

function yes(part: number): Share['are'] {
  return { true: part, false: 1 - part };
}

const segments = Object.keys(takers.auto) as (keyof typeof takers.auto)[];
const optional = Object.values(coveragesOf)
  .flat()
  .filter((shape) => shape.share < 1);

/** The type of policy that a kind of coverage belongs to. */
function typeOf(kind: string): string {
  const found = Object.entries(coveragesOf).find(([, shapes]) => shapes.some((shape) => shape.kind === kind));
  if (!found) throw new RangeError(`no policy covers ${kind}`);
  return found[0];
}

/** A customer's first policy of each type: what follows it is the same in much. */
const firsts = sql`
  select distinct on (customer_id, policy_type) * from insurance_db.policies
   order by customer_id, policy_type, effective_on`;

/** How often what is so. */
export const shares = [
  ...(['home', 'auto'] as const).flatMap((type) =>
    segments.map((segment) =>
      share(`insurance.${type}-of-${segment}`, {
        source: 'assumed',
        of: sql`
          select exists (select from insurance_db.policies p
                          where p.customer_id = c.customer_id and p.policy_type = '${type}')::text
            from customer_db.customer_profiles c
            join accounts_db.customers b using (customer_id)
           where c.segment = '${segment}' and b.status <> 'closed'
             and b.onboarded_at < current_setting('tilth.as_of')::timestamptz - interval '90 days'`,
        are: yes(takers[type][segment]),
      }),
    ),
  ),
  share('insurance.premium-frequencies', {
    source: 'assumed',
    of: sql`select premium_frequency::text from (${firsts}) as p where policy_type <> 'travel'`,
    are: Object.fromEntries(frequenciesOf),
  }),
  ...optional.map(({ kind, share: part }) =>
    share(`insurance.covers-${kind.replaceAll('_', '-')}`, {
      source: 'assumed',
      of: sql`
        select exists (select from insurance_db.coverages c
                        where c.policy_id = p.policy_id and c.coverage_kind = '${kind}')::text
          from (${firsts}) as p where p.policy_type = '${typeOf(kind)}'`,
      are: yes(part),
    }),
  ),
  share('insurance.primary-beneficiaries', {
    source: 'assumed',
    of: sql`select count(*)::text from insurance_db.beneficiaries where rank = 'primary' group by policy_id`,
    are: Object.fromEntries(primariesOf),
  }),
  share('insurance.denials', {
    source: 'assumed',
    of: sql`
      select coalesce(denial_reason::text, 'none') from insurance_db.claims
       where decided_at is not null
         and coalesce(denial_reason::text, 'none') not in ('policy_not_in_force', 'below_deductible')`,
    are: Object.fromEntries(denialsOf),
  }),
];
