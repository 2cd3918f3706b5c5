import { type PrismaClient, prismaOver } from '@tilth/client';
import { type Domain, Misuse } from '@tilth/engine';
import { type Asked, type Order, orderOf } from './asked.ts';
import { poolOf, type Sql, sqlOver, TestDatabase } from './database.ts';
import { MadeWorld } from './made-world.ts';
import { type Make, makeFor } from './make.ts';
import { loadDomains } from './project.ts';
import { rollbackPool } from './rollback-pool.ts';
import { currentRunner } from './runner.ts';
import { serverFor } from './server.ts';
import { type Verified, type VerifyAsked, verified } from './verified.ts';
import { type KnownWorld, knownWorld, Rows } from './world.ts';
import { worldTemplate } from './world-template.ts';

/** A database of a test's own with a world in it, and what there is to know of that world. */
export interface Seeded {
  /** A typed client of the database. */
  readonly prisma: PrismaClient;
  /** For an app that is tested as a whole. It holds a password: not for printing. */
  readonly url: string;
  /** sql`select … where id = ${id}`: the rows, as the driver reads them. */
  readonly sql: Sql;
  /** What the database held at first, without asking it. */
  readonly world: KnownWorld;
  /** Makes rows beside the world's: `make.order({ user: 'john', stock, side: 'BUY' })`, `make.order.filled()`. */
  readonly make: Make;
  /** Whether everything holds that must hold: throws what does not, named, or gives how many checks were asked. */
  verify(asked?: VerifyAsked): Promise<Verified>;
  /** Puts the world back as it was. Whoever is connected is disconnected; `url` stays. */
  reset(): Promise<void>;
  /** Lets go of the database. Not needed: it goes with the test, the file or the process, whichever asked for it. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A database with a world in it, in milliseconds: a clone of a template that is made once.
 *
 *     const { prisma, world } = await seeded({ domains: ['trading'] });
 *     const john = world.user('john');
 *
 * Asked for in a file, it is the file's; asked for in a test, the test's.
 */
export async function seeded(asked: Asked = {}): Promise<Seeded> {
  const all: readonly Domain[] = await loadDomains();
  const order = orderOf(all, asked);
  const runner = await currentRunner();
  if (order.per !== 'file' && !runner?.isReading) throw tooLate(order.per);
  const lease = await serverFor(order.server);
  const template = await worldTemplate(lease, order.domains, order.request);
  const rollback = order.per === 'rollback' ? rollbackPool() : undefined;
  const database = await TestDatabase.of(lease, template.name, rollback?.poolOf ?? poolOf(order.connections));
  const made = madeWorld(order);
  const rows = new Rows(made, all, template.settled);
  const { make, forget } = makeFor(rows, made, database.pool);
  let prisma: PrismaClient | undefined;
  const close = async () => {
    await rollback?.end();
    await prisma?.$disconnect();
    await database.close();
  };
  const reset = async () => {
    forget();
    await database.reset();
  };
  const undo = async () => {
    forget();
    await rollback?.end();
  };
  runner?.atEnd(close);
  if (order.per === 'test') runner?.afterEach(reset);
  if (rollback) {
    runner?.beforeEach(() => rollback.begin());
    runner?.afterEach(undo);
  }
  return {
    get prisma() {
      prisma ??= prismaOver(database.pool);
      return prisma;
    },
    url: database.url,
    sql: sqlOver(database.pool),
    world: knownWorld(rows, order.domains),
    make,
    verify: (what) => verified(database.pool, order, what),
    reset,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function tooLate(per: string): Misuse {
  return new Misuse(
    `Refused: per: '${per}' was asked for where no runner can be told what to do before each test.`,
    [
      ['where', 'inside a test or a hook, or in no test at all'],
      [
        'mend',
        'ask at the top of the file or of a describe(); a test may ask for a database of its own without it',
      ],
    ],
  );
}

const worlds = new Map<string, MadeWorld>();

/** Remembered: tests of one file mostly ask for the same world. */
function madeWorld({ domains, counted }: Order): MadeWorld {
  const key = JSON.stringify([counted, domains.map(({ name }) => name)]);
  const known = worlds.get(key) ?? new MadeWorld(domains, counted);
  worlds.set(key, known);
  return known;
}
