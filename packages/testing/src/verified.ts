import { type CheckResult, holds, offenderText, verify } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import type pg from 'pg';
import type { Order } from './asked.ts';

/** What of a world is to be checked. */
export interface VerifyAsked {
  /** Until when things may have happened: when the app under test says that it is. Where absent, the world's as-of date. */
  readonly asOf?: Date;
  /** Names of checks; without, all of them. */
  readonly only?: readonly string[];
  /** Names of checks that are known to fail. */
  readonly except?: readonly string[];
}

/** How many checks hold; and those that were not asked, because they speak of what an app has changed rightly. */
export interface Verified {
  readonly hold: number;
  readonly leftOut: readonly string[];
}

/** Something does not hold any more. */
export class BooksNotStraight extends Error {
  override readonly name = 'BooksNotStraight';
  /** Names of the checks that fail. */
  readonly failing: readonly string[];

  constructor(failing: readonly CheckResult[]) {
    super(
      [
        `${failing.length} of the checks ${failing.length === 1 ? 'fails' : 'fail'}:`,
        ...failing.map(inWords),
      ].join('\n'),
    );
    this.failing = failing.map(({ check }) => check.name);
  }
}

function inWords({ check, count, offenders: [first], error }: CheckResult): string {
  const found =
    error ??
    `${count} ${count === 1 ? 'offender' : 'offenders'}${first ? `, first ${offenderText(first)}` : ''}`;
  return `  ${check.name}: ${found}\n    ${check.why}`;
}

/** Asks all that must hold of the rows in a database, and throws what does not. */
export async function verified(
  pool: pg.Pool,
  { domains, request }: Pick<Order, 'domains' | 'request'>,
  { asOf, only, except = [] }: VerifyAsked = {},
): Promise<Verified> {
  const results = await verify({
    connect: () => pool.connect(),
    domains,
    asOf: (asOf?.getTime() ?? request.asOf) as Instant,
    parallel: 2,
    ...(only && { only }),
  });
  const failing = results.filter((result) => !holds(result) && !except.includes(result.check.name));
  if (failing.length > 0) throw new BooksNotStraight(failing);
  const leftOut = results.filter(({ leftOut }) => leftOut !== undefined).map(({ check }) => check.name);
  return { hold: results.length - leftOut.length, leftOut };
}
