import type { Instant, Model, Row } from '@tilth/schema';

/** What is known when one more row is made beside those of a world. */
export interface Fitting<M extends Model> {
  /** As it stands: a row of the world like it, with new keys, and with what was asked for. */
  readonly row: Row<M>;
  /** What was asked for of it. */
  readonly asked: Partial<Row<M>>;
  /** The rows that it may look at: the world's, and those that were made beside them. */
  readonly rows: <P extends Model>(model: P) => Iterable<Row<P>>;
  readonly asOf: Instant;
}

/** What has to be so of a row, given the rest of it. What was asked for stays as it was asked. */
export type Fit<M extends Model> = (at: Fitting<M>) => Partial<Row<M>>;

/** Rows that belong to one that was made, such as the trades of an order that is filled. */
export type Companions<M extends Model> = (at: Fitting<M>) => readonly Companion[];

export interface Companion<M extends Model = Model> {
  readonly model: M;
  readonly row: Partial<Row<M>>;
}

/** Erased, so that a list may hold factories of all models. Nothing but `never` is an argument of each. */
type Erased<Result> = (at: never) => Result;

/**
 * What a domain knows of one more row of a model than its world has: tests make them. Most models need none: a row of
 * the world is a model of the next one.
 */
export interface Factory<M extends Model = Model, T extends string = string> {
  readonly model: M;
  /** How it is when nothing else is asked for. */
  readonly plain: Erased<object>;
  /** Ways it can be, by name: `make.order.filled()`. */
  readonly traits: { readonly [trait in T]: Erased<object> };
  readonly companions: Erased<readonly Companion[]>;
}

export function factory<const M extends Model, const T extends string = never>(
  model: M,
  parts: {
    readonly plain?: Fit<M>;
    readonly traits?: { readonly [trait in T]: Fit<M> };
    readonly companions?: Companions<M>;
  },
): Factory<M, T> {
  const { plain = () => ({}), traits = {}, companions = () => [] } = parts;
  return { model, plain, traits: traits as Factory<M, T>['traits'], companions };
}
