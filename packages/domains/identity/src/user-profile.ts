import { recipe, type Weights, weights } from '@tilth/engine';
import type { Indian } from '@tilth/population';
import type { Exact, ExperienceLevel, Uuid } from '@tilth/schema';
import { languageId } from './language.ts';
import {
  BUDGET_SHARE,
  BUDGET_STEP,
  budgetOfIncome,
  ENGLISH_SHARE,
  experience,
  YOUNG_UNTIL,
} from './shapes.ts';

const PAISE = 100;

const levels = (of: { readonly [level in ExperienceLevel]: number }): Weights<ExperienceLevel> =>
  weights(Object.entries(of) as [ExperienceLevel, number][]);
const young = levels(experience.young);
const grown = levels(experience.grown);

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
    experienceLevel: draw.weighted('experienceLevel', person.age < YOUNG_UNTIL ? young : grown),
    monthlyBudget: draw.chance('has a budget', BUDGET_SHARE)
      ? budgetOf(person, draw.uniform('monthlyBudget', 0, 1))
      : null,
  }),
);

/** Of two people with one income, the thriftier one means to invest more, mostly. */
function budgetOf({ monthlyIncome, temperament }: Indian, luck: number): Exact<2> {
  const part = budgetOfIncome.least + budgetOfIncome.ofThrift * temperament.thrift * luck;
  const steps = Math.floor((Number(monthlyIncome) * part) / (BUDGET_STEP * PAISE));
  return (Math.max(1, steps) * BUDGET_STEP * PAISE) as Exact<2>;
}
