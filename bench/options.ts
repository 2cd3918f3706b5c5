import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Fault } from '@tilth/engine';
import { type ContenderName, contenders } from './contender.ts';

export const HELP = `Fills the same tables in every way there is, and prints how long each takes.

  --scale 1,10        how large the world is; a table for each
  --reps 3            how many turns each contender has
  --only tilth,l2     of ${Object.keys(contenders).join(', ')}
  --peer-rows 20000   about how many rows the slow ones get
  --clones 10         how often the filled database is cloned
  --json              figures for programs

Examples
  node --import tsx bench/load.ts
  node --import tsx bench/load.ts --scale 0.1 --reps 1 --only tilth,l2,copy
  TILTH_BENCH_WORLD=cashflow node --import tsx bench/load.ts --only tilth,l2    the real domain, with its forecasts
`;

export interface Options {
  readonly scales: readonly number[];
  readonly reps: number;
  readonly names: readonly ContenderName[];
  readonly peerRows: number;
  readonly clones: number;
  readonly json: boolean;
  readonly help: boolean;
}

export function optionsOf(args: readonly string[]): Options {
  const { values } = parsed(args);
  return {
    scales: values.scale.split(',').map((text) => above(0, '--scale', text)),
    reps: whole('--reps', values.reps),
    names: namesOf(values.only),
    peerRows: whole('--peer-rows', values['peer-rows']),
    clones: whole('--clones', values.clones),
    json: values.json,
    help: values.help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scale: { type: 'string', default: '1,10' },
        reps: { type: 'string', default: '3' },
        only: { type: 'string' },
        'peer-rows': { type: 'string', default: '20000' },
        clones: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw misuse((error as Error).message);
  }
}

function above(least: number, option: string, text: string): number {
  const value = Number(text);
  if (!(value > least && value < Number.POSITIVE_INFINITY)) throw misuse(`${text} is no ${option}`);
  return value;
}

function whole(option: string, text: string): number {
  const value = above(0, option, text);
  if (!Number.isSafeInteger(value)) throw misuse(`${text} is no ${option}`);
  return value;
}

/** All that can run here, unless some are named. */
function namesOf(only: string | undefined): ContenderName[] {
  const all = Object.keys(contenders) as ContenderName[];
  if (only === undefined) return all.filter((name) => name !== 'psql' || hasPsql());
  const asked = only.split(',');
  const unknown = asked.find((name) => !all.includes(name as ContenderName));
  if (unknown !== undefined) throw misuse(`there is no contender ${unknown}`);
  return all.filter((name) => asked.includes(name));
}

function hasPsql(): boolean {
  return spawnSync('psql', ['--version'], { stdio: 'ignore' }).status === 0;
}

function misuse(reason: string): Fault {
  return new Fault('Refused: the benchmark was asked for in a way it does not know.', [
    ['reason', reason],
    ['mend', 'see: node --import tsx bench/load.ts --help'],
  ]);
}
