import { type Draw, recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Connection } from './life/connections.ts';
import type { Synced } from './life/syncs.ts';
import { sealed } from './seal.ts';

const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** A platform that an investor has linked, with the key to it, and what was seen there last. */
export const platformConnection = recipe<
  'SparkPlatformConnection',
  { userId: Uuid; connection: Connection; synced: Synced; holdings: number; value: number }
>('SparkPlatformConnection', ({ draw, userId, connection, synced, holdings, value }) => ({
  id: draw.uuid('id'),
  userId,
  platform: connection.platform,
  status: connection.status,
  apiKey: sealed(draw, 'apiKey', draw.uuid('apiKey.text').replaceAll('-', '').slice(0, 16)),
  apiSecret: sealed(draw, 'apiSecret', draw.uuid('apiSecret.text').replaceAll('-', '')),
  additionalAuth: { clientId: clientIdOf(draw), scopes: ['holdings', 'orders', 'transactions'] },
  lastSynced: synced.lastSynced,
  syncFrequencyMinutes: synced.everyMinutes,
  autoSyncEnabled: synced.byItself,
  holdingsCount: holdings,
  totalValue: value as Exact<2>,
  createdAt: connection.linkedAt,
  updatedAt: connection.disconnectedAt ?? synced.lastSynced,
  disconnectedAt: connection.disconnectedAt,
}));

/** `KR4821`: the number by which a platform knows its customer. */
function clientIdOf(draw: Draw): string {
  return draw.pick('letter', LETTERS) + draw.pick('second letter', LETTERS) + draw.digits('clientId', 4);
}
