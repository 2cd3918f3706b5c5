import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { noFreePort } from './faults.ts';

// Below the ports that Linux (32768…) and macOS (49152…) give to outgoing connections, which would take ours while the server is stopped.
const FIRST = 20_000;
const LAST = 32_767;
const TRIES = 100;

/** A free port on the loopback: the wanted one if it can be had. */
export async function freePort(wanted: number = randomInt(FIRST, LAST + 1)): Promise<number> {
  let port = wanted;
  for (let tries = 1; !(await isFree(port)); tries++) {
    if (tries === TRIES) throw noFreePort(TRIES);
    port = randomInt(FIRST, LAST + 1);
  }
  return port;
}

/** The same name always wants the same port, so that a project's URL seldom changes. */
export const portFor = (name: string): number =>
  FIRST + (Number.parseInt(name.slice(0, 8), 16) % (LAST + 1 - FIRST));

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
