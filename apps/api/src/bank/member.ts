import type { Db } from '../http/context.ts';
import { notAMember } from '../http/problem.ts';

/** The number of the bank's customer who has this address. */
export async function customerOf(db: Db, email: string): Promise<number> {
  const customer = await db.bankCustomer.findFirst({
    where: { profile: { email } },
    select: { customerId: true },
  });
  if (!customer) throw notAMember('The bank');
  return customer.customerId;
}
