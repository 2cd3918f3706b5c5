import { Command, CommanderError } from 'commander';
import { dbCommand } from './commands/db.ts';
import { seedCommand } from './commands/seed.ts';
import { startCommand } from './commands/start.ts';
import { say } from './output.ts';
import { version } from './version.ts';

const MISUSE = 2;
const FAILED = 1;

/** The tilth command. Exits 0 when all went well, 1 when something failed, 2 when it was asked wrongly. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('tilth')
    .description('Fills a PostgreSQL database with a believable, connected world: the same world every time.')
    .version(version)
    .showHelpAfterError('Run with --help for what there is.')
    .addCommand(startCommand())
    .addCommand(seedCommand())
    .addCommand(dbCommand());
  await run(program, argv);
}

/** Runs a command, and turns what goes wrong into a message and an exit code. */
export async function run(command: Command, argv: readonly string[]): Promise<void> {
  for (const each of [
    command,
    ...command.commands,
    ...command.commands.flatMap(({ commands }) => commands),
  ]) {
    each.exitOverride();
  }
  try {
    await command.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has printed its own message by now; --help and --version end this way too, with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSE;
  const fault = error as Error & { expected?: boolean };
  say(fault.expected ? fault.message : `Stopped by a defect in Tilth: ${fault.stack ?? String(error)}`);
  return FAILED;
}
