import { LOCK_MINUTES, LOCKED_AT } from '@tilth/security';
import { Bounded } from '../bounded.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { standsAt } from '../standing.ts';

const MINUTE_MS = 60_000;
const REMEMBERED = 10_000;

interface Guarded {
  readonly userId: string;
  readonly lockedUntil: Date | null;
}

/**
 * Five wrong passwords or codes lock an account for half an hour. How many there were is in the database, where rules look
 * at it. The world's time stands, so how long a lock has lasted is known only here: after a restart it begins anew.
 */
export class Lockout {
  readonly #clock: Clock;
  /** When accounts open again, by the user. */
  readonly #opensAt = new Bounded<number>(REMEMBERED);
  /** Addresses that nobody has are locked as well: else a lock would tell who has an account. */
  readonly #nobodys = new Bounded<{ failures: number; opensAt: number }>(REMEMBERED);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Refuses whoever is locked out. */
  async assertOpen(db: Db, { userId, lockedUntil }: Guarded): Promise<void> {
    if (lockedUntil === null) return;
    const left = lockedUntil.getTime() - (await standsAt(db)).getTime();
    if (left <= 0) return;
    const opensAt = this.#opensAt.get(userId) ?? this.#clock() + left;
    this.#opensAt.set(userId, opensAt);
    this.#refuseUntil(opensAt);
  }

  /** Counts a wrong password or code. */
  async failed(db: Db, userId: string): Promise<void> {
    const lockedUntil = new Date((await standsAt(db)).getTime() + LOCK_MINUTES * MINUTE_MS);
    const [settings] = await db.$queryRaw<{ locked: boolean }[]>`
      update investa.security_settings
         set failed_logins = least(failed_logins + 1, 32767),
             locked_until = case when failed_logins + 1 >= ${LOCKED_AT} then ${lockedUntil}::timestamptz end
       where user_id = ${userId}::uuid returning locked_until is not null as locked`;
    if (settings?.locked) this.#opensAt.set(userId, this.#clock() + LOCK_MINUTES * MINUTE_MS);
  }

  /** The right password clears the count. */
  async succeeded(db: Db, userId: string): Promise<void> {
    await db.securitySettings.updateMany({
      where: { userId, OR: [{ failedLogins: { gt: 0 } }, { lockedUntil: { not: null } }] },
      data: { failedLogins: 0, lockedUntil: null },
    });
    this.#opensAt.delete(userId);
  }

  /** The same for an address that nobody has. */
  failedNobody(email: string): void {
    const known = this.#nobodys.get(email);
    if (known) this.#refuseUntil(known.opensAt);
    const failures = (known?.failures ?? 0) + 1;
    const opensAt = failures >= LOCKED_AT ? this.#clock() + LOCK_MINUTES * MINUTE_MS : 0;
    this.#nobodys.set(email, { failures, opensAt });
  }

  #refuseUntil(opensAt: number): void {
    const left = opensAt - this.#clock();
    if (left <= 0) return;
    throw new Problem(
      423,
      'locked',
      'Locked',
      'There were too many wrong passwords or codes. Try again later.',
      {
        headers: { 'retry-after': String(Math.ceil(left / 1000)) },
      },
    );
  }
}
