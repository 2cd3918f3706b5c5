import type { World } from '@tilth/engine';
import type { Temperament } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import {
  type CourseText,
  courses,
  type LessonPlace,
  lessonAt,
  minutesOf,
  type QuizPlace,
  quizAt,
} from '../catalogue.ts';
import {
  goesOn,
  LOOKS_ELSEWHERE,
  likelierToGoOn,
  READ_BEFORE_A_QUIZ,
  READ_OF_A_GLANCE,
  READING_PACE,
  SITTING_NOW,
} from '../shapes.ts';
import type { Intent } from './intent.ts';
import { type Choice, type Sitting, sit } from './sitting.ts';
import { Visits } from './visits.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Of a visit: reading a lesson takes some seven minutes at most, and a quiz as long. */
const MOST_STEPS = 10;

/** A lesson that was opened, as far as it has come. */
export interface OpenedLesson {
  readonly place: LessonPlace;
  readonly startedAt: Instant;
  completedAt: Instant | null;
  /** Reading and quizzes. */
  spentMs: number;
  percentComplete: number;
  /** The quiz that comes next, and how often it was sat in vain. */
  quiz: number;
  tries: number;
}

/** A quiz that was sat. Of one that is being sat at the as-of date the result is still to come. */
export interface SatQuiz {
  readonly place: QuizPlace;
  readonly attemptNo: number;
  readonly startedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly choices: readonly Choice[];
  readonly correctCount: number | null;
  readonly passed: boolean | null;
}

type Step = keyof typeof goesOn;

/** One user's studies, visit by visit, from joining to the as-of date. */
export class Studies {
  readonly lessons: OpenedLesson[] = [];
  readonly attempts: SatQuiz[] = [];
  private readonly world: World;
  private readonly number: number;
  private readonly diligence: number;
  private readonly intent: Intent;
  private readonly visits: Visits;
  /** The lesson in hand, whose quizzes are sat next. */
  private current: OpenedLesson | undefined;
  /** The lesson after it; none, after the last of the course. */
  private upcoming: LessonPlace | undefined;
  private attemptsLeft: number;
  private lessonsLeft: number;
  /** Other courses, in the order in which they rouse curiosity. */
  private readonly elsewhere: number[];
  private now: Instant | undefined;
  private steps = 0;

  constructor(world: World, number: number, temperament: Temperament, intent: Intent) {
    this.world = world;
    this.number = number;
    this.diligence = temperament.diligence;
    this.intent = intent;
    this.visits = new Visits(world, number, temperament);
    this.upcoming = { course: intent.course, lesson: 0 };
    this.attemptsLeft = intent.attempts;
    this.lessonsLeft = intent.lessons;
    const others = courses.map((_, course) => course).filter((course) => course !== intent.course);
    this.elsewhere = world.draw('learning intent', number).shuffle('other courses', others);
  }

  /** Everything until the as-of date, or until the user has done what they meant to do. */
  run(): this {
    for (let visit = 0; this.nextStep(); visit++) {
      const at = this.visits.next(this.now, this.attemptsLeft + this.lessonsLeft);
      if (at === undefined) break;
      this.now = at;
      this.visit(visit);
    }
    this.sitNow();
    return this;
  }

  private visit(visit: number): void {
    const draw = this.world.draw('study visit', [this.number, visit]);
    const curious = visit > 0 && this.spareLessons() > 0 && draw.chance('looks elsewhere', LOOKS_ELSEWHERE);
    const looked = curious && this.lookElsewhere();
    for (let done = looked ? 1 : 0; done < MOST_STEPS; done++) {
      const step = this.nextStep();
      if (!step || (done > 0 && !this.wantsMore(step))) return;
      this.take(step);
    }
  }

  private wantsMore(step: Step): boolean {
    const likelier = likelierToGoOn.least + likelierToGoOn.diligence * this.diligence;
    const draw = this.world.draw('study step', [this.number, this.steps]);
    return draw.chance('goes on', goesOn[step] * likelier);
  }

  private nextStep(): Step | undefined {
    if (this.current && this.attemptsLeft > 0) {
      if (this.current.tries > 0) return 'sameQuizAgain';
      return this.current.quiz === 0 ? 'firstQuiz' : 'secondQuiz';
    }
    if (this.lessonsLeft === 0) return undefined;
    return (!this.current && this.upcoming) || this.elsewhere.length > 0 ? 'nextLesson' : undefined;
  }

  private take(step: Step): void {
    this.steps++;
    if (step !== 'nextLesson') this.sitQuiz();
    else if (this.current || !this.upcoming) this.lookElsewhere();
    else this.openUpcoming(this.upcoming);
  }

  /** Lessons that can be given to other courses without going short of them in one's own. */
  private spareLessons(): number {
    const { finishes, course } = this.intent;
    const opened = this.lessons.filter(({ place }) => place.course === course).length;
    const wanted = finishes ? (courses[course] as CourseText).lessons.length - opened : this.attemptsLeft / 2;
    return this.lessonsLeft - Math.ceil(wanted);
  }

  private openUpcoming(place: LessonPlace): void {
    const tested = this.attemptsLeft > 0;
    this.current = this.open(place, tested);
    this.upcoming = isLast(place) ? undefined : { course: place.course, lesson: place.lesson + 1 };
  }

  /** Opens the first lesson of another course, if there is one that was not opened yet. */
  private lookElsewhere(): boolean {
    const course = this.elsewhere.shift();
    if (course === undefined) return false;
    this.open({ course, lesson: 0 }, false);
    return true;
  }

  /** Opens a lesson, and reads it: all of it, before one sits its quizzes. */
  private open(place: LessonPlace, tested: boolean): OpenedLesson {
    const draw = this.world.draw('UserLessonProgress', [this.number, this.lessons.length]);
    const percent = draw.int('percentComplete', ...(tested ? READ_BEFORE_A_QUIZ : READ_OF_A_GLANCE));
    const pace = draw.uniform('minutesSpent', ...READING_PACE) * (tested ? 1 : percent / 100);
    const startedAt = this.moment();
    const spentMs = Math.max(MINUTE_MS, Math.round(minutesOf(place) * MINUTE_MS * pace));
    const opened = {
      place,
      startedAt,
      completedAt: null,
      spentMs,
      percentComplete: percent,
      quiz: 0,
      tries: 0,
    };
    this.lessons.push(opened);
    this.lessonsLeft--;
    this.now = (startedAt + spentMs + draw.int('pause', 5, 90) * SECOND_MS) as Instant;
    return opened;
  }

  private sitQuiz(): void {
    const lesson = this.current as OpenedLesson;
    const place = { ...lesson.place, quiz: lesson.quiz };
    const attempt = this.attempts.length;
    const attemptNo = lesson.tries + 1;
    const startedAt = this.moment();
    const { number, diligence } = this;
    const sitting = sit(this.world, startedAt, { place, number, attempt, attemptNo, diligence });
    const { submittedAt, choices } = sitting;
    const result = resultOf(place, sitting);
    this.attempts.push({ place, attemptNo, startedAt, submittedAt, choices, ...result });
    this.attemptsLeft--;
    lesson.spentMs += submittedAt - startedAt;
    this.now = (submittedAt + this.pause(attempt)) as Instant;
    if (result.passed) this.pass(lesson, submittedAt);
    else lesson.tries++;
  }

  private pass(lesson: OpenedLesson, at: Instant): void {
    lesson.tries = 0;
    lesson.quiz++;
    if (lesson.quiz < lessonAt(lesson.place).quizzes.length) return;
    lesson.completedAt = at;
    lesson.percentComplete = 100;
    this.current = undefined;
    if (this.intent.finishes && isLast(lesson.place)) this.attemptsLeft = 0;
  }

  /** A few are in the middle of a quiz at the as-of date: of the lesson in progress that they opened last. */
  private sitNow(): void {
    const { number, diligence, world } = this;
    const lesson = this.lessons.findLast(({ completedAt }) => completedAt === null);
    if (!lesson) return;
    const draw = world.draw('learning intent', number);
    if (!draw.chance('sits now', SITTING_NOW)) return;
    const place = { ...lesson.place, quiz: lesson.quiz };
    const attemptNo = lesson.tries + 1;
    const sitter = { place, number, attempt: this.attempts.length, attemptNo, diligence };
    const duration = sit(world, 0 as Instant, sitter).submittedAt;
    const startedAt = (world.asOf - Math.ceil(duration * draw.uniform('since', 0.1, 0.9))) as Instant;
    const rereading = minutesOf(place) * MINUTE_MS;
    if (startedAt - rereading <= this.moment()) return;
    lesson.spentMs += rereading;
    lesson.percentComplete = Math.max(lesson.percentComplete, READ_BEFORE_A_QUIZ[0]);
    const choices = sit(world, startedAt, sitter).choices.filter(
      ({ answeredAt }) => answeredAt <= world.asOf,
    );
    const open = { submittedAt: null, correctCount: null, passed: null };
    this.attempts.push({ place, attemptNo, startedAt, choices, ...open });
  }

  private pause(attempt: number): number {
    return this.world.draw('UserQuizAttempt', [this.number, attempt]).int('pause', 10, 120) * SECOND_MS;
  }

  private moment(): Instant {
    if (this.now === undefined) throw new Error('nobody studies between visits');
    return this.now;
  }
}

function resultOf(place: QuizPlace, { choices }: Sitting): { correctCount: number; passed: boolean } {
  const { passPercent } = courses[place.course] as CourseText;
  const correctCount = choices.filter(({ answer }) => answer === 0).length;
  return { correctCount, passed: correctCount * 100 >= passPercent * quizAt(place).questions.length };
}

function isLast({ course, lesson }: LessonPlace): boolean {
  return lesson === (courses[course] as CourseText).lessons.length - 1;
}
