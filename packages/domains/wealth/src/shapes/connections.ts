import { weights } from '@tilth/engine';

/** Platforms that shares and funds are bought through, with weights: near their shares of active clients in 2025 (NSE). */
export const brokers = weights([
  ['zerodha', 40],
  ['groww', 38],
  ['upstox', 22],
]);
export const brokerNames = ['zerodha', 'groww', 'upstox'] as const;

/** Users with a second broker, and with coins by their appetite for risk. Assumed. */
export const SECOND_BROKER_SHARE = 0.25;
export const coinShares = { conservative: 0.12, moderate: 0.35, aggressive: 0.7 } as const;

/** How the first connection stands, dealt among twenty users like cards; and the others, with weights. Shares assumed. */
export const firstConnections = [
  ...Array<'connected'>(16).fill('connected'),
  'error',
  'error',
  'syncing',
  'disconnected',
] as const;
export const otherConnections = weights([
  ['connected', 92],
  ['error', 4],
  ['syncing', 2],
  ['disconnected', 2],
]);

/** Minutes between two looks at a platform, with weights. The reference's default is 60. Assumed. */
export const frequencies = weights([
  [60, 65],
  [30, 10],
  [240, 15],
  [1_440, 10],
]);
export const AUTO_SYNC_SHARE = 0.9;

/** Hours after being verified at which the first platform is linked, and days until the next one is. Assumed. */
export const linkedAfter = { firstHours: [1, 40], otherDays: [2, 90] } as const;

/** Logs are kept for six months (the reference's retention); a little less, so that none is due to be removed. */
export const LOG_DAYS = 180;

/** What started a look that found something, with weights. Assumed. */
export const syncTypes = weights([
  ['scheduled', 58],
  ['auto', 30],
  ['manual', 12],
]);

/** Looks that failed, for each that found something. Assumed. */
export const FAILED_SHARE = 0.05;

/** How long a look takes, in seconds. Assumed. */
export const syncSeconds = [2, 45] as const;

/** Days that a connection which fails has been failing. Assumed. */
export const failingDays = [1, 12] as const;

/** Failures of one kind that a connection in error has logged. */
export const FAILURES_LOGGED = 3;
