import type { Model, Row } from '@tilth/schema';

/** A row of a file, and where it stands. */
export interface ReadRow {
  readonly row: Row<Model>;
  /** `line 12`, or `row 12` of what has no lines. */
  readonly at: string;
}

/** Some rows of one table, as they follow each other in a file. */
export interface RowBatch {
  readonly model: Model;
  readonly rows: readonly ReadRow[];
}

/** Reads a file from its beginning, without keeping any of it; throws a `BadFile` where it is not as it has to be. */
export type Rows = AsyncGenerator<RowBatch>;
