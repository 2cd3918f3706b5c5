import { type Amounts, amounts, type Draw, type Weights, weights } from '@tilth/engine';
import { type Exact, exact } from '@tilth/schema';
import type { Person } from './person.ts';
import { payByAge, payByDiligence } from './shapes.ts';

export interface OccupationData {
  readonly title: string;
  /** How many have it between which ages, against the others. */
  readonly ages: readonly (readonly number[])[];
  /** Median and 95th percentile of a month's pay, in rupees or dollars. */
  readonly monthly: readonly number[];
  /** How many women there are for each man who have it. Absent: 1. */
  readonly women?: number;
  /** How many freelancers have it, against the others. */
  readonly freelance?: number;
}

export interface Occupation {
  readonly title: string;
  readonly pay: Amounts<Exact<2>>;
}

type ByGender<T> = { readonly [gender in Person['gender']]: T };

/** What people do in a country, made ready for many draws. */
export interface Occupations {
  /** By age. */
  readonly employed: ByGender<readonly Weights<Occupation>[]>;
  readonly freelance: ByGender<Weights<Occupation> | undefined>;
}

const OLDEST = 79;
const MINOR = 100;

/** `step` is what pay is rounded to, in rupees or dollars. */
export function occupationsFrom(
  data: readonly OccupationData[],
  youngest: number,
  step: number,
): Occupations {
  const made = data.map((each) => ({ ...each, occupation: occupationFrom(each, step) }));
  // Two thirds women are two women for each man; the occupation as a whole is as common as it says.
  const share = (gender: Person['gender'], women = 1) => (2 * (gender === 'woman' ? women : 1)) / (1 + women);
  const employed = (gender: Person['gender']) =>
    Array.from({ length: OLDEST + 1 }, (_, age) =>
      weights(
        made.map(
          ({ occupation, ages, women }) =>
            [occupation, weightAt(ages, Math.max(age, youngest)) * share(gender, women)] as const,
        ),
      ),
    );
  const freelancers = made.filter(({ freelance }) => freelance !== undefined);
  const freelance = (gender: Person['gender']) =>
    freelancers.length === 0
      ? undefined
      : weights(
          freelancers.map(
            ({ occupation, freelance: weight = 0, women }) =>
              [occupation, weight * share(gender, women)] as const,
          ),
        );
  return {
    employed: { woman: employed('woman'), man: employed('man') },
    freelance: { woman: freelance('woman'), man: freelance('man') },
  };
}

function occupationFrom({ title, monthly }: OccupationData, step: number): Occupation {
  const [median = 0, p95 = 0] = monthly;
  const whole = (amount: number) => exact(Math.max(1, Math.round(amount / step)) * step * MINOR, 2);
  return {
    title,
    pay: amounts({
      median: whole(median),
      p95: whole(p95),
      min: whole(median / 3),
      max: whole(p95 * 2),
      step: whole(step),
    }),
  };
}

function weightAt(ages: OccupationData['ages'], age: number): number {
  const found = ages.find(([from = 0, to = 0]) => from <= age && age <= to);
  return found?.[2] ?? 0;
}

/** What somebody earns in a month: the usual pay of the occupation there, more with age, and with diligence. */
export function incomeOf(
  draw: Draw,
  { pay }: Occupation,
  age: number,
  diligence: number,
  place: number,
): Exact<2> {
  const experience = Math.min(payByAge.most, payByAge.at22 + payByAge.perYear * Math.max(0, age - 22));
  const effort = payByDiligence.least + (payByDiligence.most - payByDiligence.least) * diligence;
  return draw.amount('monthlyIncome', pay, experience * effort * place);
}
