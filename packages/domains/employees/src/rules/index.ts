import { employeeRules } from './employees.ts';
import { hierarchyRules } from './hierarchy.ts';
import { trainingRules } from './trainings.ts';

/** What must hold of the bank as an employer. */
export const rules = [...hierarchyRules, ...employeeRules, ...trainingRules];
