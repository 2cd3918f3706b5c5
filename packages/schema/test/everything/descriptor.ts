export type * from '../../src/descriptor.ts';
