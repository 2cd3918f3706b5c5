export { openDatabase } from './environment.ts';
