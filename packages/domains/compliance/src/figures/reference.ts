/** What the bank's reference says of itself, scale by scale; accounts and transactions are its rounded figures. */
export const scales = [0.05, 0.1, 0.5, 1, 5] as const;

/** Its sizes, in the order of the scales. */
export const sizes = {
  employees: [7, 15, 75, 150, 750],
  customers: [60, 120, 600, 1_200, 6_000],
  accounts: [55, 110, 550, 1_100, 5_500],
  transactions: [700, 1_400, 7_000, 14_000, 70_000],
  interactions: [100, 210, 1_000, 2_000, 10_000],
} as const;

/** Sets that do not scale, from and to. */
export const fixedSizes = {
  departments: [12, 12],
  trainings: [16, 20],
  branches: [15, 20],
  campaigns: [10, 15],
} as const;

/** Its shares, in per cent. Where it says "and more", the rest is one thing here. */
export const shares = {
  'segment of a customer': { retail: 60, premium: 25, other: 15 },
  'customer has an account': { yes: 75, no: 25 },
  'account holder has several': { yes: 25, no: 75 },
  'type of an account': { checking: 50, savings: 30, other: 20 },
  'relationships of an account': { none: 75, one: 20, two: 5 },
  'transaction is': { spending: 70, income: 30 },
  'transaction is booked': { 'by hand': 30, automatically: 70 },
  'interactions of a customer': { none: 20, one: 25, 'two to five': 55 },
  'channel of an interaction': { phone: 30, email: 25, web: 20, mobile_app: 15, branch: 10 },
  'interaction is handled by an employee': { yes: 80, no: 20 },
  'interaction is surveyed': { yes: 30, no: 70 },
  'survey has a comment': { yes: 50, no: 50 },
  'customer complains': { yes: 8, no: 92 },
  'type of a complaint': { service: 35, fee: 25, product: 20, fraud: 10, other: 10 },
  'status of a complaint': { resolved: 60, investigating: 20, closed: 15, open: 5 },
  'type of a campaign': { email: 40, digital: 30, cross_sell: 20, direct_mail: 10 },
  'customer responds to a campaign': { yes: 5, no: 95 },
} as const;

/** What a share is of. */
export type ShareOf = keyof typeof shares;
