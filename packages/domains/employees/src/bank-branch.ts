import { aggregate, recipe } from '@tilth/engine';
import { branchList, branchOpenedOn, type ListedBranch } from './branch-list.ts';
import { branches } from './shapes.ts';

const bankBranch = recipe<'BankBranch', { number: number; listed: ListedBranch }>(
  'BankBranch',
  ({ world, number, listed: { code, name, city, state } }) => ({
    branchCode: code,
    openedOn: branchOpenedOn(world, number),
    name,
    city,
    state,
  }),
);

/** The branches, as data/branches.json lists them. They do not scale. */
export const branchSet = aggregate({
  name: 'branches',
  version: 1,
  models: ['BankBranch'],
  size: branches,
  make: ({ number, emit }) => {
    emit(bankBranch, number, { number, listed: branchList[number] as ListedBranch });
  },
});
