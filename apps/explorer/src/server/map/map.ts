import type { Domain } from '@tilth/engine';
import type { ForeignKey } from '@tilth/schema';
import type { MapAnswer, MapKey } from '../../answers/map.ts';
import { allTables, systemOf, systems } from '../../systems.ts';
import { tableSizes } from '../database/counts.ts';
import type { Reading } from '../database/reader.ts';
import { claims, declaredCount } from '../domains.ts';

/** Every model and what it refers to. */
export async function map(reading: Reading, domains: readonly Domain[]): Promise<MapAnswer> {
  const sizes = await tableSizes(reading);
  const domainOf = claims(domains);
  return {
    systems: systems.map(({ name, title, schemas }) => ({ name, title, schemas })),
    models: allTables.map(({ model, schema, table, doc, foreignKeys }) => ({
      model,
      schema,
      table,
      system: systemOf(model).name,
      domain: domainOf.get(model)?.domain.name ?? null,
      doc: doc ?? null,
      rows: sizes.get(model)?.rows ?? 0,
      keys: foreignKeys.map((key) => mapKey(domains, model, key)),
    })),
  };
}

export function mapKey(domains: readonly Domain[], model: string, key: ForeignKey): MapKey {
  const { relation, to, nullable, unique } = key;
  return { relation, to, nullable, unique, declared: declaredCount(domains, model, relation) };
}
