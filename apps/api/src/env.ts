import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment as readProject, root } from '@tilth/cli/environment';
import { Fault } from '@tilth/engine';
import type { Level } from './log.ts';

const LEAST_SECRET_BYTES = 32;
const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'silent'];
const HIGHEST_PORT = 65_535;

/** What the environment says, read in this one place. `.env` fills in what is not set. */
export interface Environment {
  readonly databaseUrl: string | undefined;
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: Level;
  readonly secret: Uint8Array;
  /** The file that messages to users are put into. */
  readonly outboxFile: string;
}

export function readEnvironment(): Environment {
  const { databaseUrl, production } = readProject();
  if (production && databaseUrl === undefined) throw unset('DATABASE_URL', 'the address of the database');
  return {
    databaseUrl,
    production,
    host: process.env.HOST || '127.0.0.1',
    port: portFrom(process.env.PORT || '3000'),
    logLevel: levelFrom(process.env.LOG_LEVEL || 'info'),
    secret: secretFrom(process.env.TILTH_API_SECRET || undefined, production),
    outboxFile: path.resolve(root, process.env.TILTH_API_OUTBOX || '.tilth/outbox.jsonl'),
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= HIGHEST_PORT) return port;
  throw new Fault(`Refused: PORT is no port: ${text}`, [
    ['mend', `a number from 1 to ${HIGHEST_PORT}, or 0 for any that is free`],
  ]);
}

function levelFrom(text: string): Level {
  const level = LEVELS.find((each) => each === text);
  if (level) return level;
  throw new Fault(`Refused: LOG_LEVEL is none: ${text}`, [['mend', `one of ${LEVELS.join(', ')}`]]);
}

/** Where none is given, one is made and kept beside the embedded database: who is logged in stays so when the API restarts. */
function secretFrom(given: string | undefined, production: boolean): Uint8Array {
  if (given === undefined && production)
    throw unset('TILTH_API_SECRET', 'a random text of 32 bytes or more, to sign tokens with');
  const secret = Buffer.from(given ?? keptSecret());
  if (secret.length >= LEAST_SECRET_BYTES) return secret;
  throw new Fault('Refused: TILTH_API_SECRET is too short to sign tokens with.', [
    ['has', `${secret.length} bytes`],
    ['mend', `${LEAST_SECRET_BYTES} random bytes or more, for instance of: openssl rand -hex 32`],
  ]);
}

function keptSecret(): string {
  const file = path.join(root, '.tilth', 'api-secret');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(LEAST_SECRET_BYTES).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function unset(name: string, what: string): Fault {
  return new Fault(`Refused: NODE_ENV is production, and ${name} is not set.`, [['mend', `set it: ${what}`]]);
}
