/** What the server says to the page. Both read these files, so neither the page's nor Node's own types may be used here. */

/** Why there is less to see than there could be, and how to mend it. */
export interface Trouble {
  readonly kind: 'unreachable' | 'unmigrated' | 'behind' | 'empty' | 'slow' | 'unknown' | 'defect';
  readonly headline: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** What to run, in this order. */
  readonly commands: readonly string[];
}

/** The world in a line, at the head of every page. */
export interface WorldLine {
  readonly seed: number;
  readonly asOf: string;
  readonly scale: number;
  readonly sizes: { readonly [name: string]: number };
  readonly fingerprint: string;
  readonly domains: readonly string[];
}

/** Of an empty database there may be both: its structure is worth a look. */
export interface Answer<T> {
  readonly data?: T;
  readonly trouble?: Trouble;
  readonly world?: WorldLine;
}

/** Where a row is to be found: the text of its key's columns, in their order. */
export interface RowLink {
  readonly model: string;
  readonly key: readonly string[];
}
