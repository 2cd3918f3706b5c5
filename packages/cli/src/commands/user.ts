import {
  addMember,
  type Domain,
  Fault,
  Misuse,
  memberNumber,
  peek,
  type Removed,
  resetMember,
  type SeedRun,
} from '@tilth/engine';
import type { Row, Uuid } from '@tilth/schema';
import type { Command } from 'commander';
import pg from 'pg';
import { group, subcommand } from '../command.ts';
import type { Composition } from '../composition.ts';
import { withClient } from '../connect.ts';
import { openDatabase, readEnvironment } from '../environment.ts';
import { type Allowances, refuseUnlessDisposable } from '../guard.ts';
import { aligned } from '../output/columns.ts';
import { counted } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { rowsText } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { version } from '../version.ts';
import { requireWorld, worldIn } from '../world-in.ts';
import { addGuardFlags } from './guard-flags.ts';

/** The set that users are of. */
const SET = 'users';
/** Every seeded user's: it is documented, and no secret. */
const PASSWORD = 'testpass123';
/** The one that every world has. */
const JOHN = 'john@example.com';
/** RFC 2606: nobody can own these, so mail to them reaches nobody. */
const RESERVED = /(^|\.)(example\.(com|net|org)|[^.]+\.test|[^.]+\.example)$/;
const UNIQUE_VIOLATION = '23505';

interface Flags extends Allowances {
  readonly json?: true;
  readonly email?: string;
  readonly keepEmail?: true;
}

/** What has become of a user. */
interface Done {
  readonly number: number;
  readonly id: Uuid;
  readonly email: string;
  readonly made: readonly { readonly table: string; readonly rows: number }[];
  /** Absent of a user who is new. */
  readonly reset?: { readonly removed: readonly Removed[]; readonly before: string | undefined };
}

/** `tilth user …`: users to test with. */
export async function userCommand({ load }: Composition): Promise<Command> {
  const known = await load();
  const user = group('user', 'npx tilth user create', 'npx tilth user reset --email john@example.com');
  const create = subcommand(
    user,
    'create',
    'add one more user to the world that is there, with a complete life in every domain',
    'npx tilth user create',
    'npx tilth user create --email ann@example.com --json',
  ).option('--email <address>', 'their e-mail address, instead of the one that the recipes give');
  const reset = subcommand(
    user,
    'reset',
    "make a user's life again as it was seeded, whatever has become of it",
    'npx tilth user reset',
    'npx tilth user reset --email ann@example.com --keep-email',
  )
    .option('--email <address>', `who: the address they have, or were made with (default: ${JOHN})`)
    .option('--keep-email', 'leave them the address that they have');
  for (const each of [create, reset]) addGuardFlags(each);
  create.action((flags: Flags) => {
    const email = flags.email === undefined ? undefined : reservedAddress(flags.email);
    return run(flags, (client) => createUser(client, known, email));
  });
  reset.action((flags: Flags) => run(flags, (client) => resetUser(client, known, flags)));
  return user;
}

async function run(flags: Flags, work: (client: pg.Client) => Promise<Done>): Promise<void> {
  const { url } = await openDatabase();
  refuseUnlessDisposable(url, readEnvironment().production, flags);
  let before: SeedRun | undefined;
  const done = await withClient(
    url,
    async (client) => {
      before = await requireWorld(client);
      return work(client);
    },
    async (client) =>
      (await worldIn(client))?.loadedAt === before?.loadedAt
        ? 'Stopped: nothing was changed.'
        : 'Stopped too late: it was done by then.',
  );
  if (flags.json) printJson(doneJson(done));
  else print(doneLines(done));
}

async function createUser(
  client: pg.Client,
  known: readonly Domain[],
  email: string | undefined,
): Promise<Done> {
  const recipes = recipesFingerprint();
  const world = await requireWorld(client);
  const { number, run } = await addMember(client, {
    known,
    set: SET,
    recipes,
    version,
    after: async (same, added) => {
      if (email !== undefined) await setEmail(same, madeUser(known, world, added).id, email);
    },
  });
  const { id, email: given } = madeUser(known, run, number);
  const tables = run.tables.map(({ table, rowsAdded }) => ({ table, rows: rowsAdded }));
  return { number, id, email: email ?? given, made: tables.filter(({ rows }) => rows > 0) };
}

async function resetUser(
  client: pg.Client,
  known: readonly Domain[],
  { email = JOHN, keepEmail }: Flags,
): Promise<Done> {
  let before: Found | undefined;
  const { number, run, made, removed } = await resetMember(client, {
    known,
    set: SET,
    recipes: recipesFingerprint(),
    version,
    which: async (world) => {
      before = await findUser(client, known, world, email.toLowerCase());
      return before.number;
    },
    after: async (same) => {
      if (keepEmail && before?.email) await setEmail(same, before.id, before.email);
    },
  });
  const user = madeUser(known, run, number);
  return {
    number,
    id: user.id,
    email: (keepEmail && before?.email) || user.email,
    made,
    reset: { removed, before: before?.email },
  };
}

interface Found {
  readonly number: number;
  readonly id: Uuid;
  /** The address they have now. Undefined of somebody who is there no more. */
  readonly email: string | undefined;
}

/** By the address that is stored; or, where an app has changed it or removed its user, by the one that was made. */
async function findUser(
  client: pg.Client,
  known: readonly Domain[],
  run: SeedRun,
  email: string,
): Promise<Found> {
  const stored = await client.query('select id from investa.users where email = $1', [email]);
  const storedId: unknown = stored.rows[0]?.id;
  const number =
    memberNumber(known, run, 'User', (user) => user.id === storedId) ??
    memberNumber(known, run, 'User', (user) => user.email === email);
  if (number === undefined) throw unknownUser(email, storedId !== undefined);
  const { id } = madeUser(known, run, number);
  const now = await client.query('select email from investa.users where id = $1', [id]);
  return { number, id, email: now.rows[0]?.email };
}

function madeUser(known: readonly Domain[], run: SeedRun, number: number): Row<'User'> {
  return peek(known, run, 'User', String(number))?.row as unknown as Row<'User'>;
}

async function setEmail(client: pg.ClientBase, id: Uuid, email: string): Promise<void> {
  try {
    await client.query('update investa.users set email = $1 where id = $2', [email, id]);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) throw error;
    throw new Fault(
      `Refused: ${email} is the address of a user already.`,
      [
        [
          'mend',
          `name another one; or give that user their life back: npx tilth user reset --email ${email}`,
        ],
      ],
      { cause: error },
    );
  }
}

/** In lower case, as addresses are stored. */
function reservedAddress(text: string): string {
  const email = text.toLowerCase();
  const [, domain] =
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,63})$/.exec(email) ?? [];
  if (domain === undefined) {
    throw new Misuse(`Refused: ${text} is no e-mail address.`, [
      ['mend', 'give one such as ann@example.com'],
    ]);
  }
  if (RESERVED.test(domain)) return email;
  throw new Misuse(`Refused: mail to ${email} might reach somebody.`, [
    ['reason', 'whoever is made here is nobody, and an app under test sends mail'],
    [
      'mend',
      'take an address that RFC 2606 reserves: @example.com, .net or .org, or one that ends in .test or .example',
    ],
  ]);
}

function unknownUser(email: string, isStored: boolean): Fault {
  if (isStored) {
    return new Fault(`Refused: Tilth has not made ${email}, so it cannot make their life again.`, [
      ['mend', 'name a user who was seeded, or made by npx tilth user create'],
    ]);
  }
  return new Fault(`Stopped: nobody here has the address ${email}.`, [
    ['mend', "see who there is: npx tilth db query 'select email from investa.users limit 20'"],
  ]);
}

function doneLines({ number, id, email, made, reset }: Done): string[] {
  const total = made.reduce((sum, { rows }) => sum + rows, 0);
  return [
    `User    ${email}, with the password ${PASSWORD}`,
    ...aligned([
      ['  id', id],
      ['  number', `${number}: npx tilth peek User ${number}`],
    ]),
    ...(reset ? resetLines(email, reset) : []),
    `Made    ${rowsText(total)} in ${counted(made.length, 'table')}`,
    ...aligned(
      made.map(({ table, rows }) => [table, rowsText(rows)]),
      { right: [1], indent: '  ' },
    ),
  ];
}

function resetLines(email: string, { removed, before }: NonNullable<Done['reset']>): string[] {
  const own = removed.reduce((sum, table) => sum + table.own, 0);
  const added = removed.filter(({ others }) => others > 0);
  return [
    ...(before !== undefined && before !== email ? [`Before  ${before}`] : []),
    `Removed ${rowsText(own)} of theirs${added.length > 0 ? ', and what was added since:' : ''}`,
    ...aligned(
      added.map(({ table, others }) => [table, rowsText(others)]),
      { right: [1], indent: '  ' },
    ),
  ];
}

function doneJson({ number, id, email, made, reset }: Done): object {
  return {
    email,
    password: PASSWORD,
    id,
    number,
    made,
    ...(reset && { emailBefore: reset.before ?? null, removed: reset.removed }),
  };
}
