import { weights } from '@tilth/engine';
import type { BeneficiaryRelation } from '@tilth/schema';

/** How many are paid first, and how many if none of those is left. Assumed. */
export const primariesOf = [
  [1, 58],
  [2, 28],
  [3, 14],
] as const;
export const primaries = weights<number>(primariesOf);
export const contingents = weights<number>([
  [0, 55],
  [1, 28],
  [2, 17],
]);

/** Who they are, by the age of the insured when the policy was sold. Assumed. */
export const relationsByAge = [
  {
    below: 30,
    relations: weights<BeneficiaryRelation>([
      ['parent', 42],
      ['sibling', 20],
      ['partner', 16],
      ['spouse', 18],
      ['other', 4],
    ]),
  },
  {
    below: 50,
    relations: weights<BeneficiaryRelation>([
      ['spouse', 46],
      ['child', 32],
      ['partner', 10],
      ['parent', 6],
      ['sibling', 4],
      ['other', 2],
    ]),
  },
  {
    below: 200,
    relations: weights<BeneficiaryRelation>([
      ['child', 48],
      ['spouse', 38],
      ['sibling', 7],
      ['partner', 4],
      ['other', 3],
    ]),
  },
] as const;

/** How a sum is divided among so many, in hundredths of a per cent. Assumed. */
export const divisions: readonly (readonly (readonly number[])[])[] = [
  [],
  [[10_000]],
  [
    [5_000, 5_000],
    [6_000, 4_000],
    [7_000, 3_000],
    [7_500, 2_500],
  ],
  [
    [3_334, 3_333, 3_333],
    [5_000, 2_500, 2_500],
    [4_000, 3_000, 3_000],
    [6_000, 2_000, 2_000],
  ],
];

/** How often somebody who is no child, parent or sibling is a customer of the bank too, in bigger worlds. Assumed. */
export const CUSTOMER_SHARE = 0.3;
