export { conforms } from './conformance.ts';
export { TEST_AS_OF } from './request.ts';
