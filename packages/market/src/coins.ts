import type { Day, Instant } from '@tilth/schema';
import { DAY_MS } from './days.ts';
import type { Exchange } from './exchange.ts';

/**
 * Where coins are traded: every day, round the clock, in UTC. Prices are paise. Coins move together far more than shares
 * do, and no exchange stops them: the band is only there to keep a price from going to nothing. Assumed.
 */
export const coins: Exchange = {
  draws: {
    market: 'the coin market',
    sector: 'coin sector',
    alone: 'coin alone',
    day: 'coin day',
    step: 'coin hour',
  },
  isOpen: () => true,
  opensAt: (at: Day) => (at * DAY_MS) as Instant,
  steps: 24,
  stepMs: DAY_MS / 24,
  daysAYear: 365,
  band: 0.4,
  varianceOf: { market: 0.6, sector: 0, alone: 0.4 },
  tickAt: () => 1,
};
