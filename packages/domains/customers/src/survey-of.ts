import type { Draw, World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import comments from '../data/comments.json' with { type: 'json' };
import type { Interaction } from './interactions-of.ts';
import { COMMENT_SHARE, SURVEY_DAYS, SURVEY_SHARE, satisfaction } from './shapes/contacts.ts';

const DAY_MS = 86_400_000;

/** What a customer said of an interaction. */
export interface Survey {
  readonly submittedAt: Instant;
  /** 0 to 10. */
  readonly nps: number;
  /** 1 to 5. */
  readonly stars: number;
  readonly comment: string | null;
}

/** The survey of an interaction, where there is one: both figures and the comment follow from how satisfied the customer is. */
export function surveyOf(world: World, interaction: Interaction): Survey | null {
  const draw = world.draw('SatisfactionSurvey', interaction.key);
  if (!draw.chance('is surveyed', SURVEY_SHARE)) return null;
  const { from, to } = satisfaction[interaction.type === 'complaint' ? 'complaint' : interaction.outcome];
  const satisfied = draw.uniform('satisfied', from, to);
  const stars = Math.min(5, 1 + Math.floor(satisfied * 5));
  return {
    submittedAt: submittedAt(draw, world.asOf, interaction.endedAt),
    nps: Math.max(0, Math.min(10, Math.floor(satisfied * 11) + draw.int('npsScore', -1, 1))),
    stars,
    comment: draw.chance('comment.any', COMMENT_SHARE) ? draw.pick('comment', commentsFor(stars)) : null,
  };
}

/** A few days later, mostly; today at the latest. */
function submittedAt(draw: Draw, asOf: Instant, endedAt: Instant): Instant {
  const at = Math.floor(endedAt + draw.exponential('submittedAt', SURVEY_DAYS * DAY_MS) + 1);
  return at <= asOf ? (at as Instant) : draw.between('submittedAt.soon', endedAt, asOf);
}

/** What people say who give so many stars. */
export function commentsFor(stars: number): readonly string[] {
  if (stars <= 2) return comments.unhappy;
  return stars === 3 ? comments.neutral : comments.happy;
}
