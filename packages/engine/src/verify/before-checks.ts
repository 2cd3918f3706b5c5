import { type ForeignKey, type Model, tables } from '@tilth/schema';
import { quoted } from '../load/names.ts';
import { type Domain, modelsOf } from '../table/domain.ts';
import type { Check } from './check.ts';
import { keyFields, refers, selected } from './columns.ts';
import { creationOf, momentSql } from './moment.ts';

/** No row came to be before the row it refers to, where both say when they did and the domain does not say otherwise. */
export function beforeChecks(domain: Domain): Check[] {
  return modelsOf(domain).flatMap((model) =>
    tables[model].foreignKeys.flatMap((key: ForeignKey) => {
      if (domain.before.includes(`${model}.${key.relation}`)) return [];
      const check = beforeCheck(domain, model, key);
      return check ? [check] : [];
    }),
  );
}

function beforeCheck(domain: Domain, model: Model, key: ForeignKey): Check | undefined {
  const child = creationOf(model);
  const parent = creationOf(key.to);
  if (!child || !parent) return undefined;
  const as = child.type === 'date' || parent.type === 'date' ? 'day' : 'instant';
  return {
    name: `structure.${model}.${key.relation}.before`,
    kind: 'structure',
    domain: domain.name,
    why: `A ${model} (${child.field}) is not before its ${key.relation} (${parent.field}).`,
    offenders: `select ${selected('child', model, new Set([...keyFields(model), child.field]))},
             ${selected('parent', key.to, new Set([...keyFields(key.to), parent.field]), `${key.relation}.`)}
        from ${quoted(model)} as child
        join ${quoted(key.to)} as parent on ${refers(model, key)}
       where ${momentSql('child', model, child, as)} < ${momentSql('parent', key.to, parent, as)}`,
  };
}
