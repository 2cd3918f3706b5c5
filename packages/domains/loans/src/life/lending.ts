import type {
  CollateralKind,
  Day,
  Instant,
  LoanApplicationStatus,
  LoanDeclineReason,
  LoanPaymentMethod,
  LoanPurpose,
  LoanStatus,
  Uuid,
} from '@tilth/schema';
import type { Line } from '../amortisation.ts';
import type { Product } from '../products.ts';

/** A customer's request for a loan, and what became of it. Money is cents, rates and ratios are ten-thousandths. */
export interface Application {
  /** The customer's first is 0. */
  readonly index: number;
  readonly id: Uuid;
  readonly product: Product;
  readonly purpose: LoanPurpose;
  readonly amount: number;
  readonly months: number;
  readonly creditScore: number;
  readonly income: number;
  readonly debtToIncome: number;
  readonly submittedAt: Instant;
  /** The loan officer's employee id. */
  readonly handledBy: number | null;
  readonly status: LoanApplicationStatus;
  /** When it was decided or withdrawn. */
  readonly decidedAt: Instant | null;
  /** Absent while pending, and of those withdrawn. */
  readonly decision: Decision | null;
  /** Absent where nothing was paid out, or not yet. */
  readonly loan: Lent | null;
}

/** The terms of a loan. */
export interface Terms {
  readonly amount: number;
  readonly rate: number;
  readonly months: number;
}

/** What an employee decided. */
export interface Decision {
  readonly id: Uuid;
  readonly at: Instant;
  /** An employee id. */
  readonly by: number;
  /** Up to how much they may decide. */
  readonly authority: number;
  readonly declineReason: LoanDeclineReason | null;
  /** Absent of declined ones. */
  readonly terms: Terms | null;
}

/** A loan paid out, and how it is repaid. */
export interface Lent extends Terms {
  readonly id: Uuid;
  readonly number: string;
  readonly accountId: Uuid | null;
  readonly disbursedAt: Instant;
  readonly firstDueOn: Day;
  readonly installment: number;
  readonly lines: readonly Line[];
  readonly repayment: Repayment;
  readonly securities: readonly Security[];
}

/** What came in for a loan until the as-of date, and where that leaves it. */
export interface Repayment {
  readonly payments: readonly Payment[];
  /** When each installment was paid in full, the first installment first. */
  readonly settledAt: readonly Instant[];
  readonly outstanding: number;
  readonly daysPastDue: number;
  readonly status: LoanStatus;
  /** When the last of it was paid. */
  readonly paidOffAt: Instant | null;
}

/** Money received towards an installment. */
export interface Payment {
  readonly id: Uuid;
  readonly at: Instant;
  /** The installment's number. */
  readonly no: number;
  /** Of an installment paid in parts, the first is 0. */
  readonly part: number;
  readonly method: LoanPaymentMethod;
  /** An employee id. */
  readonly receivedBy: number | null;
  readonly transactionId: Uuid | null;
  readonly principal: number;
  readonly interest: number;
  readonly lateFee: number;
}

/** A thing pledged. */
export interface Security {
  readonly id: Uuid;
  readonly kind: CollateralKind;
  readonly appraisedOn: Day;
  readonly lien: number;
  readonly appraised: number;
  /** Thousandths. */
  readonly advanceRate: number;
  readonly lendingValue: number;
  readonly description: string;
  readonly registration: string;
}
