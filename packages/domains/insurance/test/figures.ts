import { customers } from '@tilth/customers';
import { countOf, decimal, World, type WorldRequest } from '@tilth/engine';
import { insuranceOf, type Policy } from '../src/index.ts';
import { lines } from '../src/shapes/lines.ts';

/** What became of the policies of each type, and of the claims on them, as a table. */
export function insuranceTable(request: WorldRequest): string {
  const world = new World(request);
  const policies: Policy[] = [];
  for (let number = 0; number < countOf(customers, request); number++)
    policies.push(...insuranceOf(world, number));
  const cells = lines.map((type) => {
    const sold = policies.filter((policy) => policy.type === type);
    const is = (status: string) => sold.filter((policy) => policy.status === status).length;
    const claims = sold.flatMap((policy) => policy.claims);
    const paid = claims.reduce((sum, { payout }) => sum + (payout ?? 0), 0);
    const reserve = claims.reduce((sum, each) => sum + each.reserve, 0);
    return [
      type,
      sold.length,
      ...['active', 'expired', 'cancelled', 'lapsed'].map(is),
      sold.reduce((sum, { premiums }) => sum + premiums.length, 0),
      claims.length,
      claims.filter(({ status }) => status === 'denied').length,
      decimal(paid, 2),
      decimal(reserve, 2),
    ];
  });
  return [
    '| type | sold | active | expired | cancelled | lapsed | premiums due | claims | denied | paid, dollars | reserved |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...cells.map((each) => `| ${each.join(' | ')} |`),
    '',
  ].join('\n');
}
