import type { BalanceLine, LifeAnswer } from '../../../answers/life.ts';
import { figure } from '../../figures.ts';
import { Chart } from '../../parts/chart.tsx';

const signs = { INR: '₹', USD: '$' } as const;

/** What the person had, day by day, in each system that knows it. */
export function Balances({
  life: { balances },
  asOf,
}: {
  readonly life: LifeAnswer;
  readonly asOf: string | undefined;
}) {
  if (balances.length === 0) return null;
  return (
    <section class="block" aria-labelledby="balances">
      <h2 id="balances">Balances</h2>
      <div class="small-multiples">
        {balances.map((balance) => (
          <Balance key={`${balance.system} ${balance.title}`} balance={balance} asOf={asOf} />
        ))}
      </div>
    </section>
  );
}

function Balance({ balance, asOf }: { readonly balance: BalanceLine; readonly asOf: string | undefined }) {
  const { title, system, currency, points } = balance;
  const last = points.at(-1)?.[1] ?? 0;
  // A balance stays until something moves it.
  const line = points.map(([day, amount]) => ({ day: new Date(day), amount }));
  if (asOf) line.push({ day: new Date(asOf), amount: last });
  const money = (amount: number) => `${amount < 0 ? '−' : ''}${signs[currency]}${figure(Math.abs(amount))}`;
  return (
    <figure class="multiple">
      <figcaption>
        <b>{title}</b> <span class="muted">{system}</span> <span class="number">{money(last)}</span>
      </figcaption>
      <Chart
        height={130}
        label={`${title} in ${system}: ${points.length} days with a change, ${money(last)} in the end`}
        of={[balance, asOf]}
        draw={(plot) => ({
          marginLeft: 44,
          marginBottom: 20,
          marginTop: 8,
          x: { type: 'utc', label: null, ticks: 4 },
          y: { label: null, ticks: 3, tickFormat: (amount: number) => figure(amount), grid: true },
          marks: [
            plot.ruleY([0], { strokeOpacity: 0.4 }),
            plot.areaY(line, {
              x: 'day',
              y: 'amount',
              curve: 'step-after',
              fill: 'var(--accent)',
              fillOpacity: 0.12,
            }),
            plot.lineY(line, {
              x: 'day',
              y: 'amount',
              curve: 'step-after',
              stroke: 'var(--accent)',
              strokeWidth: 1.4,
            }),
          ],
        })}
      />
    </figure>
  );
}
