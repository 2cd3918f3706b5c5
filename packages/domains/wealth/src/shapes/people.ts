/** How long Spark has been there, in days: a while longer than anybody has been with it. Assumed. */
export const PLATFORM_AGE_DAYS = 900;
