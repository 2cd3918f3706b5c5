import { type World, weights } from '@tilth/engine';
import data from '../../data/devices.json' with { type: 'json' };
import { deviceOwners } from '../shapes/people.ts';

export type DeviceType = 'mobile' | 'desktop' | 'tablet';

/** What somebody logs in with. */
export interface Device {
  readonly place: number;
  readonly type: DeviceType;
  readonly browser: string;
  readonly os: string;
  readonly name: string;
  readonly userAgent: string;
  /** The address that it has at home. */
  readonly address: string;
}

const TYPES: readonly DeviceType[] = ['mobile', 'desktop', 'tablet'];
const models = Object.fromEntries(
  TYPES.map((type) => [type, weights(data[type].map((each) => [each, each[4] as number] as const))]),
);

/** For documentation, and for nobody's machine (RFC 5737). */
const networks = ['192.0.2.', '198.51.100.', '203.0.113.'];

/** The devices of an investor, the phone first. */
export function devicesOf(world: World, number: number): readonly Device[] {
  const home = world.draw('home of an investor', number);
  const address = home.pick('network', networks) + home.int('host', 1, 254);
  return TYPES.flatMap((type, place) => {
    const draw = world.draw('device of an investor', [number, place]);
    if (!draw.chance('owned', deviceOwners[type])) return [];
    const [browser, os, name, userAgent] = draw.weighted(
      'model',
      models[type] as (typeof models)[string],
    ) as string[];
    return [{ place, type, address, browser, os, name, userAgent } as Device];
  });
}
