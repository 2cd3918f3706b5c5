import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Fit } from './insight/personas.ts';
import { type Spender, windowFrom } from './life/spender.ts';
import { personaId } from './spend-persona.ts';

/** A persona that fits a user at the as-of date, by what the window holds. */
export const spendPersonaAssignment = recipe<
  'SpendPersonaAssignment',
  { spender: Spender; fit: Fit; isPrimary: boolean }
>('SpendPersonaAssignment', ({ draw, world, spender, fit, isPrimary }) => ({
  id: draw.uuid('id'),
  userId: spender.id as Uuid,
  personaId: personaId(world, fit.kind),
  assignedAt: world.asOf,
  windowFrom: windowFrom(spender.today),
  windowTo: spender.lastDay,
  isPrimary,
  evidence: fit.evidence,
}));
