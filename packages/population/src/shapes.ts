/** How old people are who open an account, in years with their weights. Assumed: replace when there is a source. */
export const ageBands: readonly (readonly [band: readonly [from: number, to: number], weight: number])[] = [
  [[18, 24], 22],
  [[25, 34], 38],
  [[35, 44], 22],
  [[45, 59], 14],
  [[60, 78], 4],
];

/**
 * How risk is liked, by age: the young bear more of it. Weights for conservative, moderate and aggressive. Assumed.
 */
export const riskAppetites = {
  young: [25, 45, 30],
  middle: [35, 48, 17],
  old: [60, 34, 6],
} as const;
