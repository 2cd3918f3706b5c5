import { useMemo, useRef, useState } from 'preact/hooks';
import type { CheckLine, CheckResultLine, CheckSummary, RulesAnswer } from '../../../answers/rules.ts';
import { useAnswer } from '../../asking.ts';
import { count, counted } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { go, withQuery } from '../../routing.ts';
import { DomainChecks } from './domain-checks.tsx';
import { useRun } from './use-run.ts';

const kinds = [
  ['all', 'All'],
  ['broken', 'Broken'],
  ['rule', 'Rules'],
  ['structure', 'Structure'],
] as const;

/** Everything that must hold, why, and whether it does. The address names a rule, a kind, a part of a name. */
export function RulesPage({ place }: PageProps) {
  const { data, trouble } = useAnswer<RulesAnswer>('/api/rules');
  const [results, setResults] = useState<ReadonlyMap<string, CheckResultLine | null>>(new Map());
  const summary0 = data?.summary;
  const fresh = useRef<string[]>([]);
  const {
    summary = summary0,
    progress,
    trouble: failed,
    run,
  } = useRun({
    first: summary0,
    onResult: (name, result) => setResults((before) => new Map(before).set(name, result)),
    onBegin: () =>
      setResults((before) => new Map([...before, ...fresh.current.map((name) => [name, null] as const)])),
  });
  const checks = useMemo(
    () =>
      (data?.checks ?? []).map((check) => ({
        ...check,
        result: results.has(check.name) ? (results.get(check.name) ?? null) : check.result,
      })),
    [data, results],
  );
  const named = place.parts[1];
  const kind = place.query.get('kind') ?? 'all';
  const part = place.query.get('q') ?? '';
  const shown = checks.filter((check) => isShown(check, kind, part.toLowerCase(), named));
  const choose = (changes: { kind?: string; q?: string }) =>
    go(
      withQuery('/rules', {
        kind: changes.kind ?? place.query.get('kind') ?? undefined,
        q: (changes.q ?? part) || undefined,
      }),
      { replace: true },
    );
  const start = (only?: readonly string[]) => {
    fresh.current = [...(only ?? checks.map(({ name }) => name))];
    void run(only);
  };
  const world = summary && summary.all > 0;
  return (
    <>
      <Heading title={named ?? 'Rules'} path={named && <a href="/rules">Rules</a>}>
        {!named && (
          <p>What must hold of every world, and why. Each is one query that returns who breaks it.</p>
        )}
      </Heading>
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Listing the rules" />}
      {data && (
        <div class="toolbar">
          {!named && (
            <>
              <fieldset class="choices">
                <legend class="unseen">Which</legend>
                {kinds.map(([name, title]) => (
                  <button
                    key={name}
                    type="button"
                    aria-pressed={kind === name}
                    onClick={() => choose({ kind: name === 'all' ? '' : name })}
                  >
                    {title}
                  </button>
                ))}
              </fieldset>
              <input
                type="search"
                aria-label="Part of a rule’s name or reason"
                placeholder="Filter"
                value={part}
                onInput={({ currentTarget }) => choose({ q: currentTarget.value })}
              />
            </>
          )}
          {world && (
            <button
              type="button"
              class="main-button"
              disabled={progress !== undefined}
              onClick={() => start(named ? [named] : undefined)}
            >
              {named ? 'Run it' : 'Run all'}
            </button>
          )}
          <p class="toolbar-end" role="status">
            {progress
              ? `${count(progress.done)} of ${count(progress.total)} run`
              : summary && world
                ? summaryText(summary)
                : counted(checks.length, 'rule')}
          </p>
        </div>
      )}
      {progress && (
        <progress
          class="wide-progress"
          value={progress.done}
          max={progress.total}
          aria-label="Rules that were run"
        />
      )}
      {failed && <p class="bad-text">The run ended early: {failed}</p>}
      {[...new Set(shown.map(({ domain }) => domain))].map((domain) => (
        <DomainChecks
          key={domain}
          domain={domain}
          checks={shown.filter((check) => check.domain === domain)}
          open={named !== undefined || part !== '' || kind === 'broken'}
          wide={named !== undefined}
          onRun={world ? (name) => start([name]) : undefined}
        />
      ))}
      {data && shown.length === 0 && (
        <p class="muted">
          {kind === 'broken' ? 'No rule is broken, of those that were run.' : 'There is no such rule.'}
        </p>
      )}
    </>
  );
}

function summaryText({ held, broken, leftOut, open, stale }: CheckSummary): string {
  const parts = [
    ...(broken > 0 ? [`${count(broken)} broken`] : []),
    ...(held > 0 ? [`${count(held)} hold`] : []),
    ...(leftOut > 0 ? [`${count(leftOut)} left out`] : []),
    ...(open > 0 ? [`${count(open)} not run yet`] : []),
    ...(stale ? ['rows have been written since'] : []),
  ];
  return parts.join(' · ');
}

function isShown(check: CheckLine, kind: string, part: string, named: string | undefined): boolean {
  if (named !== undefined) return check.name === named;
  const { result } = check;
  const broken = result !== null && (result.count > 0 || result.error !== null);
  if (kind === 'broken' && !broken) return false;
  if ((kind === 'rule' || kind === 'structure') && check.kind !== kind) return false;
  return `${check.name} ${check.why} ${check.domain}`.toLowerCase().includes(part);
}
