import { type Model, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { identifier, quoted } from './names.ts';

/**
 * Sets the sequences of a table past the numbers that were loaded, so that the next row that an application inserts
 * gets a free one: COPY writes such columns without asking their sequence.
 */
export async function setSequences(client: ClientBase, model: Model): Promise<void> {
  for (const { column, default: from } of tables[model].columns) {
    if (from?.kind !== 'sequence') continue;
    const table = quoted(model);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(max(${identifier(column)}), 1),
                     max(${identifier(column)}) is not null) from ${table}`,
      [table, column],
    );
  }
}
