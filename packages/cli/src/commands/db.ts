import { maskPassword } from '@tilth/postgres';
import { Command } from 'commander';
import { openDatabase, readEnvironment, server } from '../environment.ts';
import { print } from '../output.ts';

/** `tilth db …`: the database that this project uses. */
export function dbCommand(): Command {
  const db = new Command('db').description('the database: start, stop, status, url');
  db.command('start')
    .description('start the embedded PostgreSQL; it goes on until it is stopped')
    .action(async () => print(external() ?? `Running  ${maskPassword((await openDatabase()).url)}`));
  db.command('stop')
    .description('stop the embedded PostgreSQL')
    .action(async () => print((await server().stop()) ? 'Stopped' : 'It was not running'));
  db.command('status')
    .description('say whether it runs, and where it lives')
    .action(async () => print(external() ?? (await statusLine())));
  db.command('url')
    .description('print the URL, with its password; starts the embedded PostgreSQL when it is not running')
    .addHelpText('after', '\nExample\n  psql "$(npx tilth db url)"')
    .action(async () => print((await openDatabase()).url));
  return db;
}

function external(): string | undefined {
  const { databaseUrl } = readEnvironment();
  return databaseUrl && `In use   ${maskPassword(databaseUrl)} (DATABASE_URL); nothing embedded is started`;
}

async function statusLine(): Promise<string> {
  const { state, home, port, pid } = await server().status();
  if (state === 'running') return `Running  on port ${port}, pid ${pid}, in ${home}`;
  return state === 'stopped' ? `Stopped  in ${home}` : 'Absent   nothing made yet: npx tilth db start';
}
