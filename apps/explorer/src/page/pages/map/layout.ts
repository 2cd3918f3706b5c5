import type { MapAnswer, MapKey, MapModel } from '../../../answers/map.ts';
import { placed } from './column.ts';

export const CARD = { width: 184, head: 24, key: 15, foot: 5 } as const;
const BETWEEN = { columns: 44, cards: 10, panels: 28 } as const;
const PANEL = { side: 18, top: 40, bottom: 18 } as const;
/** About as wide as a large screen is. */
const WIDTH = 2_070;
const SWEEPS = 24;
/** A lane where an edge passes a column by. All edges to one model share it. */
const LANE = 3;

export interface Card {
  readonly model: MapModel;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly key: MapKey;
  readonly path: string;
}

export interface Panel {
  readonly name: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Card[];
  readonly edges: readonly Edge[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
}

/** A card or a lane, while places are sought. */
interface Spot {
  readonly id: string;
  readonly layer: number;
  readonly height: number;
  readonly model?: MapModel;
  top: number;
  readonly left: Spot[];
  readonly right: Spot[];
}

/** Each system in a panel of its own: parents on the left, whatever refers to them further right. */
export function layout({ systems, models }: MapAnswer): Layout {
  const panels = systems
    .map(({ name, title }) =>
      panelOf(
        name,
        title,
        models.filter(({ system }) => system === name),
      ),
    )
    .filter(({ cards }) => cards.length > 0);
  return onShelves(panels);
}

export function cardHeight({ keys }: MapModel): number {
  return CARD.head + keys.length * CARD.key + (keys.length > 0 ? CARD.foot : 0);
}

/** Where an edge leaves its card. */
export function portY(card: { readonly y: number }, at: number): number {
  return card.y + CARD.head + at * CARD.key + CARD.key / 2;
}

function panelOf(name: string, title: string, models: readonly MapModel[]): Panel {
  const layers = layersOf(models);
  const spots = spotsOf(models, layers);
  const columns = columnsOf([...spots.values()]);
  settle(columns);
  const x = (layer: number) => PANEL.side + layer * (CARD.width + BETWEEN.columns);
  const cards = models.map((model): Card => {
    const spot = spots.get(model.model) as Spot;
    return { model, x: x(spot.layer), y: spot.top + PANEL.top, height: spot.height };
  });
  const edges = cards.flatMap((card) => card.model.keys.map((key, at) => edgeOf(card, key, at, spots, x)));
  const depth = Math.max(0, ...layers.values());
  return {
    name,
    title,
    x: 0,
    y: 0,
    width: x(depth) + CARD.width + PANEL.side,
    height:
      Math.max(0, ...[...spots.values()].map(({ top, height }) => top + height)) + PANEL.top + PANEL.bottom,
    cards,
    edges: edges.filter((edge) => edge !== undefined),
  };
}

/** A model stands to the right of all that it refers to. */
function layersOf(models: readonly MapModel[]): ReadonlyMap<string, number> {
  const known = new Map(models.map((model) => [model.model, model]));
  const layers = new Map<string, number>();
  const layerOf = (name: string, below: readonly string[]): number => {
    const had = layers.get(name);
    if (had !== undefined) return had;
    const parents = (known.get(name)?.keys ?? []).map((key) => key.to);
    // A circle is cut where it closes.
    const deeper = parents.filter(
      (parent) => known.has(parent) && parent !== name && !below.includes(parent),
    );
    const layer = Math.max(-1, ...deeper.map((parent) => layerOf(parent, [...below, name]))) + 1;
    layers.set(name, layer);
    return layer;
  };
  for (const { model } of models) layerOf(model, []);
  return layers;
}

function spotsOf(models: readonly MapModel[], layers: ReadonlyMap<string, number>): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const add = (id: string, layer: number, height: number, model?: MapModel): Spot => {
    const spot: Spot = { id, layer, height, top: 0, left: [], right: [], ...(model && { model }) };
    spots.set(id, spot);
    return spot;
  };
  for (const model of models) add(model.model, layers.get(model.model) ?? 0, cardHeight(model), model);
  for (const { model, keys } of models) {
    for (const { to } of keys) {
      const parent = spots.get(to);
      if (!parent || to === model) continue;
      let at = spots.get(model) as Spot;
      for (let layer = at.layer - 1; layer > parent.layer; layer--) {
        const lane = spots.get(laneId(to, layer)) ?? add(laneId(to, layer), layer, LANE);
        join(lane, at);
        at = lane;
      }
      join(parent, at);
    }
  }
  return spots;
}

function laneId(to: string, layer: number): string {
  return `${to} ${layer}`;
}

function join(left: Spot, right: Spot): void {
  if (left.right.includes(right)) return;
  left.right.push(right);
  right.left.push(left);
}

function columnsOf(spots: readonly Spot[]): Spot[][] {
  const columns: Spot[][] = [];
  for (const spot of spots) {
    columns[spot.layer] ??= [];
    (columns[spot.layer] as Spot[]).push(spot);
  }
  for (const column of columns) {
    let top = 0;
    for (const spot of column) {
      spot.top = top;
      top += spot.height + BETWEEN.cards;
    }
  }
  return columns;
}

/** Over and over, each goes to where those it is joined to are on average. */
function settle(columns: readonly Spot[][]): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forth = sweep % 2 === 0;
    const last = sweep >= SWEEPS - 6;
    for (const column of forth ? columns : [...columns].reverse()) {
      const wishes = new Map(
        column.map((spot) => {
          const near = last ? [...spot.left, ...spot.right] : forth ? spot.left : spot.right;
          return [spot, near.length > 0 ? mean(near.map(middle)) : middle(spot)] as const;
        }),
      );
      const wishOf = (spot: Spot) => wishes.get(spot) ?? 0;
      // The order is found in the first sweeps, and only moved along in the last ones.
      if (!last) column.sort((one, other) => wishOf(one) - wishOf(other));
      const tops = placed(
        column.map((spot) => ({ height: spot.height, wish: wishOf(spot) })),
        BETWEEN.cards,
      );
      for (const [at, spot] of column.entries()) spot.top = tops[at] as number;
    }
  }
  const highest = Math.min(...columns.flat().map(({ top }) => top));
  for (const spot of columns.flat()) spot.top -= highest;
}

function middle({ top, height }: Spot): number {
  return top + height / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function edgeOf(
  card: Card,
  key: MapKey,
  at: number,
  spots: ReadonlyMap<string, Spot>,
  x: (layer: number) => number,
): Edge | undefined {
  const parent = spots.get(key.to);
  const child = spots.get(card.model.model) as Spot;
  if (!parent) return undefined;
  const edge = { from: card.model.model, to: key.to, key };
  const startY = portY(card, at);
  if (parent === child) return { ...edge, path: loop(card, startY) };
  const endX = x(parent.layer) + CARD.width;
  const endY = parent.top + PANEL.top + CARD.head / 2;
  let path = `M${card.x} ${startY}`;
  let [fromX, fromY] = [card.x, startY];
  const curveTo = (toX: number, toY: number) => {
    const half = (fromX - toX) / 2;
    path += `C${fromX - half} ${fromY} ${toX + half} ${toY} ${toX} ${toY}`;
    [fromX, fromY] = [toX, toY];
  };
  for (let layer = child.layer - 1; layer > parent.layer; layer--) {
    const lane = spots.get(laneId(key.to, layer)) as Spot;
    const y = middle(lane) + PANEL.top;
    curveTo(x(layer) + CARD.width, y);
    path += `H${x(layer)}`;
    fromX = x(layer);
  }
  curveTo(endX, endY);
  return { ...edge, path };
}

/** A model that refers to itself: a bow on its left. */
function loop(card: Card, fromY: number): string {
  const toY = card.y + CARD.head / 2;
  return `M${card.x} ${fromY}C${card.x - 22} ${fromY} ${card.x - 22} ${toY} ${card.x} ${toY}`;
}

interface Shelf {
  /** Panels that stand one below the other. */
  readonly columns: Panel[][];
}

/** Panels on shelves no wider than a screen: beside each other, and a low one below another low one. */
function onShelves(panels: readonly Panel[]): Layout {
  const shelves: Shelf[] = [];
  for (const panel of panels) {
    if (shelves.some((shelf) => stacked(shelf, panel))) continue;
    const roomy = shelves.find(({ columns }) => widthOf([...columns, [panel]]) <= WIDTH);
    if (roomy) roomy.columns.push([panel]);
    else shelves.push({ columns: [[panel]] });
  }
  const all: Panel[] = [];
  let y = 0;
  for (const { columns } of shelves) {
    let x = 0;
    for (const column of columns) {
      let top = y;
      for (const panel of column) {
        all.push({ ...panel, x, y: top });
        top += panel.height + BETWEEN.panels;
      }
      x += columnWidth(column) + BETWEEN.panels;
    }
    y += Math.max(...columns.map(columnHeight)) + BETWEEN.panels;
  }
  return {
    width: Math.max(0, ...shelves.map(({ columns }) => widthOf(columns))),
    height: Math.max(0, y - BETWEEN.panels),
    panels: all,
  };
}

/** A shelf may grow a little by what is put below. */
const GROWTH = 1.1;

function stacked({ columns }: Shelf, panel: Panel): boolean {
  const height = Math.max(...columns.map(columnHeight));
  const column = columns.find(
    (each) =>
      columnWidth(each) >= panel.width &&
      columnHeight(each) + BETWEEN.panels + panel.height <= height * GROWTH,
  );
  column?.push(panel);
  return column !== undefined;
}

function columnWidth(column: readonly Panel[]): number {
  return Math.max(...column.map(({ width }) => width));
}

function columnHeight(column: readonly Panel[]): number {
  return column.reduce((sum, { height }) => sum + height + BETWEEN.panels, -BETWEEN.panels);
}

function widthOf(columns: readonly (readonly Panel[])[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column) + BETWEEN.panels, -BETWEEN.panels);
}
