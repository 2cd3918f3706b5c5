import type { Draw, World } from '@tilth/engine';
import { nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type { CoverageKind, Day, Instant } from '@tilth/schema';
import descriptions from '../../data/claims.json' with { type: 'json' };
import { DAY_MS, dayOf } from '../days.ts';
import {
  claiming,
  decidedAfter,
  denials,
  filedAfter,
  LATELY,
  paidAfter,
  RESERVE,
  takenUpAfter,
  WHILE_OWED_SHARE,
} from '../shapes/claiming.ts';
import { adjusterFrom } from '../staff.ts';
import type { Claim, Coverage, Policy } from './cover.ts';

/** What happened, before anybody filed it. */
interface Incident {
  readonly on: Day;
  readonly coverage: Coverage;
}

type Known = Pick<Policy, 'effectiveOn' | 'expiresOn' | 'endedOn' | 'status' | 'type' | 'coverages'>;

const YEAR_DAYS = 365;
const HOUR_MS = 3_600_000;

/** What a policy was asked for until the as-of date, in the order of the incidents. The numbers come from `numberOf`. */
export function claimsOn(
  world: World,
  key: readonly [customer: number, policy: number],
  policy: Known,
  owedFrom: Day | null,
  numberOf: () => string | undefined,
): Claim[] {
  const claims: Claim[] = [];
  for (const incident of incidentsOf(world, key, policy, owedFrom)) {
    const claimKey = [...key, claims.length] as const;
    const filedAt = filing(world, claimKey, incident.on);
    if (filedAt > world.asOf) continue;
    const number = numberOf();
    if (number === undefined) break;
    claims.push(course(world, claimKey, policy, incident, filedAt, owedFrom, number));
  }
  return claims;
}

function incidentsOf(
  world: World,
  key: readonly [number, number],
  { effectiveOn, expiresOn, endedOn, status, type, coverages }: Known,
  owedFrom: Day | null,
): Incident[] {
  const today = dayOf(world.asOf);
  const last = Math.min(endedOn ?? expiresOn, today - 1) as Day;
  if (last < effectiveOn) return [];
  const incidents: Incident[] = [];
  for (const [place, coverage] of coverages.entries()) {
    const shape = claiming[coverage.kind];
    if (!shape) continue;
    const draw = world.draw('insured risk', [...key, place]);
    const years = (last - effectiveOn + 1) / YEAR_DAYS;
    const count = draw.poisson('count', shape.perYear * years);
    for (let i = 0; i < count; i++) {
      const own = world.draw('incident', [...key, place, i]);
      incidents.push({ on: own.between('on', effectiveOn, last), coverage });
    }
  }
  const draw = world.draw('incidents', key);
  const claimable = coverages.filter(({ kind }) => claiming[kind]);
  const isProperty = type === 'home' || type === 'auto';
  const since = Math.max(effectiveOn, today - LATELY.days) as Day;
  if (isProperty && status === 'active' && since <= last && draw.chance('lately', LATELY.share))
    incidents.push({
      on: draw.between('lately.on', since, last),
      coverage: draw.pick('lately.what', claimable),
    });
  const isLapsed = owedFrom !== null && status === 'lapsed';
  if (isProperty && isLapsed && draw.chance('owed', WHILE_OWED_SHARE))
    incidents.push({
      on: draw.between('owed.on', owedFrom, last),
      coverage: draw.pick('owed.what', claimable),
    });
  return incidents.sort((one, other) => one.on - other.on);
}

function filing(world: World, key: readonly number[], incidentOn: Day): Instant {
  const draw = world.draw('InsuranceClaim', key);
  const day = incidentOn + draw.int('filedAt', filedAfter.least, filedAfter.most);
  return (day * DAY_MS + draw.int('filedAt.time', 14 * HOUR_MS, 24 * HOUR_MS - 1)) as Instant;
}

/** How far a claim has come. */
function course(
  world: World,
  key: readonly [customer: number, policy: number, claim: number],
  policy: Known,
  { on, coverage }: Incident,
  filedAt: Instant,
  owedFrom: Day | null,
  number: string,
): Claim {
  const draw = world.draw('InsuranceClaim', key);
  const claimed = claimedOf(draw, coverage);
  const payable = Math.min(claimed - coverage.deductible, coverage.limit);
  const isOwed = owedFrom !== null && on >= owedFrom;
  const takenUpAt = later(draw, 'handledBy.after', filedAt, takenUpAfter);
  // Whether a policy with an owed premium covers is known when the grace is over.
  const known = isOwed && policy.endedOn !== null ? policy.endedOn + 1 : 0;
  const decidedAt = later(draw, 'decidedAt', Math.max(takenUpAt, known * DAY_MS) as Instant, decidedAfter);
  const paidAt = later(draw, 'paidAt', decidedAt, paidAfter);
  const denialReason = denialOf(draw, isOwed, payable);
  const { asOf } = world;
  const isOpen = decidedAt > asOf || (isOwed && policy.endedOn === null);
  const isDenied = !isOpen && denialReason !== null;
  const isPaid = !isOpen && !isDenied && paidAt <= asOf;
  const isTakenUp = takenUpAt <= asOf;
  const lastOn = isOpen ? dayOf(asOf) : dayOf(isPaid ? paidAt : decidedAt);
  return {
    id: world.id('InsuranceClaim', key),
    number,
    coverageId: coverage.id,
    handledBy: isTakenUp ? adjusterFrom(world, key[0], draw, dayOf(filedAt), lastOn) : null,
    incidentOn: on,
    filedAt,
    decidedAt: isOpen ? null : decidedAt,
    paidAt: isPaid ? paidAt : null,
    status: isOpen
      ? isTakenUp
        ? 'under_review'
        : 'filed'
      : isDenied
        ? 'denied'
        : isPaid
          ? 'paid'
          : 'approved',
    denialReason: isDenied ? denialReason : null,
    claimed,
    reserve: isDenied || isPaid ? 0 : isOpen ? reserveOf(draw, payable, coverage) : payable,
    payout: isPaid ? payable : null,
    description: draw.pick('description', descriptions[coverage.kind] as readonly string[]),
  };
}

function claimedOf(draw: Draw, { kind, limit }: Coverage): number {
  const shape = claiming[kind as CoverageKind];
  if (!shape) throw new RangeError(`nothing is claimed of ${kind}`);
  return shape.claimed === 'all' ? limit : Number(draw.amount('claimedAmount', shape.claimed));
}

/** Why nothing is paid, by the first reason there is. */
function denialOf(draw: Draw, isOwed: boolean, payable: number): Claim['denialReason'] {
  if (isOwed) return 'policy_not_in_force';
  if (payable <= 0) return 'below_deductible';
  const reason = draw.weighted('denialReason', denials);
  return reason === 'none' ? null : reason;
}

/** What is kept ready before anybody knows: most of what it may come to, and something at least. */
function reserveOf(draw: Draw, payable: number, { limit }: Coverage): number {
  const { leastPercent, mostPercent, step } = RESERVE;
  const estimate = (Math.max(0, payable) * draw.int('reserveAmount', leastPercent, mostPercent)) / 100;
  return Math.min(limit, Math.max(step, Math.floor(estimate / step) * step));
}

function later(
  draw: Draw,
  field: string,
  from: Instant,
  { least, most }: { least: number; most: number },
): Instant {
  const day = nextOpenInAmerica((dayOf(from) + draw.int(field, least, most)) as Day);
  return officeTimeInAmerica(draw, `${field}.time`, day);
}
