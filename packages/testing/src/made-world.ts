import { countOf, type Domain, type Emit, keyText, rowAt, World, type WorldRequest } from '@tilth/engine';
import type { Model, Row } from '@tilth/schema';

/** A row as its recipe makes it, with its key: `4711`, or `4711/3`. */
export interface MadeRow<M extends Model = Model> {
  readonly key: string;
  readonly row: Row<M>;
}

type Aggregate = Domain['aggregates'][number];

/** The rows of one aggregate, made number by number as far as somebody wants to know them, and then remembered. */
class MadeAggregate {
  private readonly rows = new Map<Model, MadeRow[]>();
  private readonly aggregate: Aggregate;
  private readonly request: WorldRequest;
  private readonly world: World;
  private next = 0;

  constructor(aggregate: Aggregate, request: WorldRequest) {
    this.aggregate = aggregate;
    this.request = request;
    this.world = new World(request);
  }

  *of(model: Model): Generator<MadeRow> {
    for (let i = 0; ; i++) {
      let found = this.rows.get(model)?.[i];
      while (!found && this.makeNext()) found = this.rows.get(model)?.[i];
      if (!found) return;
      yield found;
    }
  }

  private makeNext(): boolean {
    if (this.next >= countOf(this.aggregate.size, this.request)) return false;
    const emit: Emit = (recipe, key, context) => {
      const row = rowAt(recipe, this.world, key, context);
      const made = this.rows.get(recipe.model);
      const each = { key: keyText(key), row: row as Row<Model> };
      if (made) made.push(each);
      else this.rows.set(recipe.model, [each]);
      return row;
    };
    this.aggregate.make({ number: this.next++, world: this.world, emit });
    return true;
  }
}

/** A world without a database: the rows of each model, in the order in which they are made. */
export class MadeWorld {
  readonly domains: readonly Domain[];
  readonly request: WorldRequest;
  private readonly aggregates = new Map<Model, MadeAggregate>();

  /** `request` has every size said that had to be raised. */
  constructor(domains: readonly Domain[], request: WorldRequest) {
    this.domains = domains;
    this.request = request;
    for (const aggregate of domains.flatMap(({ aggregates }) => aggregates)) {
      const made = new MadeAggregate(aggregate, request);
      for (const model of aggregate.models) this.aggregates.set(model, made);
    }
  }

  has(model: Model): boolean {
    return this.aggregates.has(model);
  }

  rows<M extends Model>(model: M): Iterable<MadeRow<M>> {
    return (this.aggregates.get(model)?.of(model) ?? []) as Iterable<MadeRow<M>>;
  }
}
