import { isIP } from 'node:net';
import { Fault } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';

/** What the user has said they are sure of. */
export interface Allowances {
  readonly allowRemote?: boolean;
  readonly allowProduction?: boolean;
}

/** Refuses, before anything is connected to, a target that may not be disposable. */
export function refuseUnlessDisposable(url: string, production: boolean, allowed: Allowances): void {
  if (production && !allowed.allowProduction) {
    throw new Fault('Refused: NODE_ENV is production.', [
      ['target', maskPassword(url)],
      ['mend', 'seed elsewhere, or add --allow-production if you are sure'],
    ]);
  }
  const host = hostOf(url);
  if (!isLocal(host) && !allowed.allowRemote) {
    throw new Fault('Refused: this database is on another machine.', [
      ['target', maskPassword(url)],
      ['host', host],
      ['mend', 'use a database on this machine, or add --allow-remote if you are sure'],
    ]);
  }
}

/** A `host` parameter wins over the authority, as it does in libpq. */
function hostOf(url: string): string {
  const { hostname, searchParams } = new URL(url);
  return searchParams.get('host') ?? decodeURIComponent(hostname).replace(/^\[|\]$/g, '');
}

/** A socket's folder, the loopback, or its name. */
function isLocal(host: string): boolean {
  if (host === '' || host === 'localhost' || host.startsWith('/')) return true;
  return isIP(host) === 4 ? host.startsWith('127.') : host === '::1';
}
