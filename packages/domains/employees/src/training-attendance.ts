import { recipe } from '@tilth/engine';
import type { Training } from './trainings-of.ts';

/** One employee's going through one training, once. */
export const trainingAttendance = recipe<'TrainingAttendance', { training: Training }>(
  'TrainingAttendance',
  ({ training: { key, startedOn, endedOn, status, score } }) => ({
    employeeId: key[0] + 1,
    programId: key[1] + 1,
    startedOn,
    endedOn,
    status,
    score,
  }),
);
