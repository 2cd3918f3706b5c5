export interface ShareValue {
  readonly value: string;
  readonly expected: number;
  readonly observed: number;
  readonly tolerance: number;
  readonly count: number;
  readonly ok: boolean;
}

export interface ShareLine {
  readonly name: string;
  readonly domain: string;
  readonly source: string;
  /** How many were drawn. */
  readonly n: number;
  readonly values: readonly ShareValue[];
  /** Why it could not be measured. */
  readonly error: string | null;
}

/** What was stated of a share, before it is measured. */
export interface StatedShare extends Pick<ShareLine, 'name' | 'domain' | 'source'> {
  readonly values: readonly Pick<ShareValue, 'value' | 'expected'>[];
}

export interface IncomePerson {
  readonly pattern: string;
  readonly email: string;
  readonly name: string;
  /** Each whole month's income, of the person's mean. */
  readonly months: readonly (readonly [month: string, share: number])[];
}

export interface Candle {
  readonly day: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly mean: number | null;
  readonly upper: number | null;
  readonly lower: number | null;
  readonly rsi: number | null;
}

export interface StockCandles {
  readonly symbol: string;
  readonly name: string;
  readonly id: string;
  readonly candles: readonly Candle[];
  /** As they are stored, for the last day. */
  readonly stored: readonly { readonly kind: string; readonly value: number; readonly advice: string }[];
}

export interface ForecastFan {
  readonly email: string;
  readonly name: string;
  readonly pattern: string;
  readonly madeOn: string;
  readonly horizons: readonly {
    readonly days: number;
    readonly model: string;
    readonly lower: number;
    readonly expected: number;
    readonly upper: number;
    readonly naive: number;
    readonly actual: number;
  }[];
  /** What came in since, day by day, added up. */
  readonly followed: readonly (readonly [day: number, amount: number])[];
  readonly confidence: number;
}

export interface ForecastAnswer {
  readonly people: readonly { readonly email: string; readonly name: string; readonly pattern: string }[];
  readonly fan: ForecastFan | null;
  /** How often what came lay within the interval, by horizon. */
  readonly coverage: readonly { readonly days: number; readonly within: number; readonly of: number }[];
}

export interface SatisfactionMonth {
  readonly month: string;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface SatisfactionAnswer {
  readonly months: readonly SatisfactionMonth[];
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  readonly ratings: readonly { readonly rating: number; readonly count: number }[];
  readonly nps: number | null;
}
