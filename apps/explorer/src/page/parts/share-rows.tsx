import type { ShareLine, ShareValue } from '../../answers/shapes.ts';
import { count, percent } from '../figures.ts';

/** A stated share beside what is there: the band is what chance may do, the tick what was meant, the dot what came. */
export function ShareRows({ share }: { readonly share: ShareLine }) {
  const { name, source, n, values, error } = share;
  return (
    <div class="share">
      <p class="share-name">
        <b>{name}</b>{' '}
        <span class="muted">
          {error ?? (n > 0 ? `of ${count(n)} · ${source}` : `nothing was drawn · ${source}`)}
        </span>
      </p>
      {n > 0 && (
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
function scaleOf(values: readonly ShareValue[]): number {
  return Math.max(...values.map(({ expected, observed }) => Math.max(expected, observed)), 0.01) * 1.08;
}

function ValueRow({
  value: { value, expected, observed, tolerance, ok },
  scale,
}: {
  readonly value: ShareValue;
  readonly scale: number;
}) {
  const at = (share: number) => `${Math.max(0, Math.min(1, share / scale)) * 100}%`;
  const from = Math.max(0, expected - tolerance);
  return (
    <tr class={ok ? undefined : 'bad'}>
      <th scope="row">{value}</th>
      <td class="share-line">
        <span class="share-track" aria-hidden="true">
          <span
            class="share-band"
            style={{ left: at(from), width: at(Math.min(scale, expected + tolerance) - from) }}
          />
          <span class="share-tick" style={{ left: at(expected) }} />
          <span class="share-dot" style={{ left: at(observed) }} />
        </span>
      </td>
      <td class="right number quiet">{percent(expected)}</td>
      <td class="right number">{percent(observed)}</td>
      <td class="share-ok">{ok ? <span class="unseen">yes</span> : 'outside'}</td>
    </tr>
  );
}
