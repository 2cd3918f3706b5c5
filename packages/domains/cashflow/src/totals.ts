import { countOf, type Emit, rowAt, World, type WorldRequest } from '@tilth/engine';
import type { Instant, Model, Row } from '@tilth/schema';
import { DAY_MS } from './calendar.ts';
import { freelancerSet } from './freelancer-set.ts';
import { freelancers } from './shapes/people.ts';
import { reference } from './shapes/reference.ts';

/** The figures that the reference tells of itself, of a world. Amounts in rupees. */
export type Totals = { readonly [figure in keyof typeof reference]: number };

const PAISE = 100;

/** Adds up a world, made without a database. */
export function totalsOf(request: WorldRequest): Totals {
  const rows = new Map<Model, number>();
  const sums = {
    income: 0,
    incomes: 0,
    expense: 0,
    overdrafts: 0,
    buffers: 0,
    first: Number.POSITIVE_INFINITY,
    last: 0,
  };
  const world = new World(request);
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    rows.set(recipe.model, (rows.get(recipe.model) ?? 0) + 1);
    if (recipe.model === 'CashflowTransaction') add(sums, row as unknown as Row<'CashflowTransaction'>);
    if (recipe.model === 'SmoothingBuffer')
      sums.buffers += Number((row as unknown as Row<'SmoothingBuffer'>).balance);
    return row;
  };
  const count = countOf(freelancers, request);
  for (let number = 0; number < count; number++) freelancerSet.make({ number, world, emit });
  const of = (model: Model) => rows.get(model) ?? 0;
  const transactions = of('CashflowTransaction');
  return {
    users: of('CashflowUser'),
    transactions,
    incomes: sums.incomes,
    incomePercent: (100 * sums.incomes) / transactions,
    meanIncome: sums.income / PAISE / sums.incomes,
    meanExpense: sums.expense / PAISE / (transactions - sums.incomes),
    totalIncome: sums.income / PAISE,
    totalExpense: sums.expense / PAISE,
    days: (sums.last - sums.first) / DAY_MS,
    features: of('CashflowFeature'),
    predictions: of('CashflowPrediction'),
    sources: of('IncomeSource'),
    buffers: of('SmoothingBuffer'),
    meanBuffer: sums.buffers / PAISE / of('SmoothingBuffer'),
    overdrafts: sums.overdrafts,
  };
}

interface Sums {
  income: number;
  incomes: number;
  expense: number;
  overdrafts: number;
  first: number;
  last: number;
}

function add(sums: Sums, { kind, amount, balanceAfter, occurredAt }: Row<'CashflowTransaction'>): void {
  if (kind === 'income') {
    sums.income += Number(amount);
    sums.incomes++;
  } else sums.expense += Number(amount);
  if (Number(balanceAfter) < 0) sums.overdrafts++;
  sums.first = Math.min(sums.first, occurredAt as Instant);
  sums.last = Math.max(sums.last, occurredAt as Instant);
}

const names: { readonly [figure in keyof Totals]: string } = {
  users: 'users',
  transactions: 'transactions',
  incomes: 'of them incomes',
  incomePercent: 'share of incomes, %',
  meanIncome: 'mean income, ₹',
  meanExpense: 'mean expense, ₹',
  totalIncome: 'total income, ₹',
  totalExpense: 'total expense, ₹',
  days: 'days from the first to the last',
  features: 'features',
  predictions: 'predictions',
  sources: 'income sources',
  buffers: 'smoothing buffers',
  meanBuffer: 'mean buffer, ₹',
  overdrafts: 'transactions below zero',
};

/** What grows with the number of users. */
const grows: ReadonlySet<keyof Totals> = new Set([
  'users',
  'transactions',
  'incomes',
  'totalIncome',
  'totalExpense',
  'features',
  'predictions',
  'sources',
  'buffers',
  'overdrafts',
]);

/** The same of as many users as the reference has. */
export function perReference(totals: Totals): Totals {
  const times = reference.users / totals.users;
  const figures = Object.entries(totals) as [keyof Totals, number][];
  return Object.fromEntries(
    figures.map(([figure, value]) => [figure, grows.has(figure) ? value * times : value]),
  ) as Totals;
}

/** A world beside the reference, as a table in Markdown; a larger one as if it had as many users. */
export function besideReference(totals: Totals): string {
  const world = perReference(totals);
  const rows = (Object.keys(reference) as (keyof Totals)[]).map((figure) => {
    const [ours, theirs] = [world[figure], reference[figure]];
    return `| ${names[figure]} | ${figureText(ours)} | ${figureText(theirs)} | ${signed((100 * ours) / theirs - 100)} % |`;
  });
  const head =
    totals.users === reference.users ? 'this world' : `of ${totals.users} users, per ${reference.users}`;
  return [`| | ${head} | the reference | |`, '|---|--:|--:|--:|', ...rows].join('\n');
}

function figureText(value: number): string {
  const digits = value < 100 && value % 1 !== 0 ? 1 : 0;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function signed(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}`;
}
