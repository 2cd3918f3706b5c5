import path from 'node:path';
import {
  countOf,
  type Domain,
  type SeedRun,
  type TableContent,
  type WorldRequest,
  worldFingerprint,
} from '@tilth/engine';
import { aggregateId, tableName } from '@tilth/engine/wire';
import { type Instant, type Model, order } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { type Format, isOneFile } from '../format.ts';
import { type Manifest, type ManifestTable, type ManifestWorld, schemaHash } from '../manifest.ts';
import { systemFault } from '../system-fault.ts';
import { joinParts, jsonParts, sqlParts } from '../write/whole-file.ts';
import { inSnapshot, lookInto, rowsOfDatabase } from './from-database.ts';
import { rowsOfRecipes } from './from-recipes.ts';
import { Place } from './place.ts';
import { RowsOut, type Take } from './rows-out.ts';

/** Rows between two readings of the progress. */
const TELL_EVERY = 1000;

/** Where rows go, and as what. */
export interface ExportOptions {
  readonly out: string;
  readonly format: Format;
  /** Replaces files that are no export of Tilth. */
  readonly force?: boolean;
  /** All that there could be. */
  readonly known: readonly Domain[];
  /** SHA-256, in hex, of everything that rows follow from. */
  readonly recipes: string;
  /** Of Tilth. */
  readonly version: string;
  readonly progress?: (progress: ExportProgress) => void;
  /** Told at once how to take back what has been written, for when the process has to end. */
  readonly onBegin?: (discard: () => void) => void;
}

/** How far an export is. */
export interface ExportProgress {
  readonly done: number;
  /** An estimate. */
  readonly total: number;
  readonly what: string;
}

/** What was written. */
export interface Exported {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly bytes: number;
}

/** A world that need not be anywhere. */
export interface WorldToExport {
  readonly domains: readonly Domain[];
  readonly request: WorldRequest;
  /** The same, with every size that had to be raised. */
  readonly counted: WorldRequest;
  /** About how many rows that makes. */
  readonly totalRows: number;
}

/** Writes a world straight from its recipes. */
export function exportRecipes(
  { domains, counted, request, totalRows }: WorldToExport,
  options: ExportOptions,
): Promise<Exported> {
  const models = modelsIn(domains);
  return written(options, async (place) => {
    const { contents, bytes } = await gathered(place, models, domains, totalRows, options, (take) =>
      rowsOfRecipes(domains, counted, take),
    );
    const members = membersOf(domains, counted);
    const world = worldOf(domains, request, members, contents, options.recipes);
    return { contents, bytes, asOf: request.asOf, domains, world };
  });
}

/** Writes what a database holds, as it is at one moment. */
export function exportDatabase(
  client: ClientBase,
  wanted: readonly Domain[] | undefined,
  options: ExportOptions,
): Promise<Exported> {
  const asked = { known: options.known, recipes: options.recipes, ...(wanted && { wanted }) };
  return written(options, (place) =>
    inSnapshot(client, async () => {
      const stored = await lookInto(client, asked);
      const { models, run, domains, request } = stored;
      const { contents, bytes } = await gathered(
        place,
        models,
        options.known,
        stored.totalRows,
        options,
        (take) => rowsOfDatabase(client, stored, asked, take),
      );
      const world =
        run && request && isAsMade(run, contents)
          ? worldOf(domains, request, run.members, contents, run.recipes)
          : null;
      return { contents, bytes, asOf: run?.asOf ?? null, domains, world };
    }),
  );
}

/** Nobody has changed these tables since they were made, and each of them was. */
function isAsMade({ tables }: SeedRun, contents: ReadonlyMap<Model, TableContent>): boolean {
  return [...contents].every(([model, { rows, fingerprint }]) =>
    tables.some((each) => each.model === model && each.rows === rows && each.fingerprint === fingerprint),
  );
}

interface Gathered {
  readonly contents: ReadonlyMap<Model, TableContent>;
  readonly bytes: number;
  readonly asOf: Instant | null;
  readonly domains: readonly Domain[];
  readonly world: ManifestWorld | null;
}

/** All or nothing: the files take their place when the last of them is whole. */
async function written(
  options: ExportOptions,
  gather: (place: Place) => Promise<Gathered>,
): Promise<Exported> {
  const { out, format, force = false, version } = options;
  const headline = 'Stopped: nothing was written.';
  let place: Place | undefined;
  try {
    place = new Place(out, format, force);
    options.onBegin?.(() => place?.discard());
    const { contents, bytes, asOf, domains, world } = await gather(place);
    const files = tablesOf(contents, domains, options.known, place, format);
    const whole = isOneFile(format) ? joined(place, format, contents, asOf, domains) : bytes;
    const manifest: Manifest = { version, format, schema: schemaHash(), asOf, world, tables: files };
    place.commit(manifest);
    return { manifest, rows: files.reduce((sum, { rows }) => sum + rows, 0), bytes: whole };
  } catch (error) {
    place?.discard();
    throw systemFault(headline, out, error);
  }
}

async function gathered(
  place: Place,
  models: readonly Model[],
  known: readonly Domain[],
  totalRows: number,
  { format, progress }: ExportOptions,
  run: (take: Take) => Promise<void>,
): Promise<{ contents: ReadonlyMap<Model, TableContent>; bytes: number }> {
  const out = new RowsOut(models, known, format, place.folder);
  try {
    await run((model, message, start) => {
      out.take(model, message, start);
      if (out.rows % TELL_EVERY === 0)
        progress?.({ done: out.rows, total: Math.max(out.rows, totalRows), what: tableName(model) });
    });
    return out.end();
  } catch (error) {
    out.abandon();
    throw error;
  }
}

function joined(
  place: Place,
  format: 'json' | 'sql',
  contents: ReadonlyMap<Model, TableContent>,
  asOf: Instant | null,
  domains: readonly Domain[],
): number {
  const models = [...contents.keys()];
  const pathOf = (model: Model) => path.join(place.folder, `${tableName(model)}.part`);
  const parts = format === 'json' ? jsonParts(models, pathOf) : sqlParts(models, pathOf, { asOf, domains });
  return joinParts(path.join(place.folder, place.wholeName), parts);
}

function modelsIn(domains: readonly Domain[]): readonly Model[] {
  const made = new Set(domains.flatMap(({ aggregates }) => aggregates.flatMap(({ models }) => models)));
  return order.filter((model) => made.has(model));
}

function tablesOf(
  contents: ReadonlyMap<Model, TableContent>,
  domains: readonly Domain[],
  known: readonly Domain[],
  place: Place,
  format: Format,
): ManifestTable[] {
  return [...contents].map(([model, content]) => {
    const { domain, version } = makerOf(domains, model) ??
      makerOf(known, model) ?? { domain: '', version: 0 };
    const file = isOneFile(format) ? place.wholeName : `${tableName(model)}.${format}`;
    return { table: tableName(model), model, domain, recipeVersion: version, file, ...content };
  });
}

function makerOf(domains: readonly Domain[], model: Model) {
  for (const domain of domains) {
    const aggregate = domain.aggregates.find(({ models }) => models.includes(model));
    if (aggregate) return { domain: domain.name, version: aggregate.version };
  }
  return undefined;
}

function membersOf(domains: readonly Domain[], counted: WorldRequest): ManifestWorld['members'] {
  return Object.fromEntries(
    domains.flatMap((domain) =>
      domain.aggregates.map((each) => [aggregateId(domain, each), countOf(each.size, counted)]),
    ),
  );
}

function worldOf(
  domains: readonly Domain[],
  request: WorldRequest,
  members: ManifestWorld['members'],
  contents: ReadonlyMap<Model, TableContent>,
  recipes: string,
): ManifestWorld {
  const names = domains.map(({ name }) => name);
  const own = Object.entries(members).filter(([id]) => names.includes(id.slice(0, id.indexOf('.'))));
  const listed = [...contents].map(([model, { fingerprint }]) => ({ table: tableName(model), fingerprint }));
  const { seed, asOf, scale, sizes = {} } = request;
  // In an order of their own: a database gives them back in another one.
  return {
    seed,
    asOf,
    scale,
    sizes: Object.fromEntries(Object.entries(sizes).sort()),
    domains: names,
    recipes,
    members: Object.fromEntries(own.sort()),
    fingerprint: worldFingerprint(listed),
  };
}
