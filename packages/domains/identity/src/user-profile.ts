import { recipe } from '@tilth/engine';
import type { Indian } from '@tilth/population';
import type { Exact, Uuid } from '@tilth/schema';
import { languageId } from './language.ts';
import { BUDGET_SHARE, ENGLISH_SHARE, experience, monthlyBudgets } from './shapes.ts';

const PAISE = 100;

/** What a user has told the app: the person's own particulars, and how they want to invest and learn. */
export const userProfile = recipe<'UserProfile', { person: Indian; userId: Uuid }>(
  'UserProfile',
  ({ draw, world, person, userId }) => ({
    id: draw.uuid('id'),
    userId,
    languageId: languageId(world, draw.chance('language', ENGLISH_SHARE) ? 'en' : person.language),
    dateOfBirth: person.bornOn,
    phone: person.phone,
    city: person.city,
    state: person.state,
    postcode: person.postcode,
    occupation: person.occupation,
    riskAppetite: person.riskAppetite,
    experienceLevel: draw.weighted('experienceLevel', experience),
    monthlyBudget: draw.chance('has a budget', BUDGET_SHARE)
      ? ((draw.weighted('monthlyBudget', monthlyBudgets) * PAISE) as Exact<2>)
      : null,
  }),
);
