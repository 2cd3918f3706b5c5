import { describe, lastRun, type SeedRun } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';
import { Command } from 'commander';
import type pg from 'pg';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { pendingMigrations, prisma } from '../migrations.ts';
import { print, say, worldLines } from '../output.ts';
import { recipesFingerprint } from '../recipes.ts';
import { DEFAULT_SEED, runSeed, today } from '../run-seed.ts';
import { composedDomains } from './seed.ts';

/** `tilth start`, which is `npm start`: from nothing to a seeded database, and then how to look at it. */
export function startCommand(): Command {
  return new Command('start')
    .description('start the database, migrate it, seed it, and say what is in it')
    .action(async () => {
      const { url } = await openDatabase();
      if ((await pending(url)).length > 0) {
        say('Migrating…');
        await prisma(url, 'migrate', 'deploy');
      }
      const found = await withClient(url, lastRun);
      const run = found ?? (await seedDefault(url));
      print(...(found ? [headline(found)] : []), ...worldLines(run), ...nextLines(url));
    });
}

/** A database that is not there yet has had no migration; `migrate deploy` makes it. */
async function pending(url: string): Promise<string[]> {
  try {
    return await withClient(url, pendingMigrations);
  } catch (error) {
    if (((error as Error).cause as pg.DatabaseError | undefined)?.code === '3D000') return ['all'];
    throw error;
  }
}

async function seedDefault(url: string): Promise<SeedRun> {
  say('Seeding…');
  const request = { seed: DEFAULT_SEED, asOf: today(), scale: 1 };
  const { run } = await runSeed(url, await composedDomains(), request);
  return run;
}

/** A world is never remade unasked: somebody may have been working in it. */
function headline(found: SeedRun): string {
  if (found.recipes === recipesFingerprint())
    return `Unchanged: the world of ${describe(found)} is there already.`;
  return `The recipes have changed since this world was made (${describe(found)}). Remake it: npx prisma migrate reset`;
}

function nextLines(url: string): string[] {
  return [
    `At      ${maskPassword(url)}`,
    'Next    npx prisma studio · npx tilth db url · npx prisma migrate reset (remakes and reseeds)',
    'Stop    npx tilth db stop',
  ];
}
