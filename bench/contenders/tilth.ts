import { createHash } from 'node:crypto';
import { seed } from '@tilth/engine';
import type { Contender } from '../contender.ts';
import { withClient } from '../database.ts';
import { domain, module } from '../world.ts';

/** The engine as `tilth seed` uses it: rows made and loaded, ledger and all, in one transaction. */
export const tilth: Contender = async ({ url, request }) => {
  const options = {
    domains: [domain],
    request,
    recipes: createHash('sha256').update('bench/workload.ts').digest('hex'),
    version: '0',
    // For the threads that make rows: each imports it for itself.
    module,
  };
  return () =>
    withClient(url, async (client) => {
      const { phases } = await seed(client, options);
      return Object.fromEntries(Object.entries(phases).map(([name, ms]) => [name, ms / 1000]));
    });
};
