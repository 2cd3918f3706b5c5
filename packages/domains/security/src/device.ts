import { type Draw, type World, weights } from '@tilth/engine';
import type { DeviceKind, Uuid } from '@tilth/schema';
import userAgents from '../data/user-agents.json' with { type: 'json' };
import { devices, ON_THE_MOVE_SHARE } from './shapes.ts';

/** An installation of the app, or a browser. */
export interface Device {
  /** Its place among the user's devices, and so in the keys of its sessions. */
  readonly place: number;
  readonly id: Uuid;
  readonly kind: DeviceKind;
  readonly userAgent: string;
  /** The address that it has at home. */
  readonly homeAddress: string;
  /** How often it is used, against the phone. */
  readonly use: number;
}

const kinds: readonly DeviceKind[] = ['mobile', 'desktop', 'tablet'];

type Weighed = readonly (readonly [string, number])[];
const agents = {
  mobile: weights(userAgents.mobile as unknown as Weighed),
  desktop: weights(userAgents.desktop as unknown as Weighed),
  tablet: weights(userAgents.tablet as unknown as Weighed),
};

/** For documentation, and for nobody's machine (RFC 5737). */
const networks = ['192.0.2.', '198.51.100.', '203.0.113.'];

/** What somebody logs in with, the phone first. */
export function devicesOf(world: World, number: number): readonly Device[] {
  const homeAddress = addressOf(world.draw('home', number));
  const owned: Device[] = [];
  for (const [place, kind] of kinds.entries()) {
    const draw = world.draw('device', [number, place]);
    const { owners, use } = devices[kind];
    if (!draw.chance('owned', owners)) continue;
    const userAgent = draw.weighted('userAgent', agents[kind]);
    owned.push({ place, id: draw.uuid('id'), kind, userAgent, homeAddress, use });
  }
  return owned;
}

function addressOf(home: Draw): string {
  return home.pick('network', networks) + home.int('host', 1, 254);
}

/** Where a session of the device comes from: a phone may be on the move, and has then another address each time. */
export function ipAddressOf(draw: Draw, { kind, homeAddress }: Device): string {
  if (kind !== 'mobile' || !draw.chance('onTheMove', ON_THE_MOVE_SHARE)) return homeAddress;
  // 2001:db8::/32 is for documentation, too (RFC 3849).
  const group = (index: number) => (draw.word('ipAddress', index) & 0xffff).toString(16);
  return `2001:db8:${group(0)}:${group(1)}::${group(2)}`;
}
