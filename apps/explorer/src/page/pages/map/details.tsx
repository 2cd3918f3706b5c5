import type { FanOutAnswer, MapModel } from '../../../answers/map.ts';
import { count } from '../../figures.ts';
import { to, withQuery } from '../../routing.ts';
import { type Trace, type Traced, traces } from './trace.ts';

interface DetailsProps {
  readonly model: MapModel;
  readonly models: readonly MapModel[];
  readonly traced: Traced;
  readonly trace: Trace;
  readonly fanOut: FanOutAnswer;
  readonly onChoose: (model: string | undefined, trace?: Trace) => void;
}

const titles: { readonly [trace in Trace]: string } = {
  near: 'Next',
  ancestors: 'Ancestors',
  descendants: 'Descendants',
  both: 'Both',
};

/** The model that was chosen, in words. */
export function Details({ model, models, traced, trace, fanOut, onChoose }: DetailsProps) {
  const { model: name, schema, table, rows, doc, keys } = model;
  return (
    <aside class="map-details" aria-label={`About ${name}`}>
      <h2>
        <a href={to('models', name)}>{name}</a>
        <button
          type="button"
          class="icon-button"
          aria-label="Choose none"
          onClick={() => onChoose(undefined)}
        >
          ×
        </button>
      </h2>
      <p class="muted">
        <code>
          {schema}.{table}
        </code>{' '}
        · {count(rows)} rows
      </p>
      {doc && <p>{doc}</p>}
      <fieldset class="choices">
        <legend>Trace</legend>
        {traces.map((each) => (
          <button key={each} type="button" aria-pressed={each === trace} onClick={() => onChoose(name, each)}>
            {titles[each]}
          </button>
        ))}
      </fieldset>
      {keys.length > 0 && (
        <>
          <h3>Keys</h3>
          <dl class="fans">
            {keys.map(({ relation, to: target }) => {
              const fan = fanOut[`${name}.${relation}`];
              return (
                <div key={relation}>
                  <dt>
                    {relation} → <a href={to('map', target)}>{target}</a>
                  </dt>
                  <dd class="number">
                    {fan
                      ? `${count(fan.min)} · ${count(fan.median)} · ${count(fan.max)}`
                      : fan === null
                        ? 'too many to measure'
                        : '…'}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      <Names title="Comes from" names={traced.ancestors} models={models} trace={trace} />
      <Names title="Leads to" names={traced.descendants} models={models} trace={trace} />
    </aside>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: ReadonlySet<string>;
  readonly models: readonly MapModel[];
  readonly trace: Trace;
}

function Names({ title, names, models, trace }: NamesProps) {
  if (names.size === 0) return null;
  const inOrder = models.filter(({ model }) => names.has(model));
  return (
    <>
      <h3>
        {title} <small>{names.size}</small>
      </h3>
      <ul class="names">
        {inOrder.map(({ model }) => (
          <li key={model}>
            <a href={withQuery(to('map', model), { trace: trace === 'near' ? undefined : trace })}>{model}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
