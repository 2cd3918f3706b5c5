import { recipe } from '@tilth/engine';
import { exact } from '@tilth/schema';
import type { Product } from './products.ts';

/** One row per kind of loan on offer, or no longer on offer. */
export const loanProduct = recipe<'LoanProduct', { product: Product }>('LoanProduct', ({ product }) => ({
  productId: product.id,
  minTermMonths: product.terms[0] as number,
  maxTermMonths: product.terms.at(-1) as number,
  minCreditScore: product.leastScore,
  graceDays: product.graceDays,
  loanKind: product.kind,
  isSecured: product.isSecured,
  isActive: product.isActive,
  minAmount: exact(product.leastAmount, 2),
  maxAmount: exact(product.mostAmount, 2),
  minAnnualRate: exact(product.leastRate, 4),
  maxAnnualRate: exact(product.mostRate, 4),
  lateFee: exact(product.lateFee, 2),
  code: product.code,
  name: product.name,
}));
