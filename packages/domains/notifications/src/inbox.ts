import type { World } from '@tilth/engine';
import type { NotificationKind } from '@tilth/schema';
import { type Happening, happeningsOf } from './happenings.ts';
import type { Life } from './life.ts';
import { dearness, inboxSize } from './shapes.ts';

/** Kinds by number, for the keys of rows. */
const kinds = new Map<NotificationKind, number>(
  (Object.keys(dearness) as NotificationKind[]).map((kind, number) => [kind, number]),
);

/** A happening that is left in the inbox, and the key of its row. */
export interface Kept {
  readonly happening: Happening;
  readonly key: readonly [user: number, kind: number, index: number];
}

interface Lot extends Kept {
  readonly lot: number;
}

/**
 * What users have left in their inbox. Each happening has a lot, drawn at its own address and the smaller the dearer its
 * kind; the smallest lots stay.
 */
export function inboxOf(world: World, number: number, life: Life): Kept[] {
  const lots: Lot[] = [];
  for (const happening of happeningsOf(life)) {
    const { kind, index } = happening;
    const key = [number, kinds.get(kind) as number, index] as const;
    lots.push({
      happening,
      key,
      lot: world.draw('Notification', key).exponential('lot', 1) / dearness[kind],
    });
  }
  const size = world.draw('inbox', number).int('size', inboxSize[0], inboxSize[1]);
  return lots.sort(byLot).slice(0, size).sort(byTime);
}

function byLot(a: Lot, b: Lot): number {
  return a.lot - b.lot;
}

function byTime(a: Kept, b: Kept): number {
  return a.happening.at - b.happening.at;
}
