import { parseArgs } from 'node:util';
import type { WorldRequest } from '@tilth/engine';
import { instant } from '@tilth/schema';
import { backtest } from './backtest.ts';
import { backtestTables } from './backtest-tables.ts';
import { besideReference, totalsOf } from './totals.ts';

// node --import tsx packages/domains/cashflow/src/backtest-main.ts [--seed 42] [--as-of 2026-11-20] [--scale 1] [--totals]
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '42' },
    'as-of': { type: 'string', default: '2026-11-20' },
    scale: { type: 'string', default: '1' },
    totals: { type: 'boolean', default: false },
  },
});

const request: WorldRequest = {
  seed: Number(values.seed),
  asOf: instant(`${values['as-of']}T00:00:00Z`),
  scale: Number(values.scale),
};

process.stdout.write(
  `${values.totals ? besideReference(totalsOf(request)) : backtestTables(backtest(request))}\n`,
);
