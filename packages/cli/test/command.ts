import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../src/environment.ts';

/** How a command ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the tilth command as a user would, on the database of a URL. */
export function tilth(url: string, ...arguments_: string[]): Promise<Ended> {
  return end(process.execPath, [path.join(root, 'packages/cli/bin/tilth.mjs'), ...arguments_], url);
}

/** The same where NODE_ENV says production. */
export function tilthInProduction(url: string, ...arguments_: string[]): Promise<Ended> {
  const program = path.join(root, 'packages/cli/bin/tilth.mjs');
  return end(process.execPath, [program, ...arguments_], url, { NODE_ENV: 'production' });
}

/** Runs the project's Prisma CLI as a user would. */
export function prisma(url: string, ...arguments_: string[]): Promise<Ended> {
  return end(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), ...arguments_], url);
}

function end(
  program: string,
  arguments_: string[],
  url: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(program, arguments_, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, NO_COLOR: '1', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ended.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}
