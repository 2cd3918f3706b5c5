import type { Draw, World } from '@tilth/engine';
import { nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type { Day, Instant } from '@tilth/schema';
import { dayOf } from './hours.ts';
import { type Borrower, borrowerOf } from './life/borrower.ts';
import { type Figures, figuresOf } from './life/figures.ts';
import type { Application, Decision, Lent } from './life/lending.ts';
import { lentAfter } from './life/lent.ts';
import { OwnAccounts } from './life/own-accounts.ts';
import { type Record, recordAt } from './life/record.ts';
import { declineReasonOf, termsOf } from './life/verdict.ts';
import { applicationTimes, type Wish, wishOf } from './life/wish.ts';
import { decidedAfter, takenUpAfter, WITHDRAWN_SHARE, withdrawnAfter } from './shapes/applying.ts';
import { deciderOn, officerFrom } from './staff.ts';

/** Every loan that a customer ever asked for, in the order of time, and what became of it until the as-of date. */
export function lendingOf(world: World, number: number): readonly Application[] {
  const borrower = borrowerOf(world, number);
  if (borrower.hasLeft) return [];
  const applications: Application[] = [];
  const accounts = new OwnAccounts(world, number);
  for (const [index, at] of applicationTimes(world, borrower).entries())
    applications.push(apply(world, borrower, index, at, applications, accounts));
  return applications;
}

/** When an application is taken up, and when its fate is settled, whether or not that is before the as-of date. */
interface Course {
  readonly takenUpAt: Instant;
  readonly settledAt: Instant;
  readonly withdrawn: boolean;
}

function apply(
  world: World,
  borrower: Borrower,
  index: number,
  submittedAt: Instant,
  before: readonly Application[],
  accounts: OwnAccounts,
): Application {
  const { number } = borrower;
  const draw = world.draw('LoanApplication', [number, index]);
  const wish = wishOf(world, borrower, index, dayOf(submittedAt));
  const record = recordAt(before, submittedAt);
  const figures = figuresOf(world, borrower, draw, wish, record, submittedAt);
  const { takenUpAt, settledAt, withdrawn } = courseOf(draw, wish, submittedAt);
  const isTakenUp = takenUpAt <= world.asOf && takenUpAt <= settledAt;
  const isSettled = settledAt <= world.asOf;
  const application = {
    index,
    id: world.id('LoanApplication', [number, index]),
    ...wish,
    creditScore: figures.creditScore,
    income: figures.income,
    debtToIncome: figures.debtToIncome,
    submittedAt,
    handledBy: isTakenUp ? officerFrom(world, number, draw, dayOf(submittedAt), dayOf(settledAt)) : null,
    decidedAt: isSettled ? settledAt : null,
  };
  if (!isSettled)
    return { ...application, status: isTakenUp ? 'under_review' : 'submitted', decision: null, loan: null };
  if (withdrawn) return { ...application, status: 'withdrawn', decision: null, loan: null };
  const decision = decide(world, borrower, index, wish, figures, record, submittedAt, settledAt);
  return {
    ...application,
    status: decision.terms ? 'approved' : 'declined',
    decision,
    loan: loanOf(world, borrower, index, wish, decision, figures, accounts),
  };
}

function courseOf(draw: Draw, { product }: Wish, submittedAt: Instant): Course {
  const takenUpOn = nextOpenInAmerica(
    (dayOf(submittedAt) + 1 + Math.floor(draw.lognormal('handledBy.after', takenUpAfter))) as Day,
  );
  const decidedOn = nextOpenInAmerica(
    (takenUpOn + 1 + Math.floor(draw.lognormal('decidedAt', decidedAfter[product.kind]))) as Day,
  );
  const takenUpAt = officeTimeInAmerica(draw, 'handledBy.time', takenUpOn);
  const decidedAt = officeTimeInAmerica(draw, 'decidedAt.time', decidedOn);
  const withdrawn = draw.chance('withdrawn', WITHDRAWN_SHARE);
  const after = (decidedAt - submittedAt) * draw.weighted('withdrawn.after', withdrawnAfter);
  const settledAt = withdrawn ? ((submittedAt + Math.floor(after)) as Instant) : decidedAt;
  return { takenUpAt, settledAt, withdrawn };
}

function decide(
  world: World,
  borrower: Borrower,
  index: number,
  wish: Wish,
  figures: Figures,
  record: Record,
  submittedAt: Instant,
  at: Instant,
): Decision {
  const key = [borrower.number, index] as const;
  const draw = world.draw('LoanApproval', key);
  const declineReason = declineReasonOf(draw, borrower, wish, figures, record, submittedAt);
  const { employeeId, limit } = deciderOn(world, borrower.number, draw, dayOf(at), wish.amount);
  return {
    id: world.id('LoanApproval', key),
    at,
    by: employeeId,
    authority: limit,
    declineReason,
    terms: declineReason ? null : termsOf(wish, figures),
  };
}

function loanOf(
  world: World,
  borrower: Borrower,
  index: number,
  wish: Wish,
  { terms, at }: Decision,
  { creditScore }: Figures,
  accounts: OwnAccounts,
): Lent | null {
  return terms && lentAfter(world, borrower, index, wish, terms, at, creditScore, accounts);
}
