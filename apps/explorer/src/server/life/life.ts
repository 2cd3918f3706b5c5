import type { Table } from '@tilth/schema';
import type { BalanceLine, Known, LifeAnswer, LifeEvent } from '../../answers/life.ts';
import { tableOf } from '../../systems.ts';
import { columnOf, quote, quoteTable } from '../database/quote.ts';
import { type Reading, Told } from '../database/reader.ts';
import { empty, unknown } from '../database/troubles.ts';
import { bank } from './bank.ts';
import { cashflow } from './cashflow.ts';
import { investa } from './investa.ts';
import type { BalanceSource, EventSource, LifeSource } from './source.ts';
import { spark } from './spark.ts';
import { spendsense } from './spendsense.ts';

/** The systems that know people, by their e-mail. */
export const lifeSources: readonly LifeSource[] = [investa, cashflow, bank, spark, spendsense];

/** Of each kind of thing that happened, the newest. */
const EVENTS = 3_000;
const MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';

/** One person across all the systems that know them. */
export function life(reading: Reading, email: string): Promise<LifeAnswer> {
  return reading.kept(`life ${email}`, async () => {
    const known: Known[] = [];
    const events: LifeEvent[] = [];
    const balances: BalanceLine[] = [];
    const cut = new Set<string>();
    for (const source of lifeSources) {
      const person = await personOf(reading, source, email);
      if (!person) continue;
      known.push(person);
      const key = person.key[0] as string;
      for (const each of source.events) {
        const found = await eventsOf(reading, source, each, key);
        if (found.length > EVENTS) cut.add(`${source.title}: ${each.lane}`);
        events.push(...found.slice(0, EVENTS));
      }
      for (const each of source.balances) balances.push(await balanceOf(reading, source, each, key));
    }
    const [first] = known;
    if (!first && !reading.run) throw new Told(empty);
    if (!first)
      throw new Told(
        unknown(`person with the e-mail ${email}`, 'npx tilth db query "select email from investa.users"'),
      );
    events.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
    return {
      email,
      name: first.name,
      known,
      events,
      cut: [...cut],
      balances: balances.filter(({ points }) => points.length > 0),
    };
  });
}

async function personOf({ query }: Reading, source: LifeSource, email: string): Promise<Known | undefined> {
  const { model, name, since, facts, joins = '' } = source.person;
  const table = tableOf(model) as Table;
  const told = Object.values(facts).map((fact, at) => `${fact} as fact${at}`);
  const [row] = await query(
    `select p.${quote(keyColumn(table))}::text as key, ${name} as name, to_char(${since}, '${MOMENT}') as since, ${told.join(', ')}
       from ${quoteTable(table)} p ${joins} where p.email = $1`,
    [email],
  );
  if (!row) return undefined;
  return {
    system: source.system,
    title: source.title,
    model,
    key: [row.key ?? ''],
    name: row.name ?? '',
    since: row.since ?? '',
    facts: Object.keys(facts).flatMap((label, at) => {
      const text = row[`fact${at}`];
      return text ? [[label, text] as const] : [];
    }),
  };
}

async function eventsOf({ query }: Reading, source: LifeSource, event: EventSource, person: string) {
  const table = tableOf(event.model) as Table;
  const keys = table.primaryKey.map(
    (field, at) => `e.${quote(columnOf(table, field).column)}::text as key${at}`,
  );
  const rows = await query(
    `select ${keys.join(', ')}, to_char(${event.at}, '${MOMENT}') as at, ${event.text} as text,
            (${event.amount ?? 'null'})::text as amount
       from ${quoteTable(table)} e ${event.joins ?? ''} where ${event.where}
      order by ${event.at} desc limit ${EVENTS + 1}`,
    [person],
  );
  return rows.map(
    (row): LifeEvent => ({
      at: row.at ?? '',
      lane: event.lane,
      system: source.system,
      text: row.text ?? '',
      amount: row.amount ? `${source.currency} ${row.amount}` : null,
      model: event.model,
      key: table.primaryKey.map((_, at) => row[`key${at}`] ?? ''),
    }),
  );
}

async function balanceOf({ query }: Reading, source: LifeSource, balance: BalanceSource, person: string) {
  const rows = await query(`select day::text, amount::text from (${balance.sql}) as line`, [person]);
  // Several moves of a day: the last of them is where it ended.
  const days = new Map(rows.map(({ day, amount }) => [day ?? '', Number(amount)]));
  const { system, currency } = source;
  return { system, currency, title: balance.title, points: [...days] } satisfies BalanceLine;
}

export function keyColumn(table: Table): string {
  return columnOf(table, table.primaryKey[0] as string).column;
}
