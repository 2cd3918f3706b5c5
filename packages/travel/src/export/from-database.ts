import {
  countOf,
  type Domain,
  Fault,
  filledModels,
  lastRun,
  modelsOf,
  resolveSizes,
  type SeedRun,
  settledOf,
  sizesOf,
  type WorldRequest,
} from '@tilth/engine';
import { copyOut, encoderOf, quoted } from '@tilth/engine/wire';
import { assertCatalog, type Model, order, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { inOrder, tellOrder } from './in-order.ts';
import type { Take } from './rows-out.ts';

/** What a database has to give away. */
export interface Stored {
  readonly models: readonly Model[];
  /** The world that is there, as the ledger has it. */
  readonly run: SeedRun | undefined;
  /** Of the world, the domains that were asked for; its request says only what concerns them. */
  readonly domains: readonly Domain[];
  readonly request: WorldRequest | undefined;
  /** How many rows there are, about. */
  readonly totalRows: number;
}

interface Asked {
  /** All domains that there could be. */
  readonly known: readonly Domain[];
  /** Those whose rows are wanted; all that there are, when absent. */
  readonly wanted?: readonly Domain[];
  /** What rows follow from now. Where the world was made by other recipes, these cannot tell its order. */
  readonly recipes: string;
}

/** Runs in a transaction that sees one state of the database from its beginning to its end, and changes nothing. */
export async function inSnapshot<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin transaction isolation level repeatable read');
  try {
    // Row-level security would hide rows: better an error.
    await client.query('set local row_security = off');
    return await work();
  } finally {
    // A lost connection needs none; whatever has failed before is what is told.
    await client.query('rollback').catch(() => {});
  }
}

/** Looks at what is there. */
export async function lookInto(client: ClientBase, { known, wanted }: Asked): Promise<Stored> {
  await assertCatalog(client);
  // Emptying a table is seen by older snapshots as well: it has to wait.
  await client.query(`lock table ${order.map(quoted).join(', ')} in access share mode`);
  const run = await lastRun(client);
  const there = run ? known.filter(({ name }) => run.domains.includes(name)) : known;
  const domains = there.filter((each) => !wanted || wanted.includes(each));
  const filled = new Set(await filledModels(client));
  const claimed = new Set(domains.flatMap(modelsOf));
  const models = order.filter(
    (model) => (run && claimed.has(model)) || (filled.has(model) && (!wanted || claimed.has(model))),
  );
  if (models.length === 0) {
    throw new Fault('Stopped: this database holds no rows of what was asked for.', [
      ['asked', wanted ? wanted.map(({ name }) => name).join(', ') : 'everything'],
      ['mend', 'make a world first: npx tilth seed; or export one without a database: leave out --from-db'],
    ]);
  }
  const { rows } = await client.query(
    `select coalesce(sum(greatest(reltuples, 0)), 0)::float8 as rows from pg_class where oid = any ($1::regclass[])`,
    [models.map(quoted)],
  );
  const request = run && requestFor(domains, there, run);
  return { models, run, domains, request, totalRows: rows[0].rows };
}

/** What has to be asked to get these domains as they are in the world of all. */
function requestFor(domains: readonly Domain[], there: readonly Domain[], run: SeedRun): WorldRequest {
  const { seed, asOf, scale } = run;
  if (domains.length === there.length) return { seed, asOf, scale, sizes: run.sizes ?? {} };
  const { counted } = resolveSizes(there, run);
  const own = resolveSizes(domains, { seed, asOf, scale }).counted;
  const said = sizesOf(domains)
    .filter((size) => size.scales && countOf(size, counted) !== countOf(size, own))
    .map((size) => [size.name, countOf(size, counted)] as const);
  return { seed, asOf, scale, sizes: Object.fromEntries(said) };
}

/** Reads the rows of all models, each in the order of its recipe. */
export async function rowsOfDatabase(
  client: ClientBase,
  { models, run, domains, request }: Stored,
  { known, recipes }: Asked,
  take: Take,
): Promise<void> {
  const told = run !== undefined && request !== undefined && run.recipes === recipes;
  if (told) await tellOrder(client, domains, { ...run, ...request });
  const ordered = new Set(told ? domains.flatMap(modelsOf) : []);
  const settled = settledOf(known);
  for (const model of models) {
    const { columns } = encoderOf(tables[model], settled(model));
    await copyOut(client, inOrder(model, columns, ordered.has(model)), (message, start) =>
      take(model, message, start),
    );
  }
}
