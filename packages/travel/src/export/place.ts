import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Fault } from '@tilth/engine';
import { type Format, formatOfName, isOneFile } from '../format.ts';
import { type Manifest, manifestPath, manifestText, readManifest } from '../manifest.ts';

/** What one file of all tables is called in a folder. */
const WHOLE = 'world';

/**
 * Where an export goes. All is written beside it first; what was there stays as it is until all of the new files are
 * there. A process that is killed leaves a folder with a dot before its name, which the next export removes.
 */
export class Place {
  /** As it was asked for. */
  readonly out: string;
  /** The folder that is written to meanwhile. */
  readonly folder: string;
  readonly isFolder: boolean;
  private readonly target: string;
  private readonly format: Format;

  /** Refuses a place that holds anything but an earlier export, unless `force` says so. */
  constructor(out: string, format: Format, force: boolean) {
    this.out = out;
    this.format = format;
    this.target = path.resolve(out);
    const named = formatOfName(out);
    this.isFolder = !(isOneFile(format) && named === format);
    if (this.isFolder && named !== undefined && !existsSync(this.target)) throw notAFolder(out, format);
    if (this.isFolder) this.refuseFolder(force);
    else this.refuseFile(force);
    const parent = path.dirname(this.target);
    mkdirSync(parent, { recursive: true });
    this.sweep(parent);
    this.folder = path.join(parent, `.${path.basename(this.target)}.${process.pid}.partial`);
    mkdirSync(this.folder);
  }

  /** The name of the one file that all tables stand in. */
  get wholeName(): string {
    return this.isFolder ? `${WHOLE}.${this.format}` : path.basename(this.target);
  }

  /** All is there: it takes its place. */
  commit(manifest: Manifest): void {
    const name = path.basename(manifestPath(this.target, this.isFolder));
    const home = this.isFolder ? this.target : path.dirname(this.target);
    writeFileSync(path.join(this.folder, name), manifestText(manifest));
    if (this.isFolder && isVacant(home)) {
      if (existsSync(home)) rmdirSync(home);
      renameSync(this.folder, home);
      return;
    }
    const old = manifestPath(this.target, this.isFolder);
    const before = earlier(old);
    // First what says that the files are whole, last what says so of the new ones.
    rmSync(old, { force: true });
    for (const file of before) rmSync(path.join(home, file), { force: true });
    for (const file of readdirSync(this.folder)) {
      if (file !== name) renameSync(path.join(this.folder, file), path.join(home, file));
    }
    renameSync(path.join(this.folder, name), path.join(home, name));
    rmdirSync(this.folder);
  }

  /** Nothing comes of it. What was there before is as it was. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private refuseFolder(force: boolean): void {
    const { target, out } = this;
    if (!existsSync(target)) return;
    if (!statSync(target).isDirectory()) throw notAFolder(out, this.format);
    if (force || isVacant(target) || isExport(manifestPath(target, true))) return;
    throw new Fault('Refused: this folder holds files that are no export of Tilth.', [
      ['folder', out],
      ['mend', 'name another folder, or add --force: files of the same names are then replaced'],
    ]);
  }

  private refuseFile(force: boolean): void {
    const { target, out } = this;
    if (!existsSync(target)) return;
    if (!statSync(target).isFile()) {
      throw new Fault('Refused: this is no file that could be written.', [
        ['out', out],
        ['mend', 'name a file, or a folder without an ending such as .json'],
      ]);
    }
    if (force || isExport(manifestPath(target, false), path.basename(target))) return;
    throw new Fault('Refused: this file is no export of Tilth.', [
      ['file', out],
      ['mend', 'name another file, or add --force to replace it'],
    ]);
  }

  /** Removes what exports to this place have left that are no more. */
  private sweep(parent: string): void {
    const begins = `.${path.basename(this.target)}.`;
    for (const name of readdirSync(parent)) {
      const pid = name.startsWith(begins)
        ? /^(\d+)\.partial$/.exec(name.slice(begins.length))?.[1]
        : undefined;
      if (pid !== undefined && !isAlive(Number(pid)))
        rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function notAFolder(out: string, format: Format): Fault {
  return new Fault(
    isOneFile(format)
      ? `Refused: ${path.basename(out)} is not the name of a file of ${format}.`
      : `Refused: ${format} has a file for each table, so it needs a folder.`,
    [
      ['out', out],
      [
        'mend',
        isOneFile(format)
          ? `let it end in .${format}, or name a folder`
          : 'name a folder, such as data/world',
      ],
    ],
  );
}

function isVacant(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

function isExport(manifest: string, file?: string): boolean {
  const names = earlier(manifest);
  return file === undefined ? existsSync(manifest) && names.length > 0 : names.includes(file);
}

/** The files of an earlier export. A manifest that cannot be read vouches for none. */
function earlier(manifest: string): readonly string[] {
  try {
    return [...new Set(readManifest(manifest)?.tables.map(({ file }) => file))];
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
