import { useState } from 'preact/hooks';
import type { ShareLine, StatedShare } from '../../../answers/shapes.ts';
import { useAnswer, useAnswers } from '../../asking.ts';
import { count, counted } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ShareRows } from '../../parts/share-rows.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Candles } from './candles.tsx';
import { Forecast } from './forecast.tsx';
import { Income } from './income.tsx';
import { Satisfaction } from './satisfaction.tsx';

const sections = [
  ['shares', 'Shares'],
  ['income', 'Income'],
  ['candles', 'Candles'],
  ['forecast', 'Forecasts'],
  ['satisfaction', 'Satisfaction'],
] as const;

/** What the world was meant to look like, beside what it does. The address names the section. */
export function ShapesPage({ place }: PageProps) {
  const section = place.parts[1] ?? 'shares';
  return (
    <>
      <Heading title="Shapes">
        <p>What was meant, beside what is there.</p>
      </Heading>
      <nav class="sections" aria-label="Shapes">
        <ul>
          {sections.map(([name, title]) => (
            <li key={name}>
              <a href={`/shapes/${name}`} aria-current={name === section ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {section === 'shares' && <Shares />}
      {section === 'income' && <Income />}
      {section === 'candles' && <Candles place={place} />}
      {section === 'forecast' && <Forecast place={place} />}
      {section === 'satisfaction' && <Satisfaction />}
      {!sections.some(([name]) => name === section) && <p class="muted">There is no such section.</p>}
    </>
  );
}

/** Every stated share, by domain; and beside it what is there, domain by domain as it is measured. */
function Shares() {
  const { data: stated, trouble } = useAnswer<readonly StatedShare[]>('/api/shapes/shares');
  const domains = [...new Set(stated?.map(({ domain }) => domain))];
  const answers = useAnswers<readonly ShareLine[]>(domains.map((domain) => `/api/shapes/shares/${domain}`));
  const measured = new Map([...answers.values()].flat().map((share) => [keyOf(share), share]));
  const [part, setPart] = useState('');
  if (trouble) return <Notice trouble={trouble} />;
  if (!stated) return <Waiting what="Listing the shares" />;
  const shown = stated.filter(({ name, domain }) =>
    `${name} ${domain}`.toLowerCase().includes(part.toLowerCase()),
  );
  return (
    <>
      <div class="toolbar">
        <input
          type="search"
          aria-label="Part of a share’s name"
          placeholder="Filter"
          value={part}
          onInput={({ currentTarget }) => setPart(currentTarget.value)}
        />
        <p class="toolbar-end" role="status">
          {inWords(stated.length, [...measured.values()])}
        </p>
      </div>
      <p class="legend">
        <span class="share-tick" /> stated <span class="share-band" /> what chance may do{' '}
        <span class="share-dot" /> measured
      </p>
      {[...new Set(shown.map(({ domain }) => domain))].map((domain) => (
        <section class="block" key={domain} aria-labelledby={`shares-${domain}`}>
          <h2 id={`shares-${domain}`}>{domain}</h2>
          <div class="shares">
            {shown
              .filter((share) => share.domain === domain)
              .map((share) => (
                <ShareRows key={share.name} share={measured.get(keyOf(share)) ?? share} />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}

const keyOf = ({ domain, name }: StatedShare | ShareLine): string => `${domain} ${name}`;

function inWords(stated: number, measured: readonly ShareLine[]): string {
  const outside = measured.filter(({ values }) => values.some(({ ok }) => !ok)).length;
  if (measured.length < stated) return `${count(measured.length)} of ${counted(stated, 'share')} measured…`;
  return outside > 0
    ? `${count(outside)} of ${counted(stated, 'share')} outside its tolerance`
    : `${counted(stated, 'share')}, all within tolerance`;
}
