import type { ShareLine, ShareValue, StatedShare } from '../../answers/shapes.ts';
import { count, percent } from '../figures.ts';

/** A value of a share that may not be measured yet. */
type Value = StatedShare['values'][number] & Partial<ShareValue>;

/** A stated share beside what is there: the band is what chance may do, the tick what was meant, the dot what came. */
export function ShareRows({ share }: { readonly share: ShareLine | StatedShare }) {
  const { name } = share;
  const values: readonly Value[] = share.values;
  const isShown = !('n' in share) || share.n > 0;
  return (
    <div class="share" aria-busy={!('n' in share)}>
      <p class="share-name">
        <b>{name}</b> <span class="muted">{inWords(share)}</span>
      </p>
      {isShown && (
        <table>
          <caption class="unseen">{name}: stated and measured</caption>
          <colgroup>
            <col class="share-value" />
            <col />
            <col class="share-figure" />
            <col class="share-figure" />
            <col class="share-figure" />
          </colgroup>
          <thead class="unseen">
            <tr>
              <th scope="col">value</th>
              <th scope="col">beside each other</th>
              <th scope="col">stated</th>
              <th scope="col">measured</th>
              <th scope="col">within tolerance</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <ValueRow key={value.value} value={value} scale={scaleOf(values)} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The longest of them fills the line. */
function scaleOf(values: readonly Value[]): number {
  return Math.max(...values.map(({ expected, observed = 0 }) => Math.max(expected, observed)), 0.01) * 1.08;
}

function inWords(share: ShareLine | StatedShare): string {
  if (!('n' in share)) return `being measured · ${share.source}`;
  const { error, n, source } = share;
  return error ?? (n > 0 ? `of ${count(n)} · ${source}` : `nothing was drawn · ${source}`);
}

function ValueRow({
  value: { value, expected, observed, tolerance, ok },
  scale,
}: {
  readonly value: Value;
  readonly scale: number;
}) {
  const at = (share: number) => `${Math.max(0, Math.min(1, share / scale)) * 100}%`;
  const from = Math.max(0, expected - (tolerance ?? 0));
  return (
    <tr class={ok === false ? 'bad' : undefined}>
      <th scope="row">{value}</th>
      <td class="share-line">
        <span class="share-track" aria-hidden="true">
          {tolerance !== undefined && (
            <span
              class="share-band"
              style={{ left: at(from), width: at(Math.min(scale, expected + tolerance) - from) }}
            />
          )}
          <span class="share-tick" style={{ left: at(expected) }} />
          {observed !== undefined && <span class="share-dot" style={{ left: at(observed) }} />}
        </span>
      </td>
      <td class="right number quiet">{percent(expected)}</td>
      <td class="right number">{observed === undefined ? '…' : percent(observed)}</td>
      <td class="share-ok">
        {ok === false ? 'outside' : <span class="unseen">{ok ? 'yes' : 'not yet known'}</span>}
      </td>
    </tr>
  );
}
