import { recipesFingerprint as fingerprintOf } from '@tilth/engine';
import { root } from './environment.ts';

/** SHA-256 of everything that the rows of a world follow from, besides the request. */
export const recipesFingerprint = (): string => fingerprintOf(root);
