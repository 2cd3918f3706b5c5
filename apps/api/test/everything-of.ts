import type { Sql } from '@tilth/testing';

/** Rows that are one person's, by their table. */
export interface Everything {
  /** Tables and the digest of what the person has in each. */
  readonly digests: { readonly [table: string]: string };
  /** Values by which one would know that something is theirs: keys of their rows, address, telephone, name. */
  readonly marks: ReadonlySet<string>;
}

interface Owned {
  readonly table: string;
  readonly where: string;
}

/** All that a person has in any system: whatever has a column for an owner, and what hangs on that. */
export async function everythingOf(sql: Sql, email: string): Promise<Everything> {
  const digests: Record<string, string> = {};
  const marks = new Set<string>([email]);
  for (const { table, where } of [...(await withOwner(sql)), ...BEYOND]) {
    const rows = await sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where ${where} order by t::text`,
      email,
    );
    digests[table] = JSON.stringify(rows);
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        if (MARKS.test(column) && value !== null) marks.add(String(value));
  }
  return { digests, marks };
}

/** Columns whose values are in no row of anybody else. */
const MARKS =
  /^(id|transaction_id|account_id|loan_id|loan_number|payment_id|phone|refresh_token_hash|account_number|tax_id)$/;

/** Every table of a system that has people with addresses, by the column that names the owner. */
async function withOwner(sql: Sql): Promise<Owned[]> {
  const owned = await sql<{ table_schema: string; table_name: string }>`
    select c.table_schema, c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'user_id' and t.table_type = 'BASE TABLE' and c.table_schema in ('investa', 'cashflow', 'spark', 'spendsense')
      and c.table_name !~ '_(default|archive)$|_p?[0-9]{4}' order by 1, 2`;
  return owned.map(({ table_schema: schema, table_name: name }) => ({
    table: `${schema}.${name}`,
    where: `user_id = (select id from ${schema}.users where email = $1)`,
  }));
}

const CUSTOMER = '(select customer_id from customer_db.customer_profiles where email = $1)';
const PORTFOLIO =
  '(select p.id from investa.portfolios p join investa.users u on u.id = p.user_id where u.email = $1)';
const ACCOUNTS = `(select account_id from accounts_db.accounts where customer_id = ${CUSTOMER})`;
const LOANS = `(select loan_id from loans_db.loans where customer_id = ${CUSTOMER})`;

/** What refers to its owner by other columns. */
const BEYOND: readonly Owned[] = [
  ...['investa', 'cashflow', 'spark', 'spendsense'].map((schema) => ({
    table: `${schema}.users`,
    where: 'email = $1',
  })),
  { table: 'investa.portfolio_holdings', where: `portfolio_id = ${PORTFOLIO}` },
  { table: 'customer_db.customer_profiles', where: 'email = $1' },
  { table: 'accounts_db.accounts', where: `customer_id = ${CUSTOMER}` },
  { table: 'accounts_db.transactions', where: `account_id in ${ACCOUNTS}` },
  { table: 'loans_db.loans', where: `customer_id = ${CUSTOMER}` },
  { table: 'loans_db.payments', where: `loan_id in ${LOANS}` },
];
