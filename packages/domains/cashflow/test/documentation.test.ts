import { readFileSync } from 'node:fs';
import type { WorldRequest } from '@tilth/engine';
import { enums } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import { describe, expect, it } from 'vitest';
import { backtest } from '../src/backtest.ts';
import { backtestTables } from '../src/backtest-tables.ts';
import { rules } from '../src/rules/index.ts';
import { besideReference, totalsOf } from '../src/totals.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = text('../../../../docs/cashflow.md');
const request: WorldRequest = { seed: 42, asOf: TEST_AS_OF, scale: 1 };

describe('docs/cashflow.md', () => {
  it('has the world beside the reference as it is', () => {
    expect(page).toContain(besideReference(totalsOf(request)));
  });

  it('has the back-tests as they are', () => {
    expect(page).toContain(backtestTables(backtest(request)));
  });

  it('names all 26 features', () => {
    for (const name of enums.CashflowFeatureName.labels) expect(page).toContain(`| \`${name}\` |`);
  });
});

it('the README counts the rules', () => {
  expect(text('../README.md')).toContain(`\`src/rules\`, ${rules.length} of them`);
});
