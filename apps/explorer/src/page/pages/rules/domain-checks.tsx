import { useState } from 'preact/hooks';
import type { CheckLine } from '../../../answers/rules.ts';
import { count, counted } from '../../figures.ts';
import { CheckItem } from './check-item.tsx';

interface DomainChecksProps {
  readonly domain: string;
  readonly checks: readonly CheckLine[];
  /** Whoever has narrowed the list down wants to see what is left. */
  readonly open: boolean;
  /** Offenders stand open as well. */
  readonly wide: boolean;
  readonly onRun: ((name: string) => void) | undefined;
}

/** The rules of a domain, folded: there are hundreds in all. One that is broken opens them. */
export function DomainChecks({ domain, checks, open, wide, onRun }: DomainChecksProps) {
  const [unfolded, setUnfolded] = useState<boolean>();
  const results = checks.flatMap(({ result }) => result ?? []);
  const leftOut = results.filter((result) => result.leftOut.length > 0).length;
  const broken = results.filter((result) => result.count > 0 || result.error !== null).length;
  const shown = unfolded ?? (open || broken > 0);
  return (
    <details class="domain" open={shown} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>
        <h2>
          {domain} <small>{counted(checks.length, 'rule')}</small>
        </h2>
        <span class="domain-result">
          {broken > 0 && <b>{count(broken)} broken</b>}{' '}
          {results.length > broken + leftOut && `${count(results.length - broken - leftOut)} hold`}
        </span>
        <span class={`mark ${markOf(results.length, checks.length, broken)}`} aria-hidden="true" />
      </summary>
      {shown && (
        <ul class="checks">
          {checks.map((check) => (
            <CheckItem key={check.name} check={check} open={wide} onRun={onRun} />
          ))}
        </ul>
      )}
    </details>
  );
}

function markOf(run: number, all: number, broken: number): string {
  if (broken > 0) return 'bad';
  return run === all ? 'good' : 'open';
}
