import { type Model, tables } from '@tilth/schema';
import type { Contender } from '../contender.ts';
import { withClient } from '../database.ts';
import { type PlainRow, partOf } from '../part.ts';

const ROWS_A_STATEMENT = 5000;
/** PostgreSQL counts the parameters of a statement in 16 bits. */
const MOST_PARAMETERS = 65_535;

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The usual way by hand: many rows a statement, all values as parameters, in one transaction. */
export const insert: Contender = async ({ url, request }) => {
  const statements = [...partOf(request)].flatMap(([model, rows]) => statementsOf(model, rows));
  return () =>
    withClient(url, async (client) => {
      await client.query('begin');
      for (const { text, values } of statements) await client.query(text, [...values]);
      await client.query('commit');
      return undefined;
    });
};

function statementsOf(model: Model, rows: readonly PlainRow[]): Statement[] {
  const { schema, table, columns } = tables[model];
  const size = Math.min(ROWS_A_STATEMENT, Math.floor(MOST_PARAMETERS / columns.length));
  const names = columns.map(({ column }) => column).join(', ');
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += size) {
    const values = rows.slice(from, from + size).flatMap((row) => columns.map(({ field }) => row[field]));
    const places = Array.from({ length: values.length / columns.length }, (_, row) => {
      const numbers = columns.map((_, column) => `$${row * columns.length + column + 1}`);
      return `(${numbers.join(', ')})`;
    });
    statements.push({
      text: `insert into ${schema}.${table} (${names}) values ${places.join(', ')}`,
      values,
    });
  }
  return statements;
}
