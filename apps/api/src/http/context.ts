import type { Prisma, PrismaClient } from '@tilth/client';
import type { Lockout } from '../auth/lockout.ts';
import type { Registrations } from '../auth/registrations.ts';
import type { Retired } from '../auth/retired.ts';
import type { SecondFactors } from '../auth/second-factor.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Clock } from '../clock.ts';
import type { Deadlines } from '../learning/deadlines.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox.ts';

/** All that an app is made of. Tests give it a database of their own, and a clock that they turn. */
export interface Dependencies {
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: Outbox;
  /** What tokens are signed with: 32 bytes or more. */
  readonly secret: Uint8Array;
}

/** What an app keeps in memory between requests, beside what it was given. */
export interface Services extends Dependencies {
  readonly tokens: Tokens;
  readonly lockout: Lockout;
  readonly secondFactors: SecondFactors;
  readonly retired: Retired;
  readonly registrations: Registrations;
  readonly deadlines: Deadlines;
}

/** Who is asking. */
export interface Caller {
  readonly sessionId: string;
  readonly userId: string;
  /** By which every system knows them. */
  readonly email: string;
}

/** What a handler finds in its context. `caller` is there on every route that is guarded, and on no other. */
export interface Env {
  Variables: { services: Services; requestId: string; caller: Caller };
}

/** A transaction, or no transaction. */
export type Db = Prisma.TransactionClient;
