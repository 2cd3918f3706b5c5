import { placeOf, type Target } from './database/target.ts';

/** An error for the user to mend: `message` is the whole text, `code` is Prisma's, or empty where it has none. */
export class EngineError extends Error {
  readonly expected = true;
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}

/** A headline, and under it what, where and how to mend: `label   text`, aligned. */
export function told(headline: string, details: Record<string, string>): string {
  const width = Math.max(...Object.keys(details).map((label) => label.length));
  const lines = Object.entries(details).map(([label, text]) => `  ${label.padEnd(width)}   ${text}`);
  return [headline, ...lines].join('\n');
}

// ---- connecting: Prisma's words, and the reason where there is more to say -------------------------------------------

export const invalidUrl = (reason: string) =>
  new EngineError('P1013', `The provided database string is invalid. ${reason}`);

export const noUrl = () =>
  new EngineError(
    '',
    told('There is no database to connect to.', {
      mend: 'set `datasource.url` in prisma.config.ts',
    }),
  );

export const authenticationFailed = (target: Target) =>
  new EngineError(
    'P1000',
    `Authentication failed against database server at \`${target.host}\`, the provided database credentials for \`${target.user}\` are not valid.\n\nPlease make sure to provide valid database credentials for the database server at \`${target.host}\`.`,
  );

export const unreachable = (target: Target, reason: string) =>
  new EngineError(
    'P1001',
    `Can't reach database server at \`${placeOf(target)}\`\n\nPlease make sure your database server is running at \`${placeOf(target)}\`.\n\nReason: ${reason}`,
  );

export const noSuchDatabase = (target: Target) =>
  new EngineError(
    'P1003',
    `Database \`${target.database}\` does not exist on the database server at \`${placeOf(target)}\`.`,
  );

export const accessDenied = (target: Target, reason: string) =>
  new EngineError(
    'P1010',
    `User \`${target.user}\` was denied access on the database \`${target.database}\`\n\nReason: ${reason}`,
  );

export const tlsFailed = (reason: string) =>
  new EngineError('P1011', `Error opening a TLS connection: ${reason}`);

export const tooManyConnections = (reason: string) =>
  new EngineError('P2037', `Too many database connections opened: ${reason}`);

// ---- creating databases ----------------------------------------------------------------------------------------------

export const databaseNotCreated = (target: Target, reason: string) =>
  new EngineError(
    'P3000',
    `Failed to create database: ${told(reason, {
      database: `${target.database} at ${placeOf(target)}`,
      role: target.user ?? '(none given)',
      mend: `create it as a role that may, or: ALTER ROLE "${target.user}" CREATEDB`,
    })}`,
  );

export const noMaintenanceDatabase = (target: Target, tried: readonly string[]) =>
  new EngineError(
    'P3000',
    `Failed to create database: ${told('no database to connect to meanwhile.', {
      server: placeOf(target),
      tried: tried.join(', '),
      mend: `create the database \`${target.database}\` by hand`,
    })}`,
  );

export const shadowNotCreated = (target: Target, code: string, reason: string) =>
  new EngineError(
    'P3014',
    `Prisma Migrate could not create the shadow database. Please make sure the database user has permission to create databases. Read more about the shadow database (and workarounds) at https://pris.ly/d/migrate-shadow\n\nOriginal error: ${code}\n${told(
      reason,
      {
        role: `${target.user} at ${placeOf(target)}`,
        mend: 'let it create databases, or set `datasource.shadowDatabaseUrl` in prisma.config.ts',
      },
    )}`,
  );

export const shadowIsMain = (target: Target) =>
  new EngineError(
    '',
    told('The shadow database is the main database: it would be emptied.', {
      database: `${target.database} at ${placeOf(target)}`,
      mend: 'set `datasource.shadowDatabaseUrl` to another database, or leave it out',
    }),
  );

// ---- migrating -------------------------------------------------------------------------------------------------------

/** `database` is what PostgreSQL said and, where it gave one, the position in the script. */
export const migrationFailed = (name: string, code: string, database: string) =>
  new EngineError(
    'P3018',
    `A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\n\nMigration name: ${name}\n\nDatabase error code: ${code}\n\nDatabase error:\n${database}`,
  );

export const migrationFailedOnShadow = (name: string, code: string, database: string) =>
  new EngineError(
    'P3006',
    `Migration \`${name}\` failed to apply cleanly to the shadow database. \nError code: ${code}\nError:\n${database}`,
  );

export const connectionLost = (target: Target, during: string) =>
  new EngineError(
    'P1017',
    `Server has closed the connection.\n\n${told('What was being done is not finished.', {
      server: placeOf(target),
      during,
      mend: 'make sure that the server runs, then look with `prisma migrate status`',
    })}`,
  );

export const transactionLeftOpen = () =>
  'the script ends inside a transaction: it was rolled back\nHINT: end what BEGIN began with COMMIT';

/** Prisma's P3005 and what it does not say: which tables, and the ways out. */
export const schemaNotEmpty = (message: string, tables: readonly string[], afterReset: boolean) => {
  const shown = tables.slice(0, 10).join(', ');
  const more = tables.length > 10 ? ` and ${tables.length - 10} more` : '';
  return new EngineError(
    'P3005',
    `${message}\n\n${told('Tables are in the way that no migration recorded here has made.', {
      tables: shown + more,
      ...(afterReset
        ? {
            why: 'a reset empties only the schemas that the datamodel lists: these belong to somebody else',
            mend: 'move or drop them, use another database, or `ownsDatabase: true` if all of it is yours',
          }
        : {
            mend: 'to keep them: `prisma migrate resolve --applied <first migration>`; to start over: `prisma migrate reset`',
          }),
    })}`,
  );
};

// ---- locks -----------------------------------------------------------------------------------------------------------

export const resetRefused = (target: Target, holder: string) =>
  new EngineError(
    '',
    told('Refused: this database is being migrated or reset already. Nothing was touched.', {
      database: `${target.database} at ${placeOf(target)}`,
      holder,
      mend: 'wait until it has ended, or end it, then try again',
    }),
  );

export const lockTimedOut = (message: string, holder: string) =>
  new EngineError('P1002', `${message.trimEnd()}\n\nHeld by: ${holder}`);

export const wipeBlocked = (target: Target, others: readonly string[]) =>
  new EngineError(
    '',
    told('The reset cannot get at a table that another session uses. Nothing was dropped.', {
      database: `${target.database} at ${placeOf(target)}`,
      sessions: others.length > 0 ? others.join('; ') : 'none is left: try again',
      mend: 'end them (`select pg_terminate_backend(pid)`), then try again',
    }),
  );

export const mayNotWipe = (target: Target, reason: string) =>
  new EngineError(
    '',
    told('The reset may not drop all that is in this database. Nothing was dropped.', {
      database: `${target.database} at ${placeOf(target)}`,
      role: target.user ?? '(none given)',
      reason,
      mend: 'connect as the owner, or leave `ownsDatabase` out: then only the listed schemas are reset',
    }),
  );

// ---- the rest --------------------------------------------------------------------------------------------------------

export const seedFailed = (command: string, how: string) =>
  new EngineError(
    '',
    told(`The seed command failed with ${how}.`, {
      command,
      state: 'the migrations are applied; the seed may have written a part',
      mend: 'see its output above, mend it, then reset again or run `prisma db seed`',
    }),
  );

export const interrupted = (signal: string, during: string) =>
  new EngineError('', `Interrupted (${signal}) during ${during}: the next run begins anew.`);

export const panicked = (method: string, message: string) =>
  new EngineError(
    '',
    `Error in Schema engine.\n${told(`The engine panicked: ${message.trim()}`, {
      during: method,
      state: 'what it was doing may be half done: look with `prisma migrate status`',
    })}`,
  );

export const unsupported = (what: string, mend: string) =>
  new EngineError('', told(`${what} is not supported by this engine.`, { mend }));
