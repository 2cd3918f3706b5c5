import type { Bar } from '../../../answers/model.ts';
import { count, percent } from '../../figures.ts';
import { ShareBar } from '../../parts/share-bar.tsx';

/** The most frequent values, or all labels of an enumerated type. */
export function Bars({ bars, of }: { readonly bars: readonly Bar[]; readonly of: number }) {
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  return (
    <table class="bars">
      <caption class="unseen">Most frequent values</caption>
      <colgroup>
        <col class="bars-value" />
        <col />
        <col class="bars-figure" />
        <col class="bars-figure" />
      </colgroup>
      <thead class="unseen">
        <tr>
          <th scope="col">value</th>
          <th scope="col">bar</th>
          <th scope="col">rows</th>
          <th scope="col">share</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label === '' ? <span class="null">empty</span> : bar.label}</th>
            <td>
              <ShareBar share={bar.count / most} />
            </td>
            <td class="right number">{count(bar.count)}</td>
            <td class="right number quiet">{percent(bar.count / Math.max(1, of))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
