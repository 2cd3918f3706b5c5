import { useEffect, useState } from 'preact/hooks';
import type { WorldLine } from '../../answers/answer.ts';
import { useAnswer } from '../asking.ts';
import { Finder } from './finder.tsx';
import { ThemeButton } from './theme-button.tsx';

const pages = [
  ['', 'Overview'],
  ['map', 'Map'],
  ['models', 'Models'],
  ['life', 'A life'],
  ['shapes', 'Shapes'],
  ['rules', 'Rules'],
] as const;

/** The bar above every page: where one can go, and which world this is. */
export function Head({ section }: { readonly section: string }) {
  const { world, again } = useAnswer<null>('/api/world');
  const [shown, setShown] = useState(section);
  // Somebody may have made another world since the last page.
  useEffect(() => {
    if (section !== shown) again();
    setShown(section);
  }, [section]);
  return (
    <header class="head">
      <a class="brand" href="/">
        <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
          <path d="M3 21c4.500-3.500 8-3.500 13 0s8.500 3.500 13 0M3 27c4.500-3.500 8-3.500 13 0s8.500 3.500 13 0" />
          <path d="M16 17V8m0 4c0-4 3-6 8-6 0 5-3 6-8 6Zm0 3c0-3-2-5-7-5 0 4 3 5 7 5Z" />
        </svg>
        Tilth
      </a>
      <nav aria-label="Pages">
        <ul>
          {pages.map(([name, title]) => (
            <li key={name}>
              <a href={`/${name}`} aria-current={section === name ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Finder />
      {world && <WorldText world={world} />}
      <ThemeButton />
    </header>
  );
}

function WorldText({ world }: { readonly world: WorldLine }) {
  return (
    <p class="world-line">
      seed <b>{world.seed}</b> · as of <b>{world.asOf}</b> · scale <b>{world.scale}</b>
    </p>
  );
}
