import type { Instant, NotificationKind } from '@tilth/schema';
import type { PlacedOrder } from '@tilth/trading';
import type { Life } from './life.ts';
import { TOLD_TOGETHER_MS } from './shapes.ts';

/** Something that happened to a user: of which kind, when, and which of the things of that kind it is about. */
export interface Happening {
  readonly kind: NotificationKind;
  /** Its place among the orders, lessons, badges and so on of the user's life. */
  readonly index: number;
  readonly at: Instant;
}

/** All that happened to a user and is worth telling. Of every user, at least that they joined. */
export function happeningsOf(life: Life): Happening[] {
  const happenings: Happening[] = [{ kind: 'welcome', index: 0, at: life.joinedAt }];
  newDevices(life, happenings);
  for (const [index, { completedAt }] of life.learning.lessons.entries()) {
    if (completedAt !== null) happenings.push({ kind: 'lesson_completed', index, at: completedAt });
  }
  for (const [index, { submittedAt }] of life.learning.quizzes.entries()) {
    if (submittedAt !== null) happenings.push({ kind: 'quiz_graded', index, at: submittedAt });
  }
  for (const [index, { earnedAt }] of life.learning.badges.entries()) {
    happenings.push({ kind: 'badge_earned', index, at: earnedAt });
  }
  for (const [index, order] of life.trading.orders.entries()) orderHappenings(order, index, happenings);
  for (const [index, { at }] of life.trading.achievements.entries()) {
    happenings.push({ kind: 'achievement_earned', index, at });
  }
  for (const [index, { at }] of life.trading.alerts.entries()) {
    happenings.push({ kind: 'price_alert', index, at });
  }
  return happenings;
}

/** A device is known as long as a session of it is kept. The first of all the sessions is how the user began. */
function newDevices({ sessions }: Life, happenings: Happening[]): void {
  let first = Number.POSITIVE_INFINITY;
  for (const { startedAt } of sessions) first = Math.min(first, startedAt);
  for (const [index, { key, startedAt }] of sessions.entries()) {
    const before = sessions[index - 1];
    const newDevice = before === undefined || before.key[1] !== key[1];
    if (newDevice && startedAt > first) happenings.push({ kind: 'new_session', index, at: startedAt });
  }
}

const ends = {
  filled: 'order_filled',
  cancelled: 'order_cancelled',
  expired: 'order_expired',
  rejected: 'order_rejected',
} as const;

function orderHappenings(
  { status, closedAt, fills, quantity }: PlacedOrder,
  index: number,
  happenings: Happening[],
): void {
  const [first, second] = fills;
  const inPart = first !== undefined && first.quantity < quantity;
  if (inPart && (second === undefined || second.at > first.at + TOLD_TOGETHER_MS)) {
    happenings.push({ kind: 'order_partially_filled', index, at: first.at });
  }
  if (status === 'open' || status === 'partially_filled' || closedAt === null) return;
  happenings.push({ kind: ends[status], index, at: closedAt });
}
