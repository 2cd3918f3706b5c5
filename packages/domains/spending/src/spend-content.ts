import { aggregate, fixed, recipe } from '@tilth/engine';
import type { ContentKind, Day, PersonaKind, Uuid } from '@tilth/schema';
import data from '../data/content.json' with { type: 'json' };
import { localDay } from './calendar.ts';
import { spendContentPersona } from './spend-content-persona.ts';
import { personaId } from './spend-persona.ts';

interface ContentText {
  readonly slug: string;
  readonly kind: ContentKind;
  readonly minutes: number;
  /** When it was published: days before the as-of date. */
  readonly daysOld: number;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Whom it is for. */
  readonly personas: readonly PersonaKind[];
}

/** What there is to read and to use. Of one persona, what stands first is offered first. */
export const contents = data as unknown as readonly ContentText[];

const spendContent = recipe<'SpendContent', { text: ContentText }>(
  'SpendContent',
  ({ draw, world, text: { slug, kind, minutes, daysOld, title, summary, body } }) => ({
    id: draw.uuid('id'),
    publishedOn: (localDay(world.asOf) - daysOld) as Day,
    minutes,
    kind,
    slug,
    title,
    summary,
    body,
  }),
);

/** A piece of content, and the personas that it is meant for. Content does not scale. */
export const contentSet = aggregate({
  name: 'content',
  version: 1,
  models: ['SpendContent', 'SpendContentPersona'],
  size: fixed('content', contents.length),
  make: ({ number, world, emit }) => {
    const text = contents[number] as ContentText;
    const { id: contentId } = emit(spendContent, number, { text });
    text.personas.forEach((kind, at) => {
      emit(spendContentPersona, [number, at], {
        contentId: contentId as Uuid,
        personaId: personaId(world, kind),
        rank: rankOf(number, kind),
      });
    });
  },
});

/** Its place among the content for a persona, from 1. */
function rankOf(number: number, kind: PersonaKind): number {
  return contents.slice(0, number + 1).filter((each) => each.personas.includes(kind)).length;
}
