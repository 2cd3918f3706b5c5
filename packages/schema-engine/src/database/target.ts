import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { invalidUrl } from '../errors.ts';

/** A database that a URL names, its parameters read as Prisma's native engine reads them. */
export interface Target {
  host: string;
  port: number;
  database: string;
  user: string | undefined;
  password: string | undefined;
  /** The schema of unqualified names, `?schema=`. */
  schema: string;
  /** Tried in turn: a following one only when the server has no TLS. `false` is a plain connection. */
  encryption: (ConnectionOptions | false)[];
  /** 0 waits for ever. */
  connectTimeoutMs: number;
  applicationName: string | undefined;
  options: string | undefined;
}

const DEFAULT_CONNECT_TIMEOUT_S = 5;

/** Reads a `postgresql://` URL. Its errors never show the URL: it holds the password. */
export function targetOf(text: string): Target {
  const url = parsed(text);
  const parameter = (name: string) => url.searchParams.get(name) ?? undefined;
  const host = parameter('host') ?? (decoded(url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost');
  const timeout = Number(parameter('connect_timeout') ?? DEFAULT_CONNECT_TIMEOUT_S);
  return {
    host,
    port: Number(url.port || parameter('port') || 5432),
    database: decoded(url.pathname.slice(1)) || 'postgres',
    user: decoded(url.username) || parameter('user'),
    password: decoded(url.password) || parameter('password'),
    schema: parameter('schema') ?? 'public',
    encryption: host.startsWith('/') ? [false] : encryption(parameter),
    connectTimeoutMs: (Number.isFinite(timeout) ? timeout : DEFAULT_CONNECT_TIMEOUT_S) * 1000,
    applicationName: parameter('application_name'),
    options: parameter('options'),
  };
}

/** Another database of the same server, in its default schema. */
export function inDatabase(target: Target, database: string, schema = 'public'): Target {
  return { ...target, database, schema };
}

/** Where the server is, for messages. */
export function placeOf({ host, port }: Target): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Do both name the same database of the same server? */
export function isSameDatabase(one: Target, other: Target): boolean {
  return one.host === other.host && one.port === other.port && one.database === other.database;
}

function parsed(text: string): URL {
  if (!/^postgres(ql)?:\/\//.test(text)) {
    throw invalidUrl('It must start with the protocol `postgresql://` or `postgres://`.');
  }
  // `user@/db?host=/run/postgresql` is how libpq writes a socket, but a URL with a user needs a host.
  const url = text.replace(/@(?=\/)/, '@localhost');
  if (!URL.canParse(url)) {
    throw invalidUrl(
      'It is no URL: special characters in the user name and password must be percent-encoded.',
    );
  }
  return new URL(url);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // URIError says no more than this, and would quote the part.
    throw invalidUrl('A `%` in it is not followed by two hexadecimal digits: write `%25` for a plain one.');
  }
}

function encryption(parameter: (name: string) => string | undefined): (ConnectionOptions | false)[] {
  const mode = parameter('sslmode') ?? 'prefer';
  if (mode === 'disable') return [false];
  const strict = parameter('sslaccept') === 'strict' || mode.startsWith('verify-');
  const options: ConnectionOptions = { rejectUnauthorized: strict, ...certificates(parameter) };
  if (mode === 'verify-ca') options.checkServerIdentity = () => undefined;
  return mode === 'require' || strict ? [options] : [options, false];
}

/** Prisma's `sslcert` is the authority's certificate; beside libpq's `sslkey` it is the client's own. */
function certificates(parameter: (name: string) => string | undefined): ConnectionOptions {
  const file = (name: string, option: keyof ConnectionOptions) => {
    const path = parameter(name);
    if (path === undefined) return {};
    try {
      return { [option]: readFileSync(path) };
    } catch (error) {
      throw invalidUrl(`The file of \`${name}\` cannot be read: ${(error as Error).message}.`);
    }
  };
  const passphrase = parameter('sslpassword');
  return {
    ...file('sslrootcert', 'ca'),
    ...file('sslcert', parameter('sslkey') === undefined ? 'ca' : 'cert'),
    ...file('sslkey', 'key'),
    ...file('sslidentity', 'pfx'),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}
