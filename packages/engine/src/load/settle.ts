import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';
import type { Domain } from '../table/domain.ts';
import type { Settlement } from '../table/rule.ts';
import { tableName } from './names.ts';

/**
 * Works out the figures that count the whole world, a domain after the other and in the order in which each lists them.
 * The caller opens the transaction and sets `tilth.as_of`. Done again, it settles the same figures again.
 */
export async function settleWorld(client: ClientBase, domains: readonly Domain[]): Promise<void> {
  for (const { settle } of domains) {
    for (const settlement of settle) await settleOne(client, settlement);
  }
}

async function settleOne(client: ClientBase, { model, fields, sql }: Settlement): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Fault(
      `Stopped: ${tableName(model)} could not be settled. Nothing was changed.`,
      [
        ['figures', fields.join(', ')],
        ['reason', (error as Error).message],
        ['mend', `the settlement of ${model}`],
      ],
      { cause: error },
    );
  }
}
