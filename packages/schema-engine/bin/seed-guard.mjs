#!/usr/bin/env node
// Runs the seed command in a process group of its own and ends all of it when told to, or when the engine has died: the
// end of standard input means both. No imports but Node's: it starts while the engine is busy with the database.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/** What a seed gets to roll back and say goodbye after the signal. */
const GRACE_MS = 3000;
const POLL_MS = 20;

/** @type {import('node:child_process').ChildProcess | undefined} */
let seed;
let stopping = false;

// The terminal's signals reach the seed through the engine, in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const { command, signal } = JSON.parse(line);
  if (command) start(command);
  if (signal) send(signal);
});
lines.on('close', () => stop());

/** @param {string} command */
function start(command) {
  seed = spawn(command, { shell: true, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  seed.on('error', () => process.exit(127));
  seed.on('exit', (code, signal) => {
    if (!stopping) process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
  });
}

/** To the whole group. False: nobody is left in it. @param {NodeJS.Signals | 0} signal */
function send(signal) {
  try {
    return seed?.pid !== undefined && process.kill(-seed.pid, signal);
  } catch {
    return false;
  }
}

async function stop() {
  stopping = true;
  send('SIGTERM');
  for (let waited = 0; send(0) && waited < GRACE_MS; waited += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  send('SIGKILL');
  process.exit(1);
}
