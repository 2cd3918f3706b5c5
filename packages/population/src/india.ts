import type { World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import india from '../data/india.json' with { type: 'json' };
import { ageBands, riskAppetites } from './shapes.ts';

/** Somebody who lives in India, whatever systems know them. Person 0 is John. */
export interface Indian {
  readonly number: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: 'woman' | 'man';
  /** Nobody else's, and nobody's outside: on a domain that is reserved for examples. */
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly bornOn: Day;
  /** At the as-of date. */
  readonly age: number;
  /** ISO 639-1: the language of their part of the country. */
  readonly language: string;
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
  readonly occupation: string;
  readonly riskAppetite: 'conservative' | 'moderate' | 'aggressive';
}

const DAY_MS = 86_400_000;
const DAYS_IN_YEAR = 365.25;
const regions = india.regions.map((region) => [region, region.weight] as const);
const occupations = india.occupations as unknown as readonly (readonly [string, number])[];

/** The person of a number: the same in every system, at every scale. */
export function indian(world: World, number: number): Indian {
  const draw = world.draw('indian', number);
  const region = draw.weighted('region', regions);
  const gender = draw.pick('gender', ['woman', 'man'] as const);
  const home = draw.weighted(
    'city',
    region.cities.map((city) => [city, city.weight] as const),
  );
  const [from, to] = draw.weighted('age band', ageBands);
  const age = draw.int('age', from, to);
  const firstName =
    number === 0 ? 'John' : draw.pick('first name', gender === 'woman' ? region.women : region.men);
  const lastName = number === 0 ? 'Mathew' : draw.pick('last name', region.surnames);
  return {
    number,
    firstName,
    lastName,
    gender: number === 0 ? 'man' : gender,
    // The number makes it unique; John's is the one that documentation names.
    email: number === 0 ? 'john@example.com' : `${firstName}.${lastName}.${number}@example.com`.toLowerCase(),
    phone: phoneOf(number),
    bornOn: bornOn(world, age, draw.below('birthday', 365)),
    age,
    language: region.language,
    city: home.city,
    state: home.state,
    postcode: `${home.postcodes}${String(draw.int('postcode', 1, 60)).padStart(2, '0')}`,
    occupation: age > 26 ? draw.weighted('occupation', workers) : draw.weighted('occupation', occupations),
    riskAppetite: riskAppetiteOf(age, draw.below('risk appetite', 100)),
  };
}

const workers = occupations.filter(([name]) => name !== 'Student');

/** Born so that the age is theirs at the as-of date, `sinceBirthday` days after their last birthday. */
function bornOn(world: World, age: number, sinceBirthday: number): Day {
  const today = Math.floor(world.asOf / DAY_MS);
  return (today - Math.ceil(age * DAYS_IN_YEAR) - sinceBirthday) as Day;
}

/**
 * A mobile number of India's form. The country sets none apart for fiction, so these are of levels that are assumed to
 * be given to no operator: to be checked against the numbering plan before anything is ever sent to them.
 */
function phoneOf(number: number): string {
  if (number >= 1_000_000) return `+9167${String(number).padStart(8, '0')}`;
  return `+916666${String(number).padStart(6, '0')}`;
}

function riskAppetiteOf(age: number, percentile: number): Indian['riskAppetite'] {
  const [conservative, moderate] = riskAppetites[age < 35 ? 'young' : age < 55 ? 'middle' : 'old'];
  if (percentile < conservative) return 'conservative';
  return percentile < conservative + moderate ? 'moderate' : 'aggressive';
}
