import type { ClientBase, CustomTypesConfig } from 'pg';
import type { Sql } from '../table/rule.ts';

/** Of a rule that everybody breaks, the first few say it all. */
const SHOWN = 20;

/** A row that breaks a rule: its key first, every value as PostgreSQL writes it. */
export type Offender = { readonly [column: string]: string | null };

export interface Offenders {
  /** All of them. */
  readonly count: number;
  /** The first of them. */
  readonly offenders: readonly Offender[];
}

/** As text: a decimal stays exact, and no instant goes through the local zone. */
const asText = { getTypeParser: () => (text: string) => text } as CustomTypesConfig;

/** Runs a query of offenders once, for their number and for the first of them. */
export async function offendersOf(client: ClientBase, sql: Sql): Promise<Offenders> {
  const { rows, fields } = await client.query<(string | null)[]>({
    // The line break ends a comment that the query may end with.
    text: `select count(*) over (), offender.* from (${withoutSemicolon(sql)}\n) as offender limit ${SHOWN}`,
    rowMode: 'array',
    types: asText,
  });
  const names = distinct(fields.slice(1).map(({ name }) => name));
  const offenders = rows.map(([, ...values]) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
  );
  return { count: Number(rows[0]?.[0] ?? 0), offenders };
}

/** `id 4711 · total_value 12.50`: an offender in a line. */
export function offenderText(offender: Offender): string {
  return Object.entries(offender)
    .map(([column, value]) => `${column} ${value ?? 'null'}`)
    .join(' · ');
}

function withoutSemicolon(sql: Sql): string {
  return sql.replace(/;\s*$/, '');
}

/** A query may well have two columns `id`, of two tables: the second is `id (2)`. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
