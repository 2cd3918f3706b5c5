import { Command, CommanderError } from 'commander';
import { type CommandName, summaries } from './command.ts';
import type { Composition } from './composition.ts';
import { isEnding } from './interrupt.ts';
import { toleratesClosedPipe } from './output/print.ts';
import { say } from './output/terminal.ts';
import { version } from './version.ts';

const MISUSE = 2;
const FAILED = 1;

/** Each is loaded when it is asked for: what it needs takes longer to load than Node to start. */
const commands: { readonly [name in CommandName]: (composition: Composition) => Promise<Command> } = {
  start: async (composition) => (await import('./commands/start.ts')).startCommand(composition),
  seed: async (composition) => (await import('./commands/seed.ts')).seedCommand(composition),
  verify: async (composition) => (await import('./commands/verify.ts')).verifyCommand(composition),
  peek: async (composition) => (await import('./commands/peek.ts')).peekCommand(composition),
  fingerprint: async (composition) =>
    (await import('./commands/fingerprint.ts')).fingerprintCommand(composition),
  export: async (composition) => (await import('./commands/export.ts')).exportCommand(composition),
  load: async (composition) => (await import('./commands/load.ts')).loadCommand(composition),
  user: async (composition) => (await import('./commands/user.ts')).userCommand(composition),
  consent: async () => (await import('./commands/consent.ts')).consentCommand(),
  db: async () => (await import('./commands/db.ts')).dbCommand(),
};

/** The tilth command. Exits 0 when all went well, 1 when something failed, 2 when it was asked wrongly. */
export async function main(argv: readonly string[], composition: Composition): Promise<void> {
  await run(argv, async () => {
    const program = new Command('tilth')
      .description(
        'Fills a PostgreSQL database with a believable, connected world: the same world every time.',
      )
      .version(version)
      .enablePositionalOptions()
      .addHelpText('after', '\nExamples:\n  npx tilth seed --scale 3\n  npx tilth help seed');
    const asked = argv.filter((word) => word !== 'help').find((word) => !word.startsWith('-'));
    for (const [name, make] of Object.entries(commands) as [CommandName, (typeof commands)[CommandName]][]) {
      program.addCommand(
        name === asked ? await make(composition) : new Command(name).description(summaries[name]),
      );
    }
    return program;
  });
}

/** Runs a command, and turns what goes wrong into a message and an exit code. */
export async function run(argv: readonly string[], make: () => Promise<Command>): Promise<void> {
  toleratesClosedPipe();
  tellPgWhereItRuns();
  try {
    const command = await make();
    withOurManners(command);
    await command.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = await report(error);
  }
}

/** Newer Nodes have a `navigator`. Without one pg asks for `Response`, and Node 20 loads all of its fetch: 20 ms. */
function tellPgWhereItRuns(): void {
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'Node.js' } });
}

/** Commander would end the process by itself, with exit code 1. */
function withOurManners(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError('Run it with --help for what there is.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'Refused: ')) });
  for (const each of command.commands) withOurManners(each);
}

async function report(error: unknown): Promise<number> {
  // A signal has cut the work off: it says so itself, and then ends the process.
  if (isEnding()) await new Promise(() => {});
  // Commander has printed its own message by now; --help and --version end this way too, with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSE;
  const { expected, misuse, message } = error as Error & { expected?: boolean; misuse?: boolean };
  if (expected) say(message);
  else {
    const { stackOf } = await import('./stack.ts');
    say(`Stopped by a defect in Tilth: ${stackOf(error)}`);
  }
  return misuse ? MISUSE : FAILED;
}
