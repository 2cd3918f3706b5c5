import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LifePage } from './pages/life/life-page.tsx';
import { MapPage } from './pages/map/map-page.tsx';
import { ModelPage } from './pages/model/model-page.tsx';
import { ModelsPage } from './pages/model/models-page.tsx';
import { RowPage } from './pages/model/row-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { RulesPage } from './pages/rules/rules-page.tsx';
import { ShapesPage } from './pages/shapes/shapes-page.tsx';
import { Head } from './parts/head.tsx';
import { Heading } from './parts/heading.tsx';
import { followLinks, type Place, usePlace } from './routing.ts';

/** What a page is given. */
export interface PageProps {
  readonly place: Place;
}

/** The parts of the address choose the page. */
function pageOf({ parts: [first, second, third] }: Place): ComponentType<PageProps> {
  if (first === undefined) return OverviewPage;
  if (first === 'map') return MapPage;
  if (first === 'models' && second === undefined) return ModelsPage;
  if (first === 'models' && third === 'rows') return RowPage;
  if (first === 'models' && third === undefined) return ModelPage;
  if (first === 'life') return LifePage;
  if (first === 'shapes') return ShapesPage;
  if (first === 'rules') return RulesPage;
  return NothingHere;
}

/** What must not be carried over from one address to the next. The map stays where it was moved to. */
function keyOf({ parts }: Place): string {
  return parts[0] === 'map' ? 'map' : parts.slice(0, 2).join('/');
}

export function Page() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  // On the map, to choose a model is no way to another page.
  const address = place.parts[0] === 'map' ? 'map' : place.parts.join('/');
  const [first] = useState(address);
  useEffect(() => {
    document.addEventListener('click', followLinks);
    return () => document.removeEventListener('click', followLinks);
  }, []);
  // Whoever listens to the page hears where a link has led; at first nobody has followed one.
  useEffect(() => {
    if (address !== first) main.current?.focus({ preventScroll: true });
  }, [address]);
  const Shown = pageOf(place);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Head section={place.parts[0] ?? ''} />
      <main id="main" ref={main} tabIndex={-1}>
        <Shown key={keyOf(place)} place={place} />
      </main>
    </>
  );
}

function NothingHere() {
  return (
    <Heading title="Nothing here">
      <p>
        There is no such page. <a href="/">The overview</a> leads everywhere.
      </p>
    </Heading>
  );
}
