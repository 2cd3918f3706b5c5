import { useMemo } from 'preact/hooks';
import type { Lane, LifeAnswer, LifeEvent } from '../../../answers/life.ts';
import { count } from '../../figures.ts';
import { rowAddress, to, withQuery } from '../../routing.ts';
import { lanesOf } from './lanes.ts';

const WIDTH = 1_000;
const HEIGHT = 26;
/** Events nearer to each other than this are one mark. */
const MARK = 3;

interface TimelineProps {
  readonly life: LifeAnswer;
  readonly asOf: string | undefined;
  readonly lanes: readonly Lane[];
}

/** The life as lanes, a mark for each thing that happened. The same is told in words below. */
export function Timeline({ life, asOf, lanes }: TimelineProps) {
  const { events, email } = life;
  const all = useMemo(() => lanesOf(events), [events]);
  const times = events.map(({ at }) => Date.parse(at));
  const from = Math.min(...times);
  const until = Math.max(asOf ? Date.parse(asOf) : 0, ...times);
  const x = (ms: number) => ((ms - from) / Math.max(1, until - from)) * WIDTH;
  const chosen = (lane: Lane) => {
    const next = lanes.includes(lane) ? lanes.filter((each) => each !== lane) : [...lanes, lane];
    return withQuery(to('life', email), { lane: next });
  };
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="lanes">
        {all.map((lane) => {
          const own = events.filter((event) => event.lane === lane);
          return (
            <div key={lane} class={`lane${lanes.length > 0 && !lanes.includes(lane) ? ' dimmed' : ''}`}>
              <a
                href={chosen(lane)}
                class="lane-name"
                aria-current={lanes.includes(lane) ? 'true' : undefined}
              >
                {lane} <span>{count(own.length)}</span>
              </a>
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                {marksOf(own, x).map(({ at, events: several }) => (
                  <Mark key={at} x={at} events={several} />
                ))}
              </svg>
            </div>
          );
        })}
        <Years from={from} until={until} x={x} />
      </div>
    </section>
  );
}

interface Marked {
  readonly at: number;
  readonly events: readonly LifeEvent[];
}

/** Events that would lie on each other are one mark, as high as they are many. */
function marksOf(events: readonly LifeEvent[], x: (ms: number) => number): readonly Marked[] {
  const places = new Map<number, LifeEvent[]>();
  for (const event of events) {
    const at = Math.round(x(Date.parse(event.at)) / MARK) * MARK;
    places.set(at, [...(places.get(at) ?? []), event]);
  }
  return [...places].map(([at, several]) => ({ at, events: several }));
}

/** Leads to the row; where there are several, to the newest. Not by the Tab key: there are hundreds, and all are listed below. */
function Mark({ x, events }: { readonly x: number; readonly events: readonly LifeEvent[] }) {
  const [event] = events;
  if (!event) return null;
  const height = Math.min(HEIGHT - 4, 6 + 5 * Math.log2(events.length + 1));
  return (
    <a href={rowAddress(event)} tabindex={-1}>
      <rect x={x} y={(HEIGHT - height) / 2} width={MARK - 1} height={height}>
        <title>{`${event.at.slice(0, 10)} ${event.text}${events.length > 1 ? `, and ${events.length - 1} more` : ''}`}</title>
      </rect>
    </a>
  );
}

const MONTHS = ['Jan', 'Apr', 'Jul', 'Oct'];

/** A mark a quarter; its year where one begins. */
function Years({
  from,
  until,
  x,
}: {
  readonly from: number;
  readonly until: number;
  readonly x: (ms: number) => number;
}) {
  const ticks: { at: number; text: string }[] = [];
  const start = new Date(from);
  const years = new Date(until).getUTCFullYear() - start.getUTCFullYear() + 1;
  const step = years > 3 ? 12 : 3;
  for (let month = 0; month < years * 12; month += step) {
    const ms = Date.UTC(start.getUTCFullYear(), month, 1);
    if (ms < from || ms > until) continue;
    const date = new Date(ms);
    const isYear = date.getUTCMonth() === 0;
    ticks.push({
      at: x(ms),
      text: isYear ? String(date.getUTCFullYear()) : (MONTHS[date.getUTCMonth() / 3] ?? ''),
    });
  }
  return (
    <div class="years" aria-hidden="true">
      {ticks.map(({ at, text }) => (
        <span key={at} style={{ left: `${(at / WIDTH) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
