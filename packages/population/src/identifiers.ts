import type { World } from '@tilth/engine';
import { luhn, routingCheck, verhoeff } from './check-digits.ts';
import { indian } from './india.ts';

/**
 * Numbers that authorities and banks give out: of their form, with right check digits, and from ranges that are given to
 * nobody. No two numbers of things share one; each kind shuffles its numbers by itself, so one tells nothing of another.
 */

const LETTERS = 26;
const A = 65;

function letter(place: number): string {
  return String.fromCharCode(A + place);
}

function shuffled(world: World, kind: string, number: number, size: number): number {
  return world.draw(kind, []).permute('number', number, size);
}

/** Of a PAN, three letters and the last one. */
const PANS_OF_INITIAL = 456_976;

/**
 * An Indian's permanent account number: three letters, P for a person, the surname's initial, four digits, a letter.
 * The Income Tax Department numbers them from 0001 to 9999, so 0000 is nobody's. How the last letter follows from the rest
 * is not published: any will do.
 */
export function pan(world: World, number: number): string {
  const place = shuffled(world, 'PAN', number % PANS_OF_INITIAL, PANS_OF_INITIAL);
  const first = Math.floor(place / LETTERS);
  const series =
    letter(Math.floor(first / LETTERS / LETTERS)) +
    letter(Math.floor(first / LETTERS) % LETTERS) +
    letter(first % LETTERS);
  return `${series}P${letter(panInitial(world, number))}0000${letter(place % LETTERS)}`;
}

/**
 * The surname's initial. There are 456,976 PANs of each: whoever comes round to one that somebody of the same initial has
 * already gets the next letter, as if the name had been another when the number was given out.
 */
function panInitial(world: World, number: number): number {
  const taken = new Set<number>();
  for (let before = number % PANS_OF_INITIAL; before < number; before += PANS_OF_INITIAL) {
    taken.add(free(initialOf(world, before), taken));
  }
  if (taken.size === LETTERS) throw new RangeError(`PAN: there are none left for number ${number}`);
  return free(initialOf(world, number), taken);
}

function initialOf(world: World, number: number): number {
  return indian(world, number).lastName.charCodeAt(0) - A;
}

function free(initial: number, taken: ReadonlySet<number>): number {
  let place = initial;
  while (taken.has(place)) place = (place + 1) % LETTERS;
  return place;
}

const AADHAARS = 20_000_000_000;

/**
 * An Aadhaar number: twelve digits, the last by Verhoeff's scheme. The authority issues none that begin with 0 or 1 (UIDAI, "A
 * UID numbering scheme for India", 2010, keeps them in reserve), and ours all do; validators that know this refuse them.
 */
export function aadhaar(world: World, number: number): string {
  const digits = String(AADHAARS * 5 + shuffled(world, 'Aadhaar', number, AADHAARS)).slice(1);
  return digits + verhoeff(digits);
}

/** Middle digits between 900 and 999 that the tax office gives to nobody, nor uses itself. */
const SSN_GROUPS = groupsWithout([
  [0, 0],
  // Internal Revenue Service Numbers.
  [1, 10],
  [17, 19],
  [28, 29],
  [37, 39],
  // ITINs, of people who file taxes without a social security number.
  [50, 65],
  [70, 88],
  [90, 92],
  [94, 99],
  // ATINs, of children to be adopted.
  [93, 93],
]);
const SSN_AREAS = 100;
const SSN_SERIALS = 9_999;

/**
 * Shaped like a social security number: of the areas from 900 on, which are never issued (Social Security Administration,
 * POMS RM 10201.035), less the middle digits that the tax office has for numbers of its own, first of all ITINs.
 */
export function ssn(world: World, number: number): string {
  const place = shuffled(world, 'SSN', number, SSN_AREAS * SSN_GROUPS.length * SSN_SERIALS);
  const rest = Math.floor(place / SSN_SERIALS);
  const area = 900 + Math.floor(rest / SSN_GROUPS.length);
  const serial = 10_001 + (place % SSN_SERIALS);
  return `${area}-${SSN_GROUPS[rest % SSN_GROUPS.length]}-${String(serial).slice(1)}`;
}

function groupsWithout(used: readonly (readonly [from: number, to: number])[]): readonly string[] {
  const all = Array.from({ length: 100 }, (_, group) => group);
  const unused = all.filter((group) => !used.some(([from, to]) => from <= group && group <= to));
  return unused.map((group) => String(group).padStart(2, '0'));
}

/** Not among those of the list "Valid EIN prefixes" of the Internal Revenue Service. */
const EIN_PREFIXES = ['07', '08', '09', '17', '18', '19', '28', '29', '49'];
const EINS_OF_PREFIX = 10_000_000;

/** An employer's number at the American tax office, with two first digits that no office of it gives out. */
export function ein(world: World, number: number): string {
  const place = shuffled(world, 'EIN', number, EIN_PREFIXES.length * EINS_OF_PREFIX);
  const prefix = EIN_PREFIXES[Math.floor(place / EINS_OF_PREFIX)];
  return `${prefix}-${String(EINS_OF_PREFIX + (place % EINS_OF_PREFIX)).slice(1)}`;
}

const CARDS = 100_000_000_000;

/**
 * A card number: 16 digits, the last by Luhn's scheme. It begins with 9, which stands for a country's own cards, and 999,
 * which ISO 3166 leaves to whoever likes and gives to no country. The well-known test numbers of payment companies lie
 * among the numbers of real banks; these do not.
 */
export function cardNumber(world: World, number: number): string {
  const digits = `9999${String(CARDS + shuffled(world, 'card', number, CARDS)).slice(1)}`;
  return digits + luhn(digits);
}

const BRANCHES = 1_000_000;

/** A branch in India's payment systems: four letters, 0, six digits. No bank in the Reserve Bank's list is ZZZZ. Assumed. */
export function ifsc(world: World, number: number): string {
  return `ZZZZ0${String(BRANCHES + shuffled(world, 'IFSC', number, BRANCHES)).slice(1)}`;
}

const ROUTING_FIRST = 33;
const ROUTING_PREFIXES = 28;
const ROUTINGS_OF_PREFIX = 1_000_000;

/**
 * An American routing number: eight digits and a check digit. The first two are from 33 to 60, of which none is given out
 * (in use are 00 to 12, 21 to 32, 61 to 72, and 80).
 */
export function routingNumber(world: World, number: number): string {
  const place = shuffled(world, 'routing', number, ROUTING_PREFIXES * ROUTINGS_OF_PREFIX);
  const digits = String(ROUTING_FIRST * ROUTINGS_OF_PREFIX + place);
  return digits + routingCheck(digits);
}

/** Of a security (ISO 6166), from its country, and what tells it apart there: a letter counts as two digits, from A, which is 10. */
export function isin(country: string, number: string): string {
  const digits = [...country, ...number].map((sign) => Number.parseInt(sign, 36)).join('');
  return country + number + luhn(digits);
}
