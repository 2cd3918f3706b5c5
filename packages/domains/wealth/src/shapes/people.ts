import { weights } from '@tilth/engine';

/** How long Spark has been there, in days: a while longer than anybody has been with it. Assumed. */
export const PLATFORM_AGE_DAYS = 900;

/**
 * Where accounts stand. Dealt like cards: of any twenty users in a row, numbered from a multiple of twenty, each card goes
 * to one, so that a world of a hundred has all of them. John is active and verified whatever his card. Shares assumed.
 */
export const standings = [...Array<'active'>(18).fill('active'), 'suspended', 'deleted'] as const;
export const kycStandings = [
  ...Array<'verified'>(17).fill('verified'),
  'pending',
  'incomplete',
  'rejected',
] as const;

/** From joining to being verified, in hours: most within two days. Assumed. */
export const kycHours = [3, 60] as const;

/** Days that somebody has been there at least before they leave or are suspended; and how long ago that was at least. Assumed. */
export const leaving = { stays: 35, ago: 3 } as const;

/** Addresses and numbers that were confirmed by those who are not verified yet. Assumed. */
export const confirmedShares = { email: 0.8, phone: 0.6 } as const;

/** Users who told their income band and their goals. Assumed. */
export const TOLD_SHARE = 0.88;

/** What people say they invest for. */
export const saidGoals = [
  'Retirement',
  'Buying a home',
  "Children's education",
  'Wealth creation',
  'Emergency fund',
  'Tax saving',
  'Travel',
] as const;

/** Users with a second factor: this share at the middle of caution, more and less with it. Assumed. */
export const TWO_FACTOR_SHARE = 0.45;
export const twoFactorMethods = weights([
  ['sms', 45],
  ['authenticator_app', 40],
  ['email', 15],
]);

/** Recovery codes that were given out, and how many of them are used by now at most. */
export const backupCodes = { given: 8, usedAtMost: 3 } as const;

/** Users who unlock the app by finger or face. Assumed. */
export const BIOMETRIC_SHARE = 0.6;
export const biometricTypes = weights([
  ['fingerprint', 70],
  ['face_id', 30],
]);

/** Users who want to hear of every log-in. Assumed. */
export const LOGIN_ALERTS_SHARE = 0.85;

/** Idle minutes after which one is logged out, with weights. The reference's default is 30. Assumed. */
export const timeouts = weights([
  [30, 60],
  [15, 20],
  [60, 14],
  [5, 6],
]);

/** Wrong passwords since the last right one, with weights: at five the account is locked for half an hour. Assumed. */
export const wrongPasswords = weights([
  [0, 88],
  [1, 6],
  [2, 3],
  [3, 1],
  [5, 2],
]);
export const LOCKED_AT = 5;
export const LOCK_MINUTES = 30;

/** Users who changed their password since they joined, and who have just asked for a new one. Assumed. */
export const PASSWORD_CHANGED_SHARE = 0.35;
export const RESET_SHARE = 0.03;
export const RESET_MINUTES = 60;

/** What they use. Everybody has a phone. Assumed. */
export const deviceOwners = { mobile: 1, desktop: 0.5, tablet: 0.12 } as const;

/** How many log-ins of the last three months are still known, by device. Assumed. */
export const logins = { mobile: [1, 4], desktop: [1, 3], tablet: [1, 2] } as const;

/** Days that a log-in is good for, on a device that is trusted and on another; and how many devices are trusted. Assumed. */
export const sessionDays = { trusted: 30, other: 1 } as const;
export const TRUSTED_SHARE = 0.5;

/** Log-ins that were ended by hand. Assumed. */
export const REVOKED_SHARE = 0.2;

/** How far back log-ins are known, in days. Older ones expired more than 90 days ago, and the reference deletes them. */
export const SESSION_MEMORY_DAYS = 85;

/** How the app looks, with weights.  Assumed. */
export const looks = {
  theme: weights([
    ['light', 52],
    ['dark', 33],
    ['auto', 15],
  ]),
  dateFormat: weights([
    ['DD/MM/YYYY', 88],
    ['YYYY-MM-DD', 8],
    ['MM/DD/YYYY', 4],
  ]),
  numberFormat: weights([
    ['indian', 90],
    ['international', 10],
  ]),
  defaultView: weights([
    ['dashboard', 60],
    ['portfolio', 22],
    ['goals', 8],
    ['auto_invest', 5],
    ['trading', 5],
  ]),
  chartType: weights([
    ['line', 55],
    ['area', 17],
    ['candlestick', 20],
    ['bar', 8],
  ]),
  refreshSeconds: weights([
    [60, 70],
    [30, 15],
    [300, 15],
  ]),
  itemsPerPage: weights([
    [20, 70],
    [50, 20],
    [10, 10],
  ]),
  priceAlerts: weights([
    ['instant', 70],
    ['hourly', 12],
    ['daily', 14],
    ['weekly', 4],
  ]),
  portfolioUpdates: weights([
    ['daily', 62],
    ['weekly', 28],
    ['hourly', 4],
    ['instant', 6],
  ]),
} as const;

/** The Indian languages that Spark speaks. */
export const spokenLanguages = ['hi', 'mr', 'ta', 'te', 'bn'] as const;

/**
 * Dealt among fifty users like cards: what they read the app in. `own` is the language that they grew up with, where Spark
 * speaks it, and English where not. A few read another one, as families move. Shares assumed.
 */
export const readLanguages = [
  ...Array<'en'>(25).fill('en'),
  ...Array<'own'>(20).fill('own'),
  ...spokenLanguages,
] as const;

/** How many leave a notification that is on by default switched on, and switch on one that is off. Assumed. */
export const switches = { on: 0.85, off: 0.2 } as const;
