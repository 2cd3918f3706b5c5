// A process of its own that uses the package: node --import tsx actor.ts <act> <at> <src> [uid]
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [act, at = '', src = '', uid = ''] = process.argv.slice(2);
const { embedded, sharedServer, templateOf, throwaway } = (await import(
  `${src}/index.ts`
)) as typeof import('../src/index.ts');
const { withLock } = (await import(`${src}/lock.ts`)) as typeof import('../src/lock.ts');

// Only now: an ordinary user may not be able to read the sources.
if (uid) {
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}

const say = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);
const locked = (work: () => Promise<unknown>) => withLock(at, { patienceMs: 30_000, onWait: () => {} }, work);

async function sow(url: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  await client.query("create table crops as select 'wheat' as name");
  await client.end();
  return '';
}

const acts: Record<string, () => Promise<unknown>> = {
  start: async () => say(await embedded({ root: at }).start()),
  stop: async () => say({ stopped: await embedded({ root: at }).stop() }),
  status: async () => say(await embedded({ root: at }).status()),
  /** Keeps a throw-away server until it is killed. */
  keep: async () => {
    say(await throwaway());
    await sleep(600_000);
  },
  /** Has a stake in the shared server, and a clone of a template that it makes if need be, until it is killed. */
  test: async () => {
    const lease = await sharedServer(at, { idleMs: 1000 });
    const template = await templateOf(lease, { key: 'wheat', fill: (url) => sow(url) });
    say({ url: await lease.clone(template.name, lease.newName()), made: template.made });
    await sleep(600_000);
  },
  /** Never stops its throw-away server, and ends. */
  leave: async () => say(await throwaway()),
  'take-turns': async () => {
    for (let turn = 0; turn < 25; turn++) {
      await locked(async () => {
        writeFileSync(join(at, 'inside'), '', { flag: 'wx' });
        await sleep(1);
        rmSync(join(at, 'inside'));
      });
    }
    say({});
  },
  'die-holding': () => locked(async () => process.kill(process.pid, 'SIGKILL')),
};

try {
  await acts[act ?? '']?.();
} catch (error) {
  if (!(error as { expected?: boolean }).expected) throw error;
  say({ fault: (error as Error).message });
}
