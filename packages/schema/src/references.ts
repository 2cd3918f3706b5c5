import type { ForeignKey, Table } from './descriptor.ts';

/** A key of one model that refers to another. */
export interface Reference<Models extends string = string> {
  readonly from: Models;
  readonly key: ForeignKey<Models>;
}

/** The keys that refer to each model, in the order of schema.prisma. */
export function referencesByTarget<Models extends string>(
  tables: readonly Table<Models, Models>[],
): ReadonlyMap<Models, readonly Reference<Models>[]> {
  const references = new Map<Models, Reference<Models>[]>(tables.map(({ model }) => [model, []]));
  for (const { model, foreignKeys } of tables) {
    for (const key of foreignKeys) references.get(key.to)?.push({ from: model, key });
  }
  return references;
}
