import type { Query } from './query.ts';

/** Asks for something that may take too long, without losing the transaction; undefined where it has. */
export async function attempt<T>(query: Query, work: () => Promise<T>): Promise<T | undefined> {
  await query('savepoint attempt');
  try {
    const value = await work();
    await query('release savepoint attempt');
    return value;
  } catch (error) {
    if ((error as { code?: string }).code !== '57014') throw error;
    await query('rollback to savepoint attempt');
    return undefined;
  }
}
