import { type ForeignKey, type Model, tables } from '@tilth/schema';
import { identifier, quoted } from '../load/names.ts';
import { type Count, type Domain, modelsOf } from '../table/domain.ts';
import type { Check } from './check.ts';
import { keyFields, reference, refers, refersAtAll, selected } from './columns.ts';

/** Each parent has as many children as the domain says, and of a one-to-one relation exactly one. */
export function countChecks(domain: Domain, claimed: ReadonlySet<Model>): Check[] {
  return modelsOf(domain).flatMap((model) =>
    tables[model].foreignKeys.flatMap((key: ForeignKey) => {
      const count = domain.counts[`${model}.${key.relation}`] ?? ofOneToOne(key, claimed);
      return count === undefined ? [] : [countCheck(domain, model, key, count)];
    }),
  );
}

function ofOneToOne({ unique, nullable, to }: ForeignKey, claimed: ReadonlySet<Model>): Count | undefined {
  return unique && !nullable && claimed.has(to) ? 1 : undefined;
}

function countCheck(domain: Domain, model: Model, key: ForeignKey, count: Count): Check {
  const [from, to] = typeof count === 'number' ? [count, count] : count;
  const children = key.fields.map((field) => reference('child', model, field)).join(', ');
  // Counted before they are joined: one pass over the children, however many each parent has.
  return {
    name: `structure.${model}.${key.relation}.count`,
    kind: 'structure',
    domain: domain.name,
    why: `Each ${key.to} has ${inWords(from, to)} of ${model}.`,
    ...(domain.fresh.includes(`${model}.${key.relation}`) && { fresh: [key.to, model] }),
    offenders: `select ${selected('parent', key.to, keyFields(key.to))},
             coalesce(child.count, 0) as ${identifier(`${model}.${key.relation}`)}
        from ${quoted(key.to)} as parent
        left join (select ${children}, count(*) as count from ${quoted(model)} as child
                    where ${refersAtAll(model, key)} group by ${children}) as child
          on ${refers(model, key)}
       where coalesce(child.count, 0) < ${from}${to < Number.POSITIVE_INFINITY ? ` or child.count > ${to}` : ''}`,
  };
}

function inWords(from: number, to: number): string {
  if (from === to) return `exactly ${from}`;
  return to < Number.POSITIVE_INFINITY ? `from ${from} to ${to}` : `at least ${from}`;
}
