import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';

/** A piece of content is meant for a persona. */
export const spendContentPersona = recipe<
  'SpendContentPersona',
  { contentId: Uuid; personaId: Uuid; rank: number }
>('SpendContentPersona', ({ contentId, personaId, rank }) => ({ contentId, personaId, rank }));
