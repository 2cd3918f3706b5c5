/** Keeps the server that the tests of a project share: `node --import tsx steward-main.ts <home> <idle ms>`. Started by shared.ts. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findKept, forgetKept, KEPT_MS, keep } from './kept.ts';
import { Lease } from './lease.ts';
import { withLock } from './lock.ts';
import { forgottenTestsDirectories } from './place.ts';
import { myIdentity } from './processes.ts';
import { Spares } from './spares.ts';
import { pruneTemplates, templateUse } from './templates.ts';
import { type Throwaway, throwaway } from './throwaway.ts';

const EVERY_MS = 250;

const [home = '', idle] = process.argv.slice(2);
const runningFile = join(home, 'running.json');

const server = await begin();
const password = decodeURIComponent(new URL(server.url).password);
const lease = await Lease.of(server.url);
const before = await templateUse(lease);
const spares = await Spares.begin(lease);
announce();
for (const each of forgottenTestsDirectories(KEPT_MS, await serverTime())) {
  if (each !== home) await rm(each, { recursive: true, force: true });
}
await untilUnused();
// Whoever wants a server now waits until what is kept of this one is whole.
await withLock(home, { patienceMs: 60_000, onWait: () => {} }, async () => {
  rmSync(runningFile, { force: true });
  await spares.end();
  await pruneTemplates(lease);
  if ((await templateUse(lease)) !== before) {
    await lease.query('write everything to files', 'CHECKPOINT');
    await keep(home, { data: server.data, password });
  }
});
// Our stake ends with the server and not before it: whoever waits for one would get it, and lose everything at once.
await server.stop();

/** From what was kept, unless that cannot be used. */
async function begin(): Promise<Throwaway> {
  const kept = findKept(home);
  if (kept) {
    try {
      return await throwaway({ from: kept });
    } catch (error) {
      console.error(error);
    }
  }
  await forgetKept(home);
  return throwaway();
}

/** How long nobody has used what lies here is worked out by the server's clock, as it is of templates. */
async function serverTime(): Promise<number> {
  const { rows } = await lease.query('ask the time', 'SELECT extract(epoch FROM now())::float8 * 1000 AS ms');
  return rows[0].ms;
}

/** Whole or not at all: others read it at any moment. */
function announce(): void {
  const making = `${runningFile}.new`;
  writeFileSync(making, JSON.stringify({ url: server.url, steward: myIdentity() }), { mode: 0o600 });
  renameSync(making, runningFile);
}

async function untilUnused(): Promise<void> {
  for (;;) {
    for (let idleMs = 0; idleMs < Number(idle); idleMs += EVERY_MS) {
      await sleep(EVERY_MS);
      await lease.sweep();
      if (!(await lease.isIdle())) idleMs = -EVERY_MS;
    }
    if (await lease.closeToOthers()) return;
  }
}
