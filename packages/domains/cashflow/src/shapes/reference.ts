/** What the data set had that this world is the likeness of: 103 users in 720 days. Amounts in rupees. */
export const reference = {
  users: 103,
  transactions: 159_203,
  incomes: 22_400,
  incomePercent: 14.1,
  meanIncome: 4_819.41,
  meanExpense: 593.73,
  totalIncome: 107_954_704.75,
  totalExpense: 81_223_913.92,
  days: 720,
  features: 2_678,
  predictions: 309,
  sources: 200,
  buffers: 102,
  meanBuffer: 12_986.13,
  overdrafts: 15_601,
} as const;
