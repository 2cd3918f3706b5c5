import { lognormal } from '@tilth/engine';

/** Sessions that ended longer ago are deleted. Assumed. */
export const KEPT_DAYS = 30;

/**
 * What users log in with besides their phone, and how often they use each on a day, against the phone. Everybody has a
 * phone. Assumed.
 */
export const devices = {
  mobile: { owners: 1, use: 1 },
  desktop: { owners: 0.45, use: 0.45 },
  tablet: { owners: 0.1, use: 0.3 },
} as const;

/** On how many days of ten somebody opens the app on their phone, by their temperament. Assumed. */
export const daysOfTen = { least: 0.6, ofRisk: 3.6, ofDiligence: 2.4 };

/** How long they stay, in minutes. Assumed. */
export const visitMinutes = lognormal({ median: 6, p95: 45, min: 1, max: 150 });

/** After a visit people log out, the more often the more cautious they are: so much at least, and so much more. Assumed. */
export const leaving = { least: 0.05, ofCaution: 0.5 };

/** From the last thing done to the log-out, at most. Assumed. */
export const LONGEST_LOG_OUT_SECONDS = 40;

/** Idle minutes after which a session ends, as offered, with how many of the cautious and of the others choose each. Assumed. */
export const timeouts = {
  cautious: [
    [15, 40],
    [30, 40],
    [60, 20],
  ],
  others: [
    [30, 20],
    [60, 20],
    [240, 25],
    [1_440, 35],
  ],
} as const;

/** Users who ever changed their password: this share at the middle of caution, more and less with it. Assumed. */
export const PASSWORD_CHANGED_SHARE = 0.36;

/** Users with a second factor: this share at the middle of caution, more and less with it. Assumed. */
export const TWO_FACTOR_SHARE = 0.34;

/** Which one. Assumed. */
export const twoFactorMethods = { totp: 45, sms: 41, email: 14 } as const;

/** Of those without, so many have begun to set up an authenticator app, and not finished. Assumed. */
export const TRYING_SHARE = 0.04;

/** Users who want to hear of every log-in. Assumed. */
export const LOGIN_ALERTS_SHARE = 0.83;

/** Users who log in by finger or face. Assumed. */
export const BIOMETRIC_SHARE = 0.55;

/** Wrong passwords since the last right one. Assumed. At five the account is locked. */
export const wrongPasswords = { 0: 88, 1: 7, 2: 3, 3: 1, 5: 1 } as const;
export const LOCKED_AT = 5;
export const LOCK_MINUTES = 30;

/** Phones that come in over the mobile network rather than over what they have at home. Assumed. */
export const ON_THE_MOVE_SHARE = 0.55;
