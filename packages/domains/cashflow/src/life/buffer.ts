import type { Emit, World } from '@tilth/engine';
import type { BufferMovementKind, Day, Instant, Row, Uuid } from '@tilth/schema';
import { bufferMovement } from '../buffer-movement.ts';
import { HOUR_MS, inIndia } from '../calendar.ts';
import {
  DEPOSIT_GAP_DAYS,
  DRY_SPELL,
  depositShares,
  FIRST_DEPOSIT,
  GOOD_PAYMENT_PERCENT,
  LEAST_WITHDRAWAL,
  OPENED_WITHIN_DAYS,
  openingHours,
  TARGET_STEP,
  WITHDRAWAL_GAP_DAYS,
} from '../shapes/buffer.ts';
import type { BufferState } from '../smoothing-buffer.ts';
import type { Source } from './source.ts';
import type { Freelancer } from './way.ts';

const PAISE = 100;

/** A user's smoothing buffer, which takes its part of good payments and helps when the account is overdrawn. */
export class Buffer {
  readonly state: BufferState;
  /** What was in it when the as-of date's day began in UTC. */
  balanceAtDawn = 0;
  private readonly emit: Emit;
  private readonly number: number;
  private readonly dawn: Instant;
  private readonly sources: ReadonlyMap<Uuid, Source>;
  private sequence = 0;
  private lastDeposit = Number.NEGATIVE_INFINITY;
  private lastWithdrawal = Number.NEGATIVE_INFINITY;

  constructor(world: World, emit: Emit, user: Freelancer, sources: readonly Source[], dawn: Instant) {
    this.emit = emit;
    this.number = user.number;
    this.dawn = dawn;
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.state = stateOf(world, user);
    const { target, openedAt } = this.state;
    const draw = world.draw('SmoothingBuffer', user.number);
    const first = target * draw.uniform('first deposit', FIRST_DEPOSIT.least, FIRST_DEPOSIT.most);
    this.move(
      'deposit',
      Math.max(1, Math.floor(first / FIRST_DEPOSIT.step)) * FIRST_DEPOSIT.step,
      openedAt,
      null,
    );
  }

  get balance(): number {
    return this.state.deposited - this.state.withdrawn;
  }

  /** Is told of each transaction. */
  watch(row: Row<'CashflowTransaction'>, day: Day): void {
    if (row.occurredAt < this.state.openedAt) return;
    if (row.incomeSourceId !== null) this.setAside(row, day, this.sources.get(row.incomeSourceId) as Source);
    else if ((row.balanceAfter as number) < 0) this.help(row, day);
  }

  private setAside(
    { id, amount, balanceAfter, occurredAt }: Row<'CashflowTransaction'>,
    day: Day,
    source: Source,
  ) {
    const { target, depositShare } = this.state;
    const missing = target - this.balance;
    const paid = amount as number;
    if (missing <= 0 || (balanceAfter as number) < 0 || day - this.lastDeposit < DEPOSIT_GAP_DAYS) return;
    if (paid * 100 < source.expected * GOOD_PAYMENT_PERCENT) return;
    this.lastDeposit = day;
    this.move('deposit', Math.min(missing, Math.floor((paid * depositShare) / 1000 + 0.5)), occurredAt, id);
  }

  private help({ id, amount, occurredAt }: Row<'CashflowTransaction'>, day: Day) {
    if (this.balance === 0 || (amount as number) < LEAST_WITHDRAWAL) return;
    if (day - this.lastWithdrawal < WITHDRAWAL_GAP_DAYS) return;
    this.lastWithdrawal = day;
    this.move('withdrawal', Math.min(this.balance, amount as number), occurredAt, id);
  }

  private move(kind: BufferMovementKind, amount: number, at: Instant, transactionId: Uuid | null): void {
    const { state } = this;
    if (kind === 'deposit') state.deposited += amount;
    else state.withdrawn += amount;
    if (at < this.dawn) this.balanceAtDawn = this.balance;
    const sequence = ++this.sequence;
    const { balance } = this;
    const movement = { bufferId: state.id, transactionId, at, sequence, kind, amount, balance };
    this.emit(bufferMovement, [this.number, sequence], movement);
  }
}

function stateOf(world: World, user: Freelancer): BufferState {
  const draw = world.draw('SmoothingBuffer', user.number);
  const step = TARGET_STEP * PAISE;
  const [first, last] = openingHours;
  const day = (user.firstDay + draw.below('openedAt', OPENED_WITHIN_DAYS)) as Day;
  return {
    id: draw.uuid('id'),
    userId: user.id,
    openedAt: inIndia(day, Math.floor(draw.uniform('openedAt.time', first, last) * HOUR_MS)),
    target: Math.max(1, Math.floor((user.income * (1 - user.saves) * DRY_SPELL) / step + 0.5)) * step,
    depositShare: draw.weighted('depositShare', depositShares),
    deposited: 0,
    withdrawn: 0,
  };
}
