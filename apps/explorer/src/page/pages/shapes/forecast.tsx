import type { ForecastAnswer, ForecastFan } from '../../../answers/shapes.ts';
import { useAnswer } from '../../asking.ts';
import { count, figure, percent, words } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Chart } from '../../parts/chart.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { go, to, withQuery } from '../../routing.ts';
import { Absent } from './absent.tsx';

/** A forecast as a fan over what really followed, as if it were 60 days ago. */
export function Forecast({ place }: PageProps) {
  const email = place.query.get('email') ?? undefined;
  const { data, trouble } = useAnswer<ForecastAnswer>(withQuery('/api/shapes/forecast', { email }));
  if (trouble) return <Notice trouble={trouble} />;
  if (!data) return <Waiting what="Looking back" />;
  const { people, fan, coverage } = data;
  if (people.length === 0) return <Absent what="forecasts" domain="cashflow" />;
  return (
    <section class="block" aria-labelledby="forecast">
      <h2 id="forecast">Back-test {fan && <small>made on {fan.madeOn}</small>}</h2>
      <div class="toolbar">
        <label>
          Whose{' '}
          <select
            value={fan?.email ?? ''}
            onChange={({ currentTarget }) =>
              go(withQuery('/shapes/forecast', { email: currentTarget.value }), { replace: true })
            }
          >
            {fan && !people.some((each) => each.email === fan.email) && (
              <option value={fan.email}>{fan.name}</option>
            )}
            {people.map((person) => (
              <option key={person.email} value={person.email}>
                {person.name} · {words(person.pattern)}
              </option>
            ))}
          </select>
        </label>
        {fan && <a href={to('life', fan.email)}>Their life</a>}
      </div>
      {fan ? <Fan fan={fan} /> : <p class="muted">There is no back-test of this person.</p>}
      <table class="plain">
        <caption>How often what came lay within the interval, of everybody</caption>
        <thead>
          <tr>
            <th scope="col">horizon</th>
            <th scope="col" class="right">
              within
            </th>
            <th scope="col" class="right">
              of
            </th>
            <th scope="col" class="right">
              share
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ days, within, of }) => (
            <tr key={days}>
              <th scope="row">{days} days</th>
              <td class="right number">{count(within)}</td>
              <td class="right number">{count(of)}</td>
              <td class="right number">{percent(within / Math.max(1, of))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fan({ fan }: { readonly fan: ForecastFan }) {
  const start = { days: 0, lower: 0, expected: 0, upper: 0, naive: 0, actual: 0, model: '' };
  const horizons = [start, ...fan.horizons];
  const followed = [{ day: 0, amount: 0 }, ...fan.followed.map(([day, amount]) => ({ day, amount }))];
  const last = fan.horizons.at(-1);
  return (
    <>
      <p class="legend">
        <span class="line-mark accent" /> what came <span class="line-mark" /> expected{' '}
        <span class="share-band" /> interval of {percent(fan.confidence)} <span class="line-mark dashed" />{' '}
        naive
      </p>
      <Chart
        height={320}
        label={`${fan.name}: ${figure(last?.expected ?? 0)} rupees expected within ${last?.days} days, between ${figure(last?.lower ?? 0)} and ${figure(last?.upper ?? 0)}; ${figure(last?.actual ?? 0)} came`}
        of={[fan]}
        draw={(plot) => ({
          marginLeft: 60,
          marginBottom: 34,
          x: { label: 'days after', ticks: [0, 7, 30, 60], labelArrow: 'none' },
          y: { label: null, grid: true, tickFormat: (amount: number) => `₹${figure(amount)}` },
          marks: [
            plot.areaY(horizons, {
              x: 'days',
              y1: 'lower',
              y2: 'upper',
              fill: 'var(--accent)',
              fillOpacity: 0.13,
            }),
            plot.lineY(horizons, {
              x: 'days',
              y: 'naive',
              stroke: 'var(--ink-quiet)',
              strokeDasharray: '3 4',
            }),
            plot.lineY(horizons, { x: 'days', y: 'expected', stroke: 'var(--ink-soft)', strokeWidth: 1.4 }),
            plot.dot(fan.horizons, {
              x: 'days',
              y: 'expected',
              fill: 'var(--surface)',
              stroke: 'var(--ink-soft)',
              r: 3,
            }),
            plot.lineY(followed, {
              x: 'day',
              y: 'amount',
              curve: 'step-after',
              stroke: 'var(--accent)',
              strokeWidth: 2,
            }),
          ],
        })}
      />
      <Scroll label="Forecasts and what came">
        <table class="plain">
          <caption>Income of the days after, in rupees</caption>
          <thead>
            <tr>
              {['horizon', 'model', 'least', 'expected', 'most', 'naive', 'came'].map((title, at) => (
                <th key={title} scope="col" class={at > 1 ? 'right' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fan.horizons.map(({ days, model, lower, expected, upper, naive, actual }) => (
              <tr key={days}>
                <th scope="row">{days} days</th>
                <td>{model}</td>
                {[lower, expected, upper, naive, actual].map((amount, at) => (
                  <td key={at} class="right number">
                    {count(Math.round(amount))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
