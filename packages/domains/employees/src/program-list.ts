import type { TrainingCategory, TrainingDelivery } from '@tilth/schema';
import departmentData from '../data/departments.json' with { type: 'json' };
import data from '../data/training-programs.json' with { type: 'json' };

/** A training, as data/training-programs.json has it. */
export interface ListedProgram {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly category: TrainingCategory;
  readonly delivery: TrainingDelivery;
  readonly durationHours: number;
  /** A completion counts for so long. Absent: for good. */
  readonly validMonths: number | null;
  readonly passPercent: number;
  /** Indexes of the departments whose people have to take it. None: it is for whoever wants it. */
  readonly departments: readonly number[];
}

const codes = departmentData.map(({ code }) => code);

/** The trainings by number. */
export const programList: readonly ListedProgram[] = data.map(({ departments, ...entry }, number) => ({
  ...entry,
  number,
  category: entry.category as TrainingCategory,
  delivery: entry.delivery as TrainingDelivery,
  departments: codes.flatMap((code, at) =>
    departments === 'all' || departments.split(' ').includes(code) ? [at] : [],
  ),
}));
