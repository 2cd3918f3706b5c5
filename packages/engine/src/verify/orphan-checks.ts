import { tables } from '@tilth/schema';
import { quoted } from '../load/names.ts';
import { type Domain, modelsOf } from '../table/domain.ts';
import type { Check } from './check.ts';
import { keyFields, refers, refersAtAll, selected } from './columns.ts';

/** No row refers to one that is not there: also where the database has lost the constraint that says so. */
export function orphanChecks(domain: Domain): Check[] {
  return modelsOf(domain).flatMap((model) =>
    tables[model].foreignKeys.map((key) => ({
      name: `structure.${model}.${key.relation}.orphan`,
      kind: 'structure' as const,
      domain: domain.name,
      why: `The ${key.to} that a ${model} refers to is there.`,
      offenders: `select ${selected('child', model, new Set([...keyFields(model), ...key.fields]))}
        from ${quoted(model)} as child
       where ${refersAtAll(model, key)}
         and not exists (select from ${quoted(key.to)} as parent where ${refers(model, key)})`,
    })),
  );
}
