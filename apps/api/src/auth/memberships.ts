import type { Db } from '../http/context.ts';

/** The systems that know a person. No system knows of another: the e-mail address is what they have in common. */
export interface Memberships {
  readonly investa: boolean;
  readonly cashflow: boolean;
  readonly bank: boolean;
  readonly spark: boolean;
  readonly spendsense: boolean;
}

export async function membershipsOf(db: Db, email: string): Promise<Memberships> {
  const where = { email };
  const [investa, cashflow, bank, spark, spendsense] = await Promise.all([
    db.user.count({ where }),
    db.cashflowUser.count({ where }),
    db.customerProfile.count({ where }),
    db.sparkUser.count({ where }),
    db.spendUser.count({ where }),
  ]);
  return {
    investa: investa > 0,
    cashflow: cashflow > 0,
    bank: bank > 0,
    spark: spark > 0,
    spendsense: spendsense > 0,
  };
}
