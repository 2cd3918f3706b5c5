import { aggregate, type Emit, fixed, type World } from '@tilth/engine';
import { answer, placesOf } from './answer.ts';
import { type CourseText, courses, type QuizPlace, quizAt } from './catalogue.ts';
import { course } from './course.ts';
import { lesson } from './lesson.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';

/** A course with its lessons, quizzes, questions and answers. Courses do not scale. */
export const courseSet = aggregate({
  name: 'courses',
  version: 1,
  models: ['Course', 'Lesson', 'Quiz', 'Question', 'Answer'],
  size: fixed('courses', courses.length),
  make: ({ number, world, emit }) => {
    const text = courses[number] as CourseText;
    emit(course, number, { number, text });
    text.lessons.forEach(({ quizzes }, at) => {
      const place = { course: number, lesson: at };
      emit(lesson, [number, at], { place });
      quizzes.forEach((_, index) => {
        emitQuiz(world, emit, { ...place, quiz: index });
      });
    });
  },
});

function emitQuiz(world: World, emit: Emit, place: QuizPlace): void {
  const key = [place.course, place.lesson, place.quiz];
  emit(quiz, key, { place });
  quizAt(place).questions.forEach((text, number) => {
    const at = [...key, number];
    const { id: questionId } = emit(question, at, { place, number, text });
    const places = placesOf(world.draw('Question', at), text);
    [text.right, ...text.wrong].forEach((each, index) => {
      const position = places[index] as number;
      emit(answer, [...at, index], { questionId, position, isCorrect: index === 0, text: each });
    });
  });
}
