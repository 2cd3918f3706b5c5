import type { Db } from '../http/context.ts';
import { notAMember } from '../http/problem.ts';

/** The Cashflow account of whoever has this address. */
export async function cashflowIdOf(db: Db, email: string): Promise<string> {
  const user = await db.cashflowUser.findUnique({ where: { email }, select: { id: true } });
  if (!user) throw notAMember('Cashflow');
  return user.id;
}
