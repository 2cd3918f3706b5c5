import type { Booking } from '@tilth/accounts';
import type { Draw, World } from '@tilth/engine';
import { nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type { Day, Instant, LoanPaymentMethod } from '@tilth/schema';
import { dayOf, inClearing, inOwnTime } from '../hours.ts';
import { receiverOn } from '../staff.ts';
import type { Payment } from './lending.ts';

const MINUTE_MS = 60_000;

/** Of a payment, what goes where. Cents. */
export interface Split {
  readonly principal: number;
  readonly interest: number;
  readonly lateFee: number;
}

/** Takes a loan's payments in, one after the other, until the as-of date. */
export class Till {
  readonly payments: Payment[] = [];
  private readonly world: World;
  private readonly key: readonly [customer: number, application: number];
  private readonly method: LoanPaymentMethod;

  constructor(
    world: World,
    key: readonly [customer: number, application: number],
    method: LoanPaymentMethod,
  ) {
    this.world = world;
    this.key = key;
    this.method = method;
  }

  /** When the last payment came. */
  get last(): Instant {
    return this.payments.at(-1)?.at ?? (0 as Instant);
  }

  /** When a payment that is meant for a day is booked: on a day that the bank is open, and after the one before it. */
  momentOn(no: number, part: number, day: Day): Instant {
    const draw = this.world.draw('loan payment', [...this.key, no, part]);
    const at = this.timeOn(draw, Math.max(day, dayOf(this.last)) as Day);
    return Math.max(at, this.last + MINUTE_MS) as Instant;
  }

  /** Whether the payment came before the as-of date. */
  take(no: number, part: number, at: Instant, split: Split): boolean {
    if (at > this.world.asOf) return false;
    const { method, world } = this;
    const key = [...this.key, no, part] as const;
    const receivedBy = method === 'branch' ? receiverOn(world, this.key[0], key, dayOf(at)) : null;
    const id = world.draw('LoanPayment', key).uuidAt('id', at);
    this.payments.push({ id, at, no, part, method, receivedBy, transactionId: null, ...split });
    return true;
  }

  /** What was paid from an account here, as it was booked there. */
  takeFromAccount(no: number, part: number, { id: transactionId, at }: Booking, split: Split): void {
    const id = this.world.draw('LoanPayment', [...this.key, no, part]).uuidAt('id', at);
    const method = 'account_debit';
    this.payments.push({ id, at, no, part, method, receivedBy: null, transactionId, ...split });
  }

  private timeOn(draw: Draw, day: Day): Instant {
    if (this.method === 'online') return inOwnTime(draw, 'at', day);
    const open = nextOpenInAmerica(day);
    return this.method === 'ach' ? inClearing(draw, 'at', open) : officeTimeInAmerica(draw, 'at', open);
  }
}
