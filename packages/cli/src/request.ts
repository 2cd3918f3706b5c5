import { type Domain, type Size, sizesMeant, sizesOf, type WorldRequest } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { type Command, InvalidArgumentError, Option } from 'commander';

export const DEFAULT_SEED = 42;
const DAY_MS = 86_400_000;
const MOST_SCALE = 100_000;

/** What was said of a world by flags. What was not said depends on the command. */
export type Asked = Partial<WorldRequest>;

/** Adds the flags that say which world is meant, and gives what reads them. */
export function worldFlags(command: Command, domains: readonly Domain[]): () => Asked {
  command
    .addOption(
      new Option('--scale <n>', 'multiplies the sizes of the sets that scale (default: 1)').argParser(
        parseScale,
      ),
    )
    .addOption(
      new Option('--seed <n>', `which of the possible worlds (default: ${DEFAULT_SEED})`).argParser(
        parseSeed,
      ),
    )
    .addOption(
      new Option(
        '--as-of <date>',
        'the day it stands at, such as 2026-11-20 (default: today, UTC)',
      ).argParser(parseAsOf),
    );
  const sizes = sizeFlags(domains);
  for (const option of sizes.values()) command.addOption(option);
  return () => {
    const { seed, asOf, scale, ...rest } = command.opts<{ seed?: number; asOf?: Instant; scale?: number }>();
    const given = [...sizes].flatMap(([name, option]) => {
      const count = (rest as Record<string, number | undefined>)[option.attributeName()];
      return count === undefined ? [] : [[name, count] as const];
    });
    return {
      ...(seed !== undefined && { seed }),
      ...(asOf !== undefined && { asOf }),
      ...(scale !== undefined && { scale }),
      ...(given.length > 0 && { sizes: Object.fromEntries(given) }),
    };
  };
}

/** What is asked of some domains; of what is not said, what there is otherwise. */
export function requestOf(
  domains: readonly Domain[],
  asked: Asked,
  otherwise: WorldRequest = { seed: DEFAULT_SEED, asOf: today(), scale: 1 },
): WorldRequest {
  const sizes = { ...otherwise.sizes, ...sizesMeant(domains, asked.sizes ?? {}) };
  const { sizes: _, ...request } = { ...otherwise, ...asked };
  return Object.keys(sizes).length > 0 ? { ...request, sizes } : request;
}

/** Today's midnight UTC: the one place where a world asks the clock, and only for its default. */
export function today(): Instant {
  // biome-ignore lint/plugin: the default of --as-of is the one thing that the clock decides.
  return (Math.floor(Date.now() / DAY_MS) * DAY_MS) as Instant;
}

/** A flag for each set that scales, and for each name that such sets share. */
function sizeFlags(domains: readonly Domain[]): ReadonlyMap<string, Option> {
  const scaling = sizesOf(domains).filter(({ scales }) => scales);
  const names = new Set(scaling.flatMap(({ name, also }) => (also === undefined ? [name] : [also, name])));
  return new Map(
    [...names].map((name) => [
      name,
      new Option(`--${name} <n>`, described(name, scaling))
        .argParser(parseCount)
        .helpGroup('Sizes, instead of what follows from the scale:'),
    ]),
  );
}

/** `how many users (10 at scale 1); also of spenders, investors` */
function described(name: string, sizes: readonly Size[]): string {
  const own = sizes.find((size) => size.name === name);
  const sharing = sizes.filter(({ also }) => also === name).map((size) => spaced(size.name));
  const others = sharing.length > 0 ? `; also of ${sharing.join(', ')}` : '';
  return `how many ${spaced(name)}${own ? ` (${own.base} at scale 1)` : ''}${others}`;
}

function spaced(name: string): string {
  return name.replaceAll('-', ' ');
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count))
    throw new InvalidArgumentError('It is a whole number, such as 500.');
  return count;
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0x7fffffff)
    throw new InvalidArgumentError('It is a whole number from 0 to 2147483647.');
  return seed;
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= MOST_SCALE) || text.trim() === '') {
    throw new InvalidArgumentError(`It is a number above 0, up to ${MOST_SCALE}, for instance 0.1.`);
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
