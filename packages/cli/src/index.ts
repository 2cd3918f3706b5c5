export { seedWhenRun } from './commands/seed.ts';
export { openDatabase } from './environment.ts';
