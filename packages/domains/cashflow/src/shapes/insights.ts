/** From what on something is worth telling. All assumed. */
export const tellFrom = {
  /** Income or expense of 90 days against the 90 before, in per cent of these. */
  changePercent: 15,
  /** The largest source's part of the income. */
  sourcePercent: 60,
  /** Transactions that left the account below zero. */
  overdraftPercent: 15,
  /** What is in the buffer, of its target. Below this it is far from it. */
  bufferPercent: 50,
};
