import type { Model, Row } from '@tilth/schema';
import type { RowKey } from '../draw/draw.ts';
import type { Aggregate, Domain } from './domain.ts';
import { type Emit, keyText, rowAt } from './recipe.ts';
import { countOf } from './size.ts';
import { World, type WorldRequest } from './world.ts';

/** A row with its key. */
export interface KeyedRow {
  readonly key: RowKey;
  readonly row: Row<Model>;
}

/** Thrown through a recipe to stop it: the row that was looked for is there. */
const found = Symbol('found');

/** Makes numbers of an aggregate until `wanted` says that a row of the model is the one. */
function search(
  aggregate: Aggregate,
  request: WorldRequest,
  model: Model,
  numbers: readonly [from: number, to: number],
  wanted: (row: Row<Model>, key: RowKey) => boolean,
): KeyedRow | undefined {
  const world = new World(request);
  let hit: KeyedRow | undefined;
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    if (recipe.model === model && wanted(row as Row<Model>, key)) {
      hit = { key, row: row as Row<Model> };
      throw found;
    }
    return row;
  };
  try {
    for (let number = numbers[0]; number < numbers[1]; number++) aggregate.make({ number, world, emit });
  } catch (error) {
    if (error !== found) throw error;
  }
  return hit;
}

/** The aggregate that makes the rows of a model. */
export function makerOfModel(
  domains: readonly Domain[],
  model: Model,
): { readonly domain: Domain; readonly aggregate: Aggregate } | undefined {
  for (const domain of domains) {
    const aggregate = domain.aggregates.find(({ models }) => models.includes(model));
    if (aggregate) return { domain, aggregate };
  }
  return undefined;
}

/** Row `before` of a model, counted from the number `from` of its aggregate on. */
export function rowOfSlice(
  aggregate: Aggregate,
  request: WorldRequest,
  model: Model,
  from: number,
  to: number,
  before: number,
): KeyedRow | undefined {
  let left = before;
  return search(aggregate, request, model, [from, to], () => left-- === 0);
}

/** The row of a model at a key, such as `4711/3`, made without making any other person's. */
export function rowAtKey(
  aggregate: Aggregate,
  request: WorldRequest,
  model: Model,
  key: string,
): KeyedRow | undefined {
  const number = Number.parseInt(key, 10);
  return search(aggregate, request, model, [number, number + 1], (_, each) => keyText(each) === key);
}

/** The first row of a model that is as `wanted` says. Makes all of them until then, at about a million a second. */
export function findRow(
  aggregate: Aggregate,
  request: WorldRequest,
  model: Model,
  wanted: (row: Row<Model>) => boolean,
): KeyedRow | undefined {
  return search(aggregate, request, model, [0, countOf(aggregate.size, request)], wanted);
}
