import type {
  BeneficiaryRank,
  BeneficiaryRelation,
  ClaimDenialReason,
  ClaimStatus,
  CoverageKind,
  Day,
  Instant,
  PolicyStatus,
  PolicyType,
  PremiumFrequency,
  Uuid,
} from '@tilth/schema';

/** A policy and everything that hangs on it. Money is cents, shares are hundredths of a per cent. */
export interface Policy {
  /** The customer's first is 0. */
  readonly index: number;
  readonly id: Uuid;
  readonly number: string;
  readonly type: PolicyType;
  /** The insurance agent's employee id. */
  readonly soldBy: number;
  readonly soldAt: Instant;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
  /** The last day covered, of those that are over. */
  readonly endedOn: Day | null;
  readonly status: PolicyStatus;
  readonly frequency: PremiumFrequency;
  readonly premium: number;
  readonly insured: number;
  readonly coverages: readonly Coverage[];
  readonly beneficiaries: readonly Beneficiary[];
  readonly premiums: readonly Premium[];
  readonly claims: readonly Claim[];
}

export interface Coverage {
  readonly id: Uuid;
  readonly kind: CoverageKind;
  readonly limit: number;
  readonly deductible: number;
  readonly premium: number;
}

export interface Beneficiary {
  readonly id: Uuid;
  readonly customerId: number | null;
  readonly relation: BeneficiaryRelation;
  readonly rank: BeneficiaryRank;
  readonly share: number;
  readonly fullName: string;
}

export interface Premium {
  /** The first is 1. */
  readonly no: number;
  readonly dueOn: Day;
  readonly paidOn: Day | null;
}

export interface Claim {
  readonly id: Uuid;
  readonly number: string;
  readonly coverageId: Uuid;
  /** The claims adjuster's employee id. */
  readonly handledBy: number | null;
  readonly incidentOn: Day;
  readonly filedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly status: ClaimStatus;
  readonly denialReason: ClaimDenialReason | null;
  readonly claimed: number;
  readonly reserve: number;
  readonly payout: number | null;
  readonly description: string;
}
