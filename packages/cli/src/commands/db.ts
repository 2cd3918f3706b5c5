import { maskPassword } from '@tilth/postgres';
import type { Command } from 'commander';
import { group, subcommand } from '../command.ts';
import { openDatabase, readEnvironment, server } from '../environment.ts';
import { print, printJson } from '../output/print.ts';
import { addQuery } from './db-query.ts';
import { addTables } from './db-tables.ts';

interface Flags {
  readonly json?: true;
}

/** `tilth db …`: the database that this project uses. */
export function dbCommand(): Command {
  const db = group('db', 'npx tilth db tables', 'npx tilth help db query');
  subcommand(
    db,
    'start',
    'start the embedded PostgreSQL; it goes on until it is stopped',
    'npx tilth db start',
  ).action(async ({ json }: Flags) => {
    const { url } = await openDatabase();
    const target = maskPassword(url);
    answer(
      json,
      { state: 'running', embedded: !external(), url: target },
      externalLine() ?? `Running  ${target}`,
    );
  });
  subcommand(db, 'stop', 'stop the embedded PostgreSQL', 'npx tilth db stop').action(
    async ({ json }: Flags) => {
      const stopped = await server().stop();
      answer(json, { state: 'stopped', stopped }, stopped ? 'Stopped' : 'It was not running');
    },
  );
  subcommand(db, 'status', 'say whether it runs, and where it lives', 'npx tilth db status --json').action(
    async ({ json }: Flags) => {
      const url = external();
      if (url) return answer(json, { state: 'external', url: maskPassword(url) }, `${externalLine()}`);
      const { state, home, pid, port, version, printableUrl } = await server().status();
      const line = {
        running: `Running  on port ${port}, pid ${pid}, in ${home}`,
        stopped: `Stopped  in ${home}`,
        absent: 'Absent   nothing made yet: npx tilth db start',
      };
      answer(json, { state, home, pid, port, version, url: printableUrl }, line[state]);
    },
  );
  subcommand(
    db,
    'url',
    'print the URL, with its password; starts the embedded PostgreSQL when it is not running',
    'psql "$(npx tilth db url)"',
  ).action(async ({ json }: Flags) => {
    const { url } = await openDatabase();
    answer(json, { url }, url);
  });
  addTables(db);
  addQuery(db);
  return db;
}

function answer(json: true | undefined, value: object, line: string): void {
  if (json) printJson(value);
  else print(line);
}

function external(): string | undefined {
  return readEnvironment().databaseUrl;
}

function externalLine(): string | undefined {
  const url = external();
  return url && `In use   ${maskPassword(url)} (DATABASE_URL); nothing embedded is started`;
}
