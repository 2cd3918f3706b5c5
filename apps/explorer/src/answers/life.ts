import type { RowLink } from './answer.ts';

/** What a life is told in. */
export type Lane =
  | 'joined'
  | 'learned'
  | 'earned'
  | 'spent'
  | 'saved'
  | 'borrowed'
  | 'traded'
  | 'claimed'
  | 'served';

export interface LifeEvent extends RowLink {
  readonly at: string;
  readonly lane: Lane;
  readonly system: string;
  readonly text: string;
  /** Exact, as PostgreSQL writes it, with the currency before it. */
  readonly amount: string | null;
}

export interface BalanceLine {
  readonly system: string;
  readonly title: string;
  readonly currency: 'INR' | 'USD';
  /** The last of each day. */
  readonly points: readonly (readonly [day: string, amount: number])[];
}

export interface Known extends RowLink {
  readonly system: string;
  readonly title: string;
  readonly name: string;
  readonly since: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
}

export interface LifeAnswer {
  readonly email: string;
  readonly name: string;
  readonly known: readonly Known[];
  /** The newest first. */
  readonly events: readonly LifeEvent[];
  /** Sources of which only the newest are shown. */
  readonly cut: readonly string[];
  readonly balances: readonly BalanceLine[];
}

export interface PersonLine {
  readonly email: string;
  readonly name: string;
  readonly systems: readonly string[];
}
