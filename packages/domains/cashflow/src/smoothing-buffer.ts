import { recipe } from '@tilth/engine';
import { type Exact, exact, type Instant, type Uuid } from '@tilth/schema';

/** A buffer at the as-of date. Paise. */
export interface BufferState {
  readonly id: Uuid;
  readonly userId: Uuid;
  readonly openedAt: Instant;
  readonly target: number;
  /** Thousandths. */
  readonly depositShare: number;
  deposited: number;
  withdrawn: number;
}

/** Money set aside in good weeks for bad ones: what its movements have come to. */
export const smoothingBuffer = recipe<'SmoothingBuffer', { state: BufferState }>(
  'SmoothingBuffer',
  ({ state }) => {
    const { id, userId, openedAt, target, depositShare, deposited, withdrawn } = state;
    const balance = deposited - withdrawn;
    // What is missing of the target. A full buffer is safe, an empty one is empty when it is needed.
    const missing = Math.floor((100 * (target - balance)) / target + 0.5);
    return {
      id,
      userId,
      openedAt,
      balance: balance as Exact<2>,
      totalDeposited: deposited as Exact<2>,
      totalWithdrawn: withdrawn as Exact<2>,
      targetBalance: target as Exact<2>,
      depositShare: exact(depositShare, 3),
      riskScore: exact(missing, 2),
    };
  },
);
