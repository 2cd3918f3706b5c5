import { type Draw, type Weights, type World, weights } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import occupationList from '../data/american-occupations.json' with { type: 'json' };
import streets from '../data/american-streets.json' with { type: 'json' };
import { ageBandOf, bornOn as birthday, selfOf, todayOf } from './age.ts';
import { ageOn, yearOf } from './calendar.ts';
import { emailOf, firstNameOf, lastNameOf } from './names.ts';
import { incomeOf, type Occupation, type OccupationData, occupationsFrom } from './occupations.ts';
import type { American, AmericanIncomeBand } from './person.ts';
import { americanLine } from './phones.ts';
import { riskAppetiteOf, temperamentOf } from './temperament.ts';

const occupations = occupationsFrom(occupationList as readonly OccupationData[], 19, 50);
const streetNames = streets.names.split(' ');
const streetKinds = weights(streets.kinds as unknown as readonly (readonly [string, number])[]);

/** The person of a number: the same in every system, at every scale. */
export function american(world: World, number: number): American {
  const self = selfOf(world, 'america', number);
  const draw = world.draw('american', number);
  const john = number === 0;
  const band = ageBandOf(self, 'america', number);
  const bornOn = birthday(world, self, band);
  const age = ageOn(todayOf(world), bornOn);
  const temperament = temperamentOf(self, age);
  const { areaCode, phone } = americanLine(world, number);
  const home = areaCode.place;
  const names = draw.weighted('names', home.names);
  const firstName = john ? 'John' : firstNameOf(draw, names, band.gender, yearOf(bornOn));
  const lastName = john ? 'Mathew' : lastNameOf(draw, names, band.gender);
  const occupation = draw.weighted(
    'occupation',
    occupations.employed[band.gender][age] as Weights<Occupation>,
  );
  const monthlyIncome = incomeOf(draw, occupation, age, temperament.diligence, home.pay);
  return {
    number,
    firstName,
    lastName,
    gender: band.gender,
    // Indians have the other two of the domains that RFC 2606 reserves.
    email: john ? 'john@example.com' : emailOf(draw, firstName, lastName, number, 'example.org'),
    phone,
    bornOn,
    age,
    street: streetOf(draw),
    city: home.city,
    state: home.state,
    postcode: String(100_000 + draw.int('postcode', home.zips[0], home.zips[1])).slice(1),
    occupation: occupation.title,
    monthlyIncome,
    incomeBand: americanIncomeBand(monthlyIncome),
    temperament,
    riskAppetite: riskAppetiteOf(temperament.risk),
  };
}

function streetOf(draw: Draw): string {
  const number = draw.int('street.number', 100, 9_899);
  return `${number} ${draw.pick('street', streetNames)} ${draw.weighted('street.kind', streetKinds)}`;
}

const THOUSAND_CENTS = 100_000;

const bands: readonly (readonly [below: number, band: AmericanIncomeBand])[] = [
  [25 * THOUSAND_CENTS, 'under_25k'],
  [50 * THOUSAND_CENTS, '25k_to_50k'],
  [75 * THOUSAND_CENTS, '50k_to_75k'],
  [100 * THOUSAND_CENTS, '75k_to_100k'],
  [150 * THOUSAND_CENTS, '100k_to_150k'],
  [250 * THOUSAND_CENTS, '150k_to_250k'],
];

/** The band that a monthly income makes in a year. */
export function americanIncomeBand(monthly: Exact<2>): AmericanIncomeBand {
  const yearly = Number(monthly) * 12;
  return bands.find(([below]) => yearly < below)?.[1] ?? 'over_250k';
}
