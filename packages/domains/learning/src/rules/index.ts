import { answerRules } from './answer.ts';
import { attemptRules } from './attempt.ts';
import { badgeRules } from './badge.ts';
import { catalogueRules } from './catalogue.ts';
import { lessonRules } from './lesson.ts';
import { progressRules } from './progress.ts';

/** What must hold of learning, in the order in which rows follow from each other. */
export const rules = [
  ...catalogueRules,
  ...lessonRules,
  ...attemptRules,
  ...answerRules,
  ...progressRules,
  ...badgeRules,
];
