import type { Db } from '../http/context.ts';
import { nextMoment, standsAt } from '../standing.ts';

/** Whose studies are open: nobody else writes into them until the transaction ends. Gives the next moment of them. */
export async function openStudies(db: Db, userId: string): Promise<Date> {
  await db.$queryRaw`select 1 from investa.learning_progress where user_id = ${userId}::uuid for update`;
  const [latest] = await db.$queryRaw<{ at: Date | null }[]>`
    select max(at) as at from (
      select greatest(max(started_at), max(completed_at)) as at
      from investa.user_lesson_progress where user_id = ${userId}::uuid
      union all
      select greatest(max(started_at), max(submitted_at)) from investa.user_quiz_attempts where user_id = ${userId}::uuid
      union all
      select max(answered_at) from investa.user_quiz_answers where user_id = ${userId}::uuid
    ) deeds`;
  return nextMoment(latest?.at ?? null, await standsAt(db));
}
