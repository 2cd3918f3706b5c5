import type { Instant } from '@tilth/schema';

interface Happening {
  readonly at: Instant;
  readonly order: number;
  readonly happens: () => void;
}

/** What happens to somebody, in the order of time; of one moment, in the order in which it was foreseen. What happens may foresee more. */
export class Timeline {
  private readonly ahead: Happening[] = [];
  private foreseen = 0;

  /** Not before what is happening now. */
  at(at: Instant, happens: () => void): void {
    const happening = { at, order: this.foreseen++, happens };
    let low = 0;
    let high = this.ahead.length;
    // Kept with the next at the end.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.ahead[middle] as Happening, happening)) high = middle;
      else low = middle + 1;
    }
    this.ahead.splice(low, 0, happening);
  }

  run(): void {
    for (let next = this.ahead.pop(); next; next = this.ahead.pop()) next.happens();
  }
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
