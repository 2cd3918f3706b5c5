import type { Draw } from '@tilth/engine';
import type { Person } from './person.ts';
import { FAITH_SURNAME_SHARE, YEARS_OUT_OF_FASHION } from './shapes.ts';

/**
 * First names by the year from which on children were called so, then surnames, the common ones first. American first
 * names after the Social Security Administration's lists by decade, surnames after the census of 2010; the others assumed.
 */
export interface NameData {
  readonly language?: string;
  readonly women: { readonly [since: string]: string };
  readonly men: { readonly [since: string]: string };
  readonly surnames: string;
  readonly surnameOfWomen?: string;
  readonly surnameOfMen?: string;
}

/** The names of people who speak one language, or share a faith or an origin. */
export interface Names {
  /** Absent where it is that of the place. */
  readonly language: string | undefined;
  readonly since: readonly number[];
  readonly woman: readonly (readonly string[])[];
  readonly man: readonly (readonly string[])[];
  readonly surnames: readonly string[];
  readonly ofFaith: { readonly [gender in Person['gender']]: string | undefined };
}

/** Splits the lists of a data file into words, once. */
export function namesFrom(data: NameData): Names {
  return {
    language: data.language,
    since: Object.keys(data.women).map(Number),
    woman: Object.values(data.women).map(words),
    man: Object.values(data.men).map(words),
    surnames: words(data.surnames),
    ofFaith: { woman: data.surnameOfWomen, man: data.surnameOfMen },
  };
}

/** A first name that was given to girls or to boys about the year they were born. */
export function firstNameOf(draw: Draw, names: Names, gender: Person['gender'], bornIn: number): string {
  const year = bornIn + draw.int('firstName.year', -YEARS_OUT_OF_FASHION, YEARS_OUT_OF_FASHION);
  let generation = names.since.length - 1;
  while (generation > 0 && year < (names.since[generation] as number)) generation--;
  return draw.pick('firstName', names[gender][generation] as readonly string[]);
}

/** A surname; those that stand first in the list are the more common. */
export function lastNameOf(draw: Draw, { surnames, ofFaith }: Names, gender: Person['gender']): string {
  const faith = ofFaith[gender];
  if (faith !== undefined && draw.chance('lastName.ofFaith', FAITH_SURNAME_SHARE)) return faith;
  const place = draw.uniform('lastName', 0, 1);
  // Squared, a quarter of the list gets half of the people.
  return surnames[Math.floor(place * place * surnames.length)] as string;
}

const plainNames = new Map<string, string>();

/** As an e-mail address has it: small letters, and nothing else. Names are few, so each is done once. */
function plain(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const made = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  plainNames.set(name, made);
  return made;
}

/** No name has a digit, so the number at the end tells any two people of a country apart. */
export function emailOf(draw: Draw, first: string, last: string, number: number, domain: string): string {
  const style = draw.below('email', 4);
  const given = plain(first);
  const family = plain(last);
  if (style === 0) return `${given}.${family}${number}@${domain}`;
  if (style === 1) return `${given}${family}${number}@${domain}`;
  if (style === 2) return `${given.charAt(0)}.${family}${number}@${domain}`;
  return `${given}_${number}@${domain}`;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
