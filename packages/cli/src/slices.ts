import { countOf, type Domain, type Slice, type WorldRequest } from '@tilth/engine';

/** Of one aggregate: enough to tell how far it is. */
const MOST_SLICES = 100;
/** Fewer are made before anybody could look. */
const LEAST_NUMBERS = 1_000;

/** All numbers of some domains, in parts; tells before each how many have been made. */
export function* slicesOf(
  domains: readonly Domain[],
  request: WorldRequest,
  progress: (done: number, total: number, what: string) => void,
): Generator<Slice> {
  const parts = domains.flatMap((domain) =>
    domain.aggregates.map((aggregate) => ({ domain, aggregate, count: countOf(aggregate.size, request) })),
  );
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  for (const { domain, aggregate, count } of parts) {
    const step = Math.max(LEAST_NUMBERS, Math.ceil(count / MOST_SLICES));
    // One at least, also of none: a table without rows has a fingerprint too.
    for (let from = 0; from === 0 || from < count; from += step) {
      const to = Math.min(count, from + step);
      progress(done, total, domain.name);
      yield { domain, aggregate, numbers: range(from, to) };
      done += to - from;
    }
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}
