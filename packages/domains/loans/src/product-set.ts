import { aggregate, fixed } from '@tilth/engine';
import { loanProduct } from './loan-product.ts';
import { products } from './products.ts';

/** What the bank lends: the same in every world. */
export const productSet = aggregate({
  name: 'products',
  version: 1,
  models: ['LoanProduct'],
  size: fixed('loan-products', products.length),
  make: ({ number, emit }) => {
    const product = products[number];
    if (!product) throw new RangeError(`there is no loan product ${number}`);
    emit(loanProduct, number, { product });
  },
});
