import type { Table } from '@tilth/schema';
import type { PersonLine } from '../../answers/life.ts';
import { tableOf } from '../../systems.ts';
import { quoteTable } from '../database/quote.ts';
import type { Reading } from '../database/reader.ts';
import { lifeSources } from './life.ts';

/** So many are offered. */
const OFFERED = 12;
/** Of each system, so many are looked at for one whom several know. */
const LOOKED_AT = 40;

const everybody = lifeSources
  .map(({ system, person }) => {
    const table = quoteTable(tableOf(person.model) as Table);
    return `select p.email, ${person.name} as name, '${system}' as system from ${table} p`;
  })
  .join('\n union all ');

/** People by a part of their name or e-mail; those whom most systems know first. */
export async function people({ query }: Reading, part: string): Promise<readonly PersonLine[]> {
  const rows = await query(
    `select email, min(name) as name, string_agg(system, ' ' order by system) as systems from (${everybody}) as known
      where email ilike $1 or name ilike $1 group by email
      order by count(*) desc, email limit ${OFFERED}`,
    [`%${part.replace(/[\\%_]/g, '\\$&')}%`],
  );
  return rows.map(({ email, name, systems }) => ({
    email: email ?? '',
    name: name ?? '',
    systems: (systems ?? '').split(' '),
  }));
}

/** Anybody, rather one whom several systems know. Asked of PostgreSQL, which may do what generators may not: chance. */
export async function anybody({ query }: Reading): Promise<string | null> {
  const few = lifeSources
    .map(({ person }) => {
      const table = quoteTable(tableOf(person.model) as Table);
      return `(select email from ${table} order by random() limit ${LOOKED_AT})`;
    })
    .join(' union ');
  const knows = lifeSources
    .map(
      ({ person }) =>
        `(exists (select from ${quoteTable(tableOf(person.model) as Table)} k where k.email = few.email))::int`,
    )
    .join(' + ');
  const [row] = await query(`select email from (${few}) as few order by ${knows} desc, random() limit 1`);
  return row?.email ?? null;
}
