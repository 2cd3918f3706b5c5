import { badUrl } from './faults.ts';

const MASK = '***';

/** The same URL (or key=value string) with its password hidden, for printing. Takes anything, hides too much rather than too little. */
export function maskPassword(url: string): string {
  return (
    url
      // In a URL the password ends at the last @ before the path; in a broken one at the last @ of all.
      .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):([^/?#]*)@/i, `$1:${MASK}@`)
      .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):(?!\d*(?:[/?#]|$))(?!\*\*\*@).*@/i, `$1:${MASK}@`)
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
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

export const databaseOf = (url: string): string => decodeURIComponent(parseUrl(url).pathname.slice(1));
