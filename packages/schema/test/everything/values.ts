export type * from '../../src/values.ts';
