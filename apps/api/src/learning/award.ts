import type { Db } from '../http/context.ts';
import { tell } from '../notifications/tell.ts';

interface Handed {
  readonly userId: string;
  readonly quizId: string;
  readonly quizTitle: string;
  readonly at: Date;
}

interface Awarded {
  readonly badgeId: string;
  readonly name: string;
  readonly description: string;
  readonly points: number;
}

/** Gives the user the badges whose condition the attempt of this moment has met. Their sums have to be up to date. */
export async function award(db: Db, { userId, quizId, quizTitle, at }: Handed): Promise<string[]> {
  const awarded = await db.$queryRaw<Awarded[]>`
    with counted as (
      select c.* from investa.learning_progress p
      cross join lateral (values ('quizzes_passed'::investa.badge_condition, p.quizzes_passed),
        ('lessons_completed', p.lessons_completed), ('courses_completed', p.courses_completed),
        ('perfect_scores', (select count(*)::int from investa.user_quiz_attempts t where t.user_id = p.user_id and t.score = 100))
      ) c (condition, count)
      where p.user_id = ${userId}::uuid
    ), given as (
      insert into investa.user_badges (user_id, badge_id, quiz_id, earned_at)
      select ${userId}::uuid, b.id, ${quizId}::uuid, ${at}::timestamptz
      from investa.badges b join counted c on c.condition = b.condition and c.count >= b.threshold
      on conflict do nothing returning badge_id
    )
    select b.id::text as "badgeId", b.name, b.description, b.points::int
    from given g join investa.badges b on b.id = g.badge_id order by b.points`;
  for (const { badgeId, name, description, points } of awarded) {
    await tell(db, {
      userId,
      kind: 'badge_earned',
      at,
      text: 'badge_earned',
      values: { badge: name, description, points, quiz: quizTitle },
      about: { badgeId },
    });
  }
  return awarded.map(({ name }) => name);
}
