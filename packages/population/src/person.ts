import type { Day, Exact } from '@tilth/schema';

/** What a person is like, and stays like, in whatever system one meets them. Each from 0 to 1, and 0.5 is the middle. */
export interface Temperament {
  /** Likes the chance of more better than the certainty of less. */
  readonly risk: number;
  /** Spends less than comes in. */
  readonly thrift: number;
  /** Does today what was meant for today. */
  readonly diligence: number;
  /** Is awake when others sleep. */
  readonly nightOwl: number;
  /** Looks after passwords, and asks who gets to know what. */
  readonly caution: number;
  /** Likes to be seen, and to see others. */
  readonly sociability: number;
}

export type RiskAppetite = 'conservative' | 'moderate' | 'aggressive';

/** Somebody with a number, whom several systems may know. What is said of them is true at the as-of date. */
export interface Person {
  readonly number: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: 'woman' | 'man';
  /** Nobody else's, and nobody's outside: on a domain that is reserved for examples. In lower case. */
  readonly email: string;
  /** E.164. Nobody else's. */
  readonly phone: string;
  readonly bornOn: Day;
  /** In completed years. */
  readonly age: number;
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
  readonly occupation: string;
  /** Before tax, in the smallest units of the country's money: paise or cents. Never nothing. */
  readonly monthlyIncome: Exact<2>;
  readonly temperament: Temperament;
  readonly riskAppetite: RiskAppetite;
}

/** Gross income of a year, as Indian know-your-customer forms ask for it. */
export type IndianIncomeBand =
  | 'below_1_lakh'
  | '1_to_5_lakh'
  | '5_to_10_lakh'
  | '10_to_25_lakh'
  | '25_lakh_to_1_crore'
  | 'above_1_crore';

/** Somebody who lives in India. Rupees. */
export interface Indian extends Person {
  /** ISO 639-1: the language they grew up with, or the one of these ten that is nearest to it. */
  readonly language: string;
  readonly incomeBand: IndianIncomeBand;
}

/** Gross income of a year, in bands that American banks ask for. */
export type AmericanIncomeBand =
  | 'under_25k'
  | '25k_to_50k'
  | '50k_to_75k'
  | '75k_to_100k'
  | '100k_to_150k'
  | '150k_to_250k'
  | 'over_250k';

/** Somebody who lives in the United States. Dollars. `state` is the two letters of the postal service. */
export interface American extends Person {
  readonly street: string;
  readonly incomeBand: AmericanIncomeBand;
}
