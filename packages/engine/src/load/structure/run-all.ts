import type { ClientBase } from 'pg';

/** Statements without parameters, in one round trip. */
export async function runAll(client: ClientBase, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await client.query(statements.join(';\n'));
}
