/** One thing that schema.prisma and the database do not agree on. */
export interface Disagreement {
  readonly about:
    | 'table'
    | 'column'
    | 'type'
    | 'nullability'
    | 'generated column'
    | 'sequence'
    | 'enum'
    | 'primary key'
    | 'unique key'
    | 'foreign key';
  /** `schema.table`, or `schema.table.column`; of an enum, `schema.type`. */
  readonly where: string;
  /** In words that go on from "schema.prisma says". */
  readonly said: string;
  /** In words that go on from "the database has". */
  readonly found: string;
}

export const NONE = 'none';
