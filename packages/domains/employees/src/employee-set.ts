import { aggregate } from '@tilth/engine';
import { employee } from './employee.ts';
import { employeeOf } from './employee-of.ts';
import { employees } from './shapes.ts';
import { trainingAttendance } from './training-attendance.ts';
import { trainingsOf } from './trainings-of.ts';

/** An employee, with what they were trained in. */
export const employeeSet = aggregate({
  name: 'employees',
  version: 1,
  models: ['Employee', 'TrainingAttendance'],
  size: employees,
  make: ({ number, world, emit }) => {
    const each = employeeOf(world, number);
    emit(employee, number, { employee: each });
    for (const training of trainingsOf(world, each)) emit(trainingAttendance, training.key, { training });
  },
});
