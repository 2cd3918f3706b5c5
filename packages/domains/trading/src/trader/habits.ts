import type { Draw } from '@tilth/engine';
import type { Indian } from '@tilth/population';
import { eagerness } from '../shapes.ts';

/** How much somebody does. */
export interface Habits {
  readonly orders: number;
  readonly sessions: number;
  /** Different stocks that they buy. */
  readonly stocks: number;
  readonly watched: number;
}

/**
 * Those who like risk trade more, and the diligent look at more stocks. User 0, whom the documentation logs in as, does as
 * much as anybody, so that there is something to see.
 */
export function habitsOf(draw: Draw, { number, temperament }: Indian): Habits {
  const { risk, diligence } = temperament;
  const [orders, sessions, stocks, watched] =
    number === 0
      ? [1, 1, 1, 1]
      : [
          (draw.uniform('orders', 0, 1) + risk) / 2,
          (draw.uniform('sessions', 0, 1) + risk) / 2,
          (draw.uniform('stocks', 0, 1) + diligence) / 2,
          (draw.uniform('watched', 0, 1) + diligence) / 2,
        ];
  return {
    orders: among(eagerness.orders, orders),
    sessions: among(eagerness.sessions, sessions),
    stocks: among(eagerness.stocks, stocks),
    watched: among(eagerness.watched, watched),
  };
}

function among([least, most]: readonly [number, number], eager: number): number {
  return Math.min(most, least + Math.floor(eager * (most - least + 1)));
}
