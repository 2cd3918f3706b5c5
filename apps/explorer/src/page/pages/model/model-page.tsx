import type { ModelAnswer, ProfileAnswer, RowsAnswer, StatedAnswer } from '../../../answers/model.ts';
import { useAnswer } from '../../asking.ts';
import { count } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Code } from '../../parts/code.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { to, withQuery } from '../../routing.ts';
import { Columns } from './columns.tsx';
import { Relations } from './relations.tsx';
import { Rows } from './rows.tsx';

/** One model: what it means, what its columns hold, its rows and where they lead. */
export function ModelPage({ place }: PageProps) {
  const name = place.parts[1] ?? '';
  const base = `/api/models/${encodeURIComponent(name)}`;
  const { data, trouble } = useAnswer<ModelAnswer>(base);
  const rows = useAnswer<RowsAnswer>(data && `${base}/rows?${place.query}`);
  const profile = useAnswer<ProfileAnswer>(data && `${base}/profile`);
  const stated = useAnswer<StatedAnswer>(data && `${base}/stated`);
  return (
    <>
      <Heading
        title={name}
        path={<a href="/models">Models</a>}
        aside={data && <a href={to('map', name)}>On the map</a>}
      >
        {data && <About model={data} />}
      </Heading>
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Looking at the model" />}
      {data && (
        <section class="block" aria-labelledby="rows">
          <h2 id="rows">
            Rows{' '}
            <small>
              {data.exact ? '' : '~'}
              {count(data.rows)}
            </small>
          </h2>
          <Filters model={name} query={place.query} />
          {rows.trouble && !trouble && <Notice trouble={rows.trouble} />}
          {rows.data && <Rows model={data} answer={rows.data} query={place.query} />}
          {!rows.data && !rows.trouble && <Waiting what="Fetching rows" />}
          {rows.data && (
            <div class="codes">
              <Code title="SQL" text={rows.data.sql} />
              <Code title="Prisma" text={rows.data.prisma} />
            </div>
          )}
        </section>
      )}
      {data && <Columns model={data} profile={profile.data} shares={stated.data?.shares ?? []} />}
      {data && <Relations model={data} fanOut={stated.data?.fanOut} />}
      {data && data.rules.length > 0 && (
        <section class="block" aria-labelledby="rules">
          <h2 id="rules">
            Rules <small>that speak of it</small>
          </h2>
          <ul class="link-list">
            {data.rules.map((rule) => (
              <li key={rule}>
                <a href={to('rules', rule)}>{rule}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function About({ model: { doc, schema, table, domain, aggregate } }: { readonly model: ModelAnswer }) {
  return (
    <>
      {doc && <p class="doc">{doc}</p>}
      <p class="muted">
        <code>
          {schema}.{table}
        </code>{' '}
        {domain
          ? `· made by ${domain}, with its ${aggregate}`
          : schema === 'tilth'
            ? '· the ledger'
            : '· no domain makes its rows yet'}
      </p>
    </>
  );
}

/** Which rows are shown, when not all are; each can be taken away. */
function Filters({ model, query }: { readonly model: string; readonly query: URLSearchParams }) {
  const filters = [...query].filter(([name]) => name !== 'after' && name !== 'before');
  if (filters.length === 0) return null;
  return (
    <ul class="filters" aria-label="Only rows with">
      {filters.map(([field, value]) => {
        const others = Object.fromEntries(filters.filter(([name]) => name !== field));
        return (
          <li key={field}>
            {field} = <code>{value}</code>{' '}
            <a href={withQuery(to('models', model), others)} aria-label={`Not only rows with this ${field}`}>
              ×
            </a>
          </li>
        );
      })}
    </ul>
  );
}
