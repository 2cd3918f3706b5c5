import type { Parents, Stored } from '@tilth/client';
import { Fault, type Fitting, Misuse, modelsOf } from '@tilth/engine';
import { type Column, type ForeignKey, type Model, type Row, type Table, tables } from '@tilth/schema';
import type pg from 'pg';
import { freshValue } from './fresh.ts';
import { type Cells, inserted, keyRefused } from './insert.ts';
import type { MadeWorld } from './made-world.ts';
import type { Composed } from './project.ts';
import { madeValue, storedRow } from './stored-values.ts';
import { columnsOf, modelName, type Named, type Rows } from './world.ts';

/** Of so many rows of the world it is tried to make another, each time with other columns changed where a key asks for that. */
const BEGINNINGS = 6;
const TURNS = 3;

type Input<T> =
  | T
  | (NonNullable<T> extends { toFixed(): string } ? number | string : never)
  | (NonNullable<T> extends Date ? string : never);

/** What a row is to have: values of columns, and the rows that it refers to, or their numbers or labels. */
export type Overrides<M extends Model> = {
  readonly [F in keyof Stored<M>]?: Input<Stored<M>[F]>;
} & {
  readonly [R in keyof Parents<M>]?: (Parents<M>[R] extends { row: infer S } ? Named<S> : never) | null;
};

type TraitsOf<M extends Model> =
  Extract<Composed[number]['factories'][number], { readonly model: M }> extends infer F
    ? F extends { readonly traits: infer T }
      ? keyof T & string
      : never
    : never;

interface MakesOne<M extends Model> {
  /** Inserts one more row, whole and connected, and gives it back as the database has it. */
  (overrides?: Overrides<M>): Promise<Stored<M>>;
  /** So many of them. */
  many(count: number, overrides?: Overrides<M>): Promise<Stored<M>[]>;
}

/** Makes rows of one model; each trait makes them in one of the ways that its domain knows: `make.order.filled()`. */
export type Maker<M extends Model> = MakesOne<M> & { readonly [T in TraitsOf<M>]: Maker<M> };

export type Make = { readonly [M in Model as Uncapitalize<M>]: Maker<M> };

/** Makes rows beside those of a world: each is like one that the world has, with new keys and with its parents. */
class Factories {
  private readonly rows: Rows;
  private readonly world: MadeWorld;
  private readonly pool: pg.Pool;
  private readonly made = new Map<Model, Row<Model>[]>();
  private readonly learned = new Map<Model, (readonly string[])[]>();
  private count = 0;

  constructor(rows: Rows, world: MadeWorld, pool: pg.Pool) {
    this.rows = rows;
    this.world = world;
    this.pool = pool;
  }

  async make<M extends Model>(
    model: M,
    traits: readonly string[],
    overrides: Overrides<M>,
  ): Promise<Stored<M>> {
    this.rows.assertThere(model);
    const asked = this.asked(model, overrides as Cells);
    let refusal: Fault | undefined;
    for (const begun of this.beginnings(model, asked)) {
      for (let turn = 0; turn < TURNS; turn++) {
        try {
          return await this.insertLike(model, begun, { traits, asked, turn });
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          this.learn(model, error);
          // The one that was tried first is the most natural.
          refusal ??= error;
        }
      }
    }
    throw refusal ?? nothingLike(model);
  }

  private async insertLike<M extends Model>(
    model: M,
    begun: Cells,
    { traits, asked, turn }: Wanted,
  ): Promise<Stored<M>> {
    const row = this.fitted(model, traits, this.connected(model, begun, asked, turn), asked);
    const companions = this.companions(model, row as unknown as Row<M>);
    await inserted(this.pool, [{ model, row }, ...companions]);
    this.remember(model, row);
    for (const each of companions) this.remember(each.model, each.row);
    return storedRow(model, row as unknown as Row<M>);
  }

  /** The schema knows no keys that hold for some rows only: the first refusal names their columns. */
  private learn(model: Model, refusal: Fault): void {
    const fields = keyRefused(model, refusal);
    const { uniques, primaryKey }: Table = tables[model];
    const learned = this.learned.get(model) ?? [];
    const isKnown = [primaryKey, ...uniques, ...learned].some((known) => known.join() === fields?.join());
    if (fields && !isKnown) this.learned.set(model, [...learned, fields]);
  }

  /** What was made is there no more. */
  forget(): void {
    this.made.clear();
  }

  private remember(model: Model, row: Cells): void {
    const made = this.made.get(model) ?? [];
    made.push(row as unknown as Row<Model>);
    this.made.set(model, made);
  }

  /** Those of the world, then those made beside them. */
  private *candidates(model: Model): Generator<Cells> {
    for (const { row } of this.world.rows(model)) yield row as unknown as Cells;
    yield* (this.made.get(model) ?? []) as unknown as Cells[];
  }

  /** What was said, as recipes say it. */
  private asked(model: Model, overrides: Cells): Cells {
    const { columns }: Table = tables[model];
    const given = columnsOf(model, overrides, this.rows);
    return Object.fromEntries(
      columns
        .filter(({ field }) => given.has(field))
        .map((column) => [column.field, madeValue(column, given.get(column.field))]),
    );
  }

  /** Rows of the world to begin with: first the one that is most like what was asked for, then others of the same parents. */
  private *beginnings(model: Model, asked: Cells): Generator<Cells> {
    const first = this.begun(model, asked);
    if (!first) return;
    yield { ...first, ...asked };
    const parental = parentalIn(model, asked);
    const others = [...this.candidates(model)].filter((each) =>
      parental.every((field) => same(each[field], first[field])),
    );
    // Rows that are far from each other differ most.
    for (let i = 1; i < BEGINNINGS; i++) {
      const other = others[Math.floor((others.length * i) / BEGINNINGS)];
      if (other && other !== first) yield { ...other, ...asked };
    }
  }

  /** The same parents count most. */
  private begun(model: Model, asked: Cells): Cells | undefined {
    const fields = Object.keys(asked);
    const parental = parentalIn(model, asked);
    const perfect = fields.length * (parental.length + 1);
    let best: Cells | undefined;
    let most = -1;
    for (const each of this.candidates(model)) {
      const isSame = (field: string) => same(each[field], asked[field]);
      const fits = parental.filter(isSame).length * fields.length + fields.filter(isSame).length;
      if (fits <= most) continue;
      best = each;
      most = fits;
      if (fits === perfect) break;
    }
    return best;
  }

  /** Gives it parents that go together, and keys that nobody else has. */
  private connected(model: Model, begun: Cells, asked: Cells, turn: number): Cells {
    const { foreignKeys, primaryKey, uniques }: Table = tables[model];
    this.count++;
    let row = begun;
    for (const key of foreignKeys) {
      const connected = this.withParent(model, key, row, asked, () => true);
      if (!connected) throw this.noParent(model, key, asked);
      row = connected;
    }
    for (const fields of [primaryKey, ...uniques] as readonly (readonly string[])[]) {
      const unique = this.withUnique(model, fields, row, asked, turn);
      if (!unique) throw this.noParent(model, parentIn(foreignKeys, fields), asked);
      row = unique;
    }
    for (const fields of this.learned.get(model) ?? [])
      row = this.withUnique(model, fields, row, asked, turn) ?? row;
    return row;
  }

  /** The row with a parent that agrees with what is asked of the other columns; undefined where there is none. */
  private withParent(
    model: Model,
    key: ForeignKey,
    row: Cells,
    asked: Cells,
    isFree: (row: Cells) => boolean,
  ): Cells | undefined {
    const { fields, references, to } = key;
    if (fields.every((field) => field in asked)) return row;
    if (fields.some((field) => row[field] === null)) return row;
    const with_ = (parent: Cells): Cells => ({
      ...row,
      ...Object.fromEntries(fields.map((field, i) => [field, parent[references[i] as string]])),
      ...asked,
    });
    const agrees = (parent: Cells) =>
      fields.every((field, i) => !(field in asked) || same(asked[field], parent[references[i] as string])) &&
      this.goesWith(model, key, parent, asked) &&
      isFree(with_(parent));
    const current = this.parentOf(key, row);
    if (current && agrees(current)) return row;
    for (const parent of this.candidates(to)) if (agrees(parent)) return with_(parent);
    // It does without: of its columns only those are emptied that may be, as the others belong to another parent as well.
    const emptied = fields.filter((field) => !(field in asked) && this.nullable(model, field));
    if (!fields.some((field) => this.nullable(model, field))) return undefined;
    return { ...row, ...Object.fromEntries(emptied.map((field) => [field, null])) };
  }

  private nullable(model: Model, field: string): boolean {
    const { columns }: Table = tables[model];
    return columns.some((column) => column.field === field && column.nullable);
  }

  private parentOf({ to, fields, references }: ForeignKey, row: Cells): Cells | undefined {
    for (const each of this.candidates(to)) {
      if (fields.every((field, i) => same(each[references[i] as string], row[field]))) return each;
    }
    return undefined;
  }

  /** A parent that itself refers to somebody goes with a row that asks for somebody of that kind only if they are the same. */
  private goesWith(model: Model, key: ForeignKey, parent: Cells, asked: Cells): boolean {
    const { foreignKeys }: Table = tables[model];
    const theirs: Table = tables[key.to];
    return theirs.foreignKeys.every((their) =>
      foreignKeys.every(
        (own) =>
          own === key ||
          own.to !== their.to ||
          own.fields.length > 1 ||
          !own.fields.every((field) => field in asked) ||
          own.relation !== their.relation ||
          their.fields.every((field, i) => same(parent[field], asked[own.fields[i] as string])),
      ),
    );
  }

  /** The row with values for these fields that no other row has together; undefined where there are none. */
  private withUnique(
    model: Model,
    fields: readonly string[],
    row: Cells,
    asked: Cells,
    turn: number,
  ): Cells | undefined {
    if (fields.every((field) => field in asked)) return row;
    if (fields.some((field) => row[field] === null)) return row;
    const { columns, foreignKeys }: Table = tables[model];
    const taken = new Set<string>();
    for (const each of this.candidates(model)) taken.add(valuesOf(fields, each));
    const isFree = (each: Cells) => !taken.has(valuesOf(fields, each));
    const own = fields.filter(
      (field) => !(field in asked) && !foreignKeys.some((key) => key.fields.includes(field)),
    );
    const changing = columns.filter(
      ({ field, type }) => own.includes(field) && type !== 'enum' && type !== 'bool',
    );
    // A key that is drawn is always new; any other stays if nobody has it by now.
    const isDrawn = changing.some(({ type }) => type === 'uuid');
    if (!isDrawn && isFree(row)) return row;
    // One column after the other, then another parent.
    const column = [undefined, ...changing].at(-1 - (turn % (changing.length + 1)));
    if (column) {
      const next = this.withFresh(column, row, isFree, taken.size);
      if (next) return next;
    }
    for (const key of foreignKeys) {
      if (!key.fields.some((field) => fields.includes(field) && !(field in asked))) continue;
      return this.withParent(model, key, row, asked, isFree);
    }
    return row;
  }

  private withFresh(
    column: Column,
    row: Cells,
    isFree: (row: Cells) => boolean,
    taken: number,
  ): Cells | undefined {
    const { seed } = this.world.request;
    // Of so many different values, one is free.
    for (let i = 1; i <= taken + 1; i++) {
      const value = freshValue(column, row[column.field], seed, column.type === 'uuid' ? this.count + i : i);
      if (same(value, row[column.field])) return undefined;
      const next = { ...row, [column.field]: value };
      if (isFree(next)) return next;
    }
    return undefined;
  }

  /** What its domain says must be so; what was asked for stays as it was asked. */
  private fitted(model: Model, traits: readonly string[], row: Cells, asked: Cells): Cells {
    const factory = this.factory(model);
    if (!factory) return row;
    const fits = traits.length > 0 ? traits.map((trait) => factory.traits[trait]) : [factory.plain];
    let fitted = row;
    for (const fit of fits) {
      const at = this.fitting(model, fitted, asked);
      fitted = { ...fitted, ...(fit as ((at: Fitting<Model>) => object) | undefined)?.(at), ...asked };
    }
    return fitted;
  }

  private companions<M extends Model>(model: M, row: Row<M>): readonly { model: Model; row: Cells }[] {
    const factory = this.factory(model);
    if (!factory) return [];
    const companions = factory.companions as (at: Fitting<Model>) => readonly { model: Model; row: object }[];
    return companions(this.fitting(model, row as unknown as Cells, {})).map((each) => {
      const asked = each.row as Cells;
      const begun = this.begun(each.model, asked);
      if (!begun) throw nothingLike(each.model);
      return { model: each.model, row: this.connected(each.model, { ...begun, ...asked }, asked, 0) };
    });
  }

  private fitting(model: Model, row: Cells, asked: Cells): Fitting<Model> {
    const rows = (of: Model) => this.candidates(of);
    return { row, asked, rows, asOf: this.world.request.asOf, model } as unknown as Fitting<Model>;
  }

  factory(model: Model) {
    const domain = this.world.domains.find((each) => modelsOf(each).includes(model));
    return domain?.factories.find((each) => each.model === model);
  }

  private noParent(model: Model, { relation, to }: ForeignKey, asked: Cells): Misuse {
    const said = Object.keys(asked).join(', ');
    return new Misuse(`Refused: no ${to} of this world can be the ${relation} of that ${model}.`, [
      ['asked', said || 'nothing in particular'],
      [
        'mend',
        `make one first, and hand it on: make.${modelName(model)}({ ${relation}: await make.${modelName(to)}(…) })`,
      ],
    ]);
  }
}

interface Wanted {
  readonly traits: readonly string[];
  readonly asked: Cells;
  /** How often it was tried before with the same row to begin with. */
  readonly turn: number;
}

function nothingLike(model: Model): Misuse {
  return new Misuse(`Refused: there is no ${model} in this world that another could be made like.`, [
    ['mend', 'ask for a larger world: seeded({ scale: … })'],
  ]);
}

function parentalIn(model: Model, asked: Cells): readonly string[] {
  const { foreignKeys }: Table = tables[model];
  return foreignKeys.flatMap(({ fields }) => fields).filter((field) => field in asked);
}

const parentIn = (keys: readonly ForeignKey[], fields: readonly string[]): ForeignKey =>
  keys.find((key) => key.fields.some((field) => fields.includes(field))) as ForeignKey;

const valuesOf = (fields: readonly string[], row: Cells): string =>
  fields.map((field) => String(row[field])).join('\0');

function same(one: unknown, other: unknown): boolean {
  return one === other || String(one) === String(other);
}

/** Makers of all models, by their names; `forget` when what they made is there no more. */
export function makeFor(rows: Rows, world: MadeWorld, pool: pg.Pool): { make: Make; forget: () => void } {
  const factories = new Factories(rows, world, pool);
  const makers = Object.keys(tables).map((model) => [modelName(model), maker(factories, model as Model, [])]);
  return { make: Object.fromEntries(makers) as Make, forget: () => factories.forget() };
}

function maker<M extends Model>(factories: Factories, model: M, traits: readonly string[]): Maker<M> {
  const one = (overrides: Overrides<M> = {} as Overrides<M>) => factories.make(model, traits, overrides);
  const many = async (count: number, overrides?: Overrides<M>) => {
    const made: Stored<M>[] = [];
    // One after the other: each new key is beyond those before it.
    for (let i = 0; i < count; i++) made.push(await one(overrides));
    return made;
  };
  const made = Object.assign(one, { many });
  for (const trait of Object.keys(factories.factory(model)?.traits ?? {})) {
    Object.defineProperty(made, trait, { get: () => maker(factories, model, [...traits, trait]) });
  }
  return made as unknown as Maker<M>;
}
