import { createTarget, dropTarget } from './database/admin.ts';
import { applicationName } from './database/lock.ts';
import { Session } from './database/session.ts';
import { targetOf } from './database/target.ts';
import { EngineError, noUrl, unsupported } from './errors.ts';

/** What Prisma's CLI asks before it starts the engine proper, and the words it looks for in the answer. */
const COMMANDS: Record<string, (url: string) => Promise<string>> = {
  'can-connect-to-database': async (url) => {
    await (await Session.open(targetOf(url), applicationName(undefined))).close();
    return 'Connection successful';
  },
  'create-database': async (url) => {
    const target = targetOf(url);
    await createTarget(target);
    return `Database '${target.database}' was successfully created.`;
  },
  'drop-database': async (url) => {
    await dropTarget(targetOf(url));
    return 'The database was successfully dropped.';
  },
};

/** Runs one and returns the exit code. The CLI reads JSON lines from standard error, all but the first. */
export async function runCommand(name: string, url: string | undefined): Promise<number> {
  logLine('INFO', { message: 'Starting schema engine CLI' });
  try {
    const command = COMMANDS[name];
    if (command === undefined) throw unsupported(`The command \`${name}\``, 'use Prisma 7.10.0');
    if (!url) throw noUrl();
    logLine('INFO', { message: await command(url) });
    return 0;
  } catch (error) {
    const { message } = error as Error;
    logLine('ERROR', {
      is_panic: false,
      error_code: error instanceof EngineError ? error.code : '',
      message,
    });
    return 1;
  }
}

/** A line of the log that Prisma's CLI reads. */
export function logLine(level: 'INFO' | 'ERROR', fields: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ level, fields, target: 'schema_engine::logger' })}\n`);
}
