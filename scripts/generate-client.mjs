// Makes the typed Prisma Client (packages/client/src/generated) where it is missing, or not of this schema.prisma and
// this version of Prisma. Plain JavaScript, no dependency: it runs right after an install. Quick when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const generated = path.join(root, 'packages/client/src/generated');

if (!isUpToDate()) generate();

/** The client holds the text of the schema it was made from; and a file for each model, or it was cut short. */
function isUpToDate() {
  const files = ['client.ts', 'internal/class.ts', 'models'].map((each) => path.join(generated, each));
  if (!files.every(existsSync)) return false;
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const made = readFileSync(files[1], 'utf8');
  const [, from = '""'] = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(made) ?? [];
  const models = schema.match(/^model /gm)?.length ?? 0;
  return (
    dense(JSON.parse(from)) === dense(schema) &&
    made.includes(`"clientVersion": "${devDependencies.prisma}"`) &&
    readdirSync(files[2]).length === models
  );
}

/** Prisma formats a schema before it generates. */
function dense(schema) {
  return schema.replaceAll(/\s+/g, '');
}

function generate() {
  process.stderr.write('Generating the Prisma Client (once, and again when schema.prisma changes)…\n');
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [cli, 'generate', '--generator', 'client'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' } },
  );
  if (status === 0) return;
  const reason = (error?.message ?? `${stderr}${stdout}`).trim();
  process.stderr.write(
    [
      'Stopped: the Prisma Client could not be generated.',
      '  command  npx prisma generate --generator client',
      `  where    ${root}`,
      `  reason   ${reason.replaceAll('\n', '\n           ')}`,
      '  mend     mend prisma/schema.prisma, or install the workspace (npm start does); then run it again',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
