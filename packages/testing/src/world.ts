import type { Parents, Stored } from '@tilth/client';
import { type Domain, Misuse, modelsOf, type WorldRequest } from '@tilth/engine';
import { type Instant, type Model, type Row, type Table, tables } from '@tilth/schema';
import type { MadeRow, MadeWorld } from './made-world.ts';
import { storedRow } from './stored-values.ts';

/** `total` may be left out of a name: `portfolio.value` is its `totalValue`. */
type Totals<T> = {
  readonly [F in keyof T as F extends `total${infer Rest}`
    ? Exclude<Uncapitalize<Rest>, keyof T>
    : never]: T[F];
};

/** A row of the world, as Prisma Client reads it: `toEqual` what a query gives. */
export type WorldRow<M extends Model> = Stored<M> & Totals<Stored<M>>;

/** Something that tells a row: the row itself, its number, or a label. */
export type Named<R> = Pick<R, keyof R & 'id'> | R | number | string;

/** What rows are to be like: values of columns, and rows that they refer to. */
export type Where<M extends Model> = {
  readonly [F in keyof Stored<M>]?: Stored<M>[F];
} & {
  readonly [R in keyof Parents<M>]?: Parents<M>[R] extends { row: infer S } ? Named<S> : never;
};

/** The rows of one model. */
export interface WorldModel<M extends Model> {
  /**
   * One row. A number counts them from 0, in the order in which they are made. A label is what a row is known by: a value
   * that no other has, such as an e-mail address (or what stands in it before the @), a stock's symbol, an id; or its
   * address, such as `4711/3`. What it is to be like gives the first such row.
   */
  (which?: number | string | Where<M>): WorldRow<M>;
  /** All of them, or all that are like this. */
  all(where?: Where<M>): readonly WorldRow<M>[];
  count(where?: Where<M>): number;
}

/** What the database holds, known without asking it. */
export type KnownWorld = {
  /** `world.user('john')`, `world.portfolio(0).value`, `world.order.all({ user: 'john' })` */
  readonly [M in Model as Uncapitalize<M>]: WorldModel<M>;
} & {
  readonly seed: number;
  readonly asOf: Date;
  readonly scale: number;
  /** The domains that it has, with those that were needed. */
  readonly domains: readonly string[];
  /** The same as `world.portfolio(0)`. */
  row<M extends Model>(model: M, which?: number | string | Where<M>): WorldRow<M>;
  /** The same as `world.order.all({ user: 'john' })`. */
  rows<M extends Model>(model: M, where?: Where<M>): readonly WorldRow<M>[];
};

/** Values that no recipe knows, because they count the whole world: by model and primary key. */
export type Settled = ReadonlyMap<Model, ReadonlyMap<string, Readonly<Record<string, unknown>>>>;

/** Finds rows of a world, and gives them as Prisma Client would. */
export class Rows {
  private readonly made: MadeWorld;
  private readonly settled: Settled;
  private readonly all: readonly Domain[];
  private readonly seen = new WeakMap<object, object>();

  /** `all` are the domains that there are, to tell which one would have had a row. */
  constructor(made: MadeWorld, all: readonly Domain[], settled: Settled) {
    this.made = made;
    this.all = all;
    this.settled = settled;
  }

  get request(): WorldRequest {
    return this.made.request;
  }

  one<M extends Model>(model: M, which: number | string | Where<M> = 0): WorldRow<M> {
    this.assertThere(model);
    const found =
      typeof which === 'number'
        ? this.at(model, which)
        : typeof which === 'string'
          ? this.labelled(model, which)
          : this.first(model, which);
    if (!found) throw this.noSuch(model, which);
    return this.shown(model, found);
  }

  many<M extends Model>(model: M, where: Where<M> = {}): WorldRow<M>[] {
    this.assertThere(model);
    const fits = this.fitting(model, where);
    const rows: WorldRow<M>[] = [];
    for (const each of this.made.rows(model)) {
      const row = this.shown(model, each);
      if (fits(row)) rows.push(row);
    }
    return rows;
  }

  has(model: Model): boolean {
    return this.made.has(model);
  }

  /** The row that somebody means by naming it; another's row is taken as it is. */
  named<M extends Model>(model: M, which: unknown): Stored<M> {
    if (typeof which === 'number' || typeof which === 'string') return this.one(model, which);
    return which as Stored<M>;
  }

  private at<M extends Model>(model: M, number: number): MadeRow<M> | undefined {
    let left = number;
    for (const each of this.made.rows(model)) if (left-- === 0) return each;
    return undefined;
  }

  private first<M extends Model>(model: M, where: Where<M>): MadeRow<M> | undefined {
    const fits = this.fitting(model, where);
    for (const each of this.made.rows(model)) if (fits(this.shown(model, each))) return each;
    return undefined;
  }

  private labelled<M extends Model>(model: M, label: string): MadeRow<M> | undefined {
    const typed = label.toLowerCase();
    const fields = labelFields(model);
    let nearly: MadeRow<M> | undefined;
    for (const each of this.made.rows(model)) {
      if (each.key === label) return each;
      for (const field of fields) {
        const text = String((each.row as unknown as Record<string, unknown>)[field] ?? '').toLowerCase();
        if (text === typed) return each;
        // Of an e-mail address, what stands before the @ will do where nobody has the whole as a name.
        if (text.startsWith(`${typed}@`)) nearly ??= each;
      }
      if (nearly) return nearly;
    }
    return undefined;
  }

  private shown<M extends Model>(model: M, { row }: MadeRow<M>): WorldRow<M> {
    const before = this.seen.get(row);
    if (before) return before as WorldRow<M>;
    const shown: Record<string, unknown> = {
      ...storedRow(model, row),
      ...this.settled.get(model)?.get(keyOf(model, row)),
    };
    for (const field of Object.keys(shown)) {
      const [, rest] = /^total([A-Z].*)$/.exec(field) ?? [];
      const short = rest && rest.charAt(0).toLowerCase() + rest.slice(1);
      // Not enumerable: what is compared with a row of the database has no more than that.
      if (short && !(short in shown)) Object.defineProperty(shown, short, { value: shown[field] });
    }
    this.seen.set(row, Object.freeze(shown));
    return shown as WorldRow<M>;
  }

  private fitting<M extends Model>(model: M, where: Where<M>): (row: WorldRow<M>) => boolean {
    const wanted = columnsOf(model, where as Record<string, unknown>, this);
    const entries = [...wanted];
    return (row) => entries.every(([field, value]) => same((row as Record<string, unknown>)[field], value));
  }

  /** Refuses a model of which this world has no rows. */
  assertThere(model: Model): void {
    if (this.made.has(model)) return;
    const maker = this.all.find((domain) => modelsOf(domain).includes(model));
    throw new Misuse(`Refused: this world has no ${model}.`, [
      ['it has', this.made.domains.map(({ name }) => name).join(', ')],
      [
        'mend',
        maker ? `ask for it: seeded({ domains: ['${maker.name}'] })` : 'none of the domains makes any yet',
      ],
    ]);
  }

  private noSuch<M extends Model>(model: M, which: unknown): Misuse {
    const total = [...this.made.rows(model)].length;
    const known = labelFields(model)
      .slice(0, 3)
      .map((field) => {
        const [first] = this.made.rows(model);
        return `${field} ${String((first?.row as unknown as Record<string, unknown> | undefined)?.[field])}`;
      });
    return new Misuse(`Refused: this world has no ${model} ${inWords(which)}.`, [
      ['there are', `${total}, the first with ${known.join(', ') || 'no label'}`],
      ['mend', 'name one that there is, or ask for a larger world: seeded({ scale: … })'],
    ]);
  }
}

/** Fields by which one row of a model can be told from all others. */
function labelFields(model: Model): readonly string[] {
  const { primaryKey, uniques, columns }: Table = tables[model];
  const textual = new Set(['text', 'varchar', 'char', 'citext', 'uuid']);
  return [primaryKey, ...uniques]
    .filter((fields) => fields.length === 1)
    .map(([field]) => field as string)
    .filter((field) => columns.some((column) => column.field === field && textual.has(column.type)));
}

/** A row's primary key, as text. */
export function keyOf(model: Model, row: Row<Model>): string {
  const { primaryKey }: Table = tables[model];
  return primaryKey.map((field) => String((row as unknown as Record<string, unknown>)[field])).join('/');
}

/** Values of columns; a row that is referred to stands for the columns that refer to it. */
export function columnsOf(
  model: Model,
  given: Readonly<Record<string, unknown>>,
  rows: Rows,
): ReadonlyMap<string, unknown> {
  const { columns, foreignKeys }: Table = tables[model];
  const wanted = new Map<string, unknown>();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (columns.some(({ field }) => field === name)) {
      wanted.set(name, value);
      continue;
    }
    const key = foreignKeys.find(({ relation }) => relation === name);
    if (!key) throw noSuchField(model, name);
    const parent = value === null ? undefined : (rows.named(key.to, value) as Record<string, unknown>);
    for (const [i, field] of key.fields.entries()) {
      const reference = key.references[i] as string;
      if (parent && !(reference in parent)) throw notOfModel(model, name, key.to, reference);
      wanted.set(field, parent ? parent[reference] : null);
    }
  }
  return wanted;
}

function noSuchField(model: Model, name: string): Misuse {
  const { columns, foreignKeys }: Table = tables[model];
  return new Misuse(`Refused: ${model} has no field ${name}.`, [
    ['fields', columns.map(({ field }) => field).join(', ')],
    ['parents', foreignKeys.map(({ relation }) => relation).join(', ') || 'none'],
    ['mend', 'name one of these'],
  ]);
}

function notOfModel(model: Model, relation: string, to: Model, reference: string): Misuse {
  return new Misuse(`Refused: what was given as ${model}.${relation} is no row of ${to}.`, [
    ['lacks', reference],
    [
      'mend',
      `give a row, such as world.${to.charAt(0).toLowerCase()}${to.slice(1)}(0), its number, or its label`,
    ],
  ]);
}

/** By value: a `Decimal` and a `Date` are objects. Numbers and text stand for either. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === null || one === undefined || other === null || other === undefined) return false;
  if (one instanceof Date || other instanceof Date)
    return new Date(one as string).getTime() === new Date(other as string).getTime();
  if (typeof one === 'object' && 'equals' in one)
    return (one as { equals(value: unknown): boolean }).equals(other);
  if (typeof one === 'object') return JSON.stringify(one) === JSON.stringify(other);
  return String(one) === String(other);
}

function inWords(which: unknown): string {
  if (typeof which === 'number') return `number ${which}`;
  if (typeof which === 'string') return `"${which}"`;
  return `with ${Object.keys(which as object).join(', ')} like that`;
}

/** The world as tests ask for it: by names of models. */
export function knownWorld(rows: Rows, domains: readonly Domain[]): KnownWorld {
  const { seed, asOf, scale } = rows.request;
  const fixed = {
    seed,
    scale,
    asOf: new Date(asOf as Instant),
    domains: domains.map(({ name }) => name),
    row: (model: Model, which?: number) => rows.one(model, which),
    rows: (model: Model, where?: Where<Model>) => rows.many(model, where),
  };
  const models = Object.keys(tables).map((model) => [modelName(model), worldModel(rows, model as Model)]);
  return { ...Object.fromEntries(models), ...fixed } as unknown as KnownWorld;
}

/** `order` of `Order`. */
export const modelName = (model: string): string => model.charAt(0).toLowerCase() + model.slice(1);

function worldModel<M extends Model>(rows: Rows, model: M): WorldModel<M> {
  return Object.assign((which?: number | string | Where<M>) => rows.one(model, which), {
    all: (where?: Where<M>) => rows.many(model, where),
    count: (where?: Where<M>) => rows.many(model, where).length,
  });
}
