import type { Clones } from './clones.ts';
import { type ContenderName, contenders, type Measured } from './contender.ts';

/** What came of one scale. */
export interface Outcome {
  readonly scale: number;
  readonly rows: number;
  readonly contenders: readonly Entry[];
}

interface Entry {
  readonly name: ContenderName;
  readonly rows: number;
  readonly turns: readonly Measured[];
}

export interface Report {
  readonly node: string;
  readonly cores: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly outcomes: readonly Outcome[];
  readonly clones: Clones;
}

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** The report as people read it. */
export function reportOf({ node, cores, versions, settings, outcomes, clones }: Report): string {
  const { server_version: version, ...rest } = settings;
  const peers = Object.entries(versions).map(([name, pinned]) => `${name} ${pinned}`);
  const set = Object.entries(rest).map(([name, setting]) => `${name} ${setting}`);
  return [
    `Server  PostgreSQL ${version} on disk, ${set.slice(0, 4).join(', ')},`,
    `        ${set.slice(4).join(', ')}`,
    `Client  Node ${node}, ${peers.join(', ')}; ${cores} cores`,
    ...outcomes.flatMap(scaleLines),
    '',
    `Clone   scale ${clones.scale}, ${COUNT.format(clones.megabytes)} MB, each ${clones.durable.length} times`,
    `  on a throw-away server, as tests have it   ${cloneTimes(clones.throwaway)}`,
    `  on the server above                        ${cloneTimes(clones.durable)}`,
    '',
    ...NOTES,
    '',
  ].join('\n');
}

const NOTES = [
  'All fill the same tables with all their keys, CHECKs and indexes, which are there again at the end; each turn in a',
  'fresh database. Best and median of all turns; rows a second are of the best. "tilth is": so many times as fast as',
  'this one, by rows a second. Own CPU and peak MB are of the whole process with its threads, without the server;',
  '"at start" is before the work begins. psql is a process that is not looked into.',
  'Files and ready values are made beforehand, and not counted; nor is the start of Node. tilth is counted with its',
  'checks of the schema, its ledger and its ANALYZE, which no other does.',
  'insert, drizzle and prisma get the first workers of the world only, which spares them the larger indexes.',
  'drizzle-seed draws each column by itself: its balances add up to nothing, all its transactions are expenses, and',
  'it makes one feature a worker and more transactions instead, for want of keys of several columns.',
];

function scaleLines({ scale, rows, contenders: entries }: Outcome): string[] {
  const reference = entries.find(({ name }) => name === 'tilth');
  const table = [
    ['', '', 'rows', 'best s', 'median s', 'rows/s', 'tilth is', 'own CPU s', 'peak MB', 'at start'],
    ...entries.map((entry) => cellsOf(entry, reference && rate(reference))),
  ];
  return [
    '',
    `Load    scale ${scale}: ${COUNT.format(rows)} rows; best of ${entries[0]?.turns.length} turns`,
    ...aligned(table),
    ...entries.flatMap(phaseLines),
  ];
}

function cellsOf(entry: Entry, reference: number | undefined): string[] {
  const seconds = secondsOf(entry);
  const own = (figure: 'cpuSeconds' | 'peakMb' | 'idleMb') =>
    entry.turns.map((turn) => turn[figure]).filter((value) => value !== undefined);
  const [cpu, peak, idle] = [own('cpuSeconds'), own('peakMb'), own('idleMb')];
  return [
    entry.name,
    contenders[entry.name].title,
    COUNT.format(entry.rows),
    Math.min(...seconds).toFixed(2),
    median(seconds).toFixed(2),
    COUNT.format(rate(entry)),
    reference === undefined || entry.name === 'tilth' ? '' : `${(reference / rate(entry)).toFixed(2)} x`,
    cpu.length === 0 ? '' : median(cpu).toFixed(2),
    peak.length === 0 ? '' : COUNT.format(Math.max(...peak)),
    idle.length === 0 ? '' : COUNT.format(median(idle)),
  ];
}

/** Of the best turn, from those who can tell. */
function phaseLines(entry: Entry): string[] {
  const best = Math.min(...secondsOf(entry));
  const phases = entry.turns.find(({ seconds }) => seconds === best)?.phases;
  if (!phases) return [];
  const parts = Object.entries(phases).map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`);
  return [`  ${entry.name}, in seconds: ${parts.join(', ')}`];
}

function secondsOf({ turns }: Entry): number[] {
  return turns.map(({ seconds }) => seconds);
}

function rate(entry: Entry): number {
  return entry.rows / Math.min(...secondsOf(entry));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

function cloneTimes(seconds: readonly number[]): string {
  const ms = (each: number) => `${COUNT.format(each * 1000)} ms`;
  return `${ms(median(seconds))} median, ${ms(Math.min(...seconds))} best`;
}

/** Two columns of words to the left, and figures to the right. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] as string).length)),
  );
  return table.map((cells) => {
    const padded = cells.map((cell, column) => {
      const width = widths?.[column] as number;
      return column < 2 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${padded.join('  ')}`;
  });
}
