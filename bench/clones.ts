import type { WorldRequest } from '@tilth/engine';
import { cloneDatabase, dropDatabase, makeTemplate } from '@tilth/postgres';
import { migratedServer } from '@tilth/schema/testing';
import { withClient } from './database.ts';
import { type BenchServer, TEMPLATE } from './server.ts';
import { inChild } from './turn.ts';

/** How long it takes to be given a filled database of one's own: to connect, and to have the template copied. */
export interface Clones {
  readonly scale: number;
  readonly megabytes: number;
  /** On a throw-away server, as tests have it. */
  readonly throwaway: readonly number[];
  /** On the server of the benchmark, which waits for the disk. */
  readonly durable: readonly number[];
}

export async function measureClones(
  server: BenchServer,
  request: WorldRequest,
  count: number,
  signal: AbortSignal,
): Promise<Clones> {
  const filled = async (url: string) => {
    await inChild({ contender: 'tilth', url, request, folder: '' }, signal);
    return repeat(url, count);
  };
  const durable = await filled(await cloneDatabase(server.url, TEMPLATE, 'filled'));
  const other = await migratedServer();
  try {
    const throwaway = await filled(await other.clone());
    return {
      scale: request.scale,
      megabytes: throwaway.megabytes,
      throwaway: throwaway.seconds,
      durable: durable.seconds,
    };
  } finally {
    await other.stop();
  }
}

async function repeat(url: string, count: number): Promise<{ megabytes: number; seconds: number[] }> {
  const { rows } = await withClient(url, (client) =>
    client.query('select current_database() as name, pg_database_size(current_database())::float8 as bytes'),
  );
  const { name, bytes } = rows[0];
  await makeTemplate(url, name);
  const seconds: number[] = [];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    await cloneDatabase(url, name, 'clone');
    seconds.push((performance.now() - started) / 1000);
    await dropDatabase(url, 'clone');
  }
  return { megabytes: bytes / 2 ** 20, seconds };
}
