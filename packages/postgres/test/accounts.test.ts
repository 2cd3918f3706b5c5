import { chownSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { embedded } from '../src/index.ts';
import { digest } from '../src/place.ts';
import { myIdentity } from '../src/processes.ts';
import {
  actor,
  cacheFor,
  copyOfSources,
  directory,
  eventually,
  exists,
  isListening,
  ORDINARY_UID,
  query,
  root,
  undo,
} from './stage.ts';

const uidOf = (pid: number): string | undefined =>
  /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

it('serves an ordinary user whose node_modules are read-only: as that user, from a copy of the programs', async () => {
  const project = directory('a project');
  const src = copyOfSources(dirname(project), { programs: true });
  const uid = root ? ORDINARY_UID : (process.getuid?.() ?? 0);
  const scene = { at: project, src, ...(root ? { uid } : {}) };
  if (root) chownSync(project, uid, uid);
  const cache = cacheFor(src, uid);
  // What a copier leaves that is killed half-way, and what one has that is still at it.
  const cut = (whose: string) => join(cache, `copying-00000000-${whose}`);
  const [dead, live] = [cut(`${2 ** 22 + 1}-1`), cut(myIdentity())];
  for (const path of [cache, dead, live]) {
    mkdirSync(path, { mode: 0o700 });
    if (root) chownSync(path, uid, uid);
  }
  undo(async () => expect(await actor({ act: 'stop', ...scene }).says).toEqual({ stopped: true }));

  const { url, fault } = await actor({ act: 'start', ...scene }).says;
  expect(fault).toBeUndefined();
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const home = join(project, '.tilth/pg');
  const pid = Number.parseInt(readFileSync(join(home, 'data/postmaster.pid'), 'utf8'), 10);
  expect(uidOf(pid)).toBe(String(uid));
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(cache)).toBe(true);
  expect([exists(dead), exists(live)]).toEqual([false, true]);
  const modes = [home, join(home, 'data'), join(home, 'state.json'), cache].map((path) => lstatSync(path));
  expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600', '700']);
  expect(new Set(modes.map((each) => each.uid))).toEqual(new Set([uid]));

  const keeper = actor({ act: 'keep', ...scene });
  const throwaway = await keeper.says;
  expect(await query(throwaway.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  keeper.child.kill('SIGKILL');
  await eventually('it is gone', async () => !(await isListening(Number(new URL(throwaway.url).port))));
});

it('serves root under a 0700 home from /var/tmp, and anybody else from the project', async () => {
  const project = directory('a project', 0o700);
  const src = copyOfSources(dirname(project), { programs: true });
  const cache = cacheFor(src, process.getuid?.() ?? 0);
  const home = root ? `/var/tmp/tilth-${digest(project)}` : join(project, '.tilth/pg');
  undo(() => rmSync(home, { recursive: true, force: true }));
  undo(async () => void (await actor({ act: 'stop', at: project, src }).says));

  const { url } = await actor({ act: 'start', at: project, src }).says;
  const status = await actor({ act: 'status', at: project, src }).says;
  expect(status).toMatchObject({ state: 'running', home, url });
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(uidOf(status.pid)).toBe(String(root ? 65_534 : process.getuid?.()));
  expect(exists(join(project, '.tilth'))).toBe(!root);
  expect(exists(cache)).toBe(true);
  expect((lstatSync(home).mode & 0o777).toString(8)).toBe(root ? '710' : '700');
});

if (root) {
  it('refuses what somebody else put where root would keep its cluster', async () => {
    const project = directory('a project', 0o700);
    const home = `/var/tmp/tilth-${digest(project)}`;
    undo(() => rmSync(home, { recursive: true, force: true }));
    mkdirSync(home);
    chownSync(home, ORDINARY_UID, ORDINARY_UID);
    await expect(embedded({ root: project }).start()).rejects.toThrow(/belongs to somebody else/);
    rmSync(home, { recursive: true });
    symlinkSync(directory(), home);
    await expect(embedded({ root: project }).start()).rejects.toThrow(/a symbolic link/);
  });
}
