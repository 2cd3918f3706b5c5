import type { Model, Row } from '@tilth/schema';

/** A piece of SQL. Made by `sql`, so that an editor knows what it is; values go in as they are. */
export type Sql = string & { readonly __sql?: true };

/** SQL as it stands. Only for text of the program's own: nothing is escaped. */
export function sql(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Sql {
  return String.raw({ raw: parts.raw }, ...values).trim();
}

/**
 * Something that holds of finished data: a promise, its reason, who breaks it, and how to break it.
 * `current_setting('tilth.as_of')::timestamptz` is the world's as-of date, in each of the statements.
 */
export interface Rule {
  /** `portfolio.value-is-cash-plus-holdings` */
  readonly name: string;
  readonly why: string;
  /** A query that returns a row for each offender, its key first; none, when all is well. */
  readonly offenders: Sql;
  /** A statement that makes at least one offender out of a seeded world: a rule that cannot fail is a defect. */
  readonly corrupt: Sql;
  /**
   * Holds of what was made, and not of all that may become of it: asked only while the rows of these models are as they
   * were made. Whoever uses the world may do what no recipe does.
   */
  readonly fresh?: readonly Model[];
}

export function rule(name: string, rest: Omit<Rule, 'name'>): Rule {
  return { name, ...rest };
}

/** How often something is so, and the share that was meant. */
export interface Share {
  readonly name: string;
  /** Where the figures come from, or "assumed". */
  readonly source: string;
  /** A query of one column: what each thing that was drawn turned out to be. */
  readonly of: Sql;
  /** The share of each value, as text. Weights need not add up to one. */
  readonly are: { readonly [value: string]: number };
  /** How many rows come of one draw, where they do not come one by one: it widens the tolerance. Default 1. */
  readonly together?: number;
}

export function share(name: string, rest: Omit<Share, 'name'>): Share {
  return { name, ...rest };
}

/**
 * A figure that counts the whole world, such as how many follow a strategy: it is worked out by SQL when all rows are
 * there. Its recipe gives a placeholder; it is the one thing that differs between scales, and no part of a fingerprint.
 */
export interface Settlement<M extends Model = Model> {
  readonly model: M;
  readonly fields: readonly string[];
  readonly why: string;
  /** Runs once, in the transaction that loads the rows; and again when rows are appended. */
  readonly sql: Sql;
}

export function settle<const M extends Model>(
  model: M,
  fields: readonly (keyof Row<M> & string)[],
  rest: Omit<Settlement, 'model' | 'fields'>,
): Settlement<M> {
  return { model, fields, ...rest };
}
