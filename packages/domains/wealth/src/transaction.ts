import { type Draw, recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Movement } from './life/books.ts';

const PREFIXES = { zerodha: 'ZD', groww: 'GW', upstox: 'UX', binance: 'BN' } as const;

/** Money or units that moved, or were to move. */
export const transaction = recipe<
  'SparkTransaction',
  { userId: Uuid; investmentId: Uuid | null; movement: Movement; asset: { name: string; symbol: string } }
>('SparkTransaction', ({ draw, world, userId, investmentId, movement, asset }) => ({
  id: draw.uuid('id'),
  userId,
  investmentId,
  securityId: world.id('SparkSecurity', movement.place),
  type: movement.type,
  assetName: asset.name,
  symbol: asset.symbol,
  platform: movement.connection.platform,
  quantity: movement.quantity as Exact<6> | null,
  price: movement.price as Exact<4> | null,
  amount: movement.amount as Exact<2>,
  fees: movement.fees as Exact<2>,
  tax: movement.tax as Exact<2>,
  gst: movement.gst as Exact<2>,
  netAmount: movement.net as Exact<2>,
  status: movement.status,
  transactionId: `${PREFIXES[movement.connection.platform]}-${draw.digits('transactionId', 12)}`,
  paymentMethod: movement.payment,
  paymentReference: movement.payment && referenceOf(draw, movement.payment),
  description: movement.description,
  metadata: movement.metadata,
  transactionDate: movement.day,
  createdAt: movement.at,
  updatedAt: movement.at,
}));

/** What the bank or the payments system calls it: of UPI twelve digits, of others sixteen letters and digits. */
function referenceOf(draw: Draw, payment: string): string | null {
  if (payment === 'platform_balance') return null;
  if (payment === 'upi') return draw.digits('paymentReference', 12);
  return `${payment.slice(0, 4).toUpperCase()}${draw.digits('paymentReference', 12)}`;
}
