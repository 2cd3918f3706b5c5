/** How many days ahead is forecast, as in the reference. */
export const HORIZONS = [7, 30, 60] as const;

/** How likely an interval is to hold what comes, in hundredths, and how many standard deviations that is to either side. */
export const CONFIDENCE_PERCENT = 80;
export const DEVIATIONS = 1.2815515655446004;

/** What is left of the history for a back-test: the longest horizon. */
export const BACKTEST_DAYS = 60;

/** Up to so many days ahead the sums of weeks are forecast, and farther ahead those of four weeks: each has every weekday as often. */
export const NEAR_DAYS = 7;
export const WEEK_DAYS = 7;
export const FOUR_WEEKS_DAYS = 28;
/** Two of them make the month of those who are paid once a month. */
export const HALF_MONTH_DAYS = 15;

/** Of weeks: what becomes of a level that drifts. Exponential smoothing, by another name. */
export const ARIMA_ORDER = { p: 0, d: 1, q: 1 } as const;

/** Of four weeks: what comes in waves, as a season does long before two years of it are known. */
export const WAVE_ORDER = { p: 3, d: 0, q: 0 } as const;

/** Additive errors; a trend that the library finds to be there or not; no season. */
export const LEVEL_SPEC = 'AZN';
/** The same with a trend. */
export const TREND_SPEC = 'AAN';
/** In half months, of which the last year is enough. */
export const RHYTHM_BLOCKS = 24;
export const RHYTHM_PERIODS = [2] as const;

/**
 * From which autocorrelation of four weeks' sums, less their trend, there is said to be a wave; from which share of their
 * spread that a straight line explains, a trend; and from which difference of two autocorrelations of half months, a
 * rhythm. Found by back-tests of other worlds.
 */
export const WAVE = 0.3;
export const TREND_SHARE = 0.6;
export const RHYTHM = 0.8;

/** Scores from which a risk is medium, and high. Assumed. */
export const RISK_FROM = { medium: 0.2, high: 0.6 };

/** What is spent in the days of a forecast is what was spent in so many days before it, day for day. */
export const SPENDING_DAYS = 90;
