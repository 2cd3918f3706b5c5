import type { World } from '@tilth/engine';
import { INDIA_OFFSET_MS, joined, type Temperament, timeOfDay } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { BREAK, FIRST_WAIT_DAYS, GAP_DAYS, STARTS_AT_ONCE } from '../shapes.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** No visit is as long, however many lessons and quizzes it has. */
export const LONGEST_VISIT_MS = 180 * MINUTE_MS;

/** Between one visit and the next, even on the same day. */
const PAUSE_MS = 20 * MINUTE_MS;

/** When a user visits the app to study: first after joining, and then every few days, at hours that suit them. */
export class Visits {
  private readonly world: World;
  private readonly number: number;
  private readonly temperament: Temperament;
  private readonly joinedAt: Instant;
  /** The last day on which a visit may begin: it ends before the as-of date, also when it begins before midnight. */
  private readonly lastDay: number;
  /** Of the visit before, counted in Indian days. */
  private day: number;
  private count = 0;

  constructor(world: World, number: number, temperament: Temperament) {
    this.world = world;
    this.number = number;
    this.temperament = temperament;
    this.joinedAt = joined(world, 'investa', number);
    this.day = indianDay(this.joinedAt);
    this.lastDay = indianDay(world.asOf - LONGEST_VISIT_MS) - 1;
  }

  /** When the next visit begins; none, when it could not end before the as-of date. At most so many are still to come. */
  next(after: Instant | undefined, toCome: number): Instant | undefined {
    const at = after === undefined ? this.first(toCome) : this.later(after, toCome);
    this.count++;
    return at + LONGEST_VISIT_MS <= this.world.asOf ? (at as Instant) : undefined;
  }

  private first(toCome: number): number {
    const draw = this.draw();
    if (draw.chance('at once', STARTS_AT_ONCE)) return this.joinedAt + draw.int('minutes', 3, 55) * MINUTE_MS;
    const wait = draw.geometric('wait', FIRST_WAIT_DAYS * (1 - this.temperament.diligence));
    return this.onDay(1 + wait, toCome);
  }

  private later(after: Instant, toCome: number): number {
    const draw = this.draw();
    let wait = 1 + draw.geometric('gap', GAP_DAYS * (1 - this.temperament.diligence));
    if (draw.chance('break', BREAK.share)) wait += WEEK_DAYS + draw.geometric('break.days', BREAK.days);
    return Math.max(this.onDay(wait, toCome), after + PAUSE_MS);
  }

  /** So many days later, or as many as leave a day for each visit that is to come. */
  private onDay(wait: number, toCome: number): number {
    const room = Math.floor((this.lastDay - this.day) / Math.max(1, toCome));
    this.day += Math.max(1, Math.min(wait, room));
    return this.day * DAY_MS - INDIA_OFFSET_MS + timeOfDay(this.draw(), 'time', this.temperament);
  }

  private draw() {
    return this.world.draw('study visit', [this.number, this.count]);
  }
}

/** The day that an instant falls on in India, in days since 1970. */
export function indianDay(at: number): number {
  return Math.floor((at + INDIA_OFFSET_MS) / DAY_MS);
}
