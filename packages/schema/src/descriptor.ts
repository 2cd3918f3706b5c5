/**
 * How a table is described. The descriptors themselves are generated from schema.prisma; `Models` is the union of
 * their names, which the package's index fills in.
 */

/** PostgreSQL's own names of types, except that `char` is `char(n)` and every enumerated type is `enum`. */
export type ColumnType =
  | 'text'
  | 'varchar'
  | 'char'
  | 'citext'
  | 'uuid'
  | 'xml'
  | 'inet'
  | 'bit'
  | 'varbit'
  | 'bool'
  | 'int2'
  | 'int4'
  | 'int8'
  | 'oid'
  | 'float4'
  | 'float8'
  | 'numeric'
  | 'money'
  | 'date'
  | 'time'
  | 'timetz'
  | 'timestamp'
  | 'timestamptz'
  | 'json'
  | 'jsonb'
  | 'bytea'
  | 'enum';

export type DefaultValue = string | number | boolean;

/** What a column holds when a statement leaves it out. Recipes never do: this is to be read, and to set sequences. */
export type Default =
  /** As Prisma reads schema.prisma: a BigInt and an instant are text, bytes base64, an enum's value is its label. */
  | { readonly kind: 'value'; readonly value: DefaultValue | readonly DefaultValue[] }
  | { readonly kind: 'now' }
  /** The next number of a sequence: a serial or an identity column. After rows are loaded, it has to be set past them. */
  | { readonly kind: 'sequence' }
  | { readonly kind: 'expression'; readonly sql: string }
  /** Made by Prisma Client, for instance `uuid(4)`. The database knows of no default. */
  | { readonly kind: 'client'; readonly call: string };

/** An enumerated type of the database. */
export interface EnumType {
  readonly schema: string;
  readonly name: string;
  /** As the database has them, in its order. */
  readonly labels: readonly string[];
  readonly doc?: string;
}

export interface Column {
  /** The name in schema.prisma and in rows. */
  readonly field: string;
  /** The name in the database. */
  readonly column: string;
  /** Of one element, where the column is a list. */
  readonly type: ColumnType;
  /** Of `varchar`, `char`, `varbit` and `bit`. Absent means unlimited. */
  readonly length?: number;
  /** Digits of a `numeric`; digits after the second of times and timestamps. */
  readonly precision?: number;
  /** Digits of a `numeric` after the point. */
  readonly scale?: number;
  readonly enum?: EnumType;
  readonly list: boolean;
  /** A list is never null for Prisma, though its column may be. */
  readonly nullable: boolean;
  /** Made by the database from other columns (`generated always as`). It refuses any value, so none is ever written. */
  readonly generated?: true;
  readonly default?: Default;
  readonly doc?: string;
}

export type ReferentialAction = 'cascade' | 'restrict' | 'no action' | 'set null' | 'set default';

export interface ForeignKey<Models extends string = string> {
  /** The constraint's name in the database. */
  readonly name: string;
  /** The field of schema.prisma that stands for the row referred to. */
  readonly relation: string;
  readonly fields: readonly string[];
  readonly to: Models;
  /** The fields of the other model, in the order of `fields`. */
  readonly references: readonly string[];
  /** At least one of its fields may be null, and then it refers to nothing. */
  readonly nullable: boolean;
  /** No two rows refer to the same row: a one-to-one relation. */
  readonly unique: boolean;
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
}

export interface Table<M extends string = string, Models extends string = string> {
  readonly model: M;
  readonly schema: string;
  readonly table: string;
  readonly doc?: string;
  /** In the order of schema.prisma, which need not be the database's. */
  readonly columns: readonly Column[];
  /** Fields. Empty where a model has only unique keys. */
  readonly primaryKey: readonly string[];
  /** Fields of each further unique key. */
  readonly uniques: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey<Models>[];
}

/** Models that refer to each other in a circle, or one that refers to itself. */
export interface Cycle<Models extends string = string> {
  /** As they stand in `order`, one after the other. */
  readonly models: readonly Models[];
  /** The keys that refer to a row of the same model or of a later one. Without them there would be no circle. */
  readonly closedBy: readonly CycleKey<Models>[];
}

export interface CycleKey<Models extends string = string> {
  readonly model: Models;
  readonly relation: string;
  readonly fields: readonly string[];
  readonly to: Models;
  /** May be left null at first and set when all rows are there. Where not, the rows must arrive in one statement. */
  readonly nullable: boolean;
}
