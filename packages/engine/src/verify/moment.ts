import { type Column, type Model, tables } from '@tilth/schema';
import { reference } from './columns.ts';

/**
 * Names of the moment a row came to be: when what it tells of began, or happened. Of several in one model, the first
 * of this list counts. Days of birth, ends, due dates and the like are not among them.
 */
const CREATION_NAMES: readonly string[] = [
  'createdAt',
  'joinedAt',
  'onboardedAt',
  'openedAt',
  'openedOn',
  'hiredOn',
  'startedAt',
  'startedOn',
  'startsOn',
  'publishedAt',
  'publishedOn',
  'listedOn',
  'addedAt',
  'placedAt',
  'submittedAt',
  'filedAt',
  'soldAt',
  'decidedAt',
  'disbursedAt',
  'establishedAt',
  'occurredAt',
  'executedAt',
  'paidAt',
  'answeredAt',
  'earnedAt',
  'respondedAt',
  'assignedAt',
  'consentedAt',
  'verifiedAt',
  'checkedAt',
  'raisedAt',
  'quotedAt',
  'tradedOn',
  'computedOn',
  'madeOn',
  'date',
];

/** The days and instants of a model. */
export function momentsOf(model: Model): readonly Column[] {
  const columns: readonly Column[] = tables[model].columns;
  return columns.filter(({ type, list }) => (type === 'date' || type.startsWith('timestamp')) && !list);
}

/** The field that says when a row came to be, where every row of the model has one. */
export function creationOf(model: Model): Column | undefined {
  const always = momentsOf(model).filter(({ nullable }) => !nullable);
  for (const name of CREATION_NAMES) {
    const found = always.find(({ field }) => field === name);
    if (found) return found;
  }
  return undefined;
}

/** A moment as SQL: a day, or a timestamp in UTC. A day is the UTC day of its instant, whatever the session's zone. */
export function momentSql(
  alias: string,
  model: Model,
  { field, type }: Column,
  as: 'day' | 'instant',
): string {
  const column = reference(alias, model, field);
  const utc = type === 'timestamptz' ? `(${column} at time zone 'UTC')` : column;
  return as === 'day' && type !== 'date' ? `${utc}::date` : utc;
}
