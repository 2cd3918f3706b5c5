import { openDatabase, runningDatabase } from '@tilth/cli/environment';
import { type Domain, describe, lastRun } from '@tilth/engine';
import { readOptions, usage } from './env.ts';
import { serve } from './serve.ts';
import { Reader } from './server/database/reader.ts';

export interface Explorer {
  readonly argv: readonly string[];
  readonly load: () => Promise<readonly Domain[]>;
  /** Where the built page lies. */
  readonly page: string;
}

/** `npm run explore`: serves until it is told to stop. */
export async function main({ argv, load, page }: Explorer): Promise<void> {
  const options = readOptions(argv);
  if (options.help) return say(usage);
  const trouble = await startDatabase();
  const reader = new Reader(() => runningDatabase()?.url);
  const { url, stop } = await serve({ ...options, reader, domains: await load(), page });
  const { data, trouble: found } = await reader.read(({ client }) => lastRun(client));
  say(
    [
      `Explorer  ${url}/`,
      data
        ? `World     ${describe(data)}`
        : `World     none: ${trouble ?? found?.headline ?? ''} The page says what to do.`,
      'Stop      Ctrl-C',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** Starts the embedded database, if that is the one. Why it cannot be started is no reason not to show the page. */
async function startDatabase(): Promise<string | undefined> {
  try {
    await openDatabase();
    return undefined;
  } catch (error) {
    if (!(error as { expected?: boolean }).expected) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 'the database could not be started.';
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
