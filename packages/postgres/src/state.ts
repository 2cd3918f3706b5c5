import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFault } from './faults.ts';

/** What must be remembered of a cluster while it is stopped. */
export interface State {
  password: string;
  port: number;
}

const fileIn = (home: string): string => join(home, 'state.json');

export const newPassword = (): string => randomBytes(18).toString('base64url');

/** Undefined when there is none, or when it is truncated or otherwise not what was written. */
export function readState(home: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileFault(error, fileIn(home), 'read the state of the database');
  }
  try {
    const { password, port } = JSON.parse(text) as Partial<State>;
    const whole = typeof password === 'string' && /^[\w-]{24}$/.test(password) && Number.isInteger(port);
    return whole ? { password, port: port as number } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whole or not at all: a reader never sees half a file. */
export function writeState(home: string, state: State): void {
  const temporary = join(home, `state.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, `${JSON.stringify(state)}\n`, { mode: 0o600, flush: true });
    renameSync(temporary, fileIn(home));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileFault(error, home, 'write the state of the database');
  }
}
