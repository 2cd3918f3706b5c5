import { scaled } from '@tilth/engine';
import type { IncomePattern } from '@tilth/schema';

/**
 * The reference: 100 users and three to log in as. Those three are there in the smallest world. Not named `users`:
 * `--users 11` and `tilth user create` speak of Investa's.
 */
export const freelancers = scaled('freelancers', 103, { least: 3 });

/** How what somebody spends compares with what comes in. */
export type Footing = 'thin' | 'even' | 'saver';

/** How somebody's money behaves. */
export interface Way {
  readonly pattern: IncomePattern;
  readonly footing: Footing;
}

/**
 * The ways of twenty users in a row. The first twenty take them in this order, so that six users have all six patterns;
 * any later twenty in a drawn one, so that every world has its share of each. How common they are is assumed; those
 * with a volatile or a declining income have less to put by.
 */
export const ways: readonly Way[] = [
  { pattern: 'stable', footing: 'even' },
  { pattern: 'volatile', footing: 'thin' },
  { pattern: 'growing', footing: 'saver' },
  { pattern: 'seasonal', footing: 'even' },
  { pattern: 'declining', footing: 'thin' },
  { pattern: 'moderate', footing: 'even' },
  { pattern: 'stable', footing: 'saver' },
  { pattern: 'volatile', footing: 'thin' },
  { pattern: 'moderate', footing: 'thin' },
  { pattern: 'stable', footing: 'even' },
  { pattern: 'seasonal', footing: 'saver' },
  { pattern: 'volatile', footing: 'thin' },
  { pattern: 'moderate', footing: 'saver' },
  { pattern: 'stable', footing: 'even' },
  { pattern: 'growing', footing: 'even' },
  { pattern: 'volatile', footing: 'even' },
  { pattern: 'stable', footing: 'saver' },
  { pattern: 'declining', footing: 'even' },
  { pattern: 'moderate', footing: 'even' },
  { pattern: 'seasonal', footing: 'even' },
];

/** Of a hundred users in a row, one has no smoothing buffer. The reference: 102 of 103 have one. */
export const USERS_PER_MISSING_BUFFER = 100;
