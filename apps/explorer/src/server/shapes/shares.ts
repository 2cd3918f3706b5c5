import { type Domain, measureShares, type Share } from '@tilth/engine';
import type { ShareLine } from '../../answers/shapes.ts';
import { attempt } from '../database/attempt.ts';
import type { Reading } from '../database/reader.ts';
import { domainsIn } from '../domains.ts';

/** Every stated share of the domains that the world has, beside what is there. */
export async function shares(reading: Reading, domains: readonly Domain[]): Promise<readonly ShareLine[]> {
  const lines: ShareLine[] = [];
  for (const domain of domainsIn(domains, reading.run?.domains ?? [])) {
    for (const share of domain.shares) lines.push(await shareLine(reading, domain, share));
  }
  return lines;
}

export function shareLine(
  { client, query, kept }: Reading,
  domain: Domain,
  share: Share,
): Promise<ShareLine> {
  return kept(`share ${domain.name} ${share.name}`, async () => {
    const { name, source } = share;
    const measures = await attempt(query, () => measureShares(client, [{ ...domain, shares: [share] }]));
    const error = measures ? null : 'It would have taken too long to measure.';
    const values = (measures ?? []).map(({ value, expected, observed, tolerance, count, ok }) => ({
      value,
      expected,
      observed,
      tolerance,
      count,
      ok,
    }));
    return { name, domain: domain.name, source, n: measures?.[0]?.n ?? 0, values, error };
  });
}
