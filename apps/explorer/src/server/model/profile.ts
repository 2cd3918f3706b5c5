import type { Table } from '@tilth/schema';
import type { ProfileAnswer } from '../../answers/model.ts';
import { tableSize } from '../database/counts.ts';
import { quoteTable } from '../database/quote.ts';
import type { Reading } from '../database/reader.ts';
import { columnProfiles } from './column-profiles.ts';

/** A table of so many rows is looked at whole; of a larger one, about as many. */
const SAMPLE = 20_000;

/** What the columns of a model hold. */
export function profile(reading: Reading, table: Table): Promise<ProfileAnswer> {
  return reading.kept(`profile ${table.model}`, async () => {
    const { rows } = await tableSize(reading, table);
    const sampled = rows > SAMPLE;
    // Whole pages, and always the same ones: every figure of a profile is about the same rows.
    const from = sampled
      ? `${quoteTable(table)} tablesample system (${Math.min(100, (100 * SAMPLE) / rows)}) repeatable (42)`
      : quoteTable(table);
    const { looked, columns } = await columnProfiles(reading.query, table, from);
    return { looked, sampled, columns };
  });
}
