/** How many children a parent has, over all parents: those without any count as well. */
export interface FanOut {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly parents: number;
  /** Children that refer to nothing, because the key may be null. */
  readonly loose: number;
}

export interface MapKey {
  readonly relation: string;
  readonly to: string;
  readonly nullable: boolean;
  readonly unique: boolean;
  /** What its domain says there are, from and to. `null` stands for no upper bound. */
  readonly declared: readonly [from: number, to: number | null] | null;
}

export interface MapModel {
  readonly model: string;
  readonly schema: string;
  readonly table: string;
  readonly system: string;
  readonly domain: string | null;
  readonly doc: string | null;
  readonly rows: number;
  readonly keys: readonly MapKey[];
}

export interface MapAnswer {
  readonly systems: readonly {
    readonly name: string;
    readonly title: string;
    readonly schemas: readonly string[];
  }[];
  readonly models: readonly MapModel[];
}

/** By `Model.relation`. `null`: it would have taken too long to measure. */
export interface FanOutAnswer {
  readonly [relation: string]: FanOut | null;
}
