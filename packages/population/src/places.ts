import { type Weights, weights } from '@tilth/engine';
import nameLists from '../data/american-names.json' with { type: 'json' };
import data from '../data/american-places.json' with { type: 'json' };
import { type NameData, type Names, namesFrom } from './names.ts';
import { payInAmerica } from './shapes.ts';

/** A city of the United States, with the names that its people have. */
export interface Place {
  readonly city: string;
  readonly state: string;
  /** The lowest and the highest ZIP code. */
  readonly zips: readonly [from: number, to: number];
  readonly names: Weights<Names>;
  /** Pay there, against the usual. */
  readonly pay: number;
}

/** An area code, which belongs to one place. */
export interface AreaCode {
  readonly code: string;
  readonly place: Place;
}

const namesOf = new Map(
  Object.entries(nameLists as { [key: string]: NameData }).map(([key, list]) => [key, namesFrom(list)]),
);

/** Where names of which origin are how common: assumed after the census of 2020. Each mix is called after a part where it is so. */
const mixes = new Map(
  Object.entries(data.mixes as { [mix: string]: { [names: string]: number } }).map(([mix, shares]) => [
    mix,
    weights(Object.entries(shares).map(([key, share]) => [namesOf.get(key) as Names, share] as const)),
  ]),
);

/** Area codes were given out as people needed them: a place with many of them has many people. */
export const areaCodes: readonly AreaCode[] = data.places.flatMap(({ codes, city, state, zips, mix }) => {
  const [from = 0, to = 0] = zips.split('-').map(Number);
  const names = mixes.get(mix) as Weights<Names>;
  const place: Place = { city, state, zips: [from, to], names, pay: payInAmerica[mix] ?? 1 };
  return codes.split(' ').map((code) => ({ code, place }));
});
