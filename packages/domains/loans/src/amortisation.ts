import { quotient } from './money.ts';

/** What a yearly rate in ten-thousandths is divided by to be that of a month. */
const MONTHLY = 120_000;

/** One month of a schedule. Cents. */
export interface Line {
  readonly no: number;
  readonly principal: number;
  readonly interest: number;
  readonly amount: number;
  readonly balanceAfter: number;
}

/** What a loan costs a month, to the cent: P i (1 + i)^n ÷ ((1 + i)^n − 1), of whole numbers throughout. */
export function levelInstallment(principal: number, annualRate: number, months: number): number {
  const grown = BigInt(MONTHLY + annualRate) ** BigInt(months);
  const owed = BigInt(principal) * BigInt(annualRate) * grown;
  const parts = BigInt(MONTHLY) * (grown - BigInt(MONTHLY) ** BigInt(months));
  return Number((2n * owed + parts) / (2n * parts));
}

/** A month's interest on what is owed, rounded to the cent. */
export function monthlyInterest(balance: number, annualRate: number): number {
  return quotient(balance * annualRate, MONTHLY);
}

/** A loan's schedule: level installments, and a last one that takes up the cents that rounding left. */
export function scheduleOf(principal: number, annualRate: number, months: number): Line[] {
  const level = levelInstallment(principal, annualRate, months);
  const lines: Line[] = [];
  let balance = principal;
  for (let no = 1; no <= months; no++) {
    const interest = monthlyInterest(balance, annualRate);
    const part = no === months ? balance : level - interest;
    balance -= part;
    lines.push({ no, principal: part, interest, amount: part + interest, balanceAfter: balance });
  }
  return lines;
}
