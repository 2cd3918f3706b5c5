import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Domain, describe } from '@tilth/engine';
import { Command } from 'commander';
import { openDatabase, root } from '../environment.ts';
import { run } from '../main.ts';
import { print, worldLines } from '../output.ts';
import { requestOf, requestOptions } from '../request.ts';
import { runSeed } from '../run-seed.ts';

/** `tilth seed`: fills the database with a world. */
export function seedCommand(domains?: readonly Domain[]): Command {
  const command = new Command('seed')
    .description('fill an empty, migrated database with a world')
    .addHelpText(
      'after',
      '\nExamples\n  npx tilth seed --scale 0.1\n  npx prisma db seed -- --as-of 2026-11-20',
    );
  for (const option of requestOptions) command.addOption(option);
  command.option('--allow-remote', 'write to a database on another machine');
  command.option('--allow-production', 'write although NODE_ENV is production');
  return command.action(async (flags) => {
    const request = requestOf(flags);
    const { url } = await openDatabase();
    const { run, loaded } = await runSeed(url, domains ?? (await composedDomains()), request, flags);
    print(...(loaded ? worldLines(run) : [`Unchanged: this world is there already (${describe(run)}).`]));
  });
}

/** The domains as `prisma/seed.ts` composes them: it is the only place that does. */
export async function composedDomains(): Promise<readonly Domain[]> {
  const { domains } = await import(pathToFileURL(path.join(root, 'prisma/seed.ts')).href);
  return domains;
}

/** Makes of `prisma/seed.ts` a program, when it is the one that was started. */
export async function seedWhenRun(module: ImportMeta, domains: readonly Domain[]): Promise<void> {
  if (process.argv[1] !== module.filename) return;
  await run(seedCommand(domains), process.argv.slice(2));
}
