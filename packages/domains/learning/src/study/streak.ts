/** Days in a row: the longest such row, and the one that the last day ends. */
export interface Streaks {
  readonly longest: number;
  readonly current: number;
}

/** Of days in ascending order, of which some may come several times. */
export function streaksOf(days: readonly number[]): Streaks {
  let longest = 0;
  let current = 0;
  days.forEach((day, index) => {
    const since = day - (days[index - 1] ?? Number.NEGATIVE_INFINITY);
    if (since === 0) return;
    current = since === 1 ? current + 1 : 1;
    longest = Math.max(longest, current);
  });
  return { longest, current };
}
