import { useState } from 'preact/hooks';
import type { MapModel } from '../../../answers/map.ts';
import { count, counted } from '../../figures.ts';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { to } from '../../routing.ts';
import { useMap } from '../map/use-map.ts';

/** Every model, by system: the map as a list. */
export function ModelsPage() {
  const { data, trouble } = useMap();
  const [part, setPart] = useState('');
  const wanted = (model: MapModel) =>
    `${model.model} ${model.schema}.${model.table} ${model.doc ?? ''}`
      .toLowerCase()
      .includes(part.toLowerCase());
  return (
    <>
      <Heading title="Models">
        <p>
          What exists, as <code>schema.prisma</code> says it.
        </p>
      </Heading>
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Listing the models" />}
      {data && (
        <div class="toolbar">
          <input
            type="search"
            aria-label="Part of a model’s name or description"
            placeholder="Filter"
            value={part}
            onInput={({ currentTarget }) => setPart(currentTarget.value)}
          />
          <p class="toolbar-end" role="status">
            {counted(data.models.filter(wanted).length, 'model')}
          </p>
        </div>
      )}
      {data?.systems.map(({ name, title }) => (
        <System
          key={name}
          title={title}
          models={data.models.filter((model) => model.system === name && wanted(model))}
        />
      ))}
    </>
  );
}

function System({ title, models }: { readonly title: string; readonly models: readonly MapModel[] }) {
  if (models.length === 0) return null;
  return (
    <section class="block" aria-label={title}>
      <h2>
        {title} <small>{counted(models.length, 'model')}</small>
      </h2>
      <ul class="model-list">
        {models.map(({ model, schema, table, rows, doc }) => (
          <li key={model}>
            <p>
              <a href={to('models', model)}>{model}</a>{' '}
              <code>
                {schema}.{table}
              </code>
              <span class="number">{count(rows)}</span>
            </p>
            {doc && <p class="muted">{firstSentence(doc)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.:;](?=\s|$)/s.exec(text)?.[0].replace(/[:;]$/, '.') ?? text;
}
