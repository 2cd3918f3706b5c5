import type { ClientBase } from 'pg';
import type { Domain } from '../table/domain.ts';
import type { Share } from '../table/rule.ts';

/** So many standard deviations are exceeded by chance once in 150,000 times. */
const DEVIATIONS = 4.5;

/** How often a value came, beside how often it was meant to. */
export interface ShareMeasure {
  readonly share: string;
  readonly domain: string;
  readonly value: string;
  /** The share that was meant: 0 for a value that nobody meant. */
  readonly expected: number;
  readonly observed: number;
  /** How far the two may lie apart by chance. */
  readonly tolerance: number;
  /** How often this value came. */
  readonly count: number;
  /** How often any came. */
  readonly n: number;
  readonly ok: boolean;
}

/** Measures each share of some domains in a world. Where nothing was drawn at all, nothing is wrong either: `n` is 0. */
export async function measureShares(client: ClientBase, domains: readonly Domain[]): Promise<ShareMeasure[]> {
  const measures: ShareMeasure[] = [];
  for (const domain of domains) {
    for (const share of domain.shares) measures.push(...measure(domain, share, await counted(client, share)));
  }
  return measures;
}

/** How often each value came. `null` is one as well. */
async function counted(client: ClientBase, { of }: Share): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query(
    `select coalesce(drawn.value::text, 'null') as value, count(*)::float8 as count
       from (${of.replace(/;\s*$/, '')}\n) as drawn (value) group by 1 order by 1`,
  );
  return new Map(rows.map(({ value, count }) => [value, count]));
}

function measure(domain: Domain, share: Share, counts: ReadonlyMap<string, number>): ShareMeasure[] {
  const { name, are, together = 1 } = share;
  const weight = Object.values(are).reduce((sum, each) => sum + each, 0);
  if (!(weight > 0)) throw new TypeError(`share ${name} of ${domain.name} weighs nothing`);
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const values = new Set([...Object.keys(are), ...counts.keys()]);
  return [...values].map((value) => {
    const expected = (are[value] ?? 0) / weight;
    const count = counts.get(value) ?? 0;
    const chance = DEVIATIONS * Math.sqrt(n * expected * (1 - expected) * together) + 1;
    // What was not meant at all does not happen by chance.
    const limit = expected > 0 ? chance : 0;
    return {
      share: name,
      domain: domain.name,
      value,
      expected,
      observed: n > 0 ? count / n : 0,
      tolerance: n > 0 ? limit / n : 0,
      count,
      n,
      ok: Math.abs(count - n * expected) <= limit,
    };
  });
}
