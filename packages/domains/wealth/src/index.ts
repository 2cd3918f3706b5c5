import { domain } from '@tilth/engine';
import { partitions } from './partitions.ts';
import { securitySet } from './security-set.ts';
import { strategySet } from './strategy-set.ts';

/** Spark: what can be bought, and what its investors do. */
export const wealth = domain('wealth', {
  aggregates: [securitySet, strategySet],
  prepare: [partitions],
});
