import {
  type Choice,
  choose,
  type Domain,
  Fault,
  type Mode,
  only,
  resolveSizes,
  type SeedResult,
  type SeedRun,
  seed,
} from '@tilth/engine';
import type pg from 'pg';
import { withClient } from './connect.ts';
import { type Database, openDatabase, readEnvironment } from './environment.ts';
import { type Allowances, refuseUnlessDisposable } from './guard.ts';
import { meter } from './output/progress.ts';
import { recipesFingerprint } from './recipes.ts';
import { type Asked, requestOf } from './request.ts';
import { version } from './version.ts';
import { worldIn } from './world-in.ts';

/** What is to be made, of all that could be. */
export interface SeedOrder {
  readonly known: readonly Domain[];
  /** What threads run that make their rows. */
  readonly thread: URL;
  /** What is to be made, with what it needs. Without names: everything, or of a world that is added to, what it has. */
  readonly names: readonly string[];
  /** What is to be made, and nothing else. Wins over `names`. */
  readonly only: readonly string[];
  readonly asked: Asked;
  readonly mode: Mode;
  readonly allowed: Allowances & { readonly allowForeignRows?: boolean };
}

export interface Seeded extends SeedResult, Pick<Choice, 'pulledIn'> {
  readonly url: string;
}

/** Fills the database in use, unless it may be somebody's. */
export async function runSeed(order: SeedOrder): Promise<Seeded> {
  // What cannot be made at all is refused before anything is started.
  if (order.mode !== 'append') {
    const { domains } = choiceOf(order);
    resolveSizes(domains, requestOf(domains, order.asked));
  }
  const database = await openDatabase();
  refuseUnlessDisposable(database.url, readEnvironment().production, order.allowed);
  let before: SeedRun | undefined;
  return withClient(
    database.url,
    async (client) => {
      before = await worldIn(client);
      return seedOn(client, database, order, before);
    },
    async (client) => outcome(before, await worldIn(client)),
  );
}

async function seedOn(
  client: pg.Client,
  { url, embedded }: Database,
  order: SeedOrder,
  found: SeedRun | undefined,
): Promise<Seeded> {
  const { known, thread, asked, mode, allowed } = order;
  const { domains, pulledIn } = choiceOf(order, found);
  if (order.only.length > 0) refuseIncomplete(domains, mode, found);
  const progress = meter();
  try {
    const result = await seed(client, {
      domains,
      known,
      request: requestOf(domains, asked, mode === 'append' ? found : undefined),
      recipes: recipesFingerprint(),
      version,
      mode,
      // The embedded database is the project's own: whatever is in it is disposable.
      allowForeignRows: allowed.allowForeignRows === true || (embedded && mode === 'reset'),
      thread,
      progress: ({ phase, done, total, what }) =>
        progress.show({ stage: phase === 'rows' ? 'Rows' : 'Keys', done, total, unit: phase, what }),
    });
    return { ...result, pulledIn, url };
  } finally {
    progress.end();
  }
}

function choiceOf({ known, names, only: exactly, mode }: SeedOrder, found?: SeedRun): Choice {
  if (exactly.length > 0) return only(known, exactly);
  if (names.length > 0 || mode !== 'append' || !found) return choose(known, names);
  return choose(
    known,
    known.map(({ name }) => name).filter((name) => found.domains.includes(name)),
  );
}

/** Rows may refer only to rows that are there. */
function refuseIncomplete(domains: readonly Domain[], mode: Mode, found: SeedRun | undefined): void {
  const there = new Set([
    ...domains.map(({ name }) => name),
    ...(mode === 'append' && found ? found.domains : []),
  ]);
  for (const { name, needs } of domains) {
    const missing = needs.filter((needed) => !there.has(needed.name)).map((needed) => needed.name);
    if (missing.length === 0) continue;
    const joinable = missing.every((each) => found?.domains.includes(each));
    throw new Fault(
      `Refused: ${name} refers to rows of ${missing.join(' and ')}, which would not be there.`,
      [
        [
          'mend',
          joinable
            ? 'add it to the world that is there: --append'
            : 'leave out --only, and they are made as well',
        ],
      ],
    );
  }
}

/** What a signal has left behind. Nearly always nothing; but the world may just have been finished. */
function outcome(before: SeedRun | undefined, now: SeedRun | undefined): string {
  const same = before?.loadedAt === now?.loadedAt && before?.fingerprint === now?.fingerprint;
  return same
    ? 'Stopped: nothing was loaded.'
    : 'Stopped too late: the world was complete by then. See npx tilth seed status.';
}
