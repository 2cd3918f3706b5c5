import type { WorldRequest } from '@tilth/engine';
import type { Model } from '@tilth/schema';
import { chiSquareP } from './chi-square.ts';
import { type Measured, measure } from './measured.ts';
import { fixedSizes, type ShareOf, scales, shares, sizes } from './reference.ts';

const models = {
  employees: 'Employee',
  customers: 'CustomerProfile',
  accounts: 'BankAccount',
  transactions: 'AccountTransaction',
  interactions: 'CustomerInteraction',
  departments: 'Department',
  trainings: 'TrainingProgram',
  branches: 'BankBranch',
  campaigns: 'MarketingCampaign',
} as const satisfies { readonly [set: string]: Model };

/** Every share and size of the reference beside what worlds of five scales have, as tables in Markdown. */
export function figureTables(request: Omit<WorldRequest, 'scale'>): string {
  const worlds = scales.map((scale) => measure({ ...request, scale }));
  return [sizeTable(worlds), shareTable(worlds), rangeTable(worlds)].join('\n\n');
}

const head = `${scales.map((scale) => `scale ${scale}`).join(' | ')} |`;
const dashes = '--:|'.repeat(scales.length);

function sizeTable(worlds: readonly Measured[]): string {
  const have = ({ rows }: Measured, set: keyof typeof models) => rows.get(models[set]) ?? 0;
  const scaled = Object.entries(sizes).map(([set, figures]) => {
    const cells = worlds.map(
      (world, i) => `${grouped(have(world, set as keyof typeof models))} (${grouped(figures[i] as number)})`,
    );
    return `| ${set} | ${cells.join(' | ')} |`;
  });
  const fixed = Object.entries(fixedSizes).map(([set, [from, to]]) => {
    const range = from === to ? `${from}` : `${from}–${to}`;
    const cells = worlds.map((world) => `${have(world, set as keyof typeof models)} (${range})`);
    return `| ${set} | ${cells.join(' | ')} |`;
  });
  return [`| how many (the reference) | ${head}`, `|---|${dashes}`, ...scaled, ...fixed].join('\n');
}

function shareTable(worlds: readonly Measured[]): string {
  const lines = (Object.keys(shares) as ShareOf[]).flatMap((share) => {
    const meant = Object.entries(shares[share]);
    const values = meant.map(([value, percent]) => {
      const cells = worlds.map(({ counts }) => percentOf(counts[share], value));
      return `| ${share}: ${value} | ${percent} | ${cells.join(' | ')} |`;
    });
    const ps = worlds.map(({ counts }) =>
      chiSquareP(meant.map(([value, percent]) => ({ share: percent, count: counts[share].get(value) ?? 0 }))),
    );
    return [...values, `| *p* | | ${ps.map((p) => `*${p.toFixed(3)}*`).join(' | ')} |`];
  });
  return [`| share, % | the reference | ${head}`, `|---|--:|${dashes}`, ...lines].join('\n');
}

function rangeTable(worlds: readonly Measured[]): string {
  const line = (name: string, meant: string, of: (world: Measured) => string) =>
    `| ${name} | ${meant} | ${worlds.map(of).join(' | ')} |`;
  return [
    `| what else it says | the reference | ${head}`,
    `|---|---|${dashes}`,
    line('transactions of an account', '10–20', ({ bookings: [from, to] }) => `${from}–${to}`),
    line('interactions of a customer', '0–5', ({ interactions: [from, to] }) => `${from}–${to}`),
    line('salaries, dollars', '1,000–8,000', ({ salaries: [from, to] }) => `${grouped(from)}–${grouped(to)}`),
    line('most of a balance spent at once, %', '30', ({ mostSpent }) => mostSpent.toFixed(2)),
    line('NPS and stars go together, r', '“correlated”', ({ correlation }) => correlation.toFixed(2)),
  ].join('\n');
}

/** What the reference's four queries answer in a world, as tables in Markdown. */
export function queryTables(request: WorldRequest): string {
  const { counts, transactionTypes, surveys, responseTypes } = measure(request);
  const mean = (at: 0 | 1) =>
    (surveys.reduce((sum, survey) => sum + survey[at], 0) / surveys.length).toFixed(2);
  return [
    table(['transaction_type', 'count'], sorted(transactionTypes)),
    table(['channel', 'count'], sorted(counts['channel of an interaction'])),
    table(['avg_nps', 'avg_rating'], [[mean(0), mean(1)]]),
    table(
      ['response_type', 'count', 'conversions'],
      sorted(responseTypes).map(([type, { count, conversions }]) => [type, count, conversions]),
    ),
  ].join('\n\n');
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function percentOf(counts: ReadonlyMap<string, number>, value: string): string {
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return ((100 * (counts.get(value) ?? 0)) / n).toFixed(1);
}

function grouped(value: number): string {
  return String(Math.floor(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
