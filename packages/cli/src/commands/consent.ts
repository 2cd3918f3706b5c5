import { amend, Fault, Misuse } from '@tilth/engine';
import type { Command } from 'commander';
import type { ClientBase } from 'pg';
import { group, subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase, readEnvironment } from '../environment.ts';
import { type Allowances, refuseUnlessDisposable } from '../guard.ts';
import { counted } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { version } from '../version.ts';
import { requireWorld, worldIn } from '../world-in.ts';
import { addGuardFlags } from './guard-flags.ts';

interface Flags extends Allowances {
  readonly json?: true;
  readonly all?: true;
  readonly email?: readonly string[];
}

/** How many users of SpendSense there are, how many of them have given consent now, and of how many it was changed. */
interface Consent {
  readonly users: number;
  readonly consenting: number;
  readonly changed: number;
}

/** `tilth consent …`: nobody has given it, until somebody says so. */
export async function consentCommand(): Promise<Command> {
  const consent = group(
    'consent',
    'npx tilth consent give --email john@example.com',
    'npx tilth consent withdraw --all',
  );
  add(consent, 'give', true, 'let users of SpendSense have agreed to be told what their data says of them');
  add(consent, 'withdraw', false, 'let them have taken it back, or have never given it');
  return consent;
}

function add(consent: Command, name: string, given: boolean, does: string): void {
  const each = subcommand(
    consent,
    name,
    does,
    `npx tilth consent ${name} --email john@example.com`,
    `npx tilth consent ${name} --all --json`,
  )
    .option('--email <address...>', 'who: one address or several')
    .option('--all', 'everybody');
  addGuardFlags(each);
  each.action(async (flags: Flags) => {
    if ((flags.all === undefined) === (flags.email === undefined)) {
      throw new Misuse(`Refused: it is not said whose consent it is${flags.all ? ', but twice' : ''}.`, [
        ['mend', 'name addresses with --email, or say --all'],
      ]);
    }
    const result = await change(flags, given);
    if (flags.json) printJson(result);
    else print(linesOf(result, given));
  });
}

async function change(flags: Flags, given: boolean): Promise<Consent> {
  const { url } = await openDatabase();
  refuseUnlessDisposable(url, readEnvironment().production, flags);
  let before: number | undefined;
  return withClient(
    url,
    async (client) => {
      before = (await requireWorld(client)).loadedAt;
      return amend(client, version, (same) => setConsent(same, given, flags.email));
    },
    async (client) =>
      (await worldIn(client))?.loadedAt === before
        ? 'Stopped: nothing was changed.'
        : 'Stopped too late: it was done by then.',
  );
}

async function setConsent(client: ClientBase, given: boolean, emails?: readonly string[]): Promise<Consent> {
  const wanted = emails?.map((email) => email.toLowerCase());
  if (wanted) await refuseUnknown(client, wanted);
  const { rowCount } = await client.query(
    `update spendsense.users set consent = $1 where consent <> $1 and ($2::text[] is null or email = any($2))`,
    [given, wanted ?? null],
  );
  const { rows } = await client.query(
    'select count(*)::int as users, count(*) filter (where consent)::int as consenting from spendsense.users',
  );
  const [{ users, consenting }] = rows;
  if (users === 0) {
    throw new Fault('Stopped: nobody uses SpendSense in this world.', [
      ['mend', 'add them: npx tilth seed spending --append'],
    ]);
  }
  return { users, consenting, changed: rowCount ?? 0 };
}

async function refuseUnknown(client: ClientBase, emails: readonly string[]): Promise<void> {
  const { rows } = await client.query('select email from spendsense.users where email = any($1)', [emails]);
  const known = new Set(rows.map(({ email }) => email));
  const unknown = emails.filter((email) => !known.has(email));
  if (unknown.length === 0) return;
  throw new Fault(
    `Stopped: no user of SpendSense has the address ${unknown.join(', ')}. Nothing was changed.`,
    [['mend', "see who there is: npx tilth db query 'select email from spendsense.users limit 20'"]],
  );
}

function linesOf({ users, consenting, changed }: Consent, given: boolean): string[] {
  return [
    `Consent ${given ? 'given' : 'withdrawn'} by ${counted(changed, 'user')}`,
    `Now     ${consenting} of ${counted(users, 'user')} of SpendSense`,
  ];
}
