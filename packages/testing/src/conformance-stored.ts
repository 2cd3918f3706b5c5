import {
  type CheckResult,
  corrupts,
  fingerprintsOf,
  holds,
  measureShares,
  offenderText,
  type Rule,
  type ShareMeasure,
  setAsOf,
  settledOf,
  settleWorld,
  storedFingerprint,
} from '@tilth/engine';
import { type Model, tables } from '@tilth/schema';
import type { Problems } from './conformance-made.ts';
import { TEST_AS_OF } from './request.ts';
import type { SeededWorld, SeededWorlds } from './seeded-worlds.ts';

/** Draws that a share is measured by, if that many can be had. With fewer, the tolerance forgives too much. */
const ENOUGH = 1000;

/** Where a world of scale 3 has too few draws, and few rows, one of this scale is measured. */
const LARGER = 30;
const FEW_ROWS = 30_000;

/** The rows in the database are those that the recipes make, byte by byte; but for figures that are settled there. */
export async function checkStored({ domain, request, client }: SeededWorld): Promise<Problems> {
  const problems: string[] = [];
  for (const [model, made] of fingerprintsOf([domain], request)) {
    const stored = await storedFingerprint(client, model, settledOf([domain])(model));
    if (stored.rows !== made.rows)
      problems.push(`${model}: ${made.rows} rows are made, ${stored.rows} are stored`);
    else if (stored.fingerprint !== made.fingerprint)
      problems.push(`${model}: the rows stored are not those made`);
  }
  return problems;
}

/** Nothing refers to nothing; one-to-ones are complete and counts right; sequences stand past what is there. */
export async function checkStructure(world: SeededWorld): Promise<Problems> {
  return broken(await world.verified(), ({ check }) => check.kind === 'structure' && !isOfTime(check.name));
}

/** Nothing happens after the as-of date or before its cause. */
export async function checkTimes(world: SeededWorld): Promise<Problems> {
  return broken(await world.verified(), ({ check }) => check.kind === 'structure' && isOfTime(check.name));
}

/** The rules of the domain hold, and those of the domains it needs. */
export async function checkRules(world: SeededWorld): Promise<Problems> {
  return broken(await world.verified(), ({ check }) => check.kind === 'rule');
}

/** A rule finds what its own corruption breaks: one that cannot fail proves nothing. */
export async function checkCorruption({ client }: SeededWorld, rule: Rule): Promise<Problems> {
  const corruption = await corrupts(client, rule, TEST_AS_OF);
  return corruption.caught ? [] : [`${rule.name}: ${corruption.problem}`];
}

/** What was meant to come in such shares did. In the world at scale 3, or in a larger one where that has too few. */
export async function measuredShares(worlds: SeededWorlds): Promise<readonly ShareMeasure[]> {
  const world = await worlds.at(3);
  const measures = await measured(world);
  const rows = world.run.tables.reduce((sum, table) => sum + table.rows, 0);
  const enough = measures.every(({ n }) => n >= ENOUGH);
  return enough || rows > FEW_ROWS ? measures : measured(await worlds.at(LARGER));
}

async function measured({ client, domain }: SeededWorld): Promise<readonly ShareMeasure[]> {
  await client.query('begin');
  try {
    await setAsOf(client, TEST_AS_OF);
    return await measureShares(client, [domain]);
  } finally {
    await client.query('rollback');
  }
}

/** One share, of those that were measured. */
export function checkShare(measures: readonly ShareMeasure[], share: string): Problems {
  const own = measures.filter((measure) => measure.share === share);
  if (own.every(({ n }) => n === 0)) return [`${share}: nothing was drawn`];
  return own
    .filter(({ ok }) => !ok)
    .map(({ value, expected, observed, tolerance, count, n }) => {
      const meant = expected > 0 ? `meant is ${percent(expected)} ± ${percent(tolerance)}` : 'meant is none';
      return `${share}: ${value} came ${count} times of ${n}, ${percent(observed)}; ${meant}`;
    });
}

/** Figures that were settled stay as they are when they are settled again. */
export async function checkSettled({ client, domain, domains }: SeededWorld): Promise<Problems> {
  const figures = new Map(domain.settle.map(({ model }) => [model, settledOf([domain])(model)]));
  await client.query('begin');
  try {
    await setAsOf(client, TEST_AS_OF);
    const before = await contentsOf(client, figures);
    await settleWorld(client, domains);
    const after = await contentsOf(client, figures);
    const changed = [...figures.keys()].filter((model) => before.get(model) !== after.get(model));
    return changed.map((model) => `${model}: settled again, ${figures.get(model)?.join(', ')} are others`);
  } finally {
    await client.query('rollback');
  }
}

async function contentsOf(
  client: SeededWorld['client'],
  figures: ReadonlyMap<Model, readonly string[]>,
): Promise<ReadonlyMap<Model, string>> {
  const contents = new Map<Model, string>();
  for (const [model, fields] of figures) {
    const { schema, table, columns, primaryKey } = tables[model];
    const names = [...primaryKey, ...fields].map(
      (field) => columns.find((each) => each.field === field)?.column,
    );
    const { rows } = await client.query(
      `select sum(hashtextextended(row("${names.join('", "')}")::text, 0)::numeric)::text as sum from "${schema}"."${table}"`,
    );
    contents.set(model, rows[0].sum);
  }
  return contents;
}

function isOfTime(name: string): boolean {
  return /\.(before|future)$/.test(name);
}

function broken(results: readonly CheckResult[], concerned: (result: CheckResult) => boolean): Problems {
  return results
    .filter((result) => concerned(result) && !holds(result))
    .map(({ check, count, offenders: [offender], error }) =>
      offender
        ? `${check.name}: ${count} offenders, first ${offenderText(offender)}`
        : `${check.name}: ${error}`,
    );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
