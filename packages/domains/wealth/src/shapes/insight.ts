/** Of all securities, ranked by what the model makes of them: the best so many per cent are a strong buy, and so on down. Assumed. */
export const ranks = [
  ['strong_buy', 8],
  ['buy', 24],
  ['hold', 36],
  ['sell', 24],
  ['strong_sell', 8],
] as const;

/** Where the model sees the price in a year, and where it would give up, as shares of the last price. Assumed. */
export const outlooks = {
  strong_buy: { target: 0.18, stop: -0.07 },
  buy: { target: 0.1, stop: -0.06 },
  hold: { target: 0.03, stop: -0.08 },
  sell: { target: -0.08, stop: 0.05 },
  strong_sell: { target: -0.15, stop: 0.06 },
} as const;

/** Days of exchange that the indicators look back on. */
export const lookBack = { rsi: 14, short: 20, long: 50, quarter: 62, year: 247 } as const;

/** Hours until an analysis is out of date: of a security until the next close, of a portfolio a week. */
export const goodFor = { securityHours: 24, portfolioHours: 168 } as const;

/** Notifications are kept for 30 days (the reference's retention); a day less, so that none is due to be removed. */
export const NEWS_DAYS = 29;

/** A holding that moves so much in a day, as a share of its price, is worth an alert; twice as much, an urgent one. Assumed. */
export const ALERT_MOVE = 0.04;
/** Alerts a month, at most, of those that there was reason for. Assumed. */
export const MOST_ALERTS = 4;

/** Notifications that are read, if there was time; and how long that takes at most, in hours. Assumed. */
export const READ_SHARE = 0.65;
export const READ_WITHIN_HOURS = 40;

/** Shares of a goal's target whose reaching is told. */
export const milestones = [25, 50, 75, 100] as const;

/** Log-ins that failed, of those that are known. Assumed. */
export const WRONG_LOGIN_SHARE = 0.06;
