import type { Instant, Model, Uuid } from '@tilth/schema';
import { Draw, type RowKey } from '../draw/draw.ts';

/** What a world is made from. The same request makes the same world. */
export interface WorldRequest {
  readonly seed: number;
  /** Nothing in the world is later than this. */
  readonly asOf: Instant;
  /** Multiplies the sizes of the sets that scale. */
  readonly scale: number;
  /** Sizes that were asked for by the names of their sets, such as `{ users: 500 }`. They win over the scale. */
  readonly sizes?: { readonly [size: string]: number };
}

/**
 * A world being made: how its addresses are drawn. It does not tell how large it is, so no value can depend on that:
 * a smaller world is a part of a larger one.
 */
export class World {
  readonly seed: number;
  readonly asOf: Instant;

  constructor({ seed, asOf }: Pick<WorldRequest, 'seed' | 'asOf'>) {
    this.seed = seed;
    this.asOf = asOf;
  }

  /** The draws of a row, or of something that is no row but has a number all the same, such as a person. */
  draw(kind: string, key: RowKey): Draw {
    return new Draw(this.seed, kind, key);
  }

  /** The id of any row, worked out from its key: references are recomputed, never looked up. */
  id(model: Model, key: RowKey): Uuid {
    return this.draw(model, key).uuid('id');
  }
}
