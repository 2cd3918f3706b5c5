import { parseArgs } from 'node:util';
import { instant } from '@tilth/schema';
import { recordTable } from './figures/records.ts';
import { figureTables, queryTables } from './figures/tables.ts';

// node --import tsx packages/domains/compliance/src/figures-main.ts [--seed 42] [--as-of 2026-11-20]
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '42' },
    'as-of': { type: 'string', default: '2026-11-20' },
  },
});

const request = { seed: Number(values.seed), asOf: instant(`${values['as-of']}T00:00:00Z`) };

process.stdout.write(
  `${figureTables(request)}\n\n${recordTable(request)}\n\n${queryTables({ ...request, scale: 1 })}\n`,
);
