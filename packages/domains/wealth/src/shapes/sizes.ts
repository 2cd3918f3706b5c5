import { fixed, scaled } from '@tilth/engine';
import data from '../../data/strategies.json' with { type: 'json' };
import { securityList } from '../market/security-list.ts';

/** Users of Spark. The administrator comes on top. */
export const investors = scaled('investors', 100);

/** What Spark lists. Does not scale. */
export const securities = fixed('securities', securityList.length);

/** The reference's four. They do not scale. */
export const strategies = fixed('strategies', data.strategies.length);
