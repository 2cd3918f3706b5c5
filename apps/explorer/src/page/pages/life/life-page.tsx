import { useState } from 'preact/hooks';
import type { Lane, LifeAnswer, PersonLine } from '../../../answers/life.ts';
import { ask, useAnswer } from '../../asking.ts';
import { moment } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { go, rowAddress, to } from '../../routing.ts';
import { Balances } from './balances.tsx';
import { EventList } from './event-list.tsx';
import { Timeline } from './timeline.tsx';

/** One person across all the systems that know them. Without a name in the address: people to choose from. */
export function LifePage({ place }: PageProps) {
  const email = place.parts[1];
  return email ? <Life email={email} query={place.query} /> : <Choice />;
}

function AnybodyButton() {
  const [busy, setBusy] = useState(false);
  const lead = async () => {
    setBusy(true);
    const { data } = await ask<string | null>('/api/people/anybody');
    setBusy(false);
    if (data) go(to('life', data));
  };
  return (
    <button type="button" class="main-button" onClick={lead} disabled={busy}>
      Anybody
    </button>
  );
}

function Choice() {
  const { data, trouble } = useAnswer<readonly PersonLine[]>('/api/people?q=');
  return (
    <>
      <Heading title="A life" aside={!trouble && <AnybodyButton />}>
        <p>
          One person, in every system that knows them. Find somebody above by name or e-mail, or meet anybody.
        </p>
      </Heading>
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Looking for people" />}
      {data && data.length > 0 && (
        <section class="block" aria-label="Some people">
          <ul class="people">
            {data.map(({ email, name, systems }) => (
              <li key={email}>
                <a href={to('life', email)}>{name}</a> <span class="muted">{email}</span>
                <span class="people-systems">{systems.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Life({ email, query }: { readonly email: string; readonly query: URLSearchParams }) {
  const { data, trouble, world } = useAnswer<LifeAnswer>(`/api/lives/${encodeURIComponent(email)}`);
  const lanes = query.getAll('lane') as Lane[];
  return (
    <>
      <Heading title={data?.name ?? email} path={<a href="/life">A life</a>} aside={<AnybodyButton />}>
        <p class="muted">{email}</p>
      </Heading>
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Putting the life together" />}
      {data && <Known life={data} />}
      {data && <Timeline life={data} asOf={world?.asOf} lanes={lanes} />}
      {data && <Balances life={data} asOf={world?.asOf} />}
      {data && <EventList key={lanes.join()} life={data} lanes={lanes} />}
    </>
  );
}

function Known({ life: { known } }: { readonly life: LifeAnswer }) {
  return (
    <section class="known" aria-label="Known to">
      {known.map((each) => (
        <article key={each.system}>
          <h2>
            <a href={rowAddress(each)}>{each.title}</a> <small>since {moment(each.since).slice(0, 10)}</small>
          </h2>
          <dl class="facts">
            {each.facts.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </section>
  );
}
