import {
  type CheckResult,
  checksOf,
  type Domain,
  describe,
  Fault,
  holds,
  offenderText,
  type SeedRun,
  verify,
} from '@tilth/engine';
import type { Command } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { connect, withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { knownDomains, unknownName } from '../names.ts';
import { inLine } from '../output/columns.ts';
import { counted, duration, grouped } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { meter } from '../output/progress.ts';
import { worldJson } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { requireWorld } from '../world-in.ts';

/** Of a check that many rows break; all that were found, when it was asked for by name. */
const SHOWN = 5;

const OUTDATED = 'Recipes have changed since this world was made: npx tilth seed --reset makes it anew';

interface Flags {
  readonly json?: true;
  readonly rule?: readonly string[];
}

interface Verified {
  readonly run: SeedRun;
  readonly results: readonly CheckResult[];
  readonly tookMs: number;
}

/** `tilth verify`: everything that must hold of the world that is there. */
export async function verifyCommand({ load }: Composition): Promise<Command> {
  const known = await load();
  return command(
    'verify',
    'npx tilth verify',
    'npx tilth verify identity',
    'npx tilth verify --rule structure.UserProfile.user.count',
  )
    .argument('[domains...]', 'only what these promise (default: all that are there)')
    .option('--rule <name>', 'only this check; may be said more than once', (name, before: string[] = []) => [
      ...before,
      name,
    ])
    .action(async (names: readonly string[], flags: Flags) => {
      knownDomains(known, names);
      const verified = await verifyWorld(known, names, flags.rule ?? []);
      if (flags.json) printJson(verifiedJson(verified));
      else print(verifiedLines(verified, flags.rule !== undefined));
      if (!verified.results.every(holds)) process.exitCode = 1;
    });
}

async function verifyWorld(
  known: readonly Domain[],
  names: readonly string[],
  rules: readonly string[],
): Promise<Verified> {
  const { url } = await openDatabase();
  const run = await withClient(url, requireWorld);
  const domains = known.filter(({ name }) => run.domains.includes(name));
  const only = chosen(run, domains, names, rules);
  const progress = meter();
  const started = performance.now();
  let done = 0;
  const results = await verify({
    connect: () => connect(url),
    release: (client) => client.end(),
    domains,
    asOf: run.asOf,
    only,
    onResult: ({ check }) =>
      progress.show({ stage: 'Checks', done: ++done, total: only.length, unit: 'checks', what: check.name }),
  });
  progress.end();
  return { run, results, tookMs: performance.now() - started };
}

/** The names of the checks that are meant. All domains of the world are known to them, whichever are looked at. */
function chosen(
  run: SeedRun,
  there: readonly Domain[],
  names: readonly string[],
  rules: readonly string[],
): string[] {
  const absent = names.filter((name) => name !== 'all' && !there.some((domain) => domain.name === name));
  if (absent.length > 0) {
    throw new Fault(`Stopped: this world has no ${absent.join(', ')}.`, [
      ['holds', run.domains.join(', ')],
      ['mend', `add it: npx tilth seed --append ${absent.join(' ')}`],
    ]);
  }
  const all = checksOf(there);
  for (const rule of rules) {
    const known = all.map(({ name }) => name);
    if (!known.includes(rule)) throw unknownName('check', rule, known);
  }
  return all
    .filter(({ name }) => rules.length === 0 || rules.includes(name))
    .filter(({ domain }) => names.length === 0 || names.includes('all') || names.includes(domain))
    .map(({ name }) => name);
}

function verifiedLines({ run, results, tookMs }: Verified, byName: boolean): string[] {
  const failing = results.filter((result) => !holds(result));
  const leftOut = results.filter((result) => result.leftOut !== undefined);
  const held = `Rules   ${grouped(results.length - failing.length - leftOut.length)} hold`;
  return [
    failing.length === 0
      ? held
      : `${held}, ${grouped(failing.length)} ${failing.length === 1 ? 'does' : 'do'} not`,
    ...failing.flatMap((result) => failureLines(result, byName)),
    ...leftOutLines(leftOut),
    ...(failing.length > 0 && run.recipes !== recipesFingerprint() ? [OUTDATED] : []),
    `World   ${describe(run)}, looked at in ${duration(tookMs)}`,
  ];
}

/** What only a world holds that nobody has worked in is not asked of another. */
function leftOutLines(leftOut: readonly CheckResult[]): string[] {
  if (leftOut.length === 0) return [];
  const models = [...new Set(leftOut.flatMap((result) => result.leftOut ?? []))];
  return [
    `Left    ${counted(leftOut.length, 'check')} of how the world was made: somebody has worked in ${models.join(', ')}`,
  ];
}

function failureLines({ check, count, offenders, error }: CheckResult, byName: boolean): string[] {
  const heading = `  ${check.name}: ${error === undefined ? counted(count, 'offender') : 'could not be asked'}`;
  if (error !== undefined) return [heading, `    reason   ${inLine(error)}`, `    why      ${check.why}`];
  const shown = byName ? offenders : offenders.slice(0, SHOWN);
  const more = count - shown.length;
  const rest = byName
    ? `and ${grouped(more)} more`
    : `and ${grouped(more)} more: npx tilth verify --rule ${check.name}`;
  return [
    heading,
    `    why      ${check.why}`,
    ...shown.map((each, i) => `    ${i === 0 ? 'first' : '     '}    ${inLine(offenderText(each))}`),
    ...(more > 0 ? [`             ${rest}`] : []),
  ];
}

function verifiedJson({ run, results, tookMs }: Verified): object {
  const failing = results.filter((result) => !holds(result)).length;
  const leftOut = results.filter((result) => result.leftOut !== undefined).length;
  return {
    holds: results.length - failing - leftOut,
    fails: failing,
    leftOut,
    tookMs: Math.round(tookMs),
    world: worldJson(run),
    checks: results.map(
      ({ check: { name, kind, domain, why }, count, offenders, tookMs, error, leftOut }) => ({
        name,
        kind,
        domain,
        why,
        holds: count === 0 && error === undefined,
        count,
        offenders,
        ...(error !== undefined && { error }),
        ...(leftOut !== undefined && { leftOut }),
        tookMs,
      }),
    ),
  };
}
