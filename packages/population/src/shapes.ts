export type Country = 'india' | 'america';

/** In both countries, in years. */
export const ADULT_AGE = 18;

/** The systems that know people, and since when: days before the as-of date. Assumed, each for the reason that follows. */
export const systems = {
  /** A young app. The last 45 days are left out, so that everybody has had time to do something. */
  investa: { country: 'india', oldest: 730, newest: 45 },
  /** Its reference has 12 to 24 months of payments for each user. */
  cashflow: { country: 'india', oldest: 730, newest: 360 },
  /** Two years, as long as its prices are kept: whatever is bought has its day's price beside it. */
  spark: { country: 'india', oldest: 725, newest: 60 },
  /** Customers of a bank stay for decades. */
  bank: { country: 'america', oldest: 7_300, newest: 30 },
  /** Its reference: joined within two years, with 180 days of transactions. */
  spendsense: { country: 'america', oldest: 730, newest: 185 },
} as const;

/** One of the systems that know people. */
export type System = keyof typeof systems;

/** One freelancer among so many people, as Cashflow serves only those. Assumed. */
export const PEOPLE_PER_FREELANCER = 4;

/** Years of age between which freelancers are, where there is a choice. Assumed. */
export const freelancerAges = { from: 20, to: 59 };

type Band = readonly [from: number, to: number, women: number, men: number];

/**
 * How old people are, in years, and how many thousand women and men there are so old. United Nations, World Population
 * Prospects 2019, medium variant, the year 2025; of the band 15-19 a fifth. From 19 on, because those who were no adults
 * a year ago have no history anywhere; to 79, because few who are older open an account by themselves.
 */
export const pyramids: { readonly [country in Country]: readonly Band[] } = {
  india: [
    [19, 19, 11_904, 13_194],
    [20, 24, 58_874, 66_159],
    [25, 29, 57_110, 64_212],
    [30, 34, 54_889, 61_309],
    [35, 39, 52_819, 57_981],
    [40, 44, 48_884, 52_939],
    [45, 49, 42_891, 45_397],
    [50, 54, 37_659, 39_206],
    [55, 59, 32_258, 33_180],
    [60, 64, 27_256, 27_635],
    [65, 69, 21_771, 21_750],
    [70, 74, 16_132, 15_696],
    [75, 79, 9_587, 8_546],
  ],
  america: [
    [19, 19, 2_114, 2_200],
    [20, 24, 10_855, 11_222],
    [25, 29, 11_334, 11_653],
    [30, 34, 11_956, 12_343],
    [35, 39, 11_499, 11_796],
    [40, 44, 10_817, 10_872],
    [45, 49, 10_163, 10_054],
    [50, 54, 9_991, 9_800],
    [55, 59, 10_066, 9_994],
    [60, 64, 10_515, 10_169],
    [65, 69, 10_145, 9_326],
    [70, 74, 8_721, 7_595],
    [75, 79, 6_884, 5_636],
  ],
};

/** John's age, so that he is of working age in every world. */
export const johnsAge = { from: 30, to: 34 };

/**
 * What traits are made of, in standard deviations: how they change with 15 years of age, what they share with a person's
 * sense of order, and what is left is the person's own. Directions after B. W. Roberts, K. E. Walton and W. Viechtbauer,
 * "Patterns of mean-level change in personality traits across the life course" (2006): people grow more conscientious, and
 * keener on safety; and T. Roenneberg et al., "Epidemiology of the human circadian clock" (2007): they rise earlier.
 * Sizes assumed.
 */
export const leanings = {
  risk: { older: -0.35, order: -0.15 },
  thrift: { older: 0.3, order: 0.35 },
  diligence: { older: 0.15, order: 0.6 },
  nightOwl: { older: -0.35, order: -0.3 },
  caution: { older: 0.15, order: 0.4 },
  sociability: { older: -0.2, order: 0 },
} as const;

/** From which liking of risk on people call themselves so. Assumed: of three, one is conservative; of five, one aggressive. */
export const riskThresholds = { moderate: 0.36, aggressive: 0.78 };

/** When people do things of their own accord, by hour of the day from midnight: those who rise early. Assumed. */
export const hoursOfLarks = [0, 0, 0, 0, 0, 1, 4, 8, 10, 9, 8, 7, 6, 6, 5, 5, 5, 6, 7, 7, 5, 3, 1, 0];

/** And those who sit up late. Assumed. */
export const hoursOfOwls = [6, 4, 2, 1, 0, 0, 0, 1, 2, 4, 5, 5, 5, 5, 5, 5, 5, 6, 7, 8, 9, 10, 10, 9];

/**
 * How pay grows with age: of the usual in the occupation so much at 22, more with each year, and at most so much.
 * Assumed; what is usual in an occupation is in data/, for India assumed after advertised pay in cities, for America
 * rounded from the Bureau of Labor Statistics' Occupational Employment and Wage Statistics of May 2023.
 */
export const payByAge = { at22: 0.62, perYear: 0.026, most: 1.3 };

/** How much diligence pays: so much at none, and at the utmost of it. Assumed. */
export const payByDiligence = { least: 0.85, most: 1.15 };

/** Pay in India's ten largest cities, and in others, against the usual. Assumed. */
export const payInIndia = { metro: 1.1, elsewhere: 0.82 };

/** Pay in parts of America that differ from the usual, named as in data/american-places.json. Assumed. */
export const payInAmerica: { readonly [names: string]: number } = {
  nyc: 1.2,
  bay: 1.3,
  dc: 1.2,
  la: 1.1,
  northeast: 1.06,
  pacific: 1.1,
  south: 0.93,
  border: 0.86,
  delta: 0.86,
  appalachia: 0.84,
};

/** Names follow a fashion: parents are this many years ahead of it or behind it. Assumed. */
export const YEARS_OUT_OF_FASHION = 8;

/** Of those whose faith has a surname of its own, so many bear it. Assumed. */
export const FAITH_SURNAME_SHARE = 0.6;
