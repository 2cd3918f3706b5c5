/** All amounts are cents. Bounds are the reference's. */
export const DOLLAR = 100;

export const balances = { least: 100 * DOLLAR, most: 50_000 * DOLLAR } as const;
export const limits = { least: 1_000 * DOLLAR, most: 25_000 * DOLLAR, step: 100 * DOLLAR } as const;
/** Annual percentage rates, in hundredths of a per cent. */
export const aprs = { least: 1_299, most: 2_999 } as const;
/** The minimum payment is one part in so many of what is owed: 2 %. */
export const MIN_PAYMENT_PART = 50;

/** Between a card's least and its largest balance there is always this much of the limit left. Assumed. */
export const HEADROOM = 0.02;

/** What a card's balance is to its limit in the end. Assumed; the personas' thresholds are 0.30 and 0.50. */
export const utilization = {
  card: [0.02, 0.28],
  debt: [0.53, 0.9],
  overdue: [0.15, 0.95],
  young: [0.02, 0.46],
} as const;

/** So much is always left in an account that money goes through: median and 95th percentile of the lowest balance. Assumed. */
export const cushions = {
  checking: [1_200 * DOLLAR, 7_000 * DOLLAR],
  savings: [2_500 * DOLLAR, 12_000 * DOLLAR],
  irregular: [180 * DOLLAR, 320 * DOLLAR],
} as const;

/** A young card was taken at most so many days ago, and is in its first transactions since so many at least. Assumed. */
export const youngDays = { least: 24, most: 58 } as const;
/** The limits of young cards, where their purchases leave a choice. Assumed. */
export const youngLimit = 5_000 * DOLLAR;
