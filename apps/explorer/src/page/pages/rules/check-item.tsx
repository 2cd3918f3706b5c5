import type { CheckLine, CheckResultLine, OffenderLine } from '../../../answers/rules.ts';
import { count, counted, duration } from '../../figures.ts';
import { rowAddress, to } from '../../routing.ts';

interface CheckItemProps {
  readonly check: CheckLine;
  readonly open: boolean;
  readonly onRun: ((name: string) => void) | undefined;
}

/** One rule: its reason, what it found, and who breaks it. */
export function CheckItem({ check: { name, why, result }, open, onRun }: CheckItemProps) {
  return (
    <li class="check">
      <span class={`mark ${markOf(result)}`} aria-hidden="true" />
      <div>
        <p class="check-name">
          <a href={to('rules', name)}>{name}</a>
          <span class="check-result">{resultText(result)}</span>
        </p>
        <p class="check-why">{why}</p>
        {result?.error && <p class="bad-text">{result.error}</p>}
        {result && result.offenders.length > 0 && <Offenders result={result} open={open} />}
      </div>
      {onRun && (
        <button type="button" class="small-button" aria-label={`Run ${name}`} onClick={() => onRun(name)}>
          Run
        </button>
      )}
    </li>
  );
}

function markOf(result: CheckResultLine | null): string {
  if (!result || result.leftOut.length > 0) return 'open';
  return result.count > 0 || result.error ? 'bad' : 'good';
}

function resultText(result: CheckResultLine | null): string {
  if (!result) return 'not run yet';
  if (result.error) return 'could not be asked';
  if (result.leftOut.length > 0) return `not asked: somebody has worked in ${result.leftOut.join(', ')}`;
  const took = duration(result.tookMs);
  return result.count > 0 ? `${counted(result.count, 'offender')} · ${took}` : `holds · ${took}`;
}

function Offenders({
  result: { count: all, offenders },
  open,
}: {
  readonly result: CheckResultLine;
  readonly open: boolean;
}) {
  return (
    <details class="offenders" open={open || all <= 5}>
      <summary>
        {all > offenders.length
          ? `The first ${count(offenders.length)} of ${count(all)}`
          : counted(all, 'offender')}
      </summary>
      <ul>
        {offenders.map((offender, at) => (
          <Offender key={at} offender={offender} />
        ))}
      </ul>
    </details>
  );
}

function Offender({ offender: { columns, rows } }: { readonly offender: OffenderLine }) {
  return (
    <li>
      <span class="offender-rows">
        {rows.map((row) => (
          <a key={row.model} href={rowAddress(row)}>
            {row.model}
          </a>
        ))}
      </span>
      <code>{columns.map(([column, value]) => `${column} ${value ?? 'null'}`).join(' · ')}</code>
    </li>
  );
}
