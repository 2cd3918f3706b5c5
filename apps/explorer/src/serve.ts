import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Fault } from '@tilth/engine';
import { type AppOptions, app } from './server/app.ts';

/** Ports after the first that are tried when it is taken. */
const TRIED = 20;

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves on loopback. When nobody has asked for this port, the next one that is free will do. */
export async function serve(options: AppOptions & { port: number; fixed: boolean }): Promise<Served> {
  const listener = getRequestListener(app(options).fetch);
  const server = createServer(listener);
  const port = await listen(server, options);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await options.reader.end();
    },
  };
}

async function listen(server: Server, { port, fixed }: { port: number; fixed: boolean }): Promise<number> {
  for (let at = port; ; at++) {
    try {
      server.listen(at, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && !fixed && at < port + TRIED) continue;
      throw new Fault(`Stopped: nothing can be served on port ${at}.`, [
        ['reason', code === 'EADDRINUSE' ? 'somebody else is using it' : (error as Error).message],
        ['mend', 'npm run explore -- --port 0 takes any that is free'],
      ]);
    }
  }
}
