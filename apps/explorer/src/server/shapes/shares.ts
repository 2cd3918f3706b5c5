import { type Domain, measureShares, type Share } from '@tilth/engine';
import type { ShareLine, StatedShare } from '../../answers/shapes.ts';
import { attempt } from '../database/attempt.ts';
import { type Reading, Told } from '../database/reader.ts';
import { unknown } from '../database/troubles.ts';
import { domainsIn } from '../domains.ts';

/** Every stated share of the domains that the world has. Nothing is measured for it. */
export function statedShares({ run }: Reading, domains: readonly Domain[]): readonly StatedShare[] {
  return domainsIn(domains, run?.domains ?? []).flatMap((domain) =>
    domain.shares.map(({ name, source, are }) => {
      const all = Object.values(are).reduce((sum, weight) => sum + weight, 0);
      const values = Object.entries(are).map(([value, weight]) => ({ value, expected: weight / all }));
      return { name, domain: domain.name, source, values };
    }),
  );
}

/** Those of one domain, beside what is there. */
export async function shares(
  reading: Reading,
  domains: readonly Domain[],
  name: string,
): Promise<readonly ShareLine[]> {
  const domain = domains.find((each) => each.name === name);
  if (!domain) throw new Told(unknown(`domain ${name}`));
  const lines: ShareLine[] = [];
  for (const share of domain.shares) lines.push(await shareLine(reading, domain, share));
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
