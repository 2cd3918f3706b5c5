import { aggregate, recipe } from '@tilth/engine';
import data from '../data/departments.json' with { type: 'json' };
import { departments } from './shapes.ts';

type Entry = (typeof data)[number];

const department = recipe<'Department', { number: number; entry: Entry }>(
  'Department',
  ({ number, entry }) => ({ departmentId: number + 1, ...entry }),
);

/** The departments, as data/departments.json lists them. They do not scale. */
export const departmentSet = aggregate({
  name: 'departments',
  version: 1,
  models: ['Department'],
  size: departments,
  make: ({ number, emit }) => {
    emit(department, number, { number, entry: data[number] as Entry });
  },
});
