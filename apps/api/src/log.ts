import type { Clock } from './clock.ts';

export type Level = 'error' | 'warn' | 'info' | 'silent';

const RANK: { readonly [level in Level]: number } = { error: 0, warn: 1, info: 2, silent: -1 };

type Fields = { readonly [name: string]: string | number | boolean | undefined };

/** Says what happened, in one line of JSON each. Whoever calls it names every field: no object of unknown content gets in. */
export type Log = (level: Exclude<Level, 'silent'>, message: string, fields?: Fields) => void;

/** A log that writes lines to somewhere, as far as they are wanted. */
export function logTo(write: (line: string) => void, clock: Clock, wanted: Level): Log {
  return (level, message, fields = {}) => {
    if (RANK[level] > RANK[wanted]) return;
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), level, message, ...fields })}\n`);
  };
}

/**
 * What may be said of an error. Prisma's messages and PostgreSQL's details repeat values, which may be secrets: of those
 * only the name, the code and the place are told.
 */
export function errorFields(error: unknown): Fields {
  const { name = 'Error', message = '', stack = '', code } = error as Error & { code?: unknown };
  const quotes = code !== undefined || name.startsWith('Prisma') || name === 'DriverAdapterError';
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: name,
    ...(typeof code === 'string' && { code }),
    ...(!quotes && { reason: message }),
    at: at.slice(0, 6).join(' | ').replaceAll(/\s+/g, ' '),
  };
}
