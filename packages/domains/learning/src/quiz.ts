import { recipe } from '@tilth/engine';
import { type CourseText, courses, lessonId, type QuizPlace, quizAt } from './catalogue.ts';

/** One row a quiz of a lesson. What passes it is decided by the course. */
export const quiz = recipe<'Quiz', { place: QuizPlace }>('Quiz', ({ draw, world, place }) => {
  const { title, timeLimitMinutes } = quizAt(place);
  return {
    id: draw.uuid('id'),
    lessonId: lessonId(world, place),
    position: place.quiz + 1,
    passPercent: (courses[place.course] as CourseText).passPercent,
    timeLimitMinutes,
    title,
  };
});
