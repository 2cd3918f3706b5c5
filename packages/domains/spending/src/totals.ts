import { countOf, type Emit, rowAt, World, type WorldRequest } from '@tilth/engine';
import type { Model, PersonaKind, Row, SpendCategory } from '@tilth/schema';
import { DAY_MS } from './calendar.ts';
import { DOLLAR } from './shapes/accounts.ts';
import { spenders } from './shapes/people.ts';
import { type Range, reference } from './shapes/reference.ts';
import { personaId, personas } from './spend-persona.ts';
import { spenderSet } from './spender-set.ts';

/** The figures that the reference tells of itself, of a world. */
export type Totals = {
  readonly [figure in keyof typeof reference]: (typeof reference)[figure] extends number ? number : Range;
};

interface Rows {
  readonly users: readonly Row<'SpendUser'>[];
  readonly accounts: readonly Row<'SpendAccount'>[];
  readonly transactions: readonly Row<'SpendTransaction'>[];
  readonly assignments: readonly Row<'SpendPersonaAssignment'>[];
}

/** All rows of a world's users, made without a database. In memory: for small worlds. */
function rowsOf(request: WorldRequest): Rows {
  const rows = new Map<Model, Row<Model>[]>();
  const world = new World(request);
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    const some = rows.get(recipe.model);
    if (some) some.push(row as Row<Model>);
    else rows.set(recipe.model, [row as Row<Model>]);
    return row;
  };
  const count = countOf(spenders, request);
  for (let number = 0; number < count; number++) spenderSet.make({ number, world, emit });
  const of = <M extends Model>(model: M) => (rows.get(model) ?? []) as unknown as readonly Row<M>[];
  return {
    users: of('SpendUser'),
    accounts: of('SpendAccount'),
    transactions: of('SpendTransaction'),
    assignments: of('SpendPersonaAssignment'),
  };
}

/** Adds up a world. */
export function totalsOf(request: WorldRequest): Totals {
  const { users, accounts, transactions } = rowsOf(request);
  const percent = (of: (row: Row<'SpendTransaction'>) => boolean) =>
    (100 * transactions.filter(of).length) / transactions.length;
  const category = (name: SpendCategory) => percent((row) => row.category === name);
  const cards = accounts.filter(({ type }) => type === 'credit');
  const daysAgo = (at: number) => (request.asOf - at) / DAY_MS;
  const amounts = transactions.map(({ amount }) => amount / DOLLAR);
  return {
    users: users.length,
    accounts: accounts.length,
    transactions: transactions.length,
    accountsEach: rangeOf(countsBy(accounts, ({ userId }) => userId)),
    transactionsEach: rangeOf(countsBy(transactions, ({ accountId }) => accountId)),
    food: category('FOOD_AND_DRINK'),
    merchandise: category('GENERAL_MERCHANDISE'),
    transportation: category('TRANSPORTATION'),
    entertainment: category('ENTERTAINMENT'),
    utilities: category('UTILITIES'),
    healthcare: category('HEALTHCARE'),
    income: category('INCOME'),
    pending: percent(({ pending }) => pending),
    incomes: rangeOf(amounts.filter((amount) => amount < 0).map((amount) => -amount)),
    expenses: rangeOf(amounts.filter((amount) => amount > 0)),
    balances: rangeOf(accounts.map(({ balance }) => balance / DOLLAR)),
    limits: rangeOf(cards.map(({ limit }) => Number(limit) / DOLLAR)),
    rates: rangeOf(cards.map(({ apr }) => Number(apr) / 100)),
    minPayment:
      (100 * sum(cards.map((each) => Number(each.minPayment)))) / sum(cards.map((each) => each.balance)),
    oldest: Math.max(...transactions.map(({ date }) => daysAgo(date))),
    joined: Math.max(...users.map(({ createdAt }) => daysAgo(createdAt))),
    consenting: users.filter(({ consent }) => consent).length,
  };
}

/** How many users each persona fits, and of how many it is the primary one. */
export function personasIn(
  request: WorldRequest,
): ReadonlyMap<PersonaKind, { readonly fits: number; readonly primary: number }> {
  const world = new World(request);
  const { assignments } = rowsOf(request);
  return new Map(
    personas.map(({ kind }) => {
      const own = assignments.filter((each) => each.personaId === personaId(world, kind));
      return [kind, { fits: own.length, primary: own.filter(({ isPrimary }) => isPrimary).length }];
    }),
  );
}

const names: { readonly [figure in keyof Totals]: string } = {
  users: 'users',
  accounts: 'accounts',
  transactions: 'transactions',
  accountsEach: 'accounts of a user',
  transactionsEach: 'transactions of an account',
  food: 'FOOD_AND_DRINK, %',
  merchandise: 'GENERAL_MERCHANDISE, %',
  transportation: 'TRANSPORTATION, %',
  entertainment: 'ENTERTAINMENT, %',
  utilities: 'UTILITIES, %',
  healthcare: 'HEALTHCARE, %',
  income: 'INCOME, %',
  pending: 'pending, %',
  incomes: 'an income, $',
  expenses: 'an expense, $',
  balances: 'a balance, $',
  limits: "a card's limit, $",
  rates: "a card's annual rate, %",
  minPayment: 'minimum payment, % of the balance',
  oldest: 'days back to the oldest transaction, at most',
  joined: 'days back to the first who joined, at most',
  consenting: 'users who have given consent',
};

/** A world beside the reference, as a table in Markdown. */
export function besideReference(totals: Totals): string {
  const figures = Object.keys(reference) as (keyof Totals)[];
  const rows = figures.map(
    (figure) => `| ${names[figure]} | ${figureText(totals[figure])} | ${figureText(reference[figure])} |`,
  );
  return ['| | this world | the reference |', '|---|--:|--:|', ...rows].join('\n');
}

/** Personas of a world, as a table in Markdown. */
export function personaTable(request: WorldRequest): string {
  const rows = [...personasIn(request)].map(([kind, { fits, primary }]) => {
    const { name, criteria } = personas.find((each) => each.kind === kind) as (typeof personas)[number];
    const thresholds = Object.entries(criteria).map(([figure, value]) => `\`${figure}\` ${value}`);
    return `| ${name} | ${thresholds.join(', ')} | ${fits} | ${primary} |`;
  });
  return ['| persona | thresholds | fits | primary |', '|---|---|--:|--:|', ...rows].join('\n');
}

function figureText(figure: number | Range): string {
  if (typeof figure === 'number') return numberText(figure);
  return `${numberText(figure[0])} – ${numberText(figure[1])}`;
}

function numberText(value: number): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function rangeOf(values: readonly number[]): Range {
  return [Math.min(...values), Math.max(...values)];
}

function countsBy<T>(rows: readonly T[], key: (row: T) => string): number[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
