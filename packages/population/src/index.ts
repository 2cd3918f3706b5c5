export { type Indian, indian } from './india.ts';
