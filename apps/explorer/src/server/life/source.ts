import type { Lane } from '../../answers/life.ts';

/** A kind of thing that happens to somebody in a system. Each is one query, with the person's key as `$1`. */
export interface EventSource {
  readonly model: string;
  readonly lane: Lane;
  /** SQL of the moment; the model's row is `e`. */
  readonly at: string;
  /** SQL of what is said of it. */
  readonly text: string;
  /** SQL of the money that moved: below zero when the person paid. */
  readonly amount?: string;
  readonly joins?: string;
  /** Whose it is, and of which of them there is something to say. */
  readonly where: string;
}

/** An amount of money through time: one query of a day and an amount, with the person's key as `$1`. */
export interface BalanceSource {
  readonly title: string;
  readonly sql: string;
}

/** What one system knows of people: the one place where this page knows its business. */
export interface LifeSource {
  readonly system: string;
  readonly title: string;
  readonly currency: 'INR' | 'USD';
  readonly person: {
    readonly model: string;
    /** SQL of these; the person's row is `p`. */
    readonly name: string;
    readonly since: string;
    readonly facts: { readonly [label: string]: string };
    readonly joins?: string;
  };
  readonly events: readonly EventSource[];
  readonly balances: readonly BalanceSource[];
}
