import type { CheckSummary } from '../../../answers/rules.ts';
import { count, counted } from '../../figures.ts';
import { useRun } from '../rules/use-run.ts';

/** Whether the rules hold, in a line. They are run when nobody has yet: that is what one opens this page for. */
export function RulesLine({ first }: { readonly first: CheckSummary }) {
  const { summary = first, progress, run } = useRun({ first, automatic: true });
  return (
    <section class={`rules-line ${summary.broken > 0 ? 'bad' : ''}`} aria-label="Rules">
      <p role="status">
        <Mark summary={summary} />
        {progress ? (
          <>
            Running the rules: <b>{count(progress.done)}</b> of {count(progress.total)}
          </>
        ) : (
          <Words summary={summary} />
        )}
      </p>
      {progress && <progress value={progress.done} max={progress.total} aria-label="Rules that were run" />}
      <span class="rules-line-links">
        {!progress && (
          <button type="button" class="small-button" onClick={() => run()}>
            {summary.open === summary.all ? 'Run them' : 'Run again'}
          </button>
        )}
        <a href="/rules">All rules</a>
      </span>
    </section>
  );
}

function Words({ summary: { all, held, broken, leftOut, open, stale } }: { readonly summary: CheckSummary }) {
  if (open === all) return <>{counted(all, 'rule')}, not run yet</>;
  return (
    <>
      {broken > 0 ? (
        <>
          <b>{count(broken)}</b> of {count(all)} rules {broken === 1 ? 'is' : 'are'} broken
        </>
      ) : (
        <>
          <b>{count(held)}</b> {open > 0 ? `of ${count(all)} ` : ''}rules hold
        </>
      )}
      {leftOut > 0 && <span class="muted"> · {count(leftOut)} left out</span>}
      {stale && <span class="muted"> · rows have been written since</span>}
    </>
  );
}

function Mark({ summary }: { readonly summary: CheckSummary }) {
  if (summary.open > 0) return null;
  return <span class={summary.broken > 0 ? 'mark bad' : 'mark good'} aria-hidden="true" />;
}
