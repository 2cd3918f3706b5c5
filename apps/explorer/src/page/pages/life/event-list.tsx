import { useState } from 'preact/hooks';
import type { Lane, LifeAnswer, LifeEvent } from '../../../answers/life.ts';
import { count, moment, money } from '../../figures.ts';
import { rowAddress, to } from '../../routing.ts';

const STEP = 100;

interface EventListProps {
  readonly life: LifeAnswer;
  readonly lanes: readonly Lane[];
}

/** Everything that happened, the newest first, by month. Each opens its row. */
export function EventList({ life: { events, cut, email }, lanes }: EventListProps) {
  const [shown, setShown] = useState(STEP);
  const wanted = lanes.length > 0 ? events.filter(({ lane }) => lanes.includes(lane)) : events;
  const months = byMonth(wanted.slice(0, shown));
  return (
    <section class="block" aria-labelledby="events">
      <h2 id="events">
        What happened <small>{count(wanted.length)}</small>
        {lanes.length > 0 && (
          <small>
            {' '}
            · only {lanes.join(', ')} · <a href={to('life', email)}>all</a>
          </small>
        )}
      </h2>
      {cut.length > 0 && <p class="muted">Only the newest 3,000 each of {cut.join(', ')}.</p>}
      {months.map(([month, own]) => (
        <div class="month" key={month}>
          <h3>{month}</h3>
          <ol class="events">
            {own.map((event, at) => (
              <Event key={at} event={event} />
            ))}
          </ol>
        </div>
      ))}
      {wanted.length > shown && (
        <button type="button" class="small-button" onClick={() => setShown(shown + STEP)}>
          {count(Math.min(STEP, wanted.length - shown))} more
        </button>
      )}
    </section>
  );
}

function Event({ event }: { readonly event: LifeEvent }) {
  const { at, lane, system, text, amount } = event;
  return (
    <li>
      <time dateTime={at}>{moment(at).slice(5)}</time>
      <span class="event-lane">{lane}</span>
      <a href={rowAddress(event)}>{text}</a>
      <span class="event-system">{system}</span>
      <span class={`event-amount number${amount?.includes('-') ? '' : ' in'}`}>
        {amount ? money(amount) : ''}
      </span>
    </li>
  );
}

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function byMonth(events: readonly LifeEvent[]): readonly (readonly [string, readonly LifeEvent[]])[] {
  const months = new Map<string, LifeEvent[]>();
  for (const event of events) {
    const [year, month] = event.at.split('-');
    const name = `${NAMES[Number(month) - 1]} ${year}`;
    months.set(name, [...(months.get(name) ?? []), event]);
  }
  return [...months];
}
