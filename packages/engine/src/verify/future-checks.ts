import type { Column, Model } from '@tilth/schema';
import { quoted } from '../load/names.ts';
import { type Domain, modelsOf } from '../table/domain.ts';
import type { Check } from './check.ts';
import { keyFields, reference, selected } from './columns.ts';
import { momentsOf } from './moment.ts';

// In a subquery, the setting is read once and not for every row.
const AS_OF = `(select current_setting('tilth.as_of')::timestamptz)`;
const AS_OF_UTC = `(select current_setting('tilth.as_of')::timestamptz at time zone 'UTC')`;
const AS_OF_DAY = `(select (current_setting('tilth.as_of')::timestamptz at time zone 'UTC')::date)`;

/** Nothing lies after the as-of date, except what the domain says may. */
export function futureChecks(domain: Domain): Check[] {
  return modelsOf(domain).flatMap((model) => {
    const moments = momentsOf(model).filter(({ field }) => !domain.future.includes(`${model}.${field}`));
    return moments.length === 0 ? [] : [futureCheck(domain, model, moments)];
  });
}

/** One pass over the table; a row is taken apart only when something of it is wrong. */
function futureCheck(domain: Domain, model: Model, moments: readonly Column[]): Check {
  const late = moments.map((moment) => isLate(model, moment));
  const cells = moments.map(
    ({ field }, i) => `('${field}', ${reference('made', model, field)}::text, ${late[i]})`,
  );
  return {
    name: `structure.${model}.future`,
    kind: 'structure',
    domain: domain.name,
    why: `Nothing of a ${model} lies after the as-of date.`,
    offenders: `select ${selected('made', model, keyFields(model))}, moment.field, moment.at
        from ${quoted(model)} as made
       cross join lateral (values ${cells.join(', ')}) as moment (field, at, late)
       where (${late.join(' or ')}) and moment.late`,
  };
}

function isLate(model: Model, { field, type }: Column): string {
  const limit = type === 'date' ? AS_OF_DAY : type === 'timestamp' ? AS_OF_UTC : AS_OF;
  return `${reference('made', model, field)} > ${limit}`;
}
