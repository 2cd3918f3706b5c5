/** From one figure to another. */
export type Range = readonly [from: number, to: number];

/**
 * What the data set had that this world is the likeness of, and what its generator was told. Amounts in dollars, shares and
 * rates in per cent, times in days before the day it was made.
 */
export const reference = {
  users: 50,
  accounts: 104,
  transactions: 6_092,
  accountsEach: [1, 3],
  transactionsEach: [20, 100],
  food: 25,
  merchandise: 20,
  transportation: 15,
  entertainment: 10,
  utilities: 10,
  healthcare: 5,
  income: 15,
  pending: 5,
  incomes: [2_000, 6_000],
  expenses: [5, 250],
  balances: [100, 50_000],
  limits: [1_000, 25_000],
  rates: [12.99, 29.99],
  minPayment: 2,
  oldest: 180,
  joined: 730,
  consenting: 0,
} as const satisfies { readonly [figure: string]: number | Range };
