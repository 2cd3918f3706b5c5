import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '@tilth/engine';
import type { ClientBase } from 'pg';
import { root } from './environment.ts';

/** Names of the project's migrations that the database has not had, or has had in another form. */
export async function pendingMigrations(client: ClientBase): Promise<string[]> {
  const wanted = migrationsInTree();
  const { rows: table } = await client.query(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  );
  if (!table[0].there) return [...wanted.keys()];
  const { rows } = await client.query(
    `select migration_name as name, checksum from public._prisma_migrations
      where finished_at is not null and rolled_back_at is null`,
  );
  const had = new Map(rows.map(({ name, checksum }) => [name as string, checksum as string]));
  return [...wanted].filter(([name, checksum]) => had.get(name) !== checksum).map(([name]) => name);
}

function migrationsInTree(): Map<string, string> {
  const folder = path.join(root, 'prisma/migrations');
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')));
  return new Map(
    names.sort().map((name) => {
      const script = readFileSync(path.join(folder, name, 'migration.sql'));
      return [name, createHash('sha256').update(script).digest('hex')];
    }),
  );
}

/** Runs the project's Prisma CLI. What it prints goes to stderr: stdout is for results. */
export async function prisma(url: string, ...arguments_: string[]): Promise<void> {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const child = spawn(process.execPath, [cli, ...arguments_], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status === 0) return;
  throw new Fault(`Stopped: prisma ${arguments_.join(' ')} failed.`, [
    ['output', output.trim().replaceAll('\n', '\n           ')],
    [
      'mend',
      'see the message above; a database made by an older tree is remade with: npx prisma migrate reset',
    ],
  ]);
}
