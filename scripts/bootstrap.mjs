// The one script that may run before anything is installed: plain JavaScript, no dependency.
// Installs the workspace when it is missing or older than the lockfile, sees to the generated Prisma Client, then runs
// the command it was given.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const commands = {
  start: ['packages/cli/bin/tilth.mjs', 'start'],
  test: ['scripts/test.mjs'],
  explore: ['apps/explorer/bin/explore.mjs'],
};

refuseOldNode(manifest.engines.node.replace('>=', ''));
install(manifest.devEngines.packageManager.version);
if (run(process.execPath, [path.join(root, 'scripts/generate-client.mjs')]) !== 0) process.exit(1);
const [name, ...rest] = process.argv.slice(2);
if (name === 'api') await api();
const command = commands[name];
if (command) process.exit(run(process.execPath, [path.join(root, command[0]), ...command.slice(1), ...rest]));

function refuseOldNode(wanted) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail([
    `Refused: Node ${process.versions.node} is too old for Tilth.`,
    `  needs    Node ${wanted} or newer`,
    '  mend     install it from https://nodejs.org, then run the same command again',
  ]);
}

/** The API over the world that is there, or over the usual one. In this process, so that a signal reaches it. */
async function api() {
  const status = run(process.execPath, [path.join(root, commands.start[0]), 'start'], {
    stdio: ['inherit', 2, 2],
  });
  if (status !== 0) process.exit(status);
  const { register } = await import('tsx/esm/api');
  register();
  await import('../apps/api/src/main.ts');
}

/** pnpm itself comes through npx, so that a machine with only Node and npm is enough. */
function install(pnpm) {
  const stamp = path.join(root, 'node_modules', '.bootstrap');
  const lockfile = readFileSync(path.join(root, 'pnpm-lock.yaml'));
  const wanted = createHash('sha256').update(lockfile).update(process.version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing the workspace (once, and again when its lockfile changes)…\n');
  // CI=1: pnpm must never stop to ask whether it may remove an older node_modules.
  const env = { ...process.env, CI: process.env.CI ?? '1' };
  const arguments_ = ['-y', `pnpm@${pnpm}`, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const status = run('npx', arguments_, { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    fail([
      'Stopped: the workspace could not be installed.',
      `  command  npx ${arguments_.join(' ')}`,
      `  where    ${root}`,
      '  mend     see the message above; it needs the npm registry and a writable folder. Then run it again',
    ]);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function run(program, arguments_, options = {}) {
  const result = spawnSync(program, arguments_, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) fail([`Stopped: ${program} could not be started.`, `  reason   ${result.error.message}`]);
  return result.status ?? 1;
}

function fail(lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
