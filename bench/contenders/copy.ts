import path from 'node:path';
import type { Contender } from '../contender.ts';
import { copyFromFile } from '../copy-stream.ts';
import { tableNames, withClient } from '../database.ts';

/** What a database without any tricks takes in: all keys and indexes are kept up row by row. */
export const copy: Contender =
  async ({ url, folder }) =>
  () =>
    withClient(url, async (client) => {
      await client.query('begin');
      for (const table of tableNames) {
        const file = path.join(folder, `${table}.bin`);
        await copyFromFile(client, `copy ${table} from stdin (format binary)`, file);
      }
      await client.query('commit');
      return undefined;
    });
