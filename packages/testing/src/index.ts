export { conforms, TEST_AS_OF } from './conformance.ts';
