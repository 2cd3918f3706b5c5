import type { BooksCustomer } from '@tilth/accounts';
import { type BankClient, colleaguesOf } from '@tilth/customers';
import { employeeOn } from '@tilth/employees';
import { type World, weights } from '@tilth/engine';
import { addMonths, addYears, nextOpenInAmerica } from '@tilth/population';
import type {
  Day,
  EmployeeRole,
  IdentityDocument,
  Instant,
  KycRiskRating,
  KycStatus,
  SourceOfFunds,
  Uuid,
} from '@tilth/schema';
import {
  BEHIND_SHARE,
  documents,
  documentYears,
  EXPOSED_SHARE,
  fundsOfPrivate,
  ratings,
  reviewDays,
  reviewMonths,
  underReview,
} from '../shapes.ts';

const DAY_MS = 86_400_000;
const IDENTIFIED_AFTER_MS = 30_000;

/** What the bank knows of who a customer is. */
export interface Kyc {
  readonly id: Uuid;
  readonly client: BankClient;
  readonly verifiedAt: Instant;
  readonly lastReviewOn: Day;
  readonly nextReviewOn: Day;
  /** The number of the compliance officer. */
  readonly reviewedBy: number;
  readonly rating: KycRiskRating;
  readonly status: KycStatus;
  readonly isExposed: boolean;
  readonly document: IdentityDocument;
  readonly documentNumber: string;
  readonly documentExpiresOn: Day;
  readonly sourceOfFunds: SourceOfFunds;
}

const kinds = weights(Object.entries(documents) as [IdentityDocument, number][]);
const ofPrivate = weights(Object.entries(fundsOfPrivate) as [SourceOfFunds, number][]);
const officers: readonly EmployeeRole[] = ['compliance_officer'];

/** Who a customer is to the bank. Whoever has an alert is watched as closely as can be. */
export function kycOf(world: World, { client, onboardedAt }: BooksCustomer, hasAlert: boolean): Kyc {
  const { number } = client;
  const draw = world.draw('KycRecord', number);
  const isExposed = draw.chance('isPoliticallyExposed', EXPOSED_SHARE);
  const rating =
    isExposed || hasAlert
      ? 'high'
      : draw.weighted('riskRating', Object.entries(ratings[client.segment]) as [KycRiskRating, number][]);
  const verifiedAt = (onboardedAt + IDENTIFIED_AFTER_MS) as Instant;
  const lastReviewOn = lastReview(world, number, verifiedAt, rating);
  const document = draw.weighted('documentKind', kinds);
  const years = documentYears[document];
  const wanted = {
    draw,
    field: 'reviewedBy',
    roles: officers,
    day: lastReviewOn,
    within: colleaguesOf(number),
  };
  return {
    id: world.id('KycRecord', number),
    client,
    verifiedAt,
    lastReviewOn,
    nextReviewOn: addMonths(lastReviewOn, reviewMonths[rating]),
    reviewedBy: employeeOn(world, wanted).post.number,
    rating,
    status: statusOf(world, number, lastReviewOn, rating),
    isExposed,
    document,
    documentNumber: documentNumber(world, number, document),
    documentExpiresOn: draw.between(
      'documentExpiresOn',
      (lastReviewOn + 30) as Day,
      addYears(lastReviewOn, years),
    ),
    sourceOfFunds: sourceOf(world, client),
  };
}

/** The first one soon after the first identification, then one after the other as the rating has it, a little late. */
function lastReview(world: World, number: number, verifiedAt: Instant, rating: KycRiskRating): Day {
  const draw = world.draw('reviews of a customer', number);
  const today = Math.floor(world.asOf / DAY_MS);
  let last = nextOpenInAmerica(
    (Math.floor(verifiedAt / DAY_MS) + draw.int('first', ...reviewDays.first)) as Day,
  );
  for (let index = 1; ; index++) {
    const due = addMonths(last, reviewMonths[rating]);
    const late = world.draw('reviews of a customer', [number, index]).int('late', ...reviewDays.late);
    const on = nextOpenInAmerica((due + late) as Day);
    if (on >= today) return last;
    const isLast = addMonths(on, reviewMonths[rating]) >= today;
    if (isLast && draw.chance('is behind', BEHIND_SHARE)) return last;
    last = on;
  }
}

function statusOf(world: World, number: number, lastReviewOn: Day, rating: KycRiskRating): KycStatus {
  const today = Math.floor(world.asOf / DAY_MS);
  if (addMonths(lastReviewOn, reviewMonths[rating]) < today) return 'review_due';
  const recent = today - lastReviewOn < underReview.days;
  const draw = world.draw('KycRecord', number);
  return recent && draw.chance('status', underReview.share) ? 'under_review' : 'verified';
}

const DOCUMENTS = 10_000_000_000;

/** Of no state's or country's form: two letters that none begins with, and ten digits. */
function documentNumber(world: World, number: number, document: IdentityDocument): string {
  const place = world.draw('KycRecord', []).permute('documentNumber', number, DOCUMENTS);
  const prefix = { passport: 'XP', drivers_license: 'XD', state_id: 'XS' }[document];
  return prefix + String(DOCUMENTS + place).slice(1);
}

function sourceOf(world: World, { number, segment, person }: BankClient): SourceOfFunds {
  if (segment === 'business' || person.occupation === 'Small Business Owner') return 'business';
  if (person.occupation === 'Retired') return 'pension';
  if (segment === 'private') return world.draw('KycRecord', number).weighted('sourceOfFunds', ofPrivate);
  return 'employment';
}
