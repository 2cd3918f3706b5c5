import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { throwaway } from '../src/index.ts';
import { freeBytes } from '../src/place.ts';
import { inspect } from '../src/processes.ts';
import {
  actor,
  childrenOf,
  commandsWith,
  eventually,
  exists,
  faultOf,
  isAlive,
  isListening,
  query,
  undo,
} from './stage.ts';

const GB = 1024 ** 3;
const portOf = (url: string): number => Number(new URL(url).port);

/** Its directory, and the pids of the server and of the keeper. */
async function traces(url: string) {
  const [{ data }] = (await query(url, "SELECT current_setting('data_directory') AS data")) as [
    { data: string },
  ];
  const server = Number.parseInt(readFileSync(`${data}/postmaster.pid`, 'utf8'), 10);
  return { directory: dirname(data), server, port: portOf(url) };
}

async function expectNothingLeft({
  directory,
  server,
  port,
}: Awaited<ReturnType<typeof traces>>): Promise<void> {
  await eventually('the directory is gone', () => !exists(directory));
  await eventually('the server is gone', () => !isAlive(server));
  expect(await isListening(port)).toBe(false);
  await eventually('the keeper is gone', () => commandsWith(directory).length === 0);
}

it('gives a server in memory, durable in nothing, with the databases and settings asked for; stop() leaves no trace', async () => {
  const server = await throwaway({
    database: 'a test',
    settings: { work_mem: '7MB', max_connections: '17' },
  });
  undo(server.stop);
  const settings = `SELECT current_database() AS name, current_setting('fsync') AS fsync, current_setting('wal_level') AS wal,
    current_setting('autovacuum') AS autovacuum, current_setting('work_mem') AS memory, current_setting('max_connections') AS connections`;
  expect(await query(server.url, settings)).toEqual([
    { name: 'a test', fsync: 'off', wal: 'minimal', autovacuum: 'off', memory: '7MB', connections: '17' },
  ]);
  expect(await query(server.urlOf('postgres'), 'SELECT current_database() AS name')).toEqual([
    { name: 'postgres' },
  ]);
  const left = await traces(server.url);
  const roomy = existsSync('/dev/shm') && freeBytes('/dev/shm') > GB;
  expect(left.directory.startsWith('/dev/shm/')).toBe(roomy);
  expect(commandsWith(new URL(server.url).password)).toEqual([]);

  await server.stop();
  expect(exists(left.directory)).toBe(false);
  await expectNothingLeft(left);
  await server.stop();
});

it('is gone without a trace when its owner is killed, whenever that is', async () => {
  const owner = actor({ act: 'keep', at: '' });
  const left = await owner.says.then(({ url }) => traces(url));
  owner.child.kill('SIGKILL');
  await expectNothingLeft(left);

  for (const moment of ['initdb', 'postgres']) {
    const hasty = actor({ act: 'keep', at: '' });
    let directory = '';
    await eventually(`${moment} runs`, () => {
      for (const keeper of childrenOf(hasty.child.pid ?? 0)) {
        const works = childrenOf(keeper).some((pid) => inspect(pid)?.command.includes(`/bin/${moment} `));
        if (works) directory = / keeper (\S+) /.exec(inspect(keeper)?.command ?? '')?.[1] ?? '';
      }
      return directory !== '';
    });
    hasty.child.kill('SIGKILL');
    await eventually('the directory is gone', () => !exists(directory));
    await eventually('every process is gone', () => commandsWith(directory).length === 0);
  }
});

it('neither keeps its owner from ending nor outlives it', async () => {
  const owner = actor({ act: 'leave', at: '' });
  const { url } = await owner.says;
  expect(await owner.ended).toBe(0);
  await eventually('it is gone', async () => !(await isListening(portOf(url))));
});

it('is cleared away when its server is killed', async () => {
  const server = await throwaway();
  undo(server.stop);
  const left = await traces(server.url);
  process.kill(left.server, 'SIGKILL');
  await expectNothingLeft(left);
});

it('names a setting that the server refuses, and leaves nothing', async () => {
  const message = await faultOf(() => throwaway({ settings: { work_mem: 'a lot' } }));
  expect(message).toMatch(
    /^A throw-away PostgreSQL could not be started.\n {2}where .*\n {2}reason .*"work_mem": "a lot"\n {2}mend/,
  );
  expect(exists(/where +(.*)/.exec(message)?.[1] ?? '/')).toBe(false);
});
