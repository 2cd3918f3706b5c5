import { badUrl } from './faults.ts';

const MASK = '***';

/** The same URL (or key=value string) with its password hidden, for printing. Takes anything, and hides too much rather than too little. */
export function maskPassword(url: string): string {
  return (
    url
      // To the last @ of all: a password may hold @ and / though it should not.
      .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):.*@/is, `$1:${MASK}@`)
      .replace(/\b((?:ssl)?password\s*=\s*)('(?:[^'\\]|\\.)*'|[^&\s#]*)/gi, `$1${MASK}`)
  );
}

export function parseUrl(url: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch (error) {
    // Not the error's own text: it quotes the URL, and the password with it.
    throw badUrl(`${maskPassword(url)} (${(error as { code?: string }).code})`);
  }
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw badUrl(`it begins with ${parsed.protocol}`);
  return parsed;
}

/** The same server, another database. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = parseUrl(serverUrl);
  // Not encodeURIComponent: pg leaves what that adds (; , : @ & = + $) undecoded.
  url.pathname = `/${encodeURI(database)}`;
  return url.href;
}

export const databaseOf = (url: string): string => decodeURIComponent(parseUrl(url).pathname.slice(1));
