import type { Domain } from '@tilth/engine';
import { referencedBy, type Table } from '@tilth/schema';
import type { StatedAnswer } from '../../answers/model.ts';
import { tableOf } from '../../systems.ts';
import type { Reading } from '../database/reader.ts';
import { domainsIn } from '../domains.ts';
import { fanOut } from '../map/fan-out.ts';
import { shareLine } from '../shapes/shares.ts';
import { sharesAbout } from './shares-about.ts';

/** How a model's values and relations compare with what was stated of them. */
export function stated(reading: Reading, domains: readonly Domain[], table: Table): Promise<StatedAnswer> {
  return reading.kept(`stated ${table.model}`, async () => {
    const shares: StatedAnswer['shares'][number][] = [];
    for (const { domain, share, fields } of sharesAbout(
      domainsIn(domains, reading.run?.domains ?? []),
      table,
    ))
      shares.push({ ...(await shareLine(reading, domain, share)), fields });
    return { shares, fanOut: await fanOuts(reading, table) };
  });
}

async function fanOuts(reading: Reading, table: Table): Promise<StatedAnswer['fanOut']> {
  const measured: { [relation: string]: StatedAnswer['fanOut'][string] } = {};
  for (const key of table.foreignKeys) {
    measured[`${table.model}.${key.relation}`] = await fanOut(reading, table, key);
  }
  for (const { from, key } of referencedBy.get(table.model) ?? [])
    measured[`${from}.${key.relation}`] = await fanOut(reading, tableOf(from) as Table, key);
  return measured;
}
