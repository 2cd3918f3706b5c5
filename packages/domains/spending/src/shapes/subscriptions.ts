/** Subscriptions. Assumed. */
export const subscriptionShapes = {
  /** Of subscriptions so many are older than the days that are looked at. */
  olderShare: 0.7,
  /** Of a subscriber's account so many are older, go on, and are the dearest of their plan. */
  settled: 4,
  /** Of others so many have been cancelled meanwhile. */
  cancelledShare: 0.12,
  /** Charges are made at night and in the morning, first hour and last. */
  hours: [3, 9],
} as const;
