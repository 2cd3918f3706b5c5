import type { Draw, World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { levelInstallment } from '../amortisation.ts';
import { DAY_MS } from '../hours.ts';
import { cents, quotient } from '../money.ts';
import type { Product } from '../products.ts';
import { owedElsewhere, PAY_GROWTH, score } from '../shapes/applying.ts';
import { BEST_SCORE, RATE_STEP } from '../shapes/deciding.ts';
import type { Borrower } from './borrower.ts';
import type { Record } from './record.ts';
import type { Wish } from './wish.ts';

const YEAR_DAYS = 365;
const LOWEST_SCORE = 300;
const HIGHEST_SCORE = 850;
const DEFAULTED_AFTER_DAYS = 90;
const INCOME_STEP = cents(100);

/** What the bank asks or works out before it decides. */
export interface Figures {
  /** Cents a year. */
  readonly income: number;
  readonly creditScore: number;
  /** What the loan would cost, in ten-thousandths a year. */
  readonly rate: number;
  /** Ten-thousandths. */
  readonly debtToIncome: number;
}

export function figuresOf(
  world: World,
  borrower: Borrower,
  draw: Draw,
  wish: Wish,
  record: Record,
  at: Instant,
): Figures {
  const income = incomeAt(world, borrower, at);
  const creditScore = scoreOf(world, borrower, draw, record);
  const rate = rateOf(wish.product, creditScore);
  const elsewhere = Math.floor(
    (income / 12) * world.draw('loan applicant', borrower.number).lognormal('owed', owedElsewhere),
  );
  const monthly = elsewhere + record.installments + levelInstallment(wish.amount, rate, wish.months);
  return { income, creditScore, rate, debtToIncome: quotient(monthly * 120_000, income) };
}

/** What somebody earned then, of what they earn now. */
function incomeAt(world: World, { income }: Borrower, at: Instant): number {
  const years = Math.floor((world.asOf - at) / DAY_MS / YEAR_DAYS);
  let then = income;
  for (let year = 0; year < years; year++) then -= Math.floor((then * PAY_GROWTH) / 1000);
  return Math.max(INCOME_STEP, Math.floor(then / INCOME_STEP) * INCOME_STEP);
}

function scoreOf(world: World, { number, person }: Borrower, draw: Draw, record: Record): number {
  const { diligence, thrift } = person.temperament;
  const own = world.draw('loan applicant', number).normal('score', score.own);
  const here = record.latePayments * score.lateCosts;
  const defaulted = record.daysPastDue >= DEFAULTED_AFTER_DAYS ? score.defaultCosts : 0;
  const points =
    score.middle +
    score.byDiligence * (diligence - 0.5) +
    score.byThrift * (thrift - 0.5) +
    own +
    draw.normal('score', score.drift) -
    here -
    defaulted;
  return Math.min(HIGHEST_SCORE, Math.max(LOWEST_SCORE, Math.floor(points + 0.5)));
}

/** The better the score, the less it costs: from the product's highest rate at its least score to its lowest. */
export function rateOf({ leastRate, mostRate, leastScore }: Product, creditScore: number): number {
  const above = Math.min(BEST_SCORE, Math.max(leastScore, creditScore)) - leastScore;
  const rate = mostRate - Math.floor(((mostRate - leastRate) * above) / (BEST_SCORE - leastScore));
  return Math.max(leastRate, Math.floor(rate / RATE_STEP) * RATE_STEP);
}
