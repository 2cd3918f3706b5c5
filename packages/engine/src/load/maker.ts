import { type Model, order, type Row, tables } from '@tilth/schema';
import { CopyBuffer } from '../copy/copy-buffer.ts';
import { type Encoder, encoderOf } from '../copy/encoder.ts';
import { Fault } from '../fault.ts';
import { type TableContent, TableFingerprint } from '../ledger/fingerprint.ts';
import { type Aggregate, type Domain, settledFields } from '../table/domain.ts';
import { type Emit, keyText, rowAt } from '../table/recipe.ts';
import { World, type WorldRequest } from '../table/world.ts';

/** Enough to keep the server busy between two messages, little enough to hold for every table at once. */
export const CHUNK_BYTES = 256 * 1024;

/** Where the first row of a chunk comes from: it is row `before` of its model among those that the numbers from `from` on make. */
export interface Origin {
  readonly domain: string;
  readonly aggregate: string;
  readonly from: number;
  readonly before: number;
}

/** Where the rows of one model gather. */
export interface Sink {
  readonly model: Model;
  readonly buffer: CopyBuffer;
  readonly fingerprint: TableFingerprint;
  readonly encoder: Encoder<Model>;
  /** Rows handed over already, of the slice that is being made. */
  before: number;
}

/** Makes the rows of one aggregate, encodes them, and lets them gather in a buffer a model. */
export class Maker {
  readonly aggregate: Aggregate;
  /** Parents before children. */
  readonly sinks: readonly Sink[];
  private readonly world: World;
  private readonly emit: Emit;
  private from = 0;
  private number = 0;
  private readonly domain: Domain;

  /** `full` is told of each buffer that has its fill; whoever takes the rows out of it calls `taken`. */
  constructor(domain: Domain, aggregate: Aggregate, request: WorldRequest, full: (sink: Sink) => void) {
    this.domain = domain;
    this.aggregate = aggregate;
    this.world = new World(request);
    this.sinks = sinksOf(domain, aggregate);
    const byModel = new Map(this.sinks.map((sink) => [sink.model, sink]));
    this.emit = (recipe, key, context) => {
      const sink = byModel.get(recipe.model);
      const first = typeof key === 'number' ? key : key[0];
      if (!sink || first !== this.number) throw misuse(aggregate, recipe.model, this.number, keyText(key));
      const row = rowAt(recipe, this.world, key, context);
      sink.encoder.write(row as Row<Model>, sink.buffer);
      sink.buffer.fingerprintInto(sink.fingerprint);
      if (sink.buffer.size >= CHUNK_BYTES) full(sink);
      return row;
    };
  }

  /** Begins to make the numbers from one on. Whatever was made before has to be taken by now. */
  begin(from: number): void {
    this.from = from;
    for (const sink of this.sinks) sink.before = 0;
  }

  make(number: number): void {
    this.number = number;
    try {
      this.aggregate.make({ number, world: this.world, emit: this.emit });
    } catch (error) {
      throw failedRecipe(this.domain, this.aggregate, number, error as Error);
    }
  }

  /** Bytes of rows that nobody has taken yet. */
  get held(): number {
    return this.sinks.reduce((sum, { buffer }) => sum + buffer.size, 0);
  }

  /** Where the rows of a sink come from. */
  origin(sink: Sink): Origin {
    return {
      domain: this.domain.name,
      aggregate: this.aggregate.name,
      from: this.from,
      before: sink.before,
    };
  }

  /** The rows of a sink have been sent or copied. */
  taken(sink: Sink): void {
    sink.before += sink.buffer.rows;
    sink.buffer.clear();
  }

  /** What was made, by model. */
  contents(): [Model, TableContent][] {
    return this.sinks.map(({ model, fingerprint }) => [model, fingerprint.content()]);
  }
}

function sinksOf(domain: Domain, { models }: Aggregate): Sink[] {
  const sorted = [...models].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return sorted.map((model) => ({
    model,
    buffer: new CopyBuffer(),
    fingerprint: new TableFingerprint(),
    encoder: encoderOf(tables[model], settledFields(domain, model)) as Encoder<Model>,
    before: 0,
  }));
}

function misuse({ name, models }: Aggregate, model: Model, number: number, key: string): TypeError {
  return models.includes(model)
    ? new TypeError(
        `aggregate ${name} number ${number} makes ${model} ${key}, whose key has to begin with ${number}`,
      )
    : new TypeError(`aggregate ${name} makes a ${model} that it does not claim`);
}

/** Says which recipe failed, and where. */
export function failedRecipe(
  { name }: Domain,
  aggregate: Aggregate,
  number: number,
  error: Error,
  outcome = 'Nothing was loaded.',
): Fault {
  const at = /^\s+at (.*)$/m.exec(error.stack ?? '')?.[1];
  return new Fault(
    `Stopped: a recipe failed. ${outcome}`,
    [
      ['where', `number ${number} of ${aggregate.name}, in the domain ${name}`],
      ['reason', error.message],
      ...(at ? ([['at', at]] as const) : []),
      ['mend', `the recipe; see it fail alone: npx tilth peek ${aggregate.models[0]} ${number}`],
    ],
    { cause: error },
  );
}
