import { constants } from 'node:os';
import type pg from 'pg';
import { say } from './output/terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Whoever has asked to stop wants the prompt back, even where the server does not answer. */
const PATIENCE_MS = 2_000;

/** A connection on which something runs, and what to do when it is cut off. */
export interface Running {
  readonly client: pg.Client;
  readonly connectAgain: () => Promise<pg.Client>;
  readonly whenStopped: ((client: pg.Client) => Promise<string>) | undefined;
}

const running = new Set<Running>();
/** Takes back what is half done outside of a database, and says so. */
const halfDone = new Set<() => string>();
let ending = false;

/**
 * From now on SIGINT and SIGTERM end what runs on this connection before they end this process: a server that works on
 * a long statement does not notice that its client has gone. What is returned takes it back.
 */
export function endOnSignal(each: Running): () => void {
  return onSignals(running, each);
}

/** The same for what is no connection: SIGINT and SIGTERM undo it, which gives the line to end with. */
export function undoOnSignal(undo: () => string): () => void {
  return onSignals(halfDone, undo);
}

function onSignals<T>(among: Set<T>, each: T): () => void {
  if (running.size + halfDone.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal);
  among.add(each);
  return () => {
    among.delete(each);
    // While we are ending, a second signal, such as the one that npx passes on, must not cut us off.
    if (running.size + halfDone.size === 0 && !ending)
      for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}

/** Whether a signal is about to end this process: what fails meanwhile fails because of it. */
export function isEnding(): boolean {
  return ending;
}

async function onSignal(signal: (typeof SIGNALS)[number]): Promise<void> {
  if (ending) return;
  ending = true;
  const late = new Promise<string>((resolve) => {
    const text = 'Stopped: the server has not answered; it rolls back when it notices that nobody is there.';
    setTimeout(resolve, PATIENCE_MS, text);
  });
  const said = await Promise.race([endAll([...running]), late]);
  const undone = [...halfDone].map((undo) => undo());
  say(undone.at(-1) ?? said);
  process.exit(128 + constants.signals[signal]);
}

async function endAll(all: readonly Running[]): Promise<string> {
  const [first] = all;
  if (!first) return 'Stopped.';
  try {
    const client = await first.connectAgain();
    // By name too: through a pooler the number may be that of somebody else's connection.
    await client.query(
      `select pg_terminate_backend(pid, $2) from pg_stat_activity
        where pid = any ($1) and application_name = 'tilth' and usename = current_user`,
      [all.map(({ client }) => processOf(client)), PATIENCE_MS],
    );
    return (await first.whenStopped?.(client)) ?? 'Stopped.';
  } catch (error) {
    return `Stopped: the server could not be told (${(error as Error).message}); it rolls back when it notices.`;
  }
}

/** The number of the server's process, as it said when the connection was made. pg's types do not know it. */
function processOf(client: pg.Client): number {
  return (client as pg.Client & { readonly processID: number }).processID;
}
