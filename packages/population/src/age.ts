import { type Draw, type World, weights } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import { addYears } from './calendar.ts';
import type { Person } from './person.ts';
import { type Country, johnsAge, pyramids } from './shapes.ts';

const DAY_MS = 86_400_000;

/** Some years of age, and who is so old. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
  readonly gender: Person['gender'];
}

const bandsOf = (country: Country) =>
  weights(
    pyramids[country].flatMap(([from, to, women, men]) => [
      [{ from, to, gender: 'woman' } as AgeBand, women] as const,
      [{ from, to, gender: 'man' } as AgeBand, men] as const,
    ]),
  );

/** Of a country's people, how many thousand are in each decade of age; the few of 19 years count as twenty. */
export function agePyramid(country: Country): { readonly [decade: string]: number } {
  const decades: { [decade: string]: number } = {};
  for (const [from, , women, men] of pyramids[country]) {
    const decade = Math.floor(Math.max(from, 20) / 10) * 10;
    decades[decade] = (decades[decade] ?? 0) + women + men;
  }
  return decades;
}

const bands = { india: bandsOf('india'), america: bandsOf('america') };
const john: AgeBand = { ...johnsAge, gender: 'man' };

/**
 * The draws of what a person takes along wherever they live: age and temperament. John is the same man in both
 * countries, so his are always those of India.
 */
export function selfOf(world: World, country: Country, number: number): Draw {
  return world.draw(country === 'india' || number === 0 ? 'indian' : 'american', number);
}

/** How old a person is, roughly, and whether a woman or a man, as the country's age pyramid has it. */
export function ageBandOf(self: Draw, country: Country, number: number): AgeBand {
  return number === 0 ? john : self.weighted('age', bands[country]);
}

/** The day a person of this age was born. */
export function bornOn(world: World, self: Draw, { from, to }: AgeBand): Day {
  const today = todayOf(world);
  return self.between('bornOn', (addYears(today, -to - 1) + 1) as Day, addYears(today, -from));
}

export function todayOf(world: World): Day {
  return Math.floor(world.asOf / DAY_MS) as Day;
}
