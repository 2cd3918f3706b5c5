import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Contender } from '../contender.ts';
import { tableNames } from '../database.ts';

/** What anybody can do with a file and the client that comes with PostgreSQL. */
export const psql: Contender = async ({ url, folder }) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  const env = {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
  const commands = tableNames.flatMap((table) => [
    '--command',
    `\\copy ${table} from '${path.join(folder, `${table}.txt`)}'`,
  ]);
  return async () => {
    const options = ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--single-transaction'];
    const child = spawn('psql', [...options, ...commands], { env, stdio: ['ignore', 2, 2] });
    const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (status !== 0) throw new Error(`psql ended with status ${status}`);
    return undefined;
  };
};
