import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Survey } from './survey-of.ts';

/** What a customer said of an interaction afterwards. */
export const satisfactionSurvey = recipe<'SatisfactionSurvey', { interactionId: Uuid; survey: Survey }>(
  'SatisfactionSurvey',
  ({ draw, interactionId, survey: { submittedAt, nps, stars, comment } }) => ({
    surveyId: draw.uuid('id'),
    interactionId,
    submittedAt,
    npsScore: nps,
    satisfactionRating: stars,
    comment,
  }),
);
