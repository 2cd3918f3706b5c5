import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '@tilth/engine';
import { type Model, tables } from '@tilth/schema';
import { travelling } from '../columns.ts';
import { type Format, formatOfName, stemOf } from '../format.ts';
import { isManifestName, type Manifest, manifestPath, readManifest } from '../manifest.ts';
import { csvRows } from '../read/csv-rows.ts';
import { jsonRows } from '../read/json-rows.ts';
import { ndjsonRows } from '../read/ndjson-rows.ts';
import { parquetRows } from '../read/parquet-rows.ts';
import { BadFile } from '../read/refusal.ts';
import { modelOfTable } from '../read/row-reader.ts';
import type { Rows } from '../read/rows.ts';
import { sqlRows } from '../read/sql-rows.ts';
import { systemFault } from '../system-fault.ts';

/** A file with rows. */
export interface Source {
  readonly file: string;
  readonly format: Format;
  readonly bytes: number;
  /** The table whose rows they are, where a file has those of one. */
  readonly model: Model | undefined;
  /** Reads it from the beginning. */
  readonly rows: () => Rows;
}

/** What is to be loaded. */
export interface Sources {
  readonly files: readonly Source[];
  readonly manifest: Manifest | undefined;
}

interface SourceOptions {
  /** Whose rows a single file has, whatever it is called. */
  readonly model?: Model | undefined;
  /** Does as if there were no manifest. */
  readonly ignoreManifest?: boolean;
  /** What the domains' own statements are, in a script. */
  readonly statements: ReadonlySet<string>;
}

/** Looks at what is there, before anything is read. */
export function sourcesAt(data: string, options: SourceOptions): Sources {
  const stat = statOf(data);
  const manifest = options.ignoreManifest ? undefined : readManifest(manifestPath(data, stat.isDirectory()));
  if (manifest && manifest.tables.length === 0) throw nothing(data, 'its manifest names no table');
  const system = systemOf(manifest);
  if (stat.isDirectory()) {
    if (options.model)
      throw new BadFile({ file: data }, 'a folder has rows of more than one table', 'leave out --table');
    return { files: filesIn(data, manifest, system, options), manifest };
  }
  const vouched = manifest?.tables.some(({ file }) => file === path.basename(data)) ? manifest : undefined;
  return { files: [sourceOf(data, system, options)], manifest: vouched };
}

function filesIn(
  folder: string,
  manifest: Manifest | undefined,
  system: string | undefined,
  options: SourceOptions,
): Source[] {
  const there = entriesOf(folder).filter((name) => !name.startsWith('.') && !isManifestName(name));
  const named = manifest ? [...new Set(manifest.tables.map(({ file }) => file))] : there.filter(formatOfName);
  if (named.length === 0)
    throw nothing(folder, 'no file in it ends in .json, .ndjson, .csv, .parquet or .sql');
  const missing = named.find((name) => !there.includes(name));
  if (missing !== undefined)
    throw new BadFile({ file: path.join(folder, missing) }, 'the manifest names it, and it is not there');
  const extra = manifest && there.find((name) => formatOfName(name) && !named.includes(name));
  if (extra !== undefined) {
    throw new BadFile(
      { file: path.join(folder, extra) },
      'the manifest does not name it',
      'move it elsewhere; or add --ignore-manifest, and all files are loaded as anybody’s',
    );
  }
  const files = named.map((name) => sourceOf(path.join(folder, name), system, options));
  refuseTwice(files);
  return files;
}

/** One table in two files is a mistake: most often the same rows in two formats. */
function refuseTwice(files: readonly Source[]): void {
  const seen = new Map<Model, string>();
  for (const { file, model } of files) {
    if (!model) continue;
    const before = seen.get(model);
    if (before !== undefined) {
      throw new BadFile(
        { file },
        `${path.basename(before)} has rows of the same table`,
        'load one of them, or put each into a folder of its own',
      );
    }
    seen.set(model, file);
  }
}

function sourceOf(
  file: string,
  system: string | undefined,
  { model: said, statements }: SourceOptions,
): Source {
  const name = path.basename(file);
  const format = formatOfName(name);
  if (!format) {
    throw new BadFile(
      { file },
      `its name says no format: ${/\.(gz|zst|zip|bz2|xz)$/i.test(name) ? 'it is compressed' : 'it ends in none of those'}`,
      /\.(gz|zst|zip|bz2|xz)$/i.test(name)
        ? 'unpack it first, then load what comes out'
        : 'let it end in .json, .ndjson, .csv, .parquet or .sql',
    );
  }
  const stat = statOf(file);
  if (!stat.isFile()) throw new BadFile({ file }, 'it is no regular file', 'write what it has into a file');
  if (said && !travelling.some(({ model }) => model === said))
    throw new BadFile({ file }, `${said} is Tilth’s own: its rows do not travel`, 'name another table');
  const base = { file, format, bytes: stat.size };
  if (format === 'json' && said === undefined)
    return { ...base, model: undefined, rows: () => jsonRows(file, system) };
  if (format === 'sql') return { ...base, model: undefined, rows: () => sqlRows(file, statements) };
  const model = said ?? modelOfTable(stemOf(name));
  if (!model || format === 'json') throw unnamedTable(file, name, format);
  const read = { csv: csvRows, ndjson: ndjsonRows, parquet: parquetRows }[format];
  return { ...base, model, rows: () => read(file, model) };
}

function unnamedTable(file: string, name: string, format: Format): BadFile {
  if (format === 'json')
    return new BadFile({ file }, 'a JSON document names its tables itself', 'leave out --table');
  return new BadFile(
    { file },
    `its name says no table: there is no ${stemOf(name)}`,
    `call it as its table, such as investa.users.${format}, or say --table investa.users`,
  );
}

/** The system that all tables are of, when there is only one. */
function systemOf(manifest: Manifest | undefined): string | undefined {
  const systems = new Set(manifest?.tables.map(({ model }) => tables[model].schema));
  return systems.size === 1 ? [...systems][0] : undefined;
}

function nothing(file: string, reason: string): Fault {
  return new BadFile({ file }, reason, 'name a folder or a file that tilth export has written');
}

const HEADLINE = 'Refused: this file cannot be loaded. Nothing was loaded.';

function statOf(file: string) {
  try {
    return statSync(file);
  } catch (error) {
    throw systemFault(HEADLINE, file, error);
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw systemFault(HEADLINE, folder, error);
  }
}
