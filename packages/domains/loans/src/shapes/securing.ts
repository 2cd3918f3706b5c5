import type { CollateralKind, LoanKind } from '@tilth/schema';

/** What secures a loan, by kind. Assumed. */
export const securitiesOf = {
  personal: [['securities', 100]],
  auto: [['vehicle', 100]],
  mortgage: [['real_estate', 100]],
  home_equity: [['real_estate', 100]],
  small_business: [
    ['equipment', 46],
    ['inventory', 22],
    ['real_estate', 16],
    ['securities', 6],
    ['vehicle', 10],
  ],
} as const satisfies { readonly [kind in LoanKind]: readonly (readonly [CollateralKind, number])[] };

/** How much of its value is lent against it, in thousandths. Assumed, as banks' credit policies have it. */
export const advanceRates = {
  real_estate: 800,
  vehicle: 900,
  equipment: 750,
  inventory: 500,
  securities: 700,
} as const satisfies { readonly [kind in CollateralKind]: number };

/** Behind another lender's mortgage, less is lent. */
export const SECOND_LIEN_RATE = 400;

/** How often a home equity loan stands behind one. Assumed. */
export const SECOND_LIEN_SHARE = 0.6;

/** How often a business pledges two things, and what part of the loan the first of them covers, in per cent. Assumed. */
export const TWO_THINGS_SHARE = 0.3;
export const FIRST_THING = { least: 50, most: 80 };

/** By how much the cover exceeds the loan, in per cent of it, at most. Assumed. */
export const MOST_SPARE = 45;

/** Days before the money is paid out that it was appraised, at most. Assumed. */
export const APPRAISED_WITHIN_DAYS = 40;

/** Appraisals are of so many dollars or multiples: any advance rate of them is whole cents. */
export const APPRAISAL_STEP = 100;

/** How old a used vehicle is, in years. Assumed. */
export const NEWEST_USED_YEARS = 1;
export const OLDEST_USED_YEARS = 8;

/** What the cheapest houses are worth, in dollars: whoever lends little on one holds more than enough. Assumed. */
export const cheapHouses = { from: 115_000, to: 260_000 } as const;
