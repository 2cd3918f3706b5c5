import type { ColumnLine, ModelAnswer, RowsAnswer } from '../../../answers/model.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { rowAddress, to, withQuery } from '../../routing.ts';

interface RowsProps {
  readonly model: ModelAnswer;
  readonly answer: RowsAnswer;
  readonly query: URLSearchParams;
}

/** A page of rows. Keys lead to their row, keys of others to theirs. */
export function Rows({ model, answer, query }: RowsProps) {
  if (answer.rows.length === 0) return <p class="muted">No rows.</p>;
  const filters = Object.fromEntries([...query].filter(([name]) => name !== 'after' && name !== 'before'));
  const page = (cursor: { readonly [name: string]: readonly string[] }) =>
    withQuery(to('models', model.model), { ...filters, ...cursor });
  return (
    <>
      <Scroll label={`Rows of ${model.model}`} rows>
        <table>
          <thead>
            <tr>
              {model.columns.map(({ field, column, type }) => (
                <th
                  key={field}
                  scope="col"
                  class={isRight(type) ? 'right' : undefined}
                  title={`${column} ${type}`}
                >
                  {field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map(({ key, cells }) => (
              <tr key={key.join('\u0000')}>
                {model.columns.map((column, at) => (
                  <td key={column.field} class={isRight(column.type) ? 'right number' : undefined}>
                    <Cell model={model} column={column} value={cells[at] ?? null} rowKey={key} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <nav class="pager" aria-label="Pages of rows">
        {answer.previous ? (
          <a href={page({ before: answer.previous })}>← Before</a>
        ) : (
          <span class="quiet">← Before</span>
        )}
        {answer.next ? (
          <a href={page({ after: answer.next })}>After →</a>
        ) : (
          <span class="quiet">After →</span>
        )}
      </nav>
    </>
  );
}

interface CellProps {
  readonly model: ModelAnswer;
  readonly column: ColumnLine;
  readonly value: string | null;
  readonly rowKey: readonly string[];
}

function Cell({ model, column, value, rowKey }: CellProps) {
  if (value === null) return <span class="null">null</span>;
  const first = model.columns.find(({ primary }) => primary);
  if (column === first)
    return (
      <a href={rowAddress({ model: model.model, key: rowKey })} title={value}>
        {short(column, value)}
      </a>
    );
  // A key of one column leads to its row straight; one of several would need the others.
  const parent = model.parents.find(({ to: target }) => target === column.refersTo);
  if (parent)
    return (
      <a href={rowAddress({ model: parent.to, key: [value] })} title={value}>
        {short(column, value)}
      </a>
    );
  return <span title={value.length > 40 ? value : undefined}>{short(column, value)}</span>;
}

/** A uuid is known by its beginning; an instant is read to the minute. The whole stands in the title. */
function short({ type }: ColumnLine, value: string): string {
  if (type === 'uuid') return value.slice(0, 8);
  if (type.startsWith('timestamp')) return value.replace(/(:\d\d(\.\d+)?)?(\+00)?$/, '').slice(0, 16);
  if (type === 'bool') return value === 't' ? 'true' : 'false';
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function isRight(type: string): boolean {
  return /^(int\d|numeric|float\d)/.test(type) && !type.endsWith('[]');
}
