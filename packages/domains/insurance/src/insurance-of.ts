import type { World } from '@tilth/engine';
import { ageOn, officeTimeInAmerica } from '@tilth/population';
import type { Instant, PolicyType } from '@tilth/schema';
import { dayOf } from './days.ts';
import { beneficiariesFor } from './life/beneficiaries.ts';
import { claimsOn } from './life/claims.ts';
import type { Policy } from './life/cover.ts';
import { coveragesFor } from './life/coverages.ts';
import { type Insured, insuredOf } from './life/insured.ts';
import { standingOf } from './life/premiums.ts';
import { firstTerm, nextTerm, type Term } from './life/terms.ts';
import { MOST_CLAIMS } from './shapes/claiming.ts';
import { frequencies, lines, MOST_POLICIES, renewals } from './shapes/lines.ts';
import { agentOn } from './staff.ts';

const NUMBERS = 100_000_000;

/** Every policy that a customer ever had here, one type after the other, each with what was paid and claimed until the as-of date. */
export function insuranceOf(world: World, number: number): readonly Policy[] {
  const insured = insuredOf(world, number);
  if (insured.hasLeft) return [];
  const books = new Books(world, insured);
  for (const [line, type] of lines.entries()) {
    const first = firstTerm(world, insured, line, type);
    if (first) books.line(type, first);
  }
  return books.policies;
}

/** A customer's policies as they are sold. */
class Books {
  readonly policies: Policy[] = [];
  private claims = 0;
  private readonly world: World;
  private readonly insured: Insured;

  constructor(world: World, insured: Insured) {
    this.world = world;
    this.insured = insured;
  }

  /** The policies of one type, each after the one that ran to its end. */
  line(type: PolicyType, first: Term): void {
    const { world, insured, policies } = this;
    const firstIndex = policies.length;
    let term: Term | null = first;
    while (term && policies.length < MOST_POLICIES) {
      const index = policies.length;
      const soldAt = this.soldAt(index, term);
      if (soldAt > world.asOf) return;
      const policy = this.policy(type, term, index, firstIndex, soldAt);
      policies.push(policy);
      const isKept = policy.status === 'expired' || policy.status === 'active';
      const share = renewals[type] ?? 0;
      const draw = world.draw('insurance renewal', [insured.number, index]);
      term = isKept && draw.chance('renewed', share) ? nextTerm(world, insured, index, type, term) : null;
    }
  }

  private soldAt(index: number, { soldOn }: Term): Instant {
    return officeTimeInAmerica(
      this.world.draw('InsurancePolicy', [this.insured.number, index]),
      'soldAt',
      soldOn,
    );
  }

  private policy(type: PolicyType, term: Term, index: number, first: number, soldAt: Instant): Policy {
    const { world, insured } = this;
    const key = [insured.number, index] as const;
    const draw = world.draw('InsurancePolicy', key);
    const isTrip = type === 'travel';
    const frequency = isTrip
      ? 'annual'
      : world.draw('InsurancePolicy', [insured.number, first]).weighted('premiumFrequency', frequencies);
    const age = ageOn(term.effectiveOn, insured.person.bornOn);
    const coverages = coveragesFor(world, insured, type, first, index, index - first, age, frequency);
    const standing = standingOf(
      world,
      key,
      { ...term, frequency, isPrepaid: isTrip },
      insured.person.temperament.diligence,
    );
    const { premiums, status, endedOn, owedFrom } = standing;
    const { effectiveOn, expiresOn } = term;
    const known = { effectiveOn, expiresOn, endedOn, status, type, coverages };
    return {
      ...known,
      index,
      id: world.id('InsurancePolicy', key),
      number: numbered(world, 'InsurancePolicy', 'P', insured.number * MOST_POLICIES + index),
      soldBy: agentOn(world, insured.number, draw, dayOf(soldAt)),
      soldAt,
      frequency,
      premium: coverages.reduce((sum, each) => sum + each.premium, 0),
      insured: coverages.reduce((sum, each) => sum + each.limit, 0),
      beneficiaries: type === 'life' ? beneficiariesFor(world, insured, index, age) : [],
      premiums,
      claims: claimsOn(world, key, known, owedFrom, () => this.nextClaim()),
    };
  }

  private nextClaim(): string | undefined {
    if (this.claims === MOST_CLAIMS) return undefined;
    return numbered(this.world, 'InsuranceClaim', 'C', this.insured.number * MOST_CLAIMS + this.claims++);
  }
}

function numbered(
  world: World,
  model: 'InsurancePolicy' | 'InsuranceClaim',
  letter: string,
  number: number,
): string {
  return `${letter}${String(NUMBERS + world.draw(model, []).permute('number', number, NUMBERS)).slice(1)}`;
}
