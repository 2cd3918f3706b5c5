import type { Draw, World } from '@tilth/engine';
import type { PolicyType, PremiumFrequency } from '@tilth/schema';
import { cents, stepped } from '../money.ts';
import { type CoverageShape, coveragesOf, loadingOf, monthsOf, PREMIUM_GROWTH } from '../shapes/lines.ts';
import type { Coverage } from './cover.ts';
import type { Insured } from './insured.ts';

const MILLION = 1_000_000;
const LEAST_PREMIUM = 100;

/** What a policy covers: the same things as the one that it renews, if it does. */
export function coveragesFor(
  world: World,
  { number, income }: Insured,
  type: PolicyType,
  /** The policy that was first taken out, of those renewed since. */
  first: number,
  policy: number,
  renewal: number,
  age: number,
  frequency: PremiumFrequency,
): Coverage[] {
  const coverages: Coverage[] = [];
  for (const [place, shape] of coveragesOf[type].entries()) {
    const draw = world.draw('insured thing', [number, first, place]);
    if (!draw.chance('covered', shape.share)) continue;
    const limit = limitOf(draw, shape, income, coverages[0]?.limit ?? 0);
    coverages.push({
      id: world.id('PolicyCoverage', [number, policy, coverages.length]),
      kind: shape.kind,
      limit,
      deductible: cents(draw.pick('deductible', shape.deductibles)),
      premium: premiumOf(shape, limit, age, frequency, renewal),
    });
  }
  return coverages;
}

function limitOf(draw: Draw, { limit }: CoverageShape, income: number, first: number): number {
  if ('sums' in limit) return cents(draw.pick('limit', limit.sums));
  if ('ofFirst' in limit) return stepped(Math.floor((first * limit.ofFirst) / 100), cents(limit.step));
  const wanted = stepped(income * draw.lognormal('limit', limit.ofIncome), cents(limit.step));
  return Math.min(cents(limit.to), Math.max(cents(limit.from), wanted));
}

/** What a part of a year costs: the year's price, and more where it is paid in parts or for the second time. */
function premiumOf(
  { price }: CoverageShape,
  limit: number,
  age: number,
  frequency: PremiumFrequency,
  renewal: number,
): number {
  const decade = Math.min(5, Math.max(0, Math.floor(age / 10) - 2));
  const perMillion = typeof price === 'number' ? price : (price[decade] as number);
  let year = Math.floor((limit * perMillion) / MILLION);
  for (let i = 0; i < renewal; i++) year += Math.floor((year * PREMIUM_GROWTH) / 100);
  const parts = 12 / monthsOf[frequency];
  return Math.max(LEAST_PREMIUM, Math.floor((year * (100 + loadingOf[frequency])) / (100 * parts)));
}
