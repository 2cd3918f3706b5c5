import { type Choice, choose, type Domain, Misuse, resolveSizes, type WorldRequest } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import type { DomainName } from './project.ts';
import { TEST_AS_OF } from './request.ts';

const DEFAULT_SEED = 42;
const MOST_SCALE = 100_000;

/** What becomes of a test's changes. */
export type Per =
  /** Tests of one file share a database, and see each other's changes. */
  | 'file'
  /** Every test begins with the world as it was: the database is cloned anew. */
  | 'test'
  /** The same by a transaction that is rolled back: quicker, but only `prisma` and `sql` are in it. */
  | 'rollback';

/** Which world, and how a test wants it. */
export interface Asked {
  /** With what they need. Without, all that there are. */
  readonly domains?: readonly DomainName[];
  /** 1, unless something else is said. */
  readonly scale?: number;
  /** 42, unless something else is said. */
  readonly seed?: number;
  /** A day such as `2026-11-20`, which is the default, or an instant. Fixed, so that expectations stay true. */
  readonly asOf?: string | Date;
  /** Sizes by name instead of what follows from the scale: `{ users: 50 }`. */
  readonly sizes?: { readonly [size: string]: number };
  readonly per?: Per;
  /** A server to make databases on. Where absent, DATABASE_URL; where that is not set, one that is started for the tests. */
  readonly server?: string;
  /** How many connections the database's pool may hold. */
  readonly connections?: number;
}

/** The same, worked out and checked. */
export interface Order {
  readonly domains: readonly Domain[];
  readonly request: WorldRequest;
  /** With every size said that had to be raised. */
  readonly counted: WorldRequest;
  readonly per: Per;
  readonly server: string | undefined;
  readonly connections: number;
}

const KNOWN: { readonly [name in keyof Required<Asked>]: true } = {
  domains: true,
  scale: true,
  seed: true,
  asOf: true,
  sizes: true,
  per: true,
  server: true,
  connections: true,
};

/** What is asked for, or a fault that says what is wrong with it. */
export function orderOf(all: readonly Domain[], asked: Asked): Order {
  const unknown = Object.keys(asked).filter((name) => !(name in KNOWN));
  if (unknown.length > 0)
    throw refusal(
      `${unknown.join(', ')} is nothing that can be asked for`,
      'there is',
      Object.keys(KNOWN).join(', '),
    );
  const { domains }: Choice = choose(all, asked.domains);
  const request: WorldRequest = {
    seed: seedOf(asked.seed),
    asOf: asOfOf(asked.asOf),
    scale: scaleOf(asked.scale),
    ...(asked.sizes && { sizes: asked.sizes }),
  };
  const { counted } = resolveSizes(domains, request);
  const { per = 'file', connections = 5 } = asked;
  if (!['file', 'test', 'rollback'].includes(per))
    throw refusal(`${per} is no unit`, 'there is', 'file, test, rollback');
  if (!(Number.isSafeInteger(connections) && connections > 0))
    throw refusal(`${connections} is no number of connections`, 'mend', 'give a whole number, such as 5');
  return { domains, request, counted, per, server: asked.server, connections };
}

function seedOf(seed = DEFAULT_SEED): number {
  if (Number.isSafeInteger(seed) && seed >= 0 && seed <= 0x7fffffff) return seed;
  throw refusal(`${seed} is no seed`, 'mend', 'give a whole number from 0 to 2147483647');
}

function scaleOf(scale = 1): number {
  if (scale > 0 && scale <= MOST_SCALE) return scale;
  throw refusal(
    `${scale} is no scale`,
    'mend',
    `give a number above 0, up to ${MOST_SCALE}, for instance 0.1`,
  );
}

function asOfOf(asOf: string | Date | undefined): Instant {
  if (asOf === undefined) return TEST_AS_OF;
  const [, day, time] =
    /^(\d{4}-\d{2}-\d{2})(T.+(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
      typeof asOf === 'string' ? asOf : Number.isNaN(asOf.getTime()) ? '' : asOf.toISOString(),
    ) ?? [];
  const instant = Date.parse(day ? `${day}${time ?? 'T00:00:00Z'}` : '');
  // Date.parse takes 31 November for 1 December.
  const exists = !Number.isNaN(instant) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day ?? '');
  if (exists) return instant as Instant;
  throw refusal(
    `${asOf} is no day`,
    'mend',
    'give a day such as 2026-11-20, an instant such as 2026-11-20T09:30:00Z, or a Date',
  );
}

function refusal(what: string, label: string, text: string): Misuse {
  return new Misuse(`Refused: ${what}.`, [[label, text]]);
}
