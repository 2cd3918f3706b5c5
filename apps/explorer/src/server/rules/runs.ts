import { availableParallelism } from 'node:os';
import { type Check, type CheckResult, checksOf, type Domain, holds, verify } from '@tilth/engine';
import type { CheckLine, CheckResultLine, CheckSummary, RulesAnswer, RunEvent } from '../../answers/rules.ts';
import { type Reader, type Reading, Told } from '../database/reader.ts';
import { domainsIn } from '../domains.ts';
import { linkOffenders } from './offender-rows.ts';

/** A rule may look at every row there is. Still nobody waits for one for ever. */
const RULE_TIMEOUT_MS = 60_000;
/** The page has to stay quick while rules are run, and the machine's other work as well: a core is left for them. */
const CONNECTIONS = Math.min(2, Math.max(1, availableParallelism() - 1));

type Listener = (event: RunEvent) => void;

/** Runs rules, one run at a time, and remembers what came of each until the world is another. */
export class Runs {
  private readonly reader: Reader;
  private readonly domains: readonly Domain[];
  private readonly results = new Map<string, CheckResultLine>();
  private readonly listeners = new Set<Listener>();
  /** The fingerprint of the world that the results are of. */
  private world = '';
  private stamp = '';
  private running: { total: number; done: number } | undefined;

  constructor(reader: Reader, domains: readonly Domain[]) {
    this.reader = reader;
    this.domains = domains;
  }

  summary({ run, stamp }: Pick<Reading, 'run' | 'stamp'>): CheckSummary {
    this.forgetUnless(worldOf(run));
    const checks = this.checksIn(run);
    const found = checks.flatMap(({ name }) => this.results.get(name) ?? []);
    const leftOut = found.filter((result) => result.leftOut.length > 0).length;
    const broken = found.filter(({ count, error }) => count > 0 || error !== null).length;
    return {
      all: checks.length,
      held: found.length - broken - leftOut,
      broken,
      leftOut,
      open: checks.length - found.length,
      running: this.running !== undefined,
      stale: found.length > 0 && stamp !== this.stamp && !this.running,
    };
  }

  answer(reading: Pick<Reading, 'run' | 'stamp'>): RulesAnswer {
    const summary = this.summary(reading);
    // Of an empty database all that could be said: what would have to hold.
    const checks = reading.run ? this.checksIn(reading.run) : checksOf(this.domains);
    return { summary, checks: checks.map((check) => this.lineOf(check)) };
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.running) listener({ type: 'began', ...this.running });
    return () => this.listeners.delete(listener);
  }

  /** Begins, unless a run is under way; returns when it has begun. */
  async begin(reading: Pick<Reading, 'run' | 'stamp'>, only?: readonly string[]): Promise<void> {
    const { run, stamp } = reading;
    if (this.running || !run) return;
    this.forgetUnless(worldOf(run));
    const checks = this.checksIn(run).filter(({ name }) => !only || only.includes(name));
    if (checks.length === 0) return;
    if (!only) this.results.clear();
    if (!only || this.results.size === 0) this.stamp = stamp;
    this.running = { total: checks.length, done: 0 };
    this.tell({ type: 'began', ...this.running });
    void this.work(run, checks).then(
      (trouble) => this.finish(reading, trouble),
      (error) => this.finish(reading, error instanceof Error ? error.message : String(error)),
    );
  }

  private async work(run: NonNullable<Reading['run']>, checks: readonly Check[]): Promise<string | null> {
    const results: CheckResult[] = [];
    const linked: Promise<void>[] = [];
    try {
      await verify({
        connect: () => this.reader.connect(RULE_TIMEOUT_MS),
        release: (client) => client.end(),
        domains: domainsIn(this.domains, run.domains),
        asOf: run.asOf,
        parallel: CONNECTIONS,
        only: checks.map(({ name }) => name),
        onResult: (result) => {
          results.push(result);
          linked.push(this.keep(result, checks.length));
        },
      });
    } catch (error) {
      if (error instanceof Told) return error.trouble.headline;
      throw error;
    } finally {
      await Promise.all(linked);
    }
    return null;
  }

  private async keep(result: CheckResult, total: number): Promise<void> {
    const { check, count, error, tookMs, offenders } = result;
    const links = holds(result) ? [] : await linkOffenders(this.reader, check, offenders);
    const line: CheckResultLine = {
      count,
      error: error ?? null,
      tookMs,
      leftOut: result.leftOut ?? [],
      offenders: offenders.map((offender, at) => ({
        columns: Object.entries(offender),
        rows: links[at] ?? [],
      })),
    };
    this.results.set(check.name, line);
    if (!this.running) return;
    const done = this.running.done + 1;
    this.running = { total, done };
    this.tell({ type: 'result', name: check.name, done, total, result: line });
  }

  private finish(reading: Pick<Reading, 'run' | 'stamp'>, trouble: string | null): void {
    this.running = undefined;
    this.tell({ type: 'ended', summary: this.summary(reading), trouble });
  }

  private tell(event: RunEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private checksIn(run: Reading['run']): readonly Check[] {
    return checksOf(domainsIn(this.domains, run?.domains ?? []));
  }

  private lineOf({ name, kind, domain, why }: Check): CheckLine {
    return { name, kind, domain, why, result: this.results.get(name) ?? null };
  }

  private forgetUnless(world: string): void {
    if (this.world === world || this.running) return;
    this.world = world;
    this.results.clear();
  }
}

function worldOf(run: Reading['run']): string {
  return run ? `${run.fingerprint} ${run.loadedAt}` : '';
}
