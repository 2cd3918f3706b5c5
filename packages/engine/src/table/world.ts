import type { Instant, Model, Uuid } from '@tilth/schema';
import { Draw, type RowKey } from '../draw/draw.ts';

/** What every value follows from. Two worlds with the same three figures are the same world. */
export interface WorldRequest {
  readonly seed: number;
  /** Nothing in the world is later than this. */
  readonly asOf: Instant;
  /** Multiplies the sizes of the sets that scale. */
  readonly scale: number;
}

/** A world being made: a request, and how its addresses are drawn. */
export class World implements WorldRequest {
  readonly seed: number;
  readonly asOf: Instant;
  readonly scale: number;

  constructor(request: WorldRequest) {
    this.seed = request.seed;
    this.asOf = request.asOf;
    this.scale = request.scale;
  }

  /** The draws of a row, or of something that is no row but has a number all the same, such as a person. */
  draw(kind: string, key: RowKey): Draw {
    return new Draw(this.seed, kind, key);
  }

  /** The id of any row, worked out from its key: references are recomputed, never looked up. */
  id(model: Model, key: RowKey): Uuid {
    return this.draw(model, key).uuid('id');
  }

  /** How many there are of a set that is `base` at scale 1. A world that is not empty has at least one. */
  sized(base: number): number {
    return Math.max(1, Math.round(base * this.scale));
  }
}
