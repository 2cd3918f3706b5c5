import { appendFileSync } from 'node:fs';

/** A file that every engine process adds its lines to; absent: nothing is written. */
const file = process.env.SCHEMA_ENGINE_LOG;
const secrets = new Set<string>();

/** Keeps a password, as it is and as URLs write it, out of the log. */
export function hide(secret: string | undefined): void {
  if (!secret) return;
  secrets.add(secret);
  secrets.add(encodeURIComponent(secret));
}

/** Adds a line: milliseconds since the process began, its id, what happened. */
export function log(event: string, details: Record<string, unknown> = {}): void {
  if (!file) return;
  const line = JSON.stringify({ ms: Math.round(performance.now()), pid: process.pid, event, ...details });
  appendFileSync(file, `${without(line)}\n`, { mode: 0o600 });
}

function without(line: string): string {
  let clean = line.replace(/(\/\/[^/@\s"]*:)[^/@\s"]*@/g, '$1…@');
  for (const secret of secrets) clean = clean.replaceAll(secret, '…');
  return clean;
}
