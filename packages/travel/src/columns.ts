import { ledgerModels } from '@tilth/engine/wire';
import { type Column, type Model, type Table, tables } from '@tilth/schema';

/** The columns that travel, in the table's order: all but those that the database works out from others. */
export function columnsOf(model: Model): readonly Column[] {
  return tables[model].columns.filter(({ generated }) => !generated);
}

/** All tables whose rows may travel: what Tilth remembers of a database stays there. */
export const travelling: readonly Table[] = Object.values(tables).filter(
  ({ model }) => !(ledgerModels as readonly Model[]).includes(model),
);
