import type { IncomePerson } from '../../../answers/shapes.ts';
import { useAnswer } from '../../asking.ts';
import { words } from '../../figures.ts';
import { Chart } from '../../parts/chart.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { to } from '../../routing.ts';
import { Absent } from './absent.tsx';

/** Income patterns as small multiples: a line a person, each as a share of their own mean. */
export function Income() {
  const { data, trouble } = useAnswer<readonly IncomePerson[]>('/api/shapes/income');
  if (trouble) return <Notice trouble={trouble} />;
  if (!data) return <Waiting what="Adding up incomes" />;
  if (data.length === 0) return <Absent what="gig workers" domain="cashflow" />;
  const patterns = [...new Set(data.map(({ pattern }) => pattern))];
  const most = Math.max(...data.flatMap(({ months }) => months.map(([, share]) => share)));
  return (
    <section class="block" aria-labelledby="income">
      <h2 id="income">
        Income patterns <small>each month’s income, of the person’s mean</small>
      </h2>
      <div class="small-multiples">
        {patterns.map((pattern) => (
          <Pattern
            key={pattern}
            pattern={pattern}
            people={data.filter((each) => each.pattern === pattern)}
            most={most}
          />
        ))}
      </div>
    </section>
  );
}

interface PatternProps {
  readonly pattern: string;
  readonly people: readonly IncomePerson[];
  readonly most: number;
}

function Pattern({ pattern, people, most }: PatternProps) {
  const points = people.flatMap(({ email, months }, person) =>
    months.map(([month, share]) => ({ email, person, share, month: new Date(`${month}-01`) })),
  );
  return (
    <figure class="multiple">
      <figcaption>
        <b>{words(pattern)}</b>
      </figcaption>
      <Chart
        height={150}
        label={`Monthly income of ${people.length} people whose income is ${pattern}`}
        of={[people, most]}
        draw={(plot) => ({
          marginLeft: 38,
          marginBottom: 20,
          marginTop: 8,
          x: { type: 'utc', label: null, ticks: 4 },
          y: { label: null, domain: [0, most], ticks: 4, tickFormat: '%', grid: true },
          marks: [
            plot.ruleY([1], { stroke: 'var(--ink-quiet)', strokeDasharray: '2 3' }),
            plot.lineY(points, {
              x: 'month',
              y: 'share',
              z: 'email',
              stroke: 'var(--accent)',
              strokeOpacity: ({ person }: { person: number }) => (person === 0 ? 1 : 0.38),
              strokeWidth: 1.4,
            }),
          ],
        })}
      />
      <p class="multiple-links">
        {people.map(({ email, name }) => (
          <a key={email} href={to('life', email)}>
            {name}
          </a>
        ))}
      </p>
    </figure>
  );
}
