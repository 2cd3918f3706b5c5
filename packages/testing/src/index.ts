export { TEST_AS_OF } from './request.ts';
