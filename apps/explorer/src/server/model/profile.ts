import type { Domain } from '@tilth/engine';
import { referencedBy, type Table } from '@tilth/schema';
import type { ProfileAnswer } from '../../answers/model.ts';
import { tableOf } from '../../systems.ts';
import { tableSize } from '../database/counts.ts';
import { quoteTable } from '../database/quote.ts';
import type { Reading } from '../database/reader.ts';
import { domainsIn } from '../domains.ts';
import { fanOut } from '../map/fan-out.ts';
import { shareLine } from '../shapes/shares.ts';
import { columnProfiles } from './column-profiles.ts';
import { sharesAbout } from './shares-about.ts';

/** A table of so many rows is looked at whole; of a larger one, about as many. */
const SAMPLE = 20_000;

/** What the columns of a model hold, and how that and its relations compare with what was stated. */
export function profile(reading: Reading, domains: readonly Domain[], table: Table): Promise<ProfileAnswer> {
  return reading.kept(`profile ${table.model}`, async () => {
    const { rows } = await tableSize(reading, table);
    const sampled = rows > SAMPLE;
    // Whole pages, and always the same ones: every figure of a profile is about the same rows.
    const from = sampled
      ? `${quoteTable(table)} tablesample system (${Math.min(100, (100 * SAMPLE) / rows)}) repeatable (42)`
      : quoteTable(table);
    const { looked, columns } = await columnProfiles(reading.query, table, from);
    const shares: ProfileAnswer['shares'][number][] = [];
    for (const { domain, share, fields } of sharesAbout(
      domainsIn(domains, reading.run?.domains ?? []),
      table,
    ))
      shares.push({ ...(await shareLine(reading, domain, share)), fields });
    return { looked, sampled, columns, shares, fanOut: await fanOuts(reading, table) };
  });
}

async function fanOuts(reading: Reading, table: Table): Promise<ProfileAnswer['fanOut']> {
  const measured: { [relation: string]: ProfileAnswer['fanOut'][string] } = {};
  for (const key of table.foreignKeys) {
    measured[`${table.model}.${key.relation}`] = await fanOut(reading, table, key);
  }
  for (const { from, key } of referencedBy.get(table.model) ?? [])
    measured[`${from}.${key.relation}`] = await fanOut(reading, tableOf(from) as Table, key);
  return measured;
}
