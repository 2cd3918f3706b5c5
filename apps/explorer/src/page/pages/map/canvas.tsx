import { useEffect, useRef, useState } from 'preact/hooks';
import type { FanOutAnswer } from '../../../answers/map.ts';
import { CardShape } from './card-shape.tsx';
import type { Edge, Layout, Panel } from './layout.ts';
import { CARD } from './layout.ts';
import { neighbour } from './neighbour.ts';
import type { Traced } from './trace.ts';
import { STEP, useView, type View } from './use-view.ts';

interface CanvasProps {
  readonly layout: Layout;
  readonly fanOut: FanOutAnswer;
  readonly chosen: string | undefined;
  readonly traced: Traced | undefined;
  /** Those that the search has found, when there is one. */
  readonly found: ReadonlySet<string> | undefined;
  readonly onChoose: (model: string | undefined) => void;
}

const MARGIN = 16;

/** The map itself: one stop for the Tab key, from where arrow keys lead from model to model. */
export function Canvas({ layout, fanOut, chosen, traced, found, onChoose }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const { view, setView, zoomBy } = useView(box);
  const [near, setNear] = useState<string>();
  const first = layout.panels[0]?.cards[0]?.model.model;
  const stop = chosen ?? first;

  const fit = () => setView(fitted(layout, box.current, 0));
  useEffect(() => {
    const first = fitted(layout, box.current, READABLE);
    setView(chosen ? centred(layout, chosen, box.current, first.zoom, first) : first);
  }, [layout]);
  useEffect(() => {
    if (chosen) setView((before) => centred(layout, chosen, box.current, before.zoom, before));
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stop && neighbour(layout, stop, event.key);
    if (next) {
      onChoose(next);
      box.current?.querySelector<SVGAElement>(`[data-model="${next}"]`)?.focus({ preventScroll: true });
    } else if (event.key === '+' || event.key === '=') zoomBy(STEP);
    else if (event.key === '-') zoomBy(1 / STEP);
    else if (event.key === '0') fit();
    else if (event.key === 'Escape') onChoose(undefined);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  const lit = (model: string) =>
    found
      ? found.has(model)
      : !traced || model === chosen || traced.ancestors.has(model) || traced.descendants.has(model);
  return (
    <div class="map-canvas" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing can hold no fieldset */}
      <svg
        width="100%"
        height="100%"
        role="group"
        aria-label="Models by system; arrow keys lead from one to the next"
        onKeyDown={onKeyDown}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${view.zoom})`}>
          {layout.panels.map((panel) => (
            <PanelShape key={panel.name} panel={panel}>
              {inOrder(panel.edges, (edge) => edgeClass(edge, chosen, near, traced)).map(([edge, look]) => (
                <path key={`${edge.from}.${edge.key.relation}`} d={edge.path} class={look} />
              ))}
              {panel.cards.map((card) => (
                <CardShape
                  key={card.model.model}
                  card={card}
                  fanOut={fanOut}
                  chosen={card.model.model === chosen}
                  dimmed={!lit(card.model.model)}
                  stop={card.model.model === stop}
                  onNear={setNear}
                />
              ))}
            </PanelShape>
          ))}
        </g>
      </svg>
      <fieldset class="map-zoom">
        <legend class="unseen">Zoom</legend>
        <button type="button" onClick={() => zoomBy(STEP)} aria-label="Nearer" title="Nearer (+)">
          +
        </button>
        <button type="button" onClick={() => zoomBy(1 / STEP)} aria-label="Farther" title="Farther (−)">
          −
        </button>
        <button type="button" onClick={fit} aria-label="All of it" title="All of it (0)">
          ⤢
        </button>
      </fieldset>
    </div>
  );
}

function PanelShape({
  panel: { title, x, y, width, height, cards },
  children,
}: {
  readonly panel: Panel;
  readonly children: preact.ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing can hold no fieldset
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive
    <g transform={`translate(${x} ${y})`} role="group" aria-label={title}>
      <rect class="panel" width={width} height={height} rx="10" />
      <text class="panel-title" x="18" y="26">
        {title}
        <tspan class="panel-count" dx="8">
          {cards.length}
        </tspan>
      </text>
      {children}
    </g>
  );
}

/** What is lit is drawn last, over all that is not. */
function inOrder(edges: readonly Edge[], lookOf: (edge: Edge) => string): (readonly [Edge, string])[] {
  const all = edges.map((edge) => [edge, lookOf(edge)] as const);
  const isLit = (look: string) => Number(/lit|near/.test(look));
  return all.sort(([, one], [, other]) => isLit(one) - isLit(other));
}

function edgeClass(
  { from, to }: Edge,
  chosen: string | undefined,
  near: string | undefined,
  traced: Traced | undefined,
): string {
  if (near && (from === near || to === near)) return 'edge near';
  if (!traced || !chosen) return 'edge';
  const up = (name: string) => name === chosen || traced.ancestors.has(name);
  const down = (name: string) => name === chosen || traced.descendants.has(name);
  return (up(from) && up(to)) || (down(from) && down(to)) ? 'edge lit' : 'edge dimmed';
}

/** As wide as it is, from the top: what is below is reached by moving. Never smaller than can be read, unless it is asked for. */
function fitted(layout: Layout, box: HTMLElement | null, least: number): View {
  const { clientWidth = 1, clientHeight = 1 } = box ?? {};
  const wide = (clientWidth - 2 * MARGIN) / layout.width;
  const whole = Math.min(wide, (clientHeight - 2 * MARGIN) / layout.height);
  const zoom = least > 0 ? Math.min(1.1, Math.max(least, wide)) : whole;
  const room = clientWidth - layout.width * zoom;
  return { zoom, x: room > 0 ? room / 2 : MARGIN, y: MARGIN };
}

/** The smallest zoom at which names can be read. */
const READABLE = 0.78;

function centred(layout: Layout, model: string, box: HTMLElement | null, zoom: number, before: View): View {
  const { clientWidth = 0, clientHeight = 0 } = box ?? {};
  for (const panel of layout.panels) {
    const card = panel.cards.find((each) => each.model.model === model);
    if (!card) continue;
    const x = panel.x + card.x;
    const y = panel.y + card.y;
    // What can be seen already stays where it is.
    const left = x * zoom + before.x;
    const top = y * zoom + before.y;
    const seen =
      before.zoom === zoom &&
      left > MARGIN &&
      top > MARGIN &&
      left + CARD.width * zoom < clientWidth - MARGIN &&
      top + card.height * zoom < clientHeight - MARGIN;
    if (seen) return before;
    return {
      zoom,
      x: clientWidth / 2 - (x + CARD.width / 2) * zoom,
      y: clientHeight / 2 - (y + card.height / 2) * zoom,
    };
  }
  return before;
}
