import type { Instant } from '@tilth/schema';
import type { ClientBase } from 'pg';
import type { Rule } from '../table/rule.ts';
import { setAsOf } from './as-of.ts';
import { type Offenders, offendersOf } from './offenders.ts';
import { sqlFailure } from './sql-failure.ts';

/** Whether a rule catches what its corruption does to a world, and if not, why. */
export type Corruption =
  | ({ readonly caught: true } & Offenders)
  | { readonly caught: false; readonly problem: string };

/** Breaks a world in the way that a rule says, looks whether the rule catches it, and takes everything back. */
export async function corrupts(
  client: ClientBase,
  { offenders, corrupt }: Pick<Rule, 'offenders' | 'corrupt'>,
  asOf: Instant,
): Promise<Corruption> {
  let doing = 'its offenders cannot be asked for';
  await client.query('begin');
  try {
    await setAsOf(client, asOf);
    const before = await offendersOf(client, offenders);
    if (before.count > 0) return missed(`it has ${before.count} offenders before anything is corrupted`);
    doing = 'its corruption is refused';
    await client.query(corrupt);
    doing = 'its offenders cannot be asked for after the corruption';
    const after = await offendersOf(client, offenders);
    return after.count > 0 ? { caught: true, ...after } : missed('it finds no offender after its corruption');
  } catch (error) {
    return missed(`${doing}: ${sqlFailure(error)}`);
  } finally {
    await client.query('rollback');
  }
}

function missed(problem: string): Corruption {
  return { caught: false, problem };
}
