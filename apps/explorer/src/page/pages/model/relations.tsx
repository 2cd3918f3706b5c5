import type { FanOut, MapKey } from '../../../answers/map.ts';
import type { ModelAnswer, StatedAnswer } from '../../../answers/model.ts';
import { count } from '../../figures.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { to } from '../../routing.ts';

interface RelationsProps {
  readonly model: ModelAnswer;
  readonly fanOut: StatedAnswer['fanOut'] | undefined;
}

interface Line {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly other: string;
  readonly declared: MapKey['declared'];
}

/** What it refers to and what refers to it, with how many children a parent has: stated and measured. */
export function Relations({ model, fanOut }: RelationsProps) {
  const name = model.model;
  const parents = model.parents.map((key) => ({ ...key, from: name, other: key.to }));
  const children = model.children.map((child) => ({
    ...child,
    from: child.model,
    to: name,
    other: child.model,
  }));
  if (parents.length + children.length === 0) return null;
  return (
    <section class="block" aria-labelledby="relations">
      <h2 id="relations">Relations</h2>
      <Scroll label="Related models">
        <table class="relations">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">By</th>
              <th scope="col" class="right">
                Children a parent has: least
              </th>
              <th scope="col" class="right">
                median
              </th>
              <th scope="col" class="right">
                most
              </th>
              <th scope="col" class="right">
                stated
              </th>
            </tr>
          </thead>
          <RelationGroup title="Refers to" lines={parents} fanOut={fanOut} />
          <RelationGroup title="Is referred to by" lines={children} fanOut={fanOut} />
        </table>
      </Scroll>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly fanOut: StatedAnswer['fanOut'] | undefined;
}

function RelationGroup({ title, lines, fanOut }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={6} class="group">
          {title}
        </th>
      </tr>
      {lines.map((line) => {
        const key = `${line.from}.${line.relation}`;
        return (
          <tr key={key}>
            <th scope="row">
              <a href={to('models', line.other)}>{line.other}</a>
            </th>
            <td>
              <code>{key}</code>
            </td>
            <FanOutCells fanOut={fanOut?.[key]} measured={fanOut !== undefined} />
            <td class="right number">{declaredText(line.declared)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

function FanOutCells({
  fanOut,
  measured,
}: {
  readonly fanOut: FanOut | null | undefined;
  readonly measured: boolean;
}) {
  if (!fanOut)
    return (
      <td class="right quiet" colSpan={3}>
        {measured ? 'too many to measure' : '…'}
      </td>
    );
  return (
    <>
      <td class="right number">{count(fanOut.min)}</td>
      <td class="right number">{count(fanOut.median)}</td>
      <td class="right number">{count(fanOut.max)}</td>
    </>
  );
}

export function declaredText(declared: MapKey['declared']): string {
  if (!declared) return '';
  const [from, most] = declared;
  if (from === most) return count(from);
  return most === null ? `${count(from)} or more` : `${count(from)} to ${count(most)}`;
}
