import { type Domain, describe, type SeedRun } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';
import type { Command } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { Unreachable, withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { pendingMigrations, prisma } from '../migrations.ts';
import { print, printJson } from '../output/print.ts';
import { say } from '../output/terminal.ts';
import { madeLine, worldJson, worldLines } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { runSeed } from '../run-seed.ts';
import { worldIn } from '../world-in.ts';

/** How one begins with the API (apps/api): the password is every seeded user's, and documented. */
const LOG_IN_AS_JOHN = `curl -s localhost:3000/auth/login -H 'content-type: application/json' -d '{"email":"john@example.com","password":"testpass123"}'`;

/** `tilth start`, which is `npm start`: from nothing to a seeded database, and then how to look at it. */
export async function startCommand({ thread, load }: Composition): Promise<Command> {
  return command('start', 'npm start', 'DATABASE_URL=postgresql://localhost/app npx tilth start').action(
    async (flags: { json?: true }) => {
      const { url } = await openDatabase();
      if ((await pending(url)).length > 0) {
        say('Migrating…');
        await prisma(url, 'migrate', 'deploy');
      }
      // A world is never remade unasked: somebody may have been working in it.
      const found = await withClient(url, worldIn);
      const run = found ?? (await seedDefault(await load(), thread));
      const outdated = run.recipes !== recipesFingerprint();
      if (flags.json) printJson({ loaded: !found, outdated, world: worldJson(run), url: maskPassword(url) });
      else
        print([
          ...(found ? [headline(found, outdated)] : []),
          ...worldLines(run),
          madeLine(run),
          ...nextLines(url),
        ]);
    },
  );
}

/** A database that is not there yet has had no migration; `migrate deploy` makes it. */
async function pending(url: string): Promise<string[]> {
  try {
    return await withClient(url, pendingMigrations);
  } catch (error) {
    if (error instanceof Unreachable && error.code === '3D000') return ['all'];
    throw error;
  }
}

async function seedDefault(known: readonly Domain[], thread: URL): Promise<SeedRun> {
  say('Seeding…');
  const { run } = await runSeed({
    known,
    thread,
    names: [],
    only: [],
    asked: {},
    mode: 'fresh',
    allowed: {},
  });
  return run;
}

function headline(found: SeedRun, outdated: boolean): string {
  if (!outdated) return `Unchanged: the world of ${describe(found)} is there already.`;
  return `The recipes have changed since this world was made (${describe(found)}). Remake it: npx prisma migrate reset`;
}

function nextLines(url: string): string[] {
  return [
    `At      ${maskPassword(url)}`,
    'Next    npx prisma studio · npx tilth db url · npx prisma migrate reset (remakes and reseeds)',
    'API     npm run api, and from another terminal log in as John:',
    `        ${LOG_IN_AS_JOHN}`,
    'Stop    npx tilth db stop',
  ];
}
