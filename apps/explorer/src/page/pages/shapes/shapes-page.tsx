import { useState } from 'preact/hooks';
import type { ShareLine } from '../../../answers/shapes.ts';
import { useAnswer } from '../../asking.ts';
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

/** Every stated share, by domain. */
function Shares() {
  const { data, trouble } = useAnswer<readonly ShareLine[]>('/api/shapes/shares');
  const [part, setPart] = useState('');
  if (trouble) return <Notice trouble={trouble} />;
  if (!data) return <Waiting what="Measuring every share" />;
  const shown = data.filter(({ name, domain }) =>
    `${name} ${domain}`.toLowerCase().includes(part.toLowerCase()),
  );
  const outside = data.filter(({ values }) => values.some(({ ok }) => !ok));
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
          {outside.length > 0
            ? `${count(outside.length)} of ${counted(data.length, 'share')} outside its tolerance`
            : `${counted(data.length, 'share')}, all within tolerance`}
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
                <ShareRows key={share.name} share={share} />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
