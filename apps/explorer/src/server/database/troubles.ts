import { maskPassword } from '@tilth/postgres';
import type { Trouble } from '../../answers/answer.ts';

/** No query may take longer. */
export const TIMEOUT_MS = 2_000;

export const notRunning: Trouble = {
  kind: 'unreachable',
  headline: 'The embedded database is not running.',
  facts: [],
  commands: ['npx tilth db start'],
};

export const unmigrated: Trouble = {
  kind: 'unmigrated',
  headline: 'This database has no tables of Tilth’s yet.',
  facts: [],
  commands: ['npx prisma migrate deploy', 'npx tilth seed'],
};

export const empty: Trouble = {
  kind: 'empty',
  headline: 'There is no world in this database yet.',
  facts: [['there', 'every table, without rows that Tilth has made']],
  commands: ['npx tilth seed'],
};

export function behind(missing: readonly string[]): Trouble {
  const more = missing.length > 3 ? `, and ${missing.length - 3} more` : '';
  return {
    kind: 'behind',
    headline: 'This database is behind schema.prisma.',
    facts: [['missing', `${missing.slice(0, 3).join(', ')}${more}`]],
    commands: ['npx prisma migrate deploy'],
  };
}

export function unknown(what: string, command = 'npx tilth db tables'): Trouble {
  return { kind: 'unknown', headline: `There is no ${what}.`, facts: [], commands: [command] };
}

/** What each of these is for: the network's codes, and PostgreSQL's of connections. */
const UNREACHABLE: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no way to it',
  ENETUNREACH: 'no way to it',
  ENOENT: 'no socket there',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'the server has no such database',
  '57P01': 'the server is shutting down',
  '57P02': 'the server has crashed',
  '57P03': 'the server is starting or stopping',
  '53300': 'too many connections',
};

interface AnyError extends Error {
  readonly code?: string;
}

/** What a query met, when a user can do something about it; anything else is a defect, and is thrown on. */
export function troubleOf(error: unknown, url: string | undefined): Trouble {
  const { code = '', message } = error as AnyError;
  if (
    code in UNREACHABLE ||
    code.startsWith('08') ||
    /^(Connection terminated|timeout exceeded)/.test(message)
  )
    return unreachable(code, message, url);
  if (code === '57014') {
    return {
      kind: 'slow',
      headline: 'This would have taken too long.',
      facts: [['limit', `${TIMEOUT_MS / 1000} seconds a query`]],
      commands: [],
    };
  }
  if (['42P01', '42703', '3F000'].includes(code)) return { ...behind([]), facts: [['reason', message]] };
  if (code === '42501')
    return {
      kind: 'unreachable',
      headline: 'The database user may not read this.',
      facts: [['reason', message]],
      commands: ['npx tilth db url'],
    };
  throw error;
}

function unreachable(code: string, message: string, url: string | undefined): Trouble {
  return {
    kind: 'unreachable',
    headline: 'The database cannot be reached.',
    facts: [
      ...(url ? [['target', maskPassword(url)] as const] : []),
      ['reason', [message, UNREACHABLE[code]].filter(Boolean).join(': ')],
    ],
    commands: code === '3D000' ? ['npx prisma migrate deploy', 'npx tilth seed'] : ['npx tilth db status'],
  };
}
