import { type Draw, type Weights, type World, weights } from '@tilth/engine';
import type { CustomerSegment, Day, Instant, LoanKind, LoanPurpose } from '@tilth/schema';
import { DAY_MS, dayOf } from '../hours.ts';
import { cents } from '../money.ts';
import { type Product, products } from '../products.ts';
import {
  amountByRisk,
  amountsOf,
  applicationsOf,
  kindsOf,
  LATELY,
  LONGEST_TERM_FROM_PERCENT,
  PREDECESSOR,
  productsOf,
  purposesOf,
  SHORT_MORTGAGE,
} from '../shapes/applying.ts';
import type { Borrower } from './borrower.ts';

/** What somebody asks for, and when. */
export interface Wish {
  readonly product: Product;
  readonly purpose: LoanPurpose;
  /** Cents. */
  readonly amount: number;
  readonly months: number;
}

type Table<K extends string, T> = { readonly [key in K]: Weights<T> };

function prepared<K extends string, T>(
  tables: {
    readonly [key in K]: readonly (readonly [T, number])[];
  },
): Table<K, T> {
  const pairs = Object.entries<readonly (readonly [T, number])[]>(tables);
  return Object.fromEntries(pairs.map(([key, each]) => [key, weights(each)])) as Table<K, T>;
}

const counts = prepared<CustomerSegment, number>(applicationsOf);
const kinds = prepared<CustomerSegment, LoanKind>(kindsOf);
const codes = prepared<LoanKind, string>(productsOf);
const purposes = prepared<keyof typeof purposesOf, LoanPurpose>(purposesOf);
const byCode = new Map(products.map((product) => [product.code, product]));

/** When somebody applied for loans: their time here in as many stretches, and one in each. The last may be a recent one. */
export function applicationTimes(world: World, { number, segment, since }: Borrower): Instant[] {
  const draw = world.draw('loan applications', number);
  const count = draw.weighted('count', counts[segment]);
  const first = since + DAY_MS;
  return Array.from({ length: count }, (_, index) => {
    const own = world.draw('loan application', [number, index]);
    const from = first + ((world.asOf - first) / count) * index;
    const to = first + ((world.asOf - first) / count) * (index + 1);
    const lately = index === count - 1 && own.chance('lately', LATELY.share);
    const earliest = lately ? Math.max(from, to - LATELY.days * DAY_MS) : from;
    return Math.floor(own.uniform('at', earliest, to)) as Instant;
  });
}

/** What somebody asks for on a day. */
export function wishOf(
  world: World,
  { number, segment, income, person }: Borrower,
  index: number,
  on: Day,
): Wish {
  const draw = world.draw('loan application', [number, index]);
  const kind = draw.weighted('kind', kinds[segment]);
  const product = productOn(draw, kind, on, dayOf(world.asOf));
  const { ofIncome, step } = amountsOf[kind];
  const appetite = amountByRisk.least + (amountByRisk.most - amountByRisk.least) * person.temperament.risk;
  const part = product.code === SHORT_MORTGAGE.code ? SHORT_MORTGAGE.share : 1;
  const wanted = income * draw.lognormal('amount', ofIncome) * appetite * part;
  const rounded = Math.floor(wanted / cents(step) + 0.5) * cents(step);
  const isOwn = product.code === 'PERS-CONS' || product.code === 'BUS-EQUIP';
  const amount = Math.min(product.mostAmount, Math.max(product.leastAmount, rounded));
  return {
    product,
    purpose: draw.weighted('purpose', purposes[isOwn ? (product.code as 'PERS-CONS') : kind]),
    amount,
    months: monthsFor(draw, product, amount, income),
  };
}

/** In how many months somebody wants to repay it: whoever asks for much takes their time. */
function monthsFor(draw: Draw, { terms }: Product, amount: number, income: number): number {
  const months = draw.pick('months', terms);
  const isMuch = amount * 1200 > income * months * LONGEST_TERM_FROM_PERCENT;
  return isMuch ? Math.max(...terms) : months;
}

/** The product of a kind; what is no longer on offer, only of those who asked while it was. */
function productOn(draw: Draw, kind: LoanKind, on: Day, today: Day): Product {
  const code = draw.weighted('product', codes[kind]);
  const isOld = code === PREDECESSOR.of && on < today - PREDECESSOR.untilDaysAgo;
  const product = byCode.get(isOld ? PREDECESSOR.code : code);
  if (!product) throw new RangeError(`there is no loan product ${code}`);
  return product;
}
