import { type Amounts, amounts, type Draw, type Weights, weights } from '@tilth/engine';
import { type Exact, exact, type SpendCategory } from '@tilth/schema';
import data from '../../data/merchants.json' with { type: 'json' };
import { expense, type Level, levels } from '../shapes/transactions.ts';

const CENTS = 100;
/** Somebody goes to so many of a kind. */
const REGULARS = 2;

interface KindData {
  readonly kind: string;
  readonly weight: number;
  readonly dollars: readonly number[];
  readonly hours: readonly number[];
  readonly names: readonly string[];
}

/** Merchants of one kind: coffee, fuel, dentists. */
export interface MerchantKind {
  readonly kind: string;
  readonly names: readonly string[];
  /** Hours of the day at which one buys there, first and last. */
  readonly hours: readonly [from: number, to: number];
  readonly amount: { readonly [level in Level]: Amounts<Exact<2>> };
}

/** What is bought, of all that is not INCOME. */
export type ExpenseCategory = Exclude<SpendCategory, 'INCOME'>;

const lists = Object.entries(data).filter(([category]) => category !== 'source') as [
  ExpenseCategory,
  readonly KindData[],
][];

/** Kinds of merchants by category, ready for many draws. */
export const merchantKinds = Object.fromEntries(
  lists.map(([category, kinds]) => [
    category,
    weights(kinds.map((each) => [made(each), each.weight] as const)),
  ]),
) as { readonly [category in ExpenseCategory]: Weights<MerchantKind> };

/** Every name with its category: no name has two. */
export const merchantNames: readonly (readonly [name: string, category: ExpenseCategory])[] = lists.flatMap(
  ([category, kinds]) => kinds.flatMap(({ names }) => names.map((name) => [name, category] as const)),
);

function made({ kind, names, hours, dollars }: KindData): MerchantKind {
  const [median = 0, p95 = 0] = dollars;
  const [from = 0, to = 0] = hours;
  const shape = (level: Level) =>
    amounts({
      median: cents(Math.max(expense.least + 100, median * CENTS * levels[level])),
      p95: cents(Math.max(expense.least + 400, p95 * CENTS * levels[level])),
      min: cents(expense.least),
      max: cents(expense.most),
    });
  return {
    kind,
    names,
    hours: [from, to],
    amount: { modest: shape('modest'), usual: shape('usual'), ample: shape('ample') },
  };
}

function cents(amount: number): Exact<2> {
  return exact(Math.min(Math.round(amount), expense.most - 1), 2);
}

/** One of the few of a kind that somebody goes to: `life` are the draws of that person. */
export function merchantOf(life: Draw, draw: Draw, { kind, names }: MerchantKind): string {
  return draw.pick('merchant', life.sample(kind, names, Math.min(REGULARS, names.length)));
}
