import { say, type TextName, texts } from '@tilth/notifications';
import type { NotificationKind } from '@tilth/schema';
import type { Db } from '../http/context.ts';

/** What a notification refers to: one thing, by its kind. */
type About = {
  readonly [thing in
    | 'sessionId'
    | 'lessonId'
    | 'attemptId'
    | 'badgeId'
    | 'orderId'
    | 'achievementId']?: string;
};

interface Happening {
  readonly userId: string;
  readonly kind: NotificationKind;
  /** When it happened, and so when it is told. */
  readonly at: Date;
  readonly text: TextName;
  readonly values: { readonly [gap: string]: string | number };
  readonly about?: About;
  /** The rupees that the text speaks of, with two places. */
  readonly amount?: string;
}

/** Tells a user what has happened to them, in the words that the world has for it. */
export async function tell(
  db: Db,
  { userId, kind, at, text, values, about, amount }: Happening,
): Promise<void> {
  const { title, body } = texts[text];
  await db.notification.create({
    data: {
      userId,
      kind,
      createdAt: at,
      title: say(title, values),
      body: say(body, values),
      ...about,
      ...(amount !== undefined && { amount }),
    },
  });
}
