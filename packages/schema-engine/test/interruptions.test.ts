import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAlive, type Project, project, type Running, sql, USER_SQL, until } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

/** A seed in the middle of a transaction. */
const SOWING = `
const pg = require(${JSON.stringify(createRequire(import.meta.url).resolve('pg'))});
(async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  client.on('error', () => {});
  await client.connect();
  await client.query('begin; insert into "User" values (1)');
  console.log('sowing', process.pid);
  setInterval(() => {}, 1000);
})();
`;

/** As bad as they come: it does not end when asked to. */
const STUBBORN = `process.on('SIGTERM', () => {}).on('SIGINT', () => {});\n${SOWING}`;

/** The processes that descend from one, itself left out. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended in the meantime.
    }
  }
  const children = (of: number): number[] =>
    [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...children(child)]);
  return children(pid);
}

/** The engine among the children of the CLI. */
function engineOf({ pid }: Running): number {
  const engine = descendants(pid).find((child) =>
    readFileSync(`/proc/${child}/cmdline`, 'utf8').startsWith('schema-engine'),
  );
  if (engine === undefined) throw new Error('no engine');
  return engine;
}

async function expectNothingLeft(it: Project, processes: number[]): Promise<void> {
  await until(() => !processes.some(isAlive));
  await until(async () => {
    const sessions = await sql(
      it.url,
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return sessions.length === 0;
  });
  expect(await sql(it.url, `select from pg_database where datname like '%shadow%'`)).toEqual([]);
}

const WAYS: [way: string, kill: (running: Running) => void][] = [
  ['Ctrl-C', ({ pid }) => process.kill(-pid, 'SIGINT')],
  ['SIGTERM to the CLI', ({ pid }) => process.kill(pid, 'SIGTERM')],
  ['kill -9 of the CLI', ({ pid }) => process.kill(pid, 'SIGKILL')],
  ['kill -9 of the whole process group', ({ pid }) => process.kill(-pid, 'SIGKILL')],
  ['SIGTERM to the engine', (running) => process.kill(engineOf(running), 'SIGTERM')],
  ['kill -9 of the engine', (running) => process.kill(engineOf(running), 'SIGKILL')],
];

it('leaves no process, no lock and no half-sown row when cut off during the seed, however it is, and the next reset works', async () => {
  const it = project({
    url: server.urlOf('cut_off'),
    options: { seed: 'sh -c "node seed.cjs; true"', ownsDatabase: true },
  });
  for (const [way, kill] of WAYS) {
    it.write('seed.cjs', way === 'Ctrl-C' ? STUBBORN : SOWING);
    const reset = it.start('migrate reset --force');
    await reset.says('sowing');
    const processes = descendants(reset.pid);
    expect(processes.length, way).toBeGreaterThanOrEqual(4);
    const commandLines = processes.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).join();
    expect(commandLines).not.toContain(new URL(it.url).password);
    kill(reset);
    const { code, output } = await reset.ended;
    expect(code, way).not.toBe(0);
    if (way === 'SIGTERM to the engine') expect(output).toContain('Interrupted (SIGTERM) during the seed');
    if (way === 'kill -9 of the engine') expect(output).toContain('The schema engine was killed (SIGKILL)');
    await expectNothingLeft(it, [reset.pid, ...processes]);
    expect(await it.sql('select from "User"'), way).toEqual([]);
  }
  it.write('seed.cjs', 'console.log("sown");');
  const last = await it.prisma('migrate reset --force');
  expect(last).toMatchObject({ code: 0, output: expect.stringContaining('sown') });
}, 240_000);

it('says that it was interrupted, when only the engine was', async () => {
  const it = project({ url: server.urlOf('told'), migrations: { '1_slow': 'select pg_sleep(60);\n' } });
  const deploy = it.start('migrate deploy');
  await busy('pg_sleep(60)');
  process.kill(engineOf(deploy), 'SIGTERM');
  expect(await deploy.ended).toMatchObject({
    code: 1,
    output: expect.stringContaining('Interrupted (SIGTERM) during the migrations'),
  });
});

it.each([
  ['a wipe that waits for a lock', 'migrate reset --force', 'drop schema'],
  ['a migration', 'migrate reset --force', 'pg_sleep(61)'],
  ['the shadow database', 'migrate dev', 'pg_sleep(61)'],
])(
  'kill -9 of the CLI during %s: the server gives up too, and the next reset works',
  async (_, command, statement) => {
    const name = `cut_${command.length}_${statement.length}`;
    const it = project({
      url: server.urlOf(name),
      migrations: { '1_user': USER_SQL },
      options: { ownsDatabase: true },
    });
    await createDatabase(server.url, name);
    await it.sql(USER_SQL);
    const release = statement === 'drop schema' ? await holding(it.url) : async () => {};
    if (statement !== 'drop schema') it.migration('2_slow', 'select pg_sleep(61);\n');
    const running = it.start(command);
    await busy(statement);
    const processes = descendants(running.pid);
    process.kill(running.pid, 'SIGKILL');
    await running.ended;
    await release();
    await expectNothingLeft(it, processes);
    it.migration('2_slow', 'select 1;\n');
    expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  },
);

/** Waits until the server is at a statement. */
function busy(statement: string): Promise<void> {
  const text = `select from pg_stat_activity where state = 'active' and query like '%${statement}%' and pid <> pg_backend_pid()`;
  return until(async () => (await sql(server.url, text)).length > 0);
}

/** Holds a lock that no schema can be dropped under. */
async function holding(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin; lock table "User"');
  return () => client.end();
}
