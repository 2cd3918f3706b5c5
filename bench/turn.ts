import { fork } from 'node:child_process';
import { cloneDatabase, dropDatabase } from '@tilth/postgres';
import type { Measured, Task } from './contender.ts';
import { type Content, contentOf, structureOf, withClient } from './database.ts';
import { type BenchServer, TEMPLATE } from './server.ts';

const NAME = 'turn';

/** One turn: a fresh database, the work in a process of its own, and a look at what came of it. */
export async function turn(
  server: BenchServer,
  task: Omit<Task, 'url'>,
  right: (content: Content) => boolean,
  signal: AbortSignal,
): Promise<Measured> {
  const url = await cloneDatabase(server.url, TEMPLATE, NAME);
  // What the turn before has left to be written is not this one's to wait for.
  await withClient(url, (client) => client.query('checkpoint'));
  const measured = await inChild({ ...task, url }, signal);
  await withClient(url, async (client) => {
    if (!right(await contentOf(client))) throw new Error(`${task.contender} did not load the rows it should`);
    if ((await structureOf(client)) !== server.structure) {
      throw new Error(`${task.contender} did not leave all constraints and indexes as they were`);
    }
  });
  await dropDatabase(server.url, NAME);
  return measured;
}

/** Runs a contender in a process of its own. What it prints goes to stderr: stdout is for results. */
export function inChild(task: Task, signal: AbortSignal): Promise<Measured> {
  const child = fork(new URL('child.ts', import.meta.url), { signal, stdio: ['ignore', 2, 2, 'ipc'] });
  child.send(task);
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`${task.contender} ended with status ${status}`)));
  });
}
