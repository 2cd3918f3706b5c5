import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromProc, fromPs, inspect } from '../src/processes.ts';
import { actor, directory, zombie } from './stage.ts';

it('lets one in at a time, though holders die with the lock in hand', async () => {
  const at = directory();
  const mortals = Array.from({ length: 3 }, () => actor({ act: 'die-holding', at }));
  const turns = Array.from({ length: 4 }, () => actor({ act: 'take-turns', at }));
  // Two inside at once would fail on the same file.
  expect(await Promise.all(turns.map(({ says }) => says))).toEqual([{}, {}, {}, {}]);
  await Promise.all(mortals.map(({ ended }) => ended));
  expect(mortals.map(({ child }) => child.signalCode)).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL']);
  expect(readdirSync(at).length).toBeLessThanOrEqual(2);
});

it('sees a process alike through /proc and through ps, and none in a zombie', async () => {
  const parent = inspect(process.ppid);
  expect(parent).toMatchObject({
    pid: process.ppid,
    command: expect.stringMatching(/\S/),
    born: expect.stringMatching(/\d/),
  });
  const [throughPs, ...others] = fromPs(['-p', String(process.ppid)]);
  expect(throughPs).toMatchObject({
    pid: process.ppid,
    born: expect.stringMatching(/^\w{3}-\w{3}-\d+-[\d:]{8}-\d{4}$/),
  });
  expect(others).toEqual([]);
  const dead = await zombie();
  expect([inspect(dead), fromPs(['-p', String(dead)])]).toEqual([undefined, []]);
  expect([inspect(2 ** 22 + 1), fromPs(['-p', String(2 ** 22 + 1)])]).toEqual([undefined, []]);
  if (process.platform === 'linux') {
    expect(throughPs?.command.trim()).toBe(fromProc(process.ppid)?.command);
  }
});
