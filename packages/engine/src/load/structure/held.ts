import { type ClientBase, DatabaseError } from 'pg';
import { type Demand, orphanDemand, refusal } from './offenders.ts';
import { readStructure } from './read-structure.ts';

/** A statement that rows break is undone up to here: a transaction that has failed could not be asked which rows. */
export const RESTORE_POINT = 'tilth_restore';

/** SQLSTATEs of a server that answers nothing more. By its severity it would have to be known in every language. */
const FAREWELL = /^(08|57P|25P03)/;

/** Runs a statement that rows may break. Offenders are looked for as of the savepoint, where no key has been made. */
export async function held(
  client: ClientBase,
  sql: string,
  demandOf: (error: DatabaseError) => Demand | Promise<Demand>,
): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (!(error instanceof DatabaseError) || FAREWELL.test(error.code ?? '')) throw error;
    await client.query(`rollback to savepoint ${RESTORE_POINT}`);
    throw await refusal(client, await demandOf(error), error);
  }
}

/**
 * Has the checks made that were put off to the end of the transaction: until then their tables cannot be altered. From
 * here on every check is made at once.
 */
export async function checkDeferred(client: ClientBase): Promise<void> {
  await client.query(`savepoint ${RESTORE_POINT}`);
  await held(
    client,
    'set constraints all immediate',
    async ({ schema = '', table = '', constraint = '' }) => {
      const { foreignKeys } = await readStructure(client, [], [{ schema, table }]);
      const key = foreignKeys.find(({ name }) => name === constraint);
      return key ? orphanDemand(key) : { table: `${schema}.${table}`, name: constraint, says: constraint };
    },
  );
  await client.query(`release savepoint ${RESTORE_POINT}`);
}
