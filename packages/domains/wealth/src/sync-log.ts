import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import { endOf, type Sync } from './life/syncs.ts';

/** A look at a platform that found something, failed, or goes on. */
export const syncLog = recipe<'SparkSyncLog', { connectionId: Uuid; sync: Sync }>(
  'SparkSyncLog',
  ({ draw, connectionId, sync }) => ({
    id: draw.uuid('id'),
    connectionId,
    syncType: sync.type,
    status: sync.status,
    holdingsFetched: sync.holdings,
    transactionsFetched: sync.transactions,
    errorMessage: sync.error,
    startedAt: sync.startedAt,
    completedAt: sync.seconds === null ? null : endOf(sync),
    durationSeconds: sync.seconds,
    createdAt: sync.startedAt,
  }),
);
