import { readFileSync } from 'node:fs';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { recordTable } from '../src/figures/records.ts';
import { figureTables, queryTables } from '../src/figures/tables.ts';

const page = readFileSync(new URL('../../../../docs/bank.md', import.meta.url), 'utf8');
const request = { seed: 42, asOf: TEST_AS_OF };

describe('docs/bank.md', () => {
  it('has every share and size beside the reference as it is', () => {
    expect(page).toContain(figureTables(request));
  });

  it('has as many records as there are', () => {
    expect(page).toContain(recordTable(request));
  });

  it('has the answers to the queries of the reference as they are', () => {
    for (const table of queryTables({ ...request, scale: 1 }).split('\n\n')) expect(page).toContain(table);
  });
});
