import type { LoanKind } from '@tilth/schema';
import list from '../data/products.json' with { type: 'json' };
import { cents } from './money.ts';

/** A kind of loan on offer. Amounts are cents, rates ten-thousandths a year. */
export interface Product {
  /** Its row's number. */
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: LoanKind;
  readonly isSecured: boolean;
  readonly isActive: boolean;
  readonly leastAmount: number;
  readonly mostAmount: number;
  /** The terms on offer, in months, the shortest first. */
  readonly terms: readonly number[];
  readonly leastRate: number;
  readonly mostRate: number;
  readonly leastScore: number;
  readonly graceDays: number;
  readonly lateFee: number;
}

export const products: readonly Product[] = list.map((each, place) => ({
  id: place + 1,
  code: each.code,
  name: each.name,
  kind: each.kind as LoanKind,
  isSecured: each.secured,
  isActive: each.active,
  leastAmount: cents(each.amounts[0] as number),
  mostAmount: cents(each.amounts[1] as number),
  terms: each.terms,
  leastRate: each.rates[0] as number,
  mostRate: each.rates[1] as number,
  leastScore: each.score,
  graceDays: each.grace,
  lateFee: cents(each.lateFee),
}));
