import { sql } from '@tilth/engine';
import { HISTORY_DAYS } from './shapes/market.ts';

const asOf = sql`(current_setting('tilth.as_of')::timestamptz at time zone 'UTC')::date`;

/**
 * Partitions for every day of the world, and for a month after it, so that an application that goes on from here need
 * not wait for the monthly job. No row of ours lands in a DEFAULT partition.
 */
export const partitions = sql`
  select spark.ensure_partitions(parent, ${asOf} - ${HISTORY_DAYS}, ${asOf} + 31)
    from unnest(array['spark.market_data', 'spark.transactions', 'spark.audit_logs']::regclass[]) as parent`;
