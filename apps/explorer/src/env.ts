import { parseArgs } from 'node:util';
import { Misuse } from '@tilth/engine';

/** Where it is looked for first. */
const PORT = 4600;

export interface Options {
  readonly port: number;
  /** It was asked for: no other one will do. */
  readonly fixed: boolean;
  readonly help: boolean;
}

export const usage = `Usage: npm run explore -- [--port 4600]

Serves a page on this machine to look at the world in the database that Tilth is using. It only reads.`;

/** What the command line and the environment say, read in this one place. */
export function readOptions(argv: readonly string[], environment = process.env): Options {
  const { values } = parse(argv);
  const text = values.port ?? environment.PORT;
  const port = text === undefined ? PORT : Number(text);
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new Misuse(`Refused: ${text} is no port.`, [
      ['mend', 'give a number from 0 (any that is free) to 65535'],
    ]);
  return { port, fixed: text !== undefined, help: values.help === true };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Misuse(`Refused: ${(error as Error).message}`, [['mend', 'npm run explore -- --help']]);
  }
}
