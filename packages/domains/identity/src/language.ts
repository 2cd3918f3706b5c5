import { aggregate, fixed, recipe, type World } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import languages from '../data/languages.json' with { type: 'json' };

type Entry = (typeof languages)[number];

const language = recipe<'Language', { entry: Entry }>('Language', ({ draw, entry }) => ({
  id: draw.uuid('id'),
  ...entry,
  isActive: true,
}));

/** The languages of the app, as the data file lists them. They do not scale. */
export const languageSet = aggregate({
  name: 'languages',
  version: 1,
  models: ['Language'],
  size: fixed('languages', languages.length),
  make: ({ number, emit }) => {
    emit(language, number, { entry: languages[number] as Entry });
  },
});

const numbers = new Map(languages.map(({ code }, number) => [code, number]));

/** The id of a language by its code. */
export function languageId(world: World, code: string): Uuid {
  const number = numbers.get(code);
  if (number === undefined) throw new RangeError(`no language ${code} in data/languages.json`);
  return world.id('Language', number);
}
