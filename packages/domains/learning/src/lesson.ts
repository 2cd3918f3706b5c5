import { recipe } from '@tilth/engine';
import { type LessonPlace, lessonAt, minutesOf } from './catalogue.ts';

/** One row a lesson of a course. */
export const lesson = recipe<'Lesson', { place: LessonPlace }>('Lesson', ({ draw, world, place }) => {
  const { title, content } = lessonAt(place);
  return {
    id: draw.uuid('id'),
    courseId: world.id('Course', place.course),
    position: place.lesson + 1,
    minutes: minutesOf(place),
    title,
    content: content.join('\n\n'),
  };
});
