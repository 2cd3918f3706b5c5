import type { Domain } from '@tilth/engine';
import type { ForeignKey } from '@tilth/schema';
import type { MapAnswer, MapKey } from '../../answers/map.ts';
import { allTables, systemOf, systems } from '../../systems.ts';
import { storage } from '../database/counts.ts';
import type { Reading } from '../database/reader.ts';
import { claims, declaredCount } from '../domains.ts';

/** Every model and what it refers to, with rows as the ledger remembers them: a page does not wait until they are counted. */
export async function map(reading: Reading, domains: readonly Domain[]): Promise<MapAnswer> {
  const stored = await storage(reading);
  const remembered = new Map(reading.run?.tables.map(({ model, rows }) => [model as string, rows]));
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
      rows: remembered.get(model) ?? stored.get(model)?.estimate ?? 0,
      keys: foreignKeys.map((key) => mapKey(domains, model, key)),
    })),
  };
}

export function mapKey(domains: readonly Domain[], model: string, key: ForeignKey): MapKey {
  const { relation, to, nullable, unique } = key;
  return { relation, to, nullable, unique, declared: declaredCount(domains, model, relation) };
}
