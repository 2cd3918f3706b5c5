import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Something for somebody to read: a code by e-mail or SMS. */
export interface Message {
  readonly to: string;
  readonly by: 'email' | 'sms';
  readonly text: string;
}

/**
 * Where messages go. The people of a world have addresses and numbers that reach nobody, so nothing is ever sent:
 * whoever tries the API out, or tests an app, reads messages here.
 */
export type Outbox = (message: Message) => Promise<void>;

/** Messages in a file, one a line, that only its owner may read. */
export function outboxIn(file: string): Outbox {
  return async (message) => {
    await mkdir(path.dirname(file), { recursive: true });
    await appendFile(file, `${JSON.stringify(message)}\n`, { mode: 0o600 });
  };
}
