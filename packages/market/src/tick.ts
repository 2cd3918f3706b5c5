/** Up to which price, in paise, prices move in which steps (National Stock Exchange, since 15 April 2025). */
export const ticks = [
  [24_999, 1],
  [100_000, 5],
  [500_000, 10],
  [1_000_000, 50],
  [2_000_000, 100],
  [Number.POSITIVE_INFINITY, 500],
] as const;

// Apart, because every price that is made asks for its step: to take pairs apart again and again took a third of the time.
const upTo = ticks.map(([price]) => price);
const steps = ticks.map(([, step]) => step);

/**
 * The step at a price, in paise. The exchange reviews each stock's step at the end of a month; here it follows the price
 * at once, so that one price is enough to tell whether it can be.
 */
export function tickAt(paise: number): number {
  let step = 0;
  while (paise > (upTo[step] as number)) step++;
  return steps[step] as number;
}

/** The nearest price that can be on the exchange. */
export function onTick(paise: number): number {
  const tick = tickAt(paise);
  return Math.floor(paise / tick + 0.5) * tick;
}
