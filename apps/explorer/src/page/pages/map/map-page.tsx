import { useMemo, useState } from 'preact/hooks';
import type { MapModel } from '../../../answers/map.ts';
import { counted } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { go, to, withQuery } from '../../routing.ts';
import { Canvas } from './canvas.tsx';
import { Details } from './details.tsx';
import { layout } from './layout.ts';
import { type Trace, traced, traces } from './trace.ts';
import { useFanOut } from './use-fan-out.ts';
import { useMap } from './use-map.ts';

/** All models and what refers to what. The address names the model that is looked at, and how far it is traced. */
export function MapPage({ place }: PageProps) {
  const { data, trouble } = useMap();
  const fanOut = useFanOut(data?.systems.map(({ name }) => name) ?? []);
  const drawn = useMemo(() => data && layout(data), [data]);
  const asked = place.parts[1];
  const chosen = data?.models.find(({ model }) => model === asked);
  const trace = traces.find((each) => each === place.query.get('trace')) ?? 'near';
  const found = useMemo(
    () => (data && chosen ? traced(data.models, chosen.model, trace) : undefined),
    [data, chosen, trace],
  );
  const [part, setPart] = useState('');
  const matches = useMemo(
    () => (part && data ? new Set(matching(data.models, part)) : undefined),
    [part, data],
  );
  const choose = (model: string | undefined, how: Trace = trace) =>
    go(withQuery(model ? to('map', model) : '/map', { trace: model && how !== 'near' ? how : undefined }), {
      replace: true,
    });
  return (
    <div class="map-page">
      <Heading
        title={chosen ? `${chosen.model} on the map` : 'Map'}
        aside={data && <Search models={data.models} part={part} onPart={setPart} onChoose={choose} />}
      >
        {data && (
          <p class="muted">
            {counted(data.models.length, 'model')}; each key says how many rows refer to one: least · median ·
            most
          </p>
        )}
      </Heading>
      {trouble && trouble.kind !== 'empty' && <Notice trouble={trouble} />}
      {trouble?.kind === 'empty' && (
        <p class="muted">
          The tables are there, and empty: <code>npx tilth seed</code> fills them.
        </p>
      )}
      {asked && data && !chosen && <p class="bad-text">There is no model {asked}.</p>}
      {!data && !trouble && <Waiting what="Drawing the map" />}
      {data && drawn && (
        <div class="map-body">
          <Canvas
            layout={drawn}
            fanOut={fanOut}
            chosen={chosen?.model}
            traced={found}
            found={matches}
            onChoose={choose}
          />
          {chosen && found && (
            <Details
              model={chosen}
              models={data.models}
              traced={found}
              trace={trace}
              fanOut={fanOut}
              onChoose={choose}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Names that begin so come first. */
function matching(models: readonly MapModel[], part: string): readonly string[] {
  const wanted = part.toLowerCase();
  return models
    .filter(({ model, schema, table }) => `${model} ${schema}.${table}`.toLowerCase().includes(wanted))
    .map(({ model }) => model)
    .sort(
      (one, other) =>
        Number(!one.toLowerCase().startsWith(wanted)) - Number(!other.toLowerCase().startsWith(wanted)),
    );
}

interface SearchProps {
  readonly models: readonly MapModel[];
  readonly part: string;
  readonly onPart: (part: string) => void;
  readonly onChoose: (model: string | undefined) => void;
}

/** What is typed stays lit while all else fades; Enter goes to the first. */
function Search({ models, part, onPart, onChoose }: SearchProps) {
  const all = part ? matching(models, part) : [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && all[0]) onChoose(all[0]);
    else if (event.key !== 'Escape') return;
    onPart('');
    event.preventDefault();
  };
  return (
    <>
      <span class="muted" role="status">
        {part && (all.length === 0 ? 'none' : `${all.length} found`)}
      </span>
      <input
        type="search"
        aria-label="Find a model on the map"
        placeholder="Find on the map"
        value={part}
        onInput={({ currentTarget }) => onPart(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
