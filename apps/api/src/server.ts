import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Fault } from '@tilth/engine';
import type { Env } from './http/context.ts';

/** How long requests that are on their way may take when the server is to stop. */
const PATIENCE_MS = 10_000;

export interface Listening {
  readonly url: string;
  /** Takes no new requests, lets those finish that are on their way, and returns when none is left. */
  readonly stop: () => Promise<void>;
}

/** Serves an app. */
export function listen(app: OpenAPIHono<Env>, at: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: at.host, port: at.port }, ({ port }) => {
      const host = at.host.includes(':') ? `[${at.host}]` : at.host;
      resolve({ url: `http://${host}:${port}`, stop: () => stop(server) });
    }) as Server;
    server.once('error', (error: Error & { code?: string }) => reject(cannotListen(error, at)));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function cannotListen(
  error: Error & { code?: string },
  { host, port }: { host: string; port: number },
): Error {
  const mends: { readonly [code: string]: string } = {
    EADDRINUSE: 'stop what is there, or choose another port: PORT=3001 npm run api',
    EACCES: 'choose a port above 1023: PORT=3000 npm run api',
    EADDRNOTAVAIL: 'HOST has to be an address of this machine',
    ENOTFOUND: 'HOST has to be an address of this machine',
  };
  const mend = mends[error.code ?? ''];
  if (mend === undefined) return error;
  return new Fault(
    'Stopped: the API cannot listen there.',
    [
      ['at', `${host}:${port}`],
      ['reason', error.message],
      ['mend', mend],
    ],
    { cause: error },
  );
}
