import data from '../data/texts.json' with { type: 'json' };
import { type Template, template } from './speech.ts';

const { words, ...spoken } = data;

/** The name of a text: a kind of notification, or one of the ways to tell it. */
export type TextName = keyof typeof spoken;

/** Every text as it is written down. */
export const writtenTexts: {
  readonly [name in TextName]: { readonly title: string; readonly body: string };
} = spoken;

/** Words that stand for a value of the database. */
export const writtenWords = words;

/** Every text made ready to be said. */
export const texts = Object.fromEntries(
  Object.entries(spoken).map(([name, { title, body }]) => [
    name,
    { title: template(title), body: template(body) },
  ]),
) as unknown as { readonly [name in TextName]: { readonly title: Template; readonly body: Template } };

export const oneShare = words.shares.one;
export const manyShares = template(words.shares.many);

/** Orders by type: those with a price say it. */
export const orderWords = {
  MARKET: template(words.order.MARKET),
  LIMIT: template(words.order.LIMIT),
  STOP: template(words.order.STOP),
} as const;
