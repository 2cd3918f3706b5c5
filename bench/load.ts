/**
 * How fast a database is filled, beside what else there is: `node --import tsx bench/load.ts --help`
 *
 * Every contender fills the same empty, migrated tables of the same server, in a fresh database and in a process of its
 * own each time. They take turns, so that a noisy neighbour is everybody's, and the best turn counts.
 */
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Fault, type WorldRequest } from '@tilth/engine';
import { cloneDatabase, dropDatabase } from '@tilth/postgres';
import { instant } from '@tilth/schema';
import { measureClones } from './clones.ts';
import { type ContenderName, contenders, type Measured } from './contender.ts';
import { type Content, contentOf, rowsIn, withClient } from './database.ts';
import { HELP, type Options, optionsOf } from './options.ts';
import { partOf } from './part.ts';
import { generateClient, writeFiles } from './prepare.ts';
import { type Outcome, reportOf } from './report.ts';
import { type BenchServer, startServer, TEMPLATE } from './server.ts';
import { inChild, turn } from './turn.ts';
import { forAll, workersIn } from './world.ts';

const interrupted = new AbortController();

async function run(options: Options): Promise<void> {
  if (!forAll && options.names.some((name) => contenders[name].slow)) {
    throw new Fault('Refused: only files of these rows can be loaded.', [
      ['mend', 'add --only tilth,l2,copy'],
    ]);
  }
  say('Starting a server');
  const server = await startServer();
  try {
    if (options.names.includes('prisma')) {
      say('Generating Prisma Client');
      await generateClient(server.folder);
    }
    const outcomes: Outcome[] = [];
    for (const scale of options.scales) outcomes.push(await measure(server, scale, options));
    const smallest = requestOf(Math.min(...options.scales));
    const clones = await measureClones(server, smallest, options.clones, interrupted.signal);
    const machine = { node: process.version, cores: os.availableParallelism(), versions: versions() };
    const report = { ...machine, settings: server.settings, outcomes, clones };
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportOf(report));
  } finally {
    await server.stop();
  }
}

async function measure(server: BenchServer, scale: number, options: Options): Promise<Outcome> {
  const { names, reps, peerRows } = options;
  say(`Scale ${scale}: making the rows`);
  const request = requestOf(scale);
  const folder = path.join(server.folder, `rows-${scale}`);
  const filled = `world_${scale}`;
  const url = await cloneDatabase(server.url, TEMPLATE, filled);
  await inChild({ contender: 'tilth', url, request, folder }, interrupted.signal);
  await writeFiles(url, folder, names.includes('psql'));
  const whole = await withClient(url, contentOf);
  await dropDatabase(server.url, filled);
  const rows = rowsIn(whole);

  const workers = Math.ceil(workersIn(request) * Math.min(1, peerRows / rows));
  const part = { ...request, sizes: { workers } };
  const partRows = forAll ? [...partOf(part).values()].reduce((sum, { length }) => sum + length, 0) : 0;
  const tasks = names.map((contender) =>
    contenders[contender].slow
      ? { contender, request: part, folder, rows: partRows, right: (is: Content) => rowsIn(is) === partRows }
      : { contender, request, folder, rows, right: (is: Content) => isDeepStrictEqual(is, whole) },
  );
  const turns = new Map<ContenderName, Measured[]>(names.map((name) => [name, []]));
  for (let rep = 1; rep <= reps; rep++) {
    for (const { right, rows: _, ...task } of tasks) {
      const measured = await turn(server, task, right, interrupted.signal);
      turns.get(task.contender)?.push(measured);
      say(`Scale ${scale}, turn ${rep} of ${reps}: ${task.contender} ${measured.seconds.toFixed(2)} s`);
    }
  }
  rmSync(folder, { recursive: true });
  return {
    scale,
    rows,
    contenders: tasks.map((task) => ({
      name: task.contender,
      rows: task.rows,
      turns: turns.get(task.contender) as Measured[],
    })),
  };
}

/** Of those that are compared, as package.json pins them. */
function versions(): Record<string, string> {
  const manifest = readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8');
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> };
  return Object.fromEntries(
    ['@prisma/client', 'drizzle-orm', 'drizzle-seed'].map((name) => [name, devDependencies[name] ?? '']),
  );
}

function requestOf(scale: number): WorldRequest {
  return { seed: 42, asOf: instant('2026-11-20T00:00:00Z'), scale };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  process.once('SIGINT', () => interrupted.abort());
  try {
    const options = optionsOf(process.argv.slice(2));
    if (options.help) process.stdout.write(HELP);
    else await run(options);
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) return 130;
    if (!(error as { expected?: boolean }).expected) throw error;
    say((error as Error).message);
    return error instanceof Fault ? 2 : 1;
  }
}

process.exitCode = await main();
