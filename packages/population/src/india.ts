import { type Weights, type World, weights } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import cities from '../data/indian-cities.json' with { type: 'json' };
import nameLists from '../data/indian-names.json' with { type: 'json' };
import occupationList from '../data/indian-occupations.json' with { type: 'json' };
import { ageBandOf, bornOn as birthday, selfOf, todayOf } from './age.ts';
import { ageOn, yearOf } from './calendar.ts';
import { isFreelancer } from './member.ts';
import { emailOf, firstNameOf, lastNameOf, type NameData, type Names, namesFrom } from './names.ts';
import { incomeOf, type Occupation, type OccupationData, occupationsFrom } from './occupations.ts';
import type { Indian, IndianIncomeBand, Person } from './person.ts';
import { indianMobile } from './phones.ts';
import { payInIndia } from './shapes.ts';
import { riskAppetiteOf, temperamentOf } from './temperament.ts';

interface City {
  readonly city: string;
  readonly state: string;
  readonly language: string;
  readonly firstPostcode: number;
  readonly lastPostcode: number;
  readonly pay: number;
  readonly names: Weights<Names>;
}

const namesOf: { readonly [key: string]: Names } = Object.fromEntries(
  Object.entries(nameLists as { [key: string]: NameData }).map(([key, data]) => [key, namesFrom(data)]),
);

/**
 * Cities with at least half a million people. `people` are thousands of the urban agglomeration, `postcodes` its first and
 * last: census of 2011, India Post. Which names there are is assumed after the census's tables of mother tongues and faiths.
 */
const made = cities.map((each) => {
  const [firstPostcode = 0, lastPostcode = 0] = each.postcodes;
  const city: City = {
    city: each.city,
    state: each.state,
    language: each.language,
    firstPostcode,
    lastPostcode,
    pay: each.metro ? payInIndia.metro : payInIndia.elsewhere,
    names: weights(Object.entries(each.names).map(([key, share]) => [namesOf[key] as Names, share] as const)),
  };
  const languages = Object.keys(each.names).map((key) => namesOf[key]?.language ?? city.language);
  return { city, people: each.people, metro: each.metro === true, languages: [...new Set(languages)].sort() };
});

/** Where the people of India live, and which of the ten languages they speak there. */
export interface IndianCity {
  readonly city: string;
  readonly state: string;
  readonly firstPostcode: number;
  readonly lastPostcode: number;
  readonly languages: readonly string[];
}

export const indianCities: readonly IndianCity[] = made.map(({ city, languages }) => ({
  city: city.city,
  state: city.state,
  firstPostcode: city.firstPostcode,
  lastPostcode: city.lastPostcode,
  languages,
}));

const everywhere = weights(made.map(({ city, people }) => [city, people] as const));
const metros = weights(made.filter(({ metro }) => metro).map(({ city, people }) => [city, people] as const));
const occupations = occupationsFrom(occupationList as readonly OccupationData[], 19, 500);

/** John Mathew comes from Kerala, as his name says, and works where many from there do. */
const johnsCity = made.find(({ city }) => city.city === 'Bangalore')?.city as City;
const johnsNames = namesOf['kerala-christian'] as Names;

/** The person of a number: the same in every system, at every scale. */
export function indian(world: World, number: number): Indian {
  const draw = selfOf(world, 'india', number);
  const john = number === 0;
  const band = ageBandOf(draw, 'india', number);
  const bornOn = birthday(world, draw, band);
  const age = ageOn(todayOf(world), bornOn);
  const temperament = temperamentOf(draw, age);
  const freelance = isFreelancer(world, number);
  const home = john ? johnsCity : draw.weighted('city', freelance ? metros : everywhere);
  const names = john ? johnsNames : draw.weighted('names', home.names);
  const firstName = john ? 'John' : firstNameOf(draw, names, band.gender, yearOf(bornOn));
  const lastName = john ? 'Mathew' : lastNameOf(draw, names, band.gender);
  const occupation = draw.weighted('occupation', occupationsAt(band.gender, age, freelance));
  const monthlyIncome = incomeOf(draw, occupation, age, temperament.diligence, home.pay);
  return {
    number,
    firstName,
    lastName,
    gender: band.gender,
    email: john
      ? 'john@example.com'
      : emailOf(draw, firstName, lastName, number, domainOf(draw.below('email.domain', 10))),
    phone: indianMobile(world, number),
    bornOn,
    age,
    language: names.language ?? home.language,
    city: home.city,
    state: home.state,
    postcode: String(draw.int('postcode', home.firstPostcode, home.lastPostcode)),
    occupation: occupation.title,
    monthlyIncome,
    incomeBand: indianIncomeBand(monthlyIncome),
    temperament,
    riskAppetite: riskAppetiteOf(temperament.risk),
  };
}

function occupationsAt(gender: Person['gender'], age: number, freelance: boolean): Weights<Occupation> {
  const of = freelance ? occupations.freelance[gender] : occupations.employed[gender][age];
  return of as Weights<Occupation>;
}

/** Reserved for examples by RFC 2606. Americans have the third, so that nobody is taken for somebody in the other country. */
function domainOf(tenth: number): string {
  return tenth < 7 ? 'example.com' : 'example.net';
}

const LAKH_PAISE = 10_000_000;

const bands: readonly (readonly [below: number, band: IndianIncomeBand])[] = [
  [1 * LAKH_PAISE, 'below_1_lakh'],
  [5 * LAKH_PAISE, '1_to_5_lakh'],
  [10 * LAKH_PAISE, '5_to_10_lakh'],
  [25 * LAKH_PAISE, '10_to_25_lakh'],
  [100 * LAKH_PAISE, '25_lakh_to_1_crore'],
];

/** The band that a monthly income makes in a year. */
export function indianIncomeBand(monthly: Exact<2>): IndianIncomeBand {
  const yearly = Number(monthly) * 12;
  return bands.find(([below]) => yearly < below)?.[1] ?? 'above_1_crore';
}
