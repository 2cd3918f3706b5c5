import { createHash } from 'node:crypto';
import type { ClientBase, CustomTypesConfig } from 'pg';

/** A row as PostgreSQL writes it: a decimal stays exact, and no instant goes through the local zone. */
export type TextRow = { readonly [column: string]: string | null };

/** Asks a prepared query. Its text is the program's own; what a user has said is among the values. */
export type Query = (text: string, values?: readonly (string | number | null)[]) => Promise<TextRow[]>;

const asText = { getTypeParser: () => (text: string) => text } as CustomTypesConfig;

export function queryOn(client: ClientBase): Query {
  return async (text, values = []) => {
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const { rows } = await client.query<TextRow>({ name, text, values: [...values], types: asText });
    return rows;
  };
}
