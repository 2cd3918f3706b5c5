import type { StockCandles } from '../../../answers/shapes.ts';
import { useAnswer } from '../../asking.ts';
import { count, figure } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Chart } from '../../parts/chart.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { rowAddress } from '../../routing.ts';
import { Absent } from './absent.tsx';

/** A stock's days as candles, with its bands, its strength and what the indicators advise. */
export function Candles({ place }: PageProps) {
  const { data, trouble } = useAnswer<readonly StockCandles[]>('/api/shapes/candles');
  if (trouble) return <Notice trouble={trouble} />;
  if (!data) return <Waiting what="Fetching prices" />;
  const symbol = place.parts[2];
  const stock = data.find((each) => each.symbol === symbol) ?? data[0];
  if (!stock) return <Absent what="stocks" domain="trading" />;
  return (
    <section class="block" aria-labelledby="candles">
      <h2 id="candles">
        <a href={rowAddress({ model: 'Stock', key: [stock.id] })}>{stock.symbol}</a>{' '}
        <small>{stock.name}</small>
      </h2>
      <nav class="sections" aria-label="Stocks">
        <ul>
          {data.map((each) => (
            <li key={each.symbol}>
              <a
                href={`/shapes/candles/${encodeURIComponent(each.symbol)}`}
                aria-current={each === stock ? 'page' : undefined}
              >
                {each.symbol}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Prices stock={stock} />
      <Strength stock={stock} />
      <table class="plain">
        <caption>As stored, for the last day</caption>
        <thead>
          <tr>
            <th scope="col">indicator</th>
            <th scope="col" class="right">
              value
            </th>
            <th scope="col">advice</th>
          </tr>
        </thead>
        <tbody>
          {stock.stored.map(({ kind, value, advice }) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              <td class="right number">{figure(value)}</td>
              <td>{advice}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Prices({ stock }: { readonly stock: StockCandles }) {
  const { candles, symbol } = stock;
  const [first, last] = [candles[0], candles.at(-1)];
  const bands = candles.filter(({ mean }) => mean !== null);
  const up = ({ open, close }: { open: number; close: number }) =>
    close >= open ? 'var(--accent)' : 'var(--ink-soft)';
  const days = [...new Set(candles.map(({ day }) => day))];
  return (
    <Chart
      height={300}
      label={`${symbol} on ${count(candles.length)} trading days, from ${figure(first?.close ?? 0)} to ${figure(last?.close ?? 0)} rupees, with the mean and the bands of 20 days`}
      of={[stock]}
      draw={(plot, width) => ({
        marginLeft: 50,
        marginBottom: 26,
        x: {
          type: 'band',
          label: null,
          domain: days,
          padding: 0.35,
          ticks: days.filter((_, at) => at % (width < 600 ? 10 : 5) === 0),
          tickFormat: (day: string) => day.slice(5),
        },
        y: { label: null, grid: true, nice: true, ticks: 6 },
        marks: [
          plot.areaY(bands, { x: 'day', y1: 'lower', y2: 'upper', fill: 'var(--accent)', fillOpacity: 0.09 }),
          plot.lineY(bands, { x: 'day', y: 'mean', stroke: 'var(--ink-quiet)', strokeDasharray: '3 3' }),
          plot.ruleX(candles, { x: 'day', y1: 'low', y2: 'high', stroke: up }),
          plot.rect(candles, {
            x: 'day',
            y1: 'open',
            y2: 'close',
            fill: up,
            insetTop: -0.5,
            insetBottom: -0.5,
          }),
        ],
      })}
    />
  );
}

function Strength({ stock }: { readonly stock: StockCandles }) {
  const days = stock.candles.map(({ day }) => day);
  const points = stock.candles.filter(({ rsi }) => rsi !== null);
  return (
    <Chart
      height={110}
      label={`Relative strength of ${stock.symbol}, ${figure(points.at(-1)?.rsi ?? 0)} in the end`}
      of={[stock]}
      draw={(plot, width) => ({
        marginLeft: 50,
        marginBottom: 26,
        x: {
          type: 'band',
          label: null,
          domain: days,
          padding: 0.35,
          ticks: days.filter((_, at) => at % (width < 600 ? 10 : 5) === 0),
          tickFormat: (day: string) => day.slice(5),
        },
        y: { label: null, domain: [0, 100], ticks: [30, 70], grid: true },
        marks: [plot.lineY(points, { x: 'day', y: 'rsi', stroke: 'var(--accent)' })],
      })}
    />
  );
}
