import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault, type WorldRequest } from '@tilth/engine';
import { type Instant, type Model, tables } from '@tilth/schema';
import { type Format, formats, stemOf } from './format.ts';

/** Of the form of manifests. */
const LAYOUT = 1;

/** What the files hold, and where it comes from. */
export interface Manifest {
  /** Of Tilth. */
  readonly version: string;
  readonly format: Format;
  /** Of what schema.prisma says, when the files were written. */
  readonly schema: string;
  /** The day that the rows stand at; null where nobody knows. */
  readonly asOf: Instant | null;
  /** The world that these rows are, all of it and nothing else; null when somebody has changed it before. */
  readonly world: ManifestWorld | null;
  readonly tables: readonly ManifestTable[];
}

/** What is remembered of a world, besides its rows. */
export interface ManifestWorld extends WorldRequest {
  readonly domains: readonly string[];
  /** SHA-256, in hex, of everything the rows follow from. */
  readonly recipes: string;
  /** How many there are of each aggregate, by `domain.aggregate`. */
  readonly members: { readonly [aggregate: string]: number };
  readonly fingerprint: string;
}

export interface ManifestTable {
  /** `investa.users` */
  readonly table: string;
  readonly model: Model;
  readonly domain: string;
  readonly recipeVersion: number;
  readonly file: string;
  readonly rows: number;
  readonly fingerprint: string;
}

/** SHA-256 of what schema.prisma says of the tables. */
export function schemaHash(): string {
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}

/** Where the manifest of a file or folder of data lies: in the folder, or beside the file. */
export function manifestPath(data: string, isFolder: boolean): string {
  if (isFolder) return path.join(data, 'manifest.json');
  return path.join(path.dirname(data), `${stemOf(path.basename(data))}.manifest.json`);
}

export function isManifestName(name: string): boolean {
  return name === 'manifest.json' || name.endsWith('.manifest.json');
}

export function manifestText(manifest: Manifest): string {
  const { asOf, world, tables: listed, ...rest } = manifest;
  const iso = (instant: Instant) => new Date(instant).toISOString();
  const said = {
    tilth: LAYOUT,
    ...rest,
    asOf: asOf === null ? null : iso(asOf),
    world: world && { ...world, asOf: iso(world.asOf) },
    // Last, because it is long.
    tables: listed,
  };
  return `${JSON.stringify({ ...said, digest: digestOf(said) }, undefined, 2)}\n`;
}

/** Tells a manifest that somebody has changed, by accident or by hand. */
function digestOf(said: object): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** The manifest at a path; undefined when there is none. */
export function readManifest(file: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw unreadable(file, (error as Error).message);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
  const wrong = wrongIn(value);
  if (wrong) throw unreadable(file, wrong);
  const { digest: _, ...said } = value as { readonly digest: string };
  const manifest = said as Manifest & { asOf: string | null; world: { asOf: string } | null };
  return {
    ...manifest,
    asOf: manifest.asOf === null ? null : (Date.parse(manifest.asOf) as Instant),
    world: manifest.world && { ...manifest.world, asOf: Date.parse(manifest.world.asOf) as Instant },
  };
}

function unreadable(file: string, reason: string): Fault {
  return new Fault('Refused: this manifest says nothing that can be relied on.', [
    ['file', file],
    ['reason', reason],
    ['mend', 'export again; or add --ignore-manifest, and the rows are loaded as anybody’s'],
  ]);
}

type Shape = { readonly [key: string]: (value: unknown) => boolean };

const text = (value: unknown) => typeof value === 'string';
const digest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const count = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const instant = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const counts = (value: unknown) => isObject(value) && Object.values(value).every(count);

const shape: Shape = {
  tilth: (value) => value === LAYOUT,
  version: text,
  format: (value) => formats.includes(value as Format),
  schema: digest,
  asOf: (value) => value === null || instant(value),
  world: (value) => value === null || wrongMember(value, worldShape) === undefined,
  tables: (value) =>
    Array.isArray(value) && value.every((each) => wrongMember(each, tableShape) === undefined),
};

const worldShape: Shape = {
  seed: count,
  asOf: instant,
  scale: (value) => typeof value === 'number' && value > 0,
  sizes: (value) => value === undefined || counts(value),
  domains: (value) => Array.isArray(value) && value.every(text),
  recipes: digest,
  members: counts,
  fingerprint: digest,
};

const tableShape: Shape = {
  table: text,
  model: (value) => typeof value === 'string' && Object.hasOwn(tables, value),
  domain: text,
  recipeVersion: count,
  // A name, not a way to somewhere else.
  file: (value) =>
    typeof value === 'string' && path.basename(value) === value && value !== '..' && value !== '',
  rows: count,
  fingerprint: digest,
};

function wrongIn(value: unknown): string | undefined {
  const member = wrongMember(value, shape);
  if (member) return `${member} is not as Tilth writes it`;
  const { digest: said, ...rest } = value as { readonly digest: string };
  return said === digestOf(rest) ? undefined : 'it has been changed since it was written';
}

function wrongMember(value: unknown, members: Shape): string | undefined {
  if (!isObject(value)) return 'the whole';
  return Object.entries(members).find(([name, isRight]) => !isRight(value[name]))?.[0];
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
