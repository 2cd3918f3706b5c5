import { accountsDomain } from '@tilth/accounts';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { countOf, type Domain, type Emit, rowAt, World, type WorldRequest } from '@tilth/engine';
import { insuranceDomain } from '@tilth/insurance';
import { loansDomain } from '@tilth/loans';
import { complianceDomain } from '../index.ts';

const bank: readonly Domain[] = [
  employeesDomain,
  customersDomain,
  accountsDomain,
  loansDomain,
  insuranceDomain,
  complianceDomain,
];

/** Scales of which it does not take long to count. */
const scales = [0.05, 0.1, 0.5, 1] as const;

/** How many records each part of the bank has, as a table in Markdown. */
export function recordTable(request: Omit<WorldRequest, 'scale'>): string {
  const counts = bank.map((domain) => scales.map((scale) => recordsOf(domain, { ...request, scale })));
  const total = scales.map((_, at) => counts.reduce((sum, each) => sum + (each[at] as number), 0));
  const line = (name: string, each: readonly number[]) =>
    `| ${name} | ${each.map((count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')).join(' | ')} |`;
  return [
    `| records | ${scales.map((scale) => `scale ${scale}`).join(' | ')} |`,
    `|---|${'--:|'.repeat(scales.length)}`,
    ...bank.map(({ name }, at) => line(name, counts[at] as number[])),
    line('**all six**', total),
  ].join('\n');
}

function recordsOf({ aggregates }: Domain, request: WorldRequest): number {
  const world = new World(request);
  let records = 0;
  const emit: Emit = (recipe, key, context) => {
    records++;
    return rowAt(recipe, world, key, context);
  };
  for (const { size, make } of aggregates)
    for (let number = 0; number < countOf(size, request); number++) make({ number, world, emit });
  return records;
}
