import type { World } from '@tilth/engine';
import { type Indian, indian, joined, personOf } from '@tilth/population';
import type { Instant, Uuid } from '@tilth/schema';
import { kycHours, kycStandings, leaving, standings } from '../shapes/people.ts';
import { dealt } from './deck.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Somebody with an account on Spark. */
export interface Investor {
  readonly number: number;
  readonly id: Uuid;
  readonly person: Indian;
  readonly joinedAt: Instant;
  readonly kyc: (typeof kycStandings)[number];
  /** From when on they may invest; null for those who may not. */
  readonly verifiedAt: Instant | null;
  readonly status: (typeof standings)[number];
  /** When they left, or were suspended. */
  readonly endedAt: Instant | null;
  /** Nothing that they do of their own accord is later. */
  readonly until: Instant;
}

/** The investor of a number, from the person of the same number. John is active and verified, so that one can log in. */
export function investorOf(world: World, number: number): Investor {
  const person = indian(world, personOf(world, 'spark', number));
  const draw = world.draw('investor', number);
  const joinedAt = joined(world, 'spark', person.number);
  const kyc = number === 0 ? 'verified' : dealt(world, 'kyc', number, kycStandings);
  const status = number === 0 ? 'active' : dealt(world, 'standing', number, standings);
  const first = joinedAt + leaving.stays * DAY_MS;
  const last = world.asOf - leaving.ago * DAY_MS;
  const endedAt =
    status === 'active' ? null : draw.between('endedAt', first as Instant, Math.max(first, last) as Instant);
  return {
    number,
    id: world.id('SparkUser', number),
    person,
    joinedAt,
    kyc,
    verifiedAt:
      kyc === 'verified'
        ? ((joinedAt + Math.floor(draw.uniform('verifiedAt', kycHours[0], kycHours[1]) * HOUR_MS)) as Instant)
        : null,
    status,
    endedAt,
    until: endedAt ?? world.asOf,
  };
}
