import type { ClientBase } from 'pg';
import { Fault } from '../../fault.ts';
import { checkDeferred } from './held.ts';
import { namesAsJson, type TableName } from './read-structure.ts';
import { runAll } from './run-all.ts';
import { TRIGGERS_SQL } from './structure-sql.ts';

/** The triggers of a table or partition that were kept from firing. Names are quoted, for statements. */
export interface QuietTriggers {
  readonly onTable: string;
  readonly triggers: readonly { readonly name: string; readonly state: State }[];
}

/** As pg_trigger has it: fires usually, always, or only where replicated rows are applied. */
type State = 'O' | 'A' | 'R';

const ENABLE: { readonly [state in State]: string } = {
  O: 'enable trigger',
  A: 'enable always trigger',
  R: 'enable replica trigger',
};

/** The triggers of users that would fire for rows of these tables. Those that are disabled already stay so. */
export async function loudTriggers(
  client: ClientBase,
  names: readonly TableName[],
): Promise<readonly QuietTriggers[]> {
  if (names.length === 0) return [];
  const given = namesAsJson(names.map(({ schema, table }) => ({ schema, table, bulk: false })));
  const { rows } = await client.query<QuietTriggers & { table: string; owner: string; owned: boolean }>(
    TRIGGERS_SQL,
    [given],
  );
  const foreign = rows.find(({ owned }) => !owned);
  if (foreign) {
    throw new Fault(
      `Refused: the triggers of ${foreign.table} would fire for every row, and cannot be kept quiet.`,
      [
        ['reason', `the table belongs to ${foreign.owner}`],
        ['mend', `connect as ${foreign.owner}`],
      ],
    );
  }
  return rows.map(({ onTable, triggers }) => ({ onTable, triggers }));
}

/** ONLY: a partition has states of its own. */
export function quietStatements(quiet: readonly QuietTriggers[]): string[] {
  return quiet.map(
    ({ onTable, triggers }) =>
      `alter table only ${onTable} ${triggers.map(({ name }) => `disable trigger ${name}`).join(', ')}`,
  );
}

/** Lets the triggers fire again, each in the way it did. */
export async function wakeTriggers(client: ClientBase, quiet: readonly QuietTriggers[]): Promise<void> {
  if (quiet.length === 0) return;
  await checkDeferred(client);
  await runAll(
    client,
    quiet.map(
      ({ onTable, triggers }) =>
        `alter table only ${onTable} ${triggers.map(({ name, state }) => `${ENABLE[state]} ${name}`).join(', ')}`,
    ),
  );
}
