import { type Column, type Model, tables } from '@tilth/schema';
import { identifier, quoted } from '../load/names.ts';
import { type Domain, modelsOf } from '../table/domain.ts';
import type { Check } from './check.ts';
import { selected } from './columns.ts';

/** The next number that an application is given is free: sequences stand past the numbers that were loaded. */
export function sequenceChecks(domain: Domain): Check[] {
  return modelsOf(domain).flatMap((model) => {
    const columns: readonly Column[] = tables[model].columns;
    return columns
      .filter((column) => column.default?.kind === 'sequence')
      .map((column) => sequenceCheck(domain, model, column));
  });
}

function sequenceCheck(domain: Domain, model: Model, { field, column }: Column): Check {
  return {
    name: `structure.${model}.${field}.sequence`,
    kind: 'structure',
    domain: domain.name,
    why: `The next ${field} that an application is given is free.`,
    // A sequence that was never asked has no last value, and begins at its start.
    offenders: `select last.*, sequence.next
        from (select ${selected('numbered', model, [field])} from ${quoted(model)} as numbered
               order by 1 desc limit 1) as last
        left join (select coalesce(last_value + increment_by, start_value) as next from pg_sequences
                    where format('%I.%I', schemaname, sequencename)
                        = pg_get_serial_sequence('${quoted(model)}', '${column}')) as sequence on true
       where sequence.next is null or sequence.next <= last.${identifier(field)}`,
  };
}
