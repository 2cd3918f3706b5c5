import { Command } from 'commander';

/** What each command does, in a line: of all of them the help tells before any is loaded. */
export const summaries = {
  start: 'start the database, migrate it, seed it, and say what is in it',
  seed: 'fill a migrated database with a world, whole or not at all',
  verify: 'check the world: its structure, and what its domains promise',
  peek: 'show a row as it is made, and beside it what the database holds',
  fingerprint: 'say in 64 digits what a world holds, without a database or of one',
  export: 'write a world to files: from its recipes without a database, or of one',
  load: 'load files into a database, whole or not at all',
  user: 'make one more user with a complete life, or give one their life back',
  consent: 'give or withdraw the consent of SpendSense users, which nobody has given when they are seeded',
  db: 'the database: start, stop, status, url, tables, query',
} as const;

export type CommandName = keyof typeof summaries;

/** A command as all of ours are: it prints JSON when asked to, and its help ends with examples. */
export function command(name: CommandName, ...examples: readonly string[]): Command {
  return withJson(group(name, ...examples));
}

/** A command that only has others below it. */
export function group(name: CommandName, ...examples: readonly string[]): Command {
  return withExamples(new Command(name).description(summaries[name]), examples);
}

/** A command of a command, such as `db start`. */
export function subcommand(
  parent: Command,
  usage: string,
  does: string,
  ...examples: readonly string[]
): Command {
  return withJson(withExamples(parent.command(usage).description(does), examples));
}

function withJson(each: Command): Command {
  return each.option('--json', 'print the result as JSON');
}

function withExamples(each: Command, examples: readonly string[]): Command {
  // An option after the name of a sub-command belongs to that, though its parent has one of the same name.
  return each
    .enablePositionalOptions()
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}
