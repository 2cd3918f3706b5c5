import { aggregate, recipe } from '@tilth/engine';
import { type ListedProgram, programList } from './program-list.ts';
import { trainingPrograms } from './shapes.ts';

const trainingProgram = recipe<'TrainingProgram', { listed: ListedProgram }>(
  'TrainingProgram',
  ({ listed: { number, departments, ...entry } }) => ({
    programId: number + 1,
    ...entry,
    isMandatory: departments.length > 0,
  }),
);

/** The trainings on offer, as data/training-programs.json lists them. They do not scale. */
export const programSet = aggregate({
  name: 'training programs',
  version: 1,
  models: ['TrainingProgram'],
  size: trainingPrograms,
  make: ({ number, emit }) => {
    emit(trainingProgram, number, { listed: programList[number] as ListedProgram });
  },
});
