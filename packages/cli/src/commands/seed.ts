import { describe, Misuse, type Mode } from '@tilth/engine';
import { type Command, Option } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { knownDomains } from '../names.ts';
import { print, printJson } from '../output/print.ts';
import { besideLines, madeLine, worldJson, worldLines } from '../output/world.ts';
import { worldFlags } from '../request.ts';
import { runSeed, type Seeded } from '../run-seed.ts';
import { addGuardFlags, ifSure } from './guard-flags.ts';
import { addSeedClear } from './seed-clear.ts';
import { addSeedStatus } from './seed-status.ts';

interface Flags {
  readonly json?: true;
  readonly reset?: true;
  readonly append?: true;
  readonly only?: readonly string[];
  readonly allowForeignRows?: true;
  readonly allowRemote?: true;
  readonly allowProduction?: true;
}

/** `tilth seed`: fills the database with a world. */
export async function seedCommand({ thread, load }: Composition): Promise<Command> {
  const known = await load();
  const seed = command(
    'seed',
    'npx tilth seed --scale 0.1                      all domains, a tenth of the usual size',
    'npx tilth seed identity --users 500 --seed 7    one domain and what it needs',
    'npx tilth seed --append --scale 3               more of the world that is there',
    'npx tilth seed --reset --as-of 2026-11-20       another world in its place',
    'npx prisma db seed -- --scale 0.1               the same, by way of Prisma',
  )
    .argument('[domains...]', `all, or some of ${known.map(({ name }) => name).join(', ')}`)
    .addOption(
      new Option('--reset', 'put the new world in the place of the one that is there').conflicts('append'),
    )
    .option('--append', 'add to the world that is there; what is not said stays as it is')
    .option('--only <domain...>', 'just these domains, into a database that has what they need')
    .addOption(ifSure('--allow-foreign-rows', 'go on although there are rows that Tilth did not write'));
  const asked = worldFlags(seed, known);
  addGuardFlags(seed);
  seed.commandsGroup('Of the world that is there:');
  addSeedStatus(seed, known);
  addSeedClear(seed, known);
  return seed.action(async (names: readonly string[], flags: Flags) => {
    const only = flags.only ?? [];
    knownDomains(
      known,
      [...names, ...only],
      seed.commands.map((each) => each.name()),
    );
    if (names.length > 0 && only.length > 0) {
      throw new Misuse('Refused: domains are named twice, with --only and without.', [
        ['mend', `say --only ${[...only, ...names].join(' ')}, or leave --only out`],
      ]);
    }
    const seeded = await runSeed({
      known,
      thread,
      names,
      only,
      asked: asked(),
      mode: modeOf(flags),
      allowed: flags,
    });
    if (flags.json) printJson(seededJson(seeded));
    else print(seededLines(seeded));
  });
}

function modeOf({ reset, append }: Flags): Mode {
  return reset ? 'reset' : append ? 'append' : 'fresh';
}

function seededLines({ run, loaded, pulledIn, raised }: Seeded): string[] {
  if (!loaded) return [`Unchanged: this world is there already (${describe(run)}).`];
  return [
    ...worldLines(run),
    ...besideLines(pulledIn, raised),
    madeLine(run),
    'Next    npx tilth verify · npx tilth db tables · psql "$(npx tilth db url)"',
  ];
}

function seededJson({ run, loaded, pulledIn, raised, phases }: Seeded): object {
  return { loaded, world: worldJson(run), pulledIn, raised, phases };
}
