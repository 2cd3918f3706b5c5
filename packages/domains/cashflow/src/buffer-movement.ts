import { recipe } from '@tilth/engine';
import type { BufferMovementKind, Exact, Instant, Uuid } from '@tilth/schema';

interface At {
  readonly bufferId: Uuid;
  /** The payment or the expense it came of, if it was not its owner's doing. */
  readonly transactionId: Uuid | null;
  readonly at: Instant;
  readonly sequence: number;
  readonly kind: BufferMovementKind;
  readonly amount: number;
  readonly balance: number;
}

/** Money put into a buffer or taken out of it. */
export const bufferMovement = recipe<'BufferMovement', At>(
  'BufferMovement',
  ({ draw, bufferId, transactionId, at, sequence, kind, amount, balance }) => ({
    id: draw.uuidAt('id', at),
    bufferId,
    transactionId,
    occurredAt: at,
    sequence,
    kind,
    amount: amount as Exact<2>,
    balanceAfter: balance as Exact<2>,
  }),
);
