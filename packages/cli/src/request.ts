import type { WorldRequest } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SEED, today } from './run-seed.ts';

/** The flags that say which world is meant. */
export const requestOptions = [
  new Option('--seed <number>', 'which of the possible worlds').argParser(parseSeed).default(DEFAULT_SEED),
  new Option(
    '--as-of <date>',
    'the day the world stands at, e.g. 2026-11-20 (default: today, UTC)',
  ).argParser(parseAsOf),
  new Option('--scale <number>', 'multiplies the sizes of the sets that scale')
    .argParser(parseScale)
    .default(1),
];

interface RequestFlags {
  seed: number;
  asOf?: Instant;
  scale: number;
}

export function requestOf({ seed, asOf, scale }: RequestFlags): WorldRequest {
  return { seed, asOf: asOf ?? today(), scale };
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0x7fffffff)
    throw new InvalidArgumentError('It is a whole number from 0 to 2147483647.');
  return seed;
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 100_000) || text.trim() === '') {
    throw new InvalidArgumentError('It is a number above 0, up to 100000, for instance 0.1.');
  }
  return scale;
}

function parseAsOf(text: string): Instant {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(T.+(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  const instant = Date.parse(day ? `${day}${time ?? 'T00:00:00Z'}` : '');
  // Date.parse takes 31 November for 1 December.
  const exists = !Number.isNaN(instant) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day ?? '');
  if (!exists) {
    throw new InvalidArgumentError(
      'It is a day such as 2026-11-20, or an instant such as 2026-11-20T09:30:00Z.',
    );
  }
  return instant as Instant;
}
