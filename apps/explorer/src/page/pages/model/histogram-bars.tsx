import type { Histogram } from '../../../answers/model.ts';
import { count, figure } from '../../figures.ts';

const HEIGHT = 44;
const STEP = 10;

/** How often values lie where, from the least to the most. */
export function HistogramBars({
  histogram: { kind, from, to, counts },
  field,
}: {
  readonly histogram: Histogram;
  readonly field: string;
}) {
  const most = Math.max(...counts);
  const label = (value: number) =>
    kind === 'time' ? new Date(value).toISOString().slice(0, 10) : figure(value);
  const fullest = counts.indexOf(most);
  const width = (to - from) / counts.length;
  return (
    <figure class="histogram">
      <svg
        viewBox={`0 0 ${counts.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${field} from ${label(from)} to ${label(to)}; most often about ${label(from + (fullest + 0.5) * width)}`}
      >
        {counts.map((n, at) => {
          const height = n > 0 ? Math.max(1, (n / most) * HEIGHT) : 0;
          return (
            <rect key={at} x={at * STEP + 0.5} y={HEIGHT - height} width={STEP - 1} height={height}>
              <title>{`${label(from + at * width)} to ${label(from + (at + 1) * width)}: ${count(n)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span>{label(from)}</span>
        <span>{label(to)}</span>
      </figcaption>
    </figure>
  );
}
