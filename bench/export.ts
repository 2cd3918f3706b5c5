/**
 * Exports one world in every format, each in a process of its own, and prints rows a second, memory, and how many times
 * as long it takes as making the rows alone: `node --import tsx bench/export.ts --scale 10`.
 */
import { fork } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  choose,
  countOf,
  type Domain,
  type Emit,
  fingerprintsOf,
  readable,
  resolveSizes,
  rowAt,
  World,
  type WorldRequest,
} from '@tilth/engine';
import { instant } from '@tilth/schema';
import { exportRecipes, type Format, formats } from '@tilth/travel';
import { domains as known } from '../prisma/seed.ts';

const HELP = `Exports one world in every format, and prints how long each takes.

  --scale 10          how large the world is
  --only csv,parquet  of made, stringify, ${formats.join(', ')}
  --domains a,b       which domains, with what they need (default: all)

made makes the rows and keeps none of them; stringify writes JSON.stringify of each into one file.
`;

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly peakMb: number;
}

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    only: { type: 'string', default: ['made', 'stringify', ...formats].join() },
    domains: { type: 'string', default: 'all' },
    alone: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const { domains } = choose(known, values.domains.split(','));
const request: WorldRequest = {
  seed: 42,
  asOf: instant('2026-11-20T00:00:00Z'),
  scale: Number(values.scale),
};
const { counted } = resolveSizes(domains, request);

/** What rows cost before anything is done with them. */
function make(): Omit<Measured, 'seconds' | 'peakMb'> {
  const contents = [...fingerprintsOf(domains, counted).values()];
  return { rows: contents.reduce((sum, { rows }) => sum + rows, 0), bytes: 0 };
}

/** What somebody would write in an afternoon. */
function stringify(out: string): Omit<Measured, 'seconds' | 'peakMb'> {
  const fd = openSync(out, 'w');
  const world = new World(counted);
  let rows = 0;
  let bytes = 0;
  let lines: string[] = [];
  const flush = () => {
    bytes += writeSync(fd, lines.join(''));
    lines = [];
  };
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    lines.push(`${JSON.stringify(readable(recipe.model, row))}\n`);
    rows++;
    if (lines.length === 1000) flush();
    return row;
  };
  for (const { size, make } of domains.flatMap(({ aggregates }: Domain) => aggregates))
    for (let number = 0; number < countOf(size, counted); number++) make({ number, world, emit });
  flush();
  closeSync(fd);
  return { rows, bytes };
}

async function measure(name: string): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tilth-bench-'));
  const started = performance.now();
  try {
    const done = await run(name, path.join(folder, 'out'));
    return { ...done, seconds: (performance.now() - started) / 1000, peakMb: peakMb() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(name: string, out: string): Promise<Omit<Measured, 'seconds' | 'peakMb'>> {
  if (name === 'made') return make();
  if (name === 'stringify') return stringify(out);
  const format = name as Format;
  const { rows, bytes } = await exportRecipes(
    { domains, request, counted, totalRows: 0 },
    { out, format, known, recipes: '0'.repeat(64), version: '0' },
  );
  return { rows, bytes };
}

/** Of this process alone: Linux counts the parent's memory into a child's maxRSS. */
function peakMb(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}

function inChild(name: string): Promise<Measured> {
  const args = ['--alone', name, '--scale', values.scale, '--domains', values.domains];
  const child = fork(import.meta.filename, args);
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function report(): Promise<void> {
  let alone: number | undefined;
  const row = (...cells: readonly string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(12))).join(''));
  row('', 'rows', 'seconds', 'rows/s', 'MB written', 'peak MB', '× made');
  for (const name of values.only.split(',')) {
    const { rows, seconds, bytes, peakMb } = await inChild(name);
    if (name === 'made') alone = seconds;
    row(
      name,
      String(rows),
      seconds.toFixed(1),
      String(Math.round(rows / seconds)),
      (bytes / 1e6).toFixed(0),
      peakMb.toFixed(0),
      alone ? (seconds / alone).toFixed(2) : '',
    );
  }
}

if (values.help) process.stdout.write(HELP);
else if (values.alone) process.send?.(await measure(values.alone));
else await report();
