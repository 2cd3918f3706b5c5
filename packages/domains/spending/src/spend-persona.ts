import { aggregate, fixed, recipe, type World } from '@tilth/engine';
import type { PersonaKind, Uuid } from '@tilth/schema';
import data from '../data/personas.json' with { type: 'json' };

interface PersonaText {
  readonly kind: PersonaKind;
  readonly name: string;
  readonly description: string;
  /** The thresholds that the figures of the same names are held against (`insight/personas.ts`). */
  readonly criteria: { readonly [figure: string]: string | number };
}

/** The first that fits somebody is the primary one. */
export const personas = data as unknown as readonly PersonaText[];

const spendPersona = recipe<'SpendPersona', { text: PersonaText; priority: number }>(
  'SpendPersona',
  ({ draw, text: { kind, name, description, criteria }, priority }) => ({
    id: draw.uuid('id'),
    priority,
    kind,
    name,
    description,
    criteria,
  }),
);

/** One row a persona. Personas do not scale. */
export const personaSet = aggregate({
  name: 'personas',
  version: 1,
  models: ['SpendPersona'],
  size: fixed('personas', personas.length),
  make: ({ number, emit }) => {
    emit(spendPersona, number, { text: personas[number] as PersonaText, priority: number + 1 });
  },
});

export function personaId(world: World, kind: PersonaKind): Uuid {
  return world.id(
    'SpendPersona',
    personas.findIndex((each) => each.kind === kind),
  );
}
