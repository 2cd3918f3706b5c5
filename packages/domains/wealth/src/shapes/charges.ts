/**
 * What a trade costs in India, in millionths of its amount unless said otherwise. Rates of the financial year 2025-26.
 */

/**
 * Securities transaction tax (Finance (No. 2) Act 2004, section 98): 0.1 % on either side of a delivery of shares, 0.025 % on the
 * sale within a day; 0.001 % on the sale of units of an equity-oriented fund. Nothing on gold, debt, bonds and coins.
 */
export const transactionTax = { deliveryOfShares: 1_000, saleWithinDay: 250, saleOfEquityUnits: 10 } as const;

/**
 * Stamp duty, on the buyer (Indian Stamp Act 1899, as amended in 2019, in force since July 2020): 0.015 % on delivery,
 * 0.003 % within a day, 0.005 % on units of mutual funds, 0.0001 % on debentures. Government securities are exempt.
 */
export const stampDuty = { delivery: 150, withinDay: 30, fundUnits: 50, debentures: 1 } as const;

/** The exchange's transaction charge of 0.00297 % (NSE, since October 2024), and the regulator's ₹10 a crore (SEBI). */
export const exchangeCharge = 29.7;
export const regulatorFee = 1;

/**
 * Brokerage as the brokers publish it: so many millionths, and at most so many rupees an order. Zerodha takes nothing on
 * delivery; 0.03 % within a day. Groww and Upstox take 0.1 %. All take ₹20 at most. Direct funds cost nothing.
 */
export const brokerage = {
  zerodha: { delivery: 0, withinDay: 300 },
  groww: { delivery: 1_000, withinDay: 1_000 },
  upstox: { delivery: 1_000, withinDay: 1_000 },
} as const;
export const MOST_BROKERAGE_RUPEES = 20;

/** Binance takes 0.1 % of a trade. */
export const COIN_FEE = 1_000;

/** Goods and services tax on brokerage, charges and fees, in per cent (CGST Act 2017). Since July 2025 coin exchanges, too. */
export const GST_PERCENT = 18;

/** Tax deducted when a coin is sold: 1 % (Income-tax Act 1961, section 194S). */
export const COIN_TDS = 10_000;

/**
 * Tax deducted from dividends: 10 % of what a company pays somebody in a financial year beyond ₹10,000 (section 194, since April
 * 2025; ₹5,000 before). Here one dividend comes a year, and counts by itself.
 */
export const dividendTax = {
  percent: 10,
  freeRupees: 10_000,
  freeRupeesBefore: 5_000,
  since: '2025-04-01',
} as const;

/** Tax deducted from interest of debentures: 10 % (section 193, listed ones too since April 2023). Government securities: none. */
export const INTEREST_TAX_PERCENT = 10;
