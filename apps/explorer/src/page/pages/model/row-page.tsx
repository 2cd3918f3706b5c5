import type { RowAnswer } from '../../../answers/model.ts';
import { useAnswer } from '../../asking.ts';
import { count } from '../../figures.ts';
import type { PageProps } from '../../page.tsx';
import { Code } from '../../parts/code.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { rowAddress, to, withQuery } from '../../routing.ts';

/** One row, whole, with its parents and its children. */
export function RowPage({ place: { parts } }: PageProps) {
  const [, name = '', , ...key] = parts;
  const { data, trouble } = useAnswer<RowAnswer>(
    withQuery(`/api/models/${encodeURIComponent(name)}/row`, { key }),
  );
  return (
    <>
      <Heading
        title={`${name} ${key.map((part) => part.slice(0, 12)).join(' · ')}`}
        path={
          <>
            <a href="/models">Models</a> / <a href={to('models', name)}>{name}</a>
          </>
        }
        aside={data?.person && <a href={to('life', data.person)}>Their life</a>}
      />
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Fetching the row" />}
      {data && <Cells row={data} />}
      {data && <Parents row={data} />}
      {data && <Children row={data} />}
      {data && (
        <div class="codes">
          <Code title="SQL" text={data.sql} />
          <Code title="Prisma" text={data.prisma} />
        </div>
      )}
    </>
  );
}

function Cells({ row: { cells } }: { readonly row: RowAnswer }) {
  return (
    <section class="block" aria-label="Fields">
      <dl class="facts wide-facts cells">
        {cells.map(({ field, value, cut }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{value === null ? <span class="null">null</span> : `${value}${cut ? '…' : ''}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Parents({ row: { parents } }: { readonly row: RowAnswer }) {
  if (parents.length === 0) return null;
  return (
    <section class="block" aria-labelledby="parents">
      <h2 id="parents">Refers to</h2>
      <dl class="facts wide-facts">
        {parents.map(({ relation, model, key, label }) => (
          <div key={relation}>
            <dt>{relation}</dt>
            <dd>
              {key ? (
                <a href={rowAddress({ model, key })}>
                  {label ?? `${model} ${key.map((part) => part.slice(0, 8)).join(' · ')}`}
                </a>
              ) : (
                <span class="null">nothing</span>
              )}{' '}
              <span class="muted">{model}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Children({ row: { children, countedTo } }: { readonly row: RowAnswer }) {
  if (children.length === 0) return null;
  return (
    <section class="block" aria-labelledby="children">
      <h2 id="children">Is referred to by</h2>
      <ul class="link-list">
        {children.map(({ model, relation, count: n, where }) => (
          <li key={`${model}.${relation}`}>
            {n > 0 ? (
              <a href={withQuery(to('models', model), where)}>{model}</a>
            ) : (
              <span class="quiet">{model}</span>
            )}{' '}
            <span class="number">
              {count(n)}
              {n === countedTo && ' or more'}
            </span>{' '}
            <span class="muted">by {relation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
