import { createRequire } from 'node:module';
import type { allFakers, Faker } from '@faker-js/faker';
import { lastWord, startOf } from './hash.ts';

/** Its words in a world, in an order that does not change. Made on first use, and kept for the process. */
export type Vocabulary = (world: { readonly seed: number }) => readonly string[];

export interface VocabularyOptions {
  /** How many different words. Of a list the first so many, or all; of a builder, 1,000 unless said. */
  readonly size?: number;
  /** Faker's name of a language and country, for builders. */
  readonly locale?: keyof typeof allFakers;
}

const USUAL_SIZE = 1000;
/** A builder that finds nothing new this many times in a row has no more to say. */
const PATIENCE = 1000;
/** Worlds whose words are kept. A process has one; a test suite that tries many seeds must not keep them all. */
const WORLDS = 16;

/** Faker's dates are relative to the clock, unless one gives them another moment. */
const FAKER_NOW = '2026-01-01T00:00:00Z';

const require = createRequire(import.meta.url);

/**
 * Words to pick from: those of a data file, or as many as wanted made by faker, which costs thousands of nanoseconds a
 * word and is therefore asked once and not for each row. Words that occur twice are kept once.
 *
 *     const employers = vocabulary('employers', (faker) => faker.company.name(), { size: 2000, locale: 'en_IN' });
 *     draw.pick('employer', employers(world))
 *
 * **A change of the words is a change of the world.** A pick is a place in the list, so one word more, or another
 * version of faker, moves half of them or more: raise the version of every recipe that picks from it.
 */
export function vocabulary(
  name: string,
  source: readonly string[] | ((faker: Faker) => string),
  options: VocabularyOptions = {},
): Vocabulary {
  const { size = 1 } = options;
  if (!(Number.isSafeInteger(size) && size > 0))
    throw new RangeError(`vocabulary ${name}: size ${size} is no number of words`);
  if (typeof source !== 'function') {
    const words = listed(name, source, options.size);
    return () => words;
  }
  const worlds = new Map<number, readonly string[]>();
  return ({ seed }) => {
    const known = worlds.get(seed);
    if (known !== undefined) return known;
    const words = built(name, source, options, seed);
    if (worlds.size >= WORLDS) worlds.clear();
    worlds.set(seed, words);
    return words;
  };
}

function listed(name: string, list: readonly string[], size?: number): readonly string[] {
  const words = [...new Set(list)];
  if (words.length < (size ?? 1)) throw tooFew(name, size ?? 1, words.length);
  return Object.freeze(words.slice(0, size));
}

function built(
  name: string,
  build: (faker: Faker) => string,
  { size = USUAL_SIZE, locale = 'en' }: VocabularyOptions,
  seed: number,
): readonly string[] {
  const faker = fakerOf(locale);
  const { a, b } = startOf(seed, `vocabulary ${name}`);
  faker.seed([lastWord(a, b, 0) >>> 0, lastWord(a, b, 1) >>> 0]);
  faker.setDefaultRefDate(FAKER_NOW);
  const words = new Set<string>();
  for (let tries = 0; words.size < size; ) {
    const before = words.size;
    tries = words.add(build(faker)).size > before ? 0 : tries + 1;
    if (tries > PATIENCE) throw tooFew(name, size, words.size);
  }
  return Object.freeze([...words]);
}

/** Loads one locale of faker, 50 ms, once a vocabulary needs it. By `require`, because recipes cannot await. */
function fakerOf(locale: string): Faker {
  return (require(`@faker-js/faker/locale/${locale}`) as { faker: Faker }).faker;
}

function tooFew(name: string, wanted: number, found: number): RangeError {
  return new RangeError(`vocabulary ${name}: ${wanted} different words wanted, ${found} found`);
}
