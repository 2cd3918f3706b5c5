import type { FanOut, MapKey } from './map.ts';
import type { ShareLine } from './shapes.ts';

export interface ColumnLine {
  readonly field: string;
  readonly column: string;
  /** As PostgreSQL writes it: `varchar(80)`, `numeric(12,2)`, `investa.order_side`. */
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
  readonly unique: boolean;
  readonly generated: boolean;
  readonly refersTo: string | null;
  readonly labels: readonly string[] | null;
  readonly doc: string | null;
}

export interface ChildLine {
  readonly model: string;
  readonly relation: string;
}

export interface ModelAnswer {
  readonly model: string;
  readonly schema: string;
  readonly table: string;
  readonly system: string;
  readonly domain: string | null;
  readonly aggregate: string | null;
  readonly doc: string | null;
  readonly rows: number;
  readonly exact: boolean;
  readonly columns: readonly ColumnLine[];
  readonly parents: readonly MapKey[];
  readonly children: readonly (ChildLine & Pick<MapKey, 'declared' | 'unique'>)[];
  readonly rules: readonly string[];
}

export interface Bar {
  readonly label: string;
  readonly count: number;
}

export interface Histogram {
  readonly kind: 'number' | 'time';
  /** Numbers, or milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface ColumnProfile {
  readonly field: string;
  readonly nulls: number;
  readonly distinct: number | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly median: string | null;
  readonly histogram: Histogram | null;
  /** The most frequent values first; of an enumerated type all labels in their order. */
  readonly top: readonly Bar[] | null;
}

export interface ProfileAnswer {
  /** How many rows were looked at. */
  readonly looked: number;
  /** They are a sample: there are more. */
  readonly sampled: boolean;
  readonly columns: readonly ColumnProfile[];
}

/** What was stated of a model, beside what is there. It takes longer than a profile, and comes after it. */
export interface StatedAnswer {
  /** Stated shares that are drawn from this table, beside what is there. */
  readonly shares: readonly (ShareLine & { readonly fields: readonly string[] })[];
  /** By relation: of this model's parents, and of its children (`Model.relation`). */
  readonly fanOut: { readonly [relation: string]: FanOut | null };
}

export interface RowsAnswer {
  readonly model: string;
  /** Every cell as PostgreSQL writes it, in the order of the columns. Long ones are cut. */
  readonly rows: readonly { readonly key: readonly string[]; readonly cells: readonly (string | null)[] }[];
  /** The key to go on from; null on the last page. */
  readonly next: readonly string[] | null;
  readonly previous: readonly string[] | null;
  readonly sql: string;
  readonly prisma: string;
}

export interface RowAnswer {
  readonly model: string;
  readonly key: readonly string[];
  readonly cells: readonly { readonly field: string; readonly value: string | null; readonly cut: boolean }[];
  readonly parents: readonly {
    readonly relation: string;
    readonly model: string;
    readonly key: readonly string[] | null;
    readonly label: string | null;
  }[];
  readonly children: readonly {
    readonly model: string;
    readonly relation: string;
    /** At most `countedTo`, which then means: or more. */
    readonly count: number;
    readonly where: { readonly [field: string]: string };
  }[];
  readonly countedTo: number;
  /** Whose life it belongs to, where it is the row of a person. */
  readonly person: string | null;
  readonly sql: string;
  readonly prisma: string;
}
